"""JSON as shippers send it, and as sinks take it."""

from __future__ import annotations

import json
import math
import re
from typing import Any, cast

import msgspec

from redactor.errors import Malformed, TooDeep
from redactor.sidecar.lines import encoded
from redactor.sidecar.record import Value

#: Levels that a record may nest, the same as the engine reads by default.
MAX_DEPTH = 64

_DECODER = msgspec.json.Decoder()
_TOO_DEEP = f"JSON may nest at most {MAX_DEPTH} levels"
_SPACED = re.compile(rb'"[ \t\r\n]+:')
_BOM = b"\xef\xbb\xbf"

#: Digits of a whole number that Python reads and writes; one with more stays text.
_MOST_DIGITS = 4300


def values(data: bytes) -> list[Value]:
    """Return the values of a body: the elements of an array, or values after each other, with or without line ends between them.

    What JSON leaves open loses nothing: of members with the same name the later ones get a number, numbers that cannot be kept as such stay as text,
    bytes that are no UTF-8 become lone surrogates.

    Raises:
        Malformed: it is not JSON.
        TooDeep: a value nests deeper than `MAX_DEPTH`.
    """
    data = data.removeprefix(_BOM).strip()
    if not data:
        return []
    found = _fast(data)
    if found is None:
        found = _Slow().values(data.decode("utf-8", "surrogateescape"))
    return found


def dumped(value: Value) -> bytes:
    """Return JSON in UTF-8 on one line; bytes in it as base64, text that is no UTF-8 with U+FFFD, what is no number as null."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_sayable(value))


def _fast(data: bytes) -> list[Value] | None:
    """Return the values, or None where only the thorough way tells what they are."""
    found: list[Value] | None = None
    try:
        found = _DECODER.decode(data) if data[:1] == b"[" else _DECODER.decode_lines(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    except RecursionError:
        pass
    if found is None:
        raise TooDeep(_TOO_DEEP)
    # Every name ends in a quote before a colon; strings that hold these two only make the count too high.
    return found if sum(_names(value, MAX_DEPTH) for value in found) >= _named(data) else None


def _named(data: bytes) -> int:
    return data.count(b'":') + sum(1 for _ in _SPACED.finditer(data))


def _names(value: Any, depth: int) -> int:
    """Return how many members the objects in a value have together; raises `TooDeep`."""
    kind = type(value)
    if kind is not dict and kind is not list:
        return 0
    if not depth:
        raise TooDeep(_TOO_DEEP)
    count, items = (len(value), value.values()) if kind is dict else (0, value)
    for item in items:
        if type(item) is dict or type(item) is list:
            count += _names(item, depth - 1)
    return count


class _Slow:
    """Reads what the fast way does not: names that come twice, numbers out of range, bytes that are no UTF-8, lone surrogates."""

    def __init__(self) -> None:
        self._decoder = json.JSONDecoder(
            object_pairs_hook=members, parse_int=_integer, parse_float=_float, parse_constant=_refuse, strict=False
        )

    def values(self, text: str) -> list[Value]:
        """Return the values of a text; raises as `values` above does."""
        problem: Malformed | TooDeep | None = None
        found: list[Value] = []
        try:
            found = self._read(text)
        except ValueError:
            problem = Malformed("the body is not JSON")
        except RecursionError:
            problem = TooDeep(_TOO_DEEP)
        # Outside the handlers: what was caught holds the content.
        if problem is not None:
            raise problem
        for value in found:
            _names(value, MAX_DEPTH)
        return [_told(value) for value in found]

    def _read(self, text: str) -> list[Value]:
        found: list[Value] = []
        at = 0
        while at < len(text):
            value, at = self._decoder.raw_decode(text, at)
            found.append(value)
            while at < len(text) and text[at] in " \t\r\n":
                at += 1
        if text[:1] == "[" and len(found) == 1:
            return cast("list[Value]", found[0])
        return found


def members(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    names = {name for name, _ in pairs}
    made = {}
    for name, value in pairs:
        free, number = name, 2
        while free in made or (free != name and free in names):
            free = f"{name}#{number}"
            number += 1
        made[free] = value
    return made


def _integer(digits: str) -> Value:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _float(digits: str) -> Value:
    number = float(digits)
    return number if math.isfinite(number) else digits


def _refuse(_constant: str) -> Value:
    raise ValueError


def _told(value: Any) -> Value:
    """Return the value without the surrogates that stand for no byte."""
    if isinstance(value, str):
        return value if value.isascii() else encoded(value).decode("utf-8", "surrogateescape")
    if isinstance(value, dict):
        return {str(_told(name)): _told(item) for name, item in value.items()}
    return [_told(item) for item in value] if isinstance(value, list) else value


def _sayable(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else encoded(value).decode("utf-8", "replace")
    if isinstance(value, dict):
        return {_sayable(name): _sayable(item) for name, item in value.items()}
    return [_sayable(item) for item in value] if isinstance(value, list | tuple) else value
