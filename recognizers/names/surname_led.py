"""Names that end in a surname of the list."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import AFTER, BEFORE, INITIALS, PARTICLE, UPPER, WORD
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

_PAIR = 2


def _plausible(name: str) -> Check:
    words = _data.parts(name)
    front = words[:-1]
    if not front:
        return Check.UNKNOWN  # initials before a surname
    known = [_data.is_first(w) or _data.is_distinct_surname(w) for w in front]
    odd = any(_data.is_ordinary(w) and not k for w, k in zip(front, known, strict=True)) or any(w.isupper() for w in words)
    if odd or (len(front) >= _PAIR and not known[0]):
        return Check.INVALID
    return Check.VALID if all(known) else Check.UNKNOWN


RECOGNIZER = Recognizer(
    id="names.surname_led",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Capitalised words or initials before a known surname",
    source="Surnames of the locales of Faker that are no words; see _build_names.py",
    lexicon=Lexicon(
        name="before_surname",
        file=_data.SURNAMES,
        cased=True,
        head=rf"{BEFORE}(?:(?:{WORD}{INITIALS}{PARTICLE} ){{1,2}}|(?:[{UPPER}]\. ?){{1,3}})",
        tail=AFTER,
        score=0.5,
        why="the surname is known though the first name is not; the word before must not be an ordinary one",
    ),
    validate=_plausible,
    examples=Examples(
        found=(
            "[[Xochi Hernández]] was there",
            "by [[J. R. Robertson]]",
            "[[Quillon Fitzgerald]] (the tall one)",
            "talked to [[Zephyra K. Schneider]].",
        ),
        left=(
            Left(text="Canadian MP Eugenie Robertson", why="words before the name"),
            Left(text="the Johnson family", why="no first name"),
            Left(text="Yesterday Robertson said no", why="an ordinary word before a surname"),
            Left(text="Dear Fitzgerald", why="a greeting; another recognizer's"),
            Left(text="near Xochi Hernández Park", why="a park that bears a name"),
        ),
    ),
)
