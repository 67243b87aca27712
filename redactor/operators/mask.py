"""Mask: every character gives way to a mask character, so that length and perhaps separators stay."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from redactor.operators._base import Config


def _visible(char: str) -> str:
    if char.isspace() or not char.isprintable():
        raise ValueError("a mask character must be visible")
    return char


class Mask(Config):
    """Hide all characters but the first and last few.

    `keep_first` and `keep_last` count characters that would be hidden (separators left out when `keep_separators`). A value of
    which they would show more than half is hidden whole: the last four digits of a card tell little, those of a PIN everything.
    `keep_separators` leaves white space and punctuation; don't set it for secrets, where punctuation is part of the secret.
    """

    type: Literal["mask"] = "mask"
    char: Annotated[str, Field(min_length=1, max_length=1), AfterValidator(_visible)] = "*"
    keep_first: int = Field(default=0, ge=0)
    keep_last: int = Field(default=0, ge=0)
    keep_separators: bool = False


def apply(value: str, config: Mask) -> str:
    """Return the masked value, of the same length in code points."""
    hidden = [i for i, char in enumerate(value) if not (config.keep_separators and _separates(char))]
    if not hidden:  # nothing but separators: they are the value
        return config.char * len(value)
    shown = config.keep_first + config.keep_last
    if shown * 2 <= len(hidden):
        hidden = hidden[config.keep_first : len(hidden) - config.keep_last]
    masked = frozenset(hidden)
    return "".join(config.char if i in masked else char for i, char in enumerate(value))


def _separates(char: str) -> bool:
    # Not "everything that is no letter": combining marks carry vowels in many scripts, and emoji can be a name.
    return char.isspace() or char == "+" or unicodedata.category(char).startswith("P")
