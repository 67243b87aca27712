"""Between what programs log and what the pipeline reads: values as JSON would have them, and back without a change where nothing was found."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network
from pathlib import PurePath
from types import FunctionType, ModuleType
from typing import Any, Self
from uuid import UUID

from redactor.errors import NotText, TooDeep

#: Levels that a logged value may nest.
MAX_DEPTH = 32

#: Say all that they hold when printed, so that they may stay what they are where nothing is found in that.
_PRINTED = (
    date, datetime, time, timedelta, tzinfo, Decimal, Fraction, complex, UUID, PurePath, Enum, range,
    IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network,
)  # fmt: skip
_TEXTS = (str, bytes, bytearray, memoryview, *_PRINTED)
#: Parts of a program, not of what it works on.
_CODE = (logging.Logger, type, ModuleType, FunctionType)
#: May stay themselves where nothing changed in them; of their subclasses, only what is in them was read.
_CONTAINERS = frozenset({list, tuple, set, frozenset})
_KEYS = frozenset({str, int, float, bool, type(None)})


class Known(str):
    """A text that the program made itself and that holds no content: it is not read."""

    __slots__ = ()


class Shown(str):
    """What is safe to show of an object, in place of it: its text, and what `repr` gives."""

    __slots__ = ("_repr",)
    _repr: str

    def __new__(cls, text: str, as_repr: str) -> Self:
        """Keep both."""
        made = super().__new__(cls, text)
        made._repr = as_repr
        return made

    def __repr__(self) -> str:
        return self._repr

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        # A queue to another process takes the text alone.
        return str, (str(self),)


def plain(value: Any, depth: int = MAX_DEPTH) -> Any:
    """Return what is to be read of a value, in the types of JSON; raises `TooDeep`, and whatever an object's own `__str__` raises."""
    if value is None or isinstance(value, (Known, bool, *_CODE)):
        return None
    if isinstance(value, _TEXTS):
        return readable(_printed(value))
    if isinstance(value, int | float):
        return value
    if depth <= 0:
        raise TooDeep("a logged value is nested deeper than allowed")
    if isinstance(value, Mapping):
        read: dict[str, Any] = {}
        for key, item in value.items():
            read[free(readable(str(key)), read)] = plain(item, depth - 1)
        return read
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item, depth - 1) for item in value]
    text, told = str(value), repr(value)
    return [readable(text)] if told == text else [readable(text), readable(told)]


def _printed(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, str):
        return str.__str__(value)
    return str(value) if isinstance(value, _PRINTED) else _decoded(bytes(value))


def restored(value: Any, read: Any, safe: Any, *, by_repr: bool = False) -> Any:
    """Return a value as it was where what was read of it is safe as it is, else what is safe; `read` is what `plain` made of it.

    Objects of classes that are not known here are always replaced by what is safe of their text (of their repr with `by_repr`), for they may hold
    more than they tell.
    """
    if read is None:
        return value
    if isinstance(value, Mapping):
        return _restored_mapping(value, read, safe, by_repr=by_repr)
    if isinstance(value, list | tuple | set | frozenset):
        items = [restored(item, r, s, by_repr=by_repr) for item, r, s in zip(value, read, safe, strict=True)]
        if type(value) in _CONTAINERS and all(a is b for a, b in zip(items, value, strict=True)):
            return value
        return tuple(items) if isinstance(value, tuple) else items
    if isinstance(read, list):
        text, told = unreadable(safe[0]), unreadable(safe[-1])
        return Shown(told if by_repr else text, told)
    return _restored_leaf(value, read, safe)


def _restored_mapping(value: Mapping[Any, Any], read: Any, safe: Any, *, by_repr: bool) -> Mapping[Any, Any]:
    made: dict[Any, Any] = {}
    same = type(value) is dict
    for (key, item), (read_key, read_item), (safe_key, safe_item) in zip(value.items(), read.items(), safe.items(), strict=True):
        new_key = key if read_key == safe_key and type(key) in _KEYS else unreadable(safe_key)
        made[new_key] = restored(item, read_item, safe_item, by_repr=by_repr)
        same = same and new_key is key and made[new_key] is item
    return value if same else made


def _restored_leaf(value: Any, read: Any, safe: Any) -> Any:
    if read == safe and type(read) is type(safe):
        # Of a subclass of str only the text was read.
        return value if type(value) is str or not isinstance(value, str) or isinstance(value, Enum) else str.__str__(value)
    text = unreadable(safe)
    if isinstance(value, bytes | bytearray | memoryview):
        return text.encode() if _is_utf8(bytes(value)) else text.encode("latin-1", "replace")
    return text


def free(name: str, taken: Mapping[str, Any]) -> str:
    """Return a name that is not taken: the name itself, else with a number."""
    number, free = 2, name
    while free in taken:
        free = f"{name}#{number}"
        number += 1
    return free


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decoded(data: bytes) -> str:
    return data.decode() if _is_utf8(data) else data.decode("latin-1")


#: Characters that are no text, which logs hold nevertheless (names of files, broken input): NUL and lone surrogates. They are read as these of the
#: last private plane.
_PLANE, _NUL = 0x10_0000, 0x10_FFFD
_THERE = {0: _NUL, **{code: code + _PLANE for code in range(0xD800, 0xE000)}}
_BACK = {to: code for code, to in _THERE.items()}
_ODD = re.compile("[\0\ud800-\udfff]")
_MOVED = re.compile("[\U0010d800-\U0010dfff\U0010fffd]")


def readable(text: str) -> str:
    """Return a text of the same length that can be read; raises `NotText` where that could not be undone."""
    if text.isascii() and "\0" not in text:
        return text
    if _MOVED.search(text) is not None:
        raise NotText("a private character that stands for something else here")
    return text if _ODD.search(text) is None else text.translate(_THERE)


def unreadable(text: str) -> str:
    """Undo `readable`."""
    return text if _MOVED.search(text) is None else text.translate(_BACK)
