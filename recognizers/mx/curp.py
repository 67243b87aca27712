"""Finds Mexican population registry codes (CURP)."""

from __future__ import annotations

from stdnum.mx import curp

from recognizers._national import AFTER, BEFORE, helps, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mx.curp",
    entity="MX_CURP",
    category=Category.GOVERNMENT_ID,
    title="Mexican population registry codes (CURP)",
    source="RENAPO, Instructivo normativo para la asignación de la CURP (DOF)",
    languages=("es",),
    countries=("MX",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z][AEIOUX][A-Z]{{2}}\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX](?:A[GS]|B[CS]|C[CHLMOS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELTZ]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)[B-DF-HJ-NP-TV-Z]{{3}}[A-Z\d]\d){AFTER}",
            score=0.85,
            why="names, date of birth, sex, state, consonants, serial, check digit",
            caseless=True,
        ),
    ),
    context=spelled("CURP", "clave única", "clave única de registro"),
    validate=helps(curp.is_valid),
    examples=Examples(
        found=(
            "CURP: [[BOXW310820HNERXN09]]",
            "Mi CURP es [[BOXW310822HNERXN69]].",
            '{"CURP": "[[BOXW310824HNERXN03]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form CURP=[[BOXW010804HNERXN39]] saved",
            "[[BOXW310820HNERXN09]]",
            "checked [[BOXW010804HNERXN39]], then went on",
        ),
        left=(
            Left(text="CURP build-BOXW310820HNERXN09", why="part of a longer code"),
            Left(text="CURP 2.BOXW310822HNERXN69.1", why="part of a version"),
            Left(text="CURP BOXW310820HNERXN0971", why="digits too many"),
            Left(text="CURP BOXW311320HNERXN09", why="no thirteenth month"),
        ),
    ),
)
