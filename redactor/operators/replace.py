"""Replace: a placeholder or a fixed text stands for the value."""

from __future__ import annotations

from typing import Literal

from redactor.operators._base import Config
from redactor.operators._text import placeholder


class Replace(Config):
    """Put `new_value` in place of the value; without it the type's placeholder, as `<EMAIL_ADDRESS>`."""

    type: Literal["replace"] = "replace"
    new_value: str | None = None


def apply(entity: str, config: Replace) -> str:
    """Return the new value or the placeholder."""
    return placeholder(entity) if config.new_value is None else config.new_value
