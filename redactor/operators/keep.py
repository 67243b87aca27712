"""Keep: the value stays as it is."""

from __future__ import annotations

from typing import Literal

from redactor.operators._base import Config


class Keep(Config):
    """Leave the value as it is, for a type that a policy names and lets through."""

    type: Literal["keep"] = "keep"


def apply(value: str) -> str:
    """Return the value."""
    return value
