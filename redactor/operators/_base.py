"""What all operator configurations share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Config(BaseModel):
    """A frozen configuration that takes no unknown field and whose errors never show input."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
