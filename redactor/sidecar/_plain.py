"""Makes readable what is no text yet: bytes, broken UTF-8, NULs, names that are no strings; and puts it back as it was.

The recognizers take text. What a log holds besides is exchanged, one character for one, for characters that the text does not have, so that every
offset stays; afterwards what was not redacted is exchanged back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from redactor.errors import Malformed, TooDeep
from redactor.sidecar.record import Value

#: What recognizers refuse: NUL, and the lone surrogates that stand for bytes which are no UTF-8.
_ODD = re.compile("[\0\ud800-\udfff]")

#: NUL becomes one of these, which the folds take for ignorable as they would take NUL; bytes become characters that nobody uses (private planes).
_CONTROLS = tuple(map(chr, range(1, 9)))
_PRIVATE = range(0xF0000, 0x10FFFE)

Back = Mapping[int, str]
#: Places in mappings and sequences, outermost first: names may be redacted, places stay.
Path = tuple[int, ...]

#: A value in which nothing was exchanged.
_SAME: Back = {}


def readable(text: str) -> tuple[str, Back]:
    """Return a text that can be read, and what to translate afterwards to have the odd characters back."""
    if text.isascii() and "\0" not in text:
        return text, _SAME
    odd = sorted(set(_ODD.findall(text)))
    if not odd:
        return text, _SAME
    used = set(text)
    # There are more private characters than any text that we take has different ones, so that they do not run out.
    free = (chr(c) for c in _PRIVATE if chr(c) not in used)
    control = next((c for c in _CONTROLS if c not in used), None)
    to = {c: control if c == "\0" and control else next(free) for c in odd}
    return text.translate({ord(c): new for c, new in to.items()}), {ord(new): c for c, new in to.items()}


def plain(value: Value, *, max_depth: int) -> tuple[Value, Back, frozenset[Path]]:
    """Return a value as JSON would have it, what to translate back in its strings, and the paths of those that were bytes.

    Raises:
        TooDeep: arrays and objects nest deeper than `max_depth`.
        Malformed: something in it is nothing that a record may hold, or two keys become the same.
    """
    strings: set[str] = set()
    bytes_at: set[Path] = set()
    made = _plain(value, (), max_depth, strings, bytes_at)
    _, back = readable("".join(sorted(strings)))
    if back:
        made = _translated(made, {ord(c): chr(new) for new, c in back.items()})
    return made, back, frozenset(bytes_at)


def restored(value: Value, back: Back, bytes_at: frozenset[Path]) -> Value:
    """Return the value with its odd characters and its bytes; its mappings have their members in the same order."""
    return _restored(value, (), back, bytes_at)


def _plain(value: Value, path: Path, depth: int, strings: set[str], bytes_at: set[Path]) -> Value:
    if isinstance(value, bytes):
        bytes_at.add(path)
        value = value.decode("utf-8", "surrogateescape")
    if isinstance(value, str):
        strings.add(value)
        return value
    if value is None or isinstance(value, bool | int | float):
        return value
    if depth <= 0:
        raise TooDeep("the record is nested deeper than allowed")
    if isinstance(value, Mapping):
        named = {_key(k): v for k, v in value.items()}
        if len(named) < len(value):
            raise Malformed("two names of a record become the same")
        strings.update(named)
        return {name: _plain(v, (*path, at), depth - 1, strings, bytes_at) for at, (name, v) in enumerate(named.items())}
    if isinstance(value, Sequence):
        return [_plain(v, (*path, at), depth - 1, strings, bytes_at) for at, v in enumerate(value)]
    raise Malformed("a record holds something that is no value")


def _key(key: object) -> str:
    """Return a name: MessagePack has numbers and bytes for names, too."""
    return key if isinstance(key, str) else key.decode("utf-8", "surrogateescape") if isinstance(key, bytes) else str(key)


def _translated(value: Value, table: Mapping[int, str]) -> Value:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, Mapping):
        return {k.translate(table): _translated(v, table) for k, v in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [_translated(v, table) for v in value]
    return value


def _restored(value: Value, path: Path, back: Back, bytes_at: frozenset[Path]) -> Value:
    if isinstance(value, str):
        text = value.translate(back) if back else value
        return text.encode("utf-8", "surrogateescape") if path in bytes_at else text
    if isinstance(value, Mapping):
        return {k.translate(back): _restored(v, (*path, at), back, bytes_at) for at, (k, v) in enumerate(value.items())}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [_restored(v, (*path, at), back, bytes_at) for at, v in enumerate(value)]
    return value
