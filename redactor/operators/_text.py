"""Comparing values in spite of case, white space and punctuation, and what stands in for a value that cannot be rewritten."""

from __future__ import annotations

import re
import unicodedata

#: From this many letters and digits on, a value found inside an output counts as revealed; shorter ones occur by chance.
_TELLING = 4

_ASCII_SIGNS = re.compile(r"[^0-9a-z]+")


def fold(value: str) -> str:
    """Return the value without differences of case, width and white space."""
    if value.isascii():
        return " ".join(value.lower().split())
    return " ".join(unicodedata.normalize("NFKC", value).casefold().split())


def bare(value: str) -> str:
    """Return only the letters and digits of the folded value."""
    if value.isascii():
        return _ASCII_SIGNS.sub("", value.lower())
    return "".join(c for c in fold(value) if c.isalnum())


def placeholder(entity: str) -> str:
    """Return what says the type and nothing else, as `<EMAIL_ADDRESS>`; Presidio writes the same."""
    return f"<{entity}>"


def reveals(output: str, value: str) -> bool:
    """Say whether the output still holds the value: the whole of it, or inside where the value is long enough to tell."""
    inner = bare(value)
    return fold(output) == fold(value) or (len(inner) >= _TELLING and inner in bare(output))
