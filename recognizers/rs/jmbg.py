"""Finds JMBG numbers of Serbia, Bosnia, Montenegro, North Macedonia, Croatia."""

from __future__ import annotations

from stdnum.si import emso

from recognizers._national import AFTER, BEFORE, CITIZEN, dated, not_time, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="rs.jmbg",
    entity="RS_JMBG",
    category=Category.GOVERNMENT_ID,
    title="JMBG numbers of Serbia, Bosnia, Montenegro, North Macedonia, Croatia",
    source="Закон о јединственом матичном броју грађана (1976 and the successors’ laws)",
    languages=("sr", "hr", "bs", "mk", "sq"),
    countries=("RS", "BA", "MK", "ME", "HR"),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[09]\d{{2}}[0-46-9]\d{{5}}){AFTER}",
            score=0.3,
            why="date of birth, region, serial, check digit",
        ),
    ),
    context=(
        *CITIZEN,
        *spelled("JMBG", "ЈМБГ", "ЕМБГ", "EMBG", "matični broj", "матични број", "матичен број", "jedinstveni matični broj"),
    ),
    validate=not_time(dated(emso.is_valid, emso.get_birth_date)),
    examples=Examples(
        found=(
            "JMBG: [[1505982719095]]",
            "Moj JMBG je [[0211995458765]].",
            "Мој ЈМБГ је [[1505983329045]]",
            '{"JMBG": "[[1505983329045]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form JMBG=[[0211965453165]] saved",
            "[[0211995458765]]",
            "checked [[0211965453165]], then went on",
        ),
        left=(
            Left(text="JMBG: 1505982719097", why="the check digit is wrong"),
            Left(text="order 1505982719095 shipped", why="no word that names the number"),
            Left(text="JMBG build-1505982719095", why="part of a longer code"),
            Left(text="JMBG 2.0211995458765.1", why="part of a version"),
            Left(text="JMBG 150598271909571", why="digits too many"),
        ),
    ),
)
