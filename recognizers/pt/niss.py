"""Finds Portuguese social security numbers."""

from __future__ import annotations

from recognizers._national import GROUP_AFTER, GROUP_BEFORE, SOCIAL, plausible, spelled
from redactor.checks.national import pt_social_security
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="pt.niss",
    entity="PT_NISS",
    category=Category.GOVERNMENT_ID,
    title="Portuguese social security numbers",
    source="Segurança Social, NISS, https://www.seg-social.pt",
    languages=("pt",),
    countries=("PT",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{GROUP_BEFORE}(?:[12]\d{{10}}|[12]\d{{2}} \d{{3}} \d{{3}} \d{{2}}){GROUP_AFTER}",
            score=0.1,
            why="eleven digits need the word",
        ),
    ),
    context=(*SOCIAL, *spelled("NISS", "segurança social", "número de segurança social")),
    validate=plausible(pt_social_security),
    examples=Examples(
        found=(
            "NISS: [[10492167934]]",
            "O meu NISS: [[143 660 656 56]]",
            '{"NISS": "[[10460147935]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NISS=[[143 760 056 51]] saved",
        ),
        left=(
            Left(text="NISS: 10492167939", why="the check digit is wrong"),
            Left(text="order 10492167934 shipped", why="no word that names the number"),
            Left(text="NISS build-10492167934", why="part of a longer code"),
            Left(text="NISS 2.143 660 656 56.1", why="part of a version"),
            Left(text="NISS 1049216793471", why="digits too many"),
        ),
    ),
)
