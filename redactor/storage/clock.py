"""Times as the tables hold them: whole milliseconds since 1970 in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def millis(moment: datetime) -> int:
    """Return a moment as the tables hold it; one without a time zone raises `ValueError`."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return (moment - _EPOCH) // _MILLISECOND


def moment(at: int) -> datetime:
    """Return the moment that a table holds, in UTC."""
    return _EPOCH + at * _MILLISECOND
