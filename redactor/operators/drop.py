"""Drop: nothing stands for the value."""

from __future__ import annotations

from typing import Literal

from redactor.operators._base import Config


class Drop(Config):
    """Leave the value out."""

    type: Literal["drop"] = "drop"


def apply() -> str:
    """Return the empty text."""
    return ""
