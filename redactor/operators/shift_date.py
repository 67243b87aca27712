"""Shift dates: all dates of a subject move by the same keyed number of days, so that the time between them stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from pydantic import Field

from redactor.operators import _dates
from redactor.operators._base import Config
from redactor.operators._draw import Draw
from redactor.operators._text import fold, placeholder
from redactor.operators.keys import Keys


class ShiftDate(Config):
    """Move dates by 1 to `days` days, back or forth.

    `subject` names whose dates move together: a person's or a text's id. Without one, all dates under the key move alike, and one
    date known from elsewhere undoes them all. `day_first` reads 03/04/2024 as 3 April; 13/04 and dates with dots need no hint.
    """

    type: Literal["shift_date"] = "shift_date"
    days: int = Field(default=180, ge=1, le=36500)
    subject: str = Field(default="", repr=False)
    day_first: bool = False


def apply(value: str, entity: str, config: ShiftDate, keys: Keys) -> str:
    """Return the moved date in the format of the value; what is no full date becomes the placeholder."""
    parsed = _dates.parse(value, day_first=config.day_first)
    if parsed is None:
        return placeholder(entity)
    try:
        moved = parsed.date + timedelta(days=offset(config, keys))
    except OverflowError:  # before year 1 or after 9999
        return placeholder(entity)
    return parsed.render(moved)


def offset(config: ShiftDate, keys: Keys) -> int:
    """Return the subject's shift in days, never 0."""
    drawn = Draw(keys.subkey("shift_date"), fold(config.subject)).below(2 * config.days) - config.days
    return drawn if drawn < 0 else drawn + 1
