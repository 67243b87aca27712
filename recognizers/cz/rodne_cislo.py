"""Finds Czech and Slovak birth numbers."""

from __future__ import annotations

from stdnum.cz import rc

from recognizers._national import AFTER, BEFORE, CITIZEN, printed, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="cz.rodne_cislo",
    entity="CZ_RODNE_CISLO",
    category=Category.GOVERNMENT_ID,
    title="Czech and Slovak birth numbers",
    source="Zákon 133/2000 Sb.; zákon č. 301/1995 Z. z.",
    languages=("cs", "sk"),
    countries=("CZ", "SK"),
    patterns=(
        Pattern(
            name="slash",
            regex=rf"{BEFORE}(?:\d{{2}}[0-35-8]\d[0-3]\d/\d{{3,4}}){AFTER}",
            score=0.4,
            why="date of birth (women +50 months), slash, serial",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}(?:\d{{2}}[0-35-8]\d[0-3]\d{{5}}){AFTER}", score=0.1, why="ten digits need the word"),
    ),
    context=(*CITIZEN, *spelled("rodné číslo", "rodné č.", "r.č.", "RČ", "rodného čísla", "rodne cislo")),
    validate=printed(rc.is_valid),
    examples=Examples(
        found=(
            "rodné číslo: [[710319/2745]]",
            "Moje rodné číslo je [[7103192745]].",
            '{"rodne_cislo": "[[730319/2941]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form rodne_cislo=[[7105194745]] saved",
            "[[710319/2745]]",
            "checked [[730319/2941]], then went on",
        ),
        left=(
            Left(text="rodné číslo: 710319/2744", why="the check digit is wrong"),
            Left(text="order 7103192745 shipped", why="no word that names the number"),
            Left(text="rodné číslo build-710319/2745", why="part of a longer code"),
            Left(text="rodné číslo 2.7103192745.1", why="part of a version"),
            Left(text="rodné číslo 710319/274571", why="digits too many"),
        ),
    ),
)
