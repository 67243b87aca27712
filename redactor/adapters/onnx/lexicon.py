"""What word lists say of a word: a few bits for each (first name, surname, place...), which the network is shown as hints."""

from __future__ import annotations

import unicodedata
from pathlib import Path

#: No listed word is longer. Decomposing a long run of marks takes quadratic time, which no hint is worth.
_LONGEST = 64


def read_lexicon(file: Path) -> dict[str, int]:
    """Read a file of `key<TAB>bits` lines."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return {key: int(bits) for key, _, bits in (line.partition("\t") for line in lines)}


def key(word: str) -> str:
    """Return the word without marks and case, as it is looked up."""
    if word.isascii():
        return word.lower()
    if len(word) > _LONGEST:
        return ""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))
