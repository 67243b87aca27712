"""Finds Kenyan tax numbers (KRA PIN)."""

from __future__ import annotations

from stdnum.ke import pin

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ke.pin",
    entity="KE_PIN",
    category=Category.GOVERNMENT_ID,
    title="Kenyan tax numbers (KRA PIN)",
    source="KRA, https://www.kra.go.ke",
    languages=("en", "sw"),
    countries=("KE",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[AP]\d{{9}}[A-Z]){AFTER}", score=0.4, why="A or P, nine digits, a letter"),
        Pattern(
            name="any_case", regex=rf"{BEFORE}(?:[AP]\d{{9}}[A-Z]){AFTER}", score=0.1, why="small letters need the word", caseless=True
        ),
    ),
    context=(*TAX, *spelled("KRA PIN", "KRA", "PIN number", "PIN")),
    validate=plausible(pin.is_valid),
    examples=Examples(
        found=(
            "KRA PIN: [[P051365947M]]",
            "KRA PIN certificate [[a004416331m]]",
            '{"KRA_PIN": "[[P021063917M]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form KRA_PIN=[[a404016351m]] saved",
            "[[P051365947M]]",
            "checked [[P021063917M]], then went on",
        ),
        left=(
            Left(text="order a004416331m shipped", why="no word that names the number"),
            Left(text="KRA PIN build-P051365947M", why="part of a longer code"),
            Left(text="KRA PIN 2.a004416331m.1", why="part of a version"),
        ),
    ),
)
