"""Finds Austrian social insurance numbers."""

from __future__ import annotations

from stdnum.at import vnr

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, SOCIAL, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="at.svnr",
    entity="AT_SVNR",
    category=Category.GOVERNMENT_ID,
    title="Austrian social insurance numbers",
    source="ASVG §31; Dachverband der Sozialversicherungsträger, https://www.sozialversicherung.at",
    languages=("de",),
    countries=("AT",),
    patterns=(
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:[1-9]\d{{3}} (?:[0-2]\d|3[01])(?:0[1-9]|1[0-5])\d{{2}}){GROUP_AFTER}",
            score=0.45,
            why="serial with check digit, date of birth",
        ),
        Pattern(
            name="bare",
            regex=rf"{BEFORE}(?:[1-9]\d{{3}}(?:[0-2]\d|3[01])(?:0[1-9]|1[0-5])\d{{2}}){AFTER}",
            score=0.2,
            why="ten digits need the word",
        ),
    ),
    context=(*SOCIAL, *spelled("Sozialversicherungsnummer", "SVNR", "SV-Nummer", "Versicherungsnummer", "SV-Nr", "e-card", "VSNR")),
    validate=plausible(vnr.is_valid),
    examples=Examples(
        found=(
            "Sozialversicherungsnummer: [[1237 010180]]",
            "Meine SV-Nummer ist [[1237010180]]",
            '{"Sozialversicherungsnummer": "[[1337 010110]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form Sozialversicherungsnummer=[[1237010770]] saved",
            "[[1237 010180]]",
            "checked [[1337 010110]], then went on",
        ),
        left=(
            Left(text="Sozialversicherungsnummer: 1237 010189", why="the check digit is wrong"),
            Left(text="order 1237010180 shipped", why="no word that names the number"),
            Left(text="Sozialversicherungsnummer build-1237 010180", why="part of a longer code"),
            Left(text="Sozialversicherungsnummer 2.1237010180.1", why="part of a version"),
            Left(text="Sozialversicherungsnummer 1237 01018071", why="digits too many"),
        ),
    ),
)
