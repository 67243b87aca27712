"""Surnames that stand alone."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import AFTER, BEFORE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

RECOGNIZER = Recognizer(
    id="names.surname",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Surname alone",
    source="Surnames of the locales of Faker that are no words, places or brands; see _build_names.py",
    lexicon=Lexicon(
        name="surname_alone",
        file=_data.SURNAMES,
        cased=True,
        head=BEFORE,
        tail=AFTER,
        score=0.42,
        why="as first names alone, and a little less sure: companies bear surnames",
        except_in=(
            "McDonald's",
            "Hyatt Regency",
            "Sotheby's",
            "Johnson & Johnson",
            "Morgan Stanley",
            "Goldman Sachs",
            "Dr. Martens",
            "Wells Fargo",
            "Kraft Heinz",
        ),
    ),
    validate=_data.judge_alone,
    examples=Examples(
        found=(
            "[[Robertson]] said no.",
            "the [[Fitzgerald]] family",
            "according to [[Hernández]], all is well",
            "[[Schneider]]'s report",
        ),
        left=(
            Left(text="a cook, a baker and a king", why="words"),
            Left(text="Fitzgerald Road", why="a road that bears a name"),
            Left(text="robertson", why="not capitalised"),
            Left(text="HTTP 200 from /Schneider/x", why="a path"),
        ),
    ),
)
