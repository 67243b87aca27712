"""Remembers fields in which nothing was found, so that what is logged again and again is not read again and again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from redactor.logging._values import Known
from redactor.records._names import LABELS, VALUES

#: Values of up to so many characters are kept, and so many of them.
_SHORT, _KEPT = 256, 4_096

_SCALARS = frozenset({str, int, float})


class Clean:
    """Pairs of names and values; what is in it held nothing in a record that held nothing at all."""

    def __init__(self) -> None:
        self._pairs: set[tuple[str, type, Any]] = set()

    def unread(self, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what of some fields must be read: all of them where one may be the label of another."""
        pairs = self._pairs
        unread = {
            name: value
            for name, value in fields.items()
            if not (value is None or type(value) in {bool, Known} or (type(value) in _SCALARS and (name, type(value), value) in pairs))
            or not isinstance(name, str)
        }
        return fields if unread and any(_is_label(name) for name in fields) else unread

    def keep(self, fields: Mapping[str, Any]) -> None:
        """Remember fields in which nothing was found."""
        if any(_is_label(name) for name in fields):
            return
        for name, value in fields.items():
            if type(value) in _SCALARS and (type(value) is not str or len(value) <= _SHORT):
                if len(self._pairs) >= _KEPT:
                    self._pairs = set()
                self._pairs.add((name, type(value), value))


def _is_label(name: Any) -> bool:
    return isinstance(name, str) and (name.lower() in LABELS or name.lower() in VALUES)
