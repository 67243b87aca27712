r"""Characters that are written as escapes: percent-encoding, HTML entities, \u0040 and \x40, quoted-printable, terminal colours.

Each escape is an edit of its own, so that a value that is only partly escaped keeps exact offsets. What decodes to no character (half a
surrogate pair, broken UTF-8) stays as it is; what decodes to something invisible is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.entities import html5

from redactor.normalize._view import Edit, View, edited

#: How often escapes may be nested: %252540 is an @ twice wrapped.
_DEPTH = 3

_LOW = r"%[0-7][0-9A-Fa-f]"
_HIGH = r"%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3}"
_ESCAPE = re.compile(
    rf"(?P<percent>{_LOW}|{_HIGH})"
    r"|%u(?P<percent_u>[0-9A-Fa-f]{4})"
    r"|&#(?:[xX](?P<hex>[0-9A-Fa-f]{1,7})|(?P<decimal>[0-9]{1,8}));?"
    r"|&(?P<name>[A-Za-z][A-Za-z0-9]{1,31});"
    r"|\\{1,2}(?P<pair>u[dD][89abAB][0-9A-Fa-f]{2}\\{1,2}u[dD][c-fC-F][0-9A-Fa-f]{2})"
    r"|\\{1,2}(?:u(?P<u4>[0-9A-Fa-f]{4})|u\{(?P<braced>[0-9A-Fa-f]{1,6})\}|U(?P<u8>[0-9A-Fa-f]{8})|x(?P<x2>[0-9A-Fa-f]{2}))"
    r"|(?P<quoted>(?:=[2-7][0-9A-Fa-f]){2,}|(?<=\w)=(?:40|2E|2D)(?=[A-Za-z]))"
    r"|(?P<soft>(?<=\w)=\r?\n(?=\w))"
    r"|(?P<colour>\x1b\[[0-9;]{0,16}m)"
    r"|(?P<tag></?(?:[bisu]|em|strong|span|font|wbr|mark)(?: [^<>]{0,80})?/?>)"
    r"|(?P<comment><!--[^<>]{0,80}-->)"
    r"|(?P<backslash>(?<=\w)\\(?=[@._-]\w))"
    r"|(?P<control>[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]+)"
)


def unescaped(view: View) -> View:
    """Return the reading with escapes decoded, nested ones too."""
    for _ in range(_DEPTH):
        decoded = edited(view, _edits(view.text))
        if decoded is view:
            break
        view = decoded
    return view


def _edits(text: str) -> Iterator[Edit]:
    for m in _ESCAPE.finditer(text):
        kind = m.lastgroup
        if kind == "quoted":
            yield from (Edit(i, i + 3, chr(int(text[i + 1 : i + 3], 16))) for i in range(m.start(), m.end(), 3))
        elif kind in _DECODE and (new := _DECODE[kind](m[kind])) is not None:
            yield Edit(m.start(), m.end(), new)


def _character(code: int) -> str | None:
    """Return the character; nothing for a control character, None where there is no such character."""
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - the last code point
        return None
    ch = chr(code)
    return ch if ch.isprintable() or ch in "\t\n\r\u00a0" or code > 0xA0 else ""  # noqa: PLR2004 - the last control character


def _of_hex(digits: str) -> str | None:
    return _character(int(digits, 16))


def _of_utf8(escapes: str) -> str | None:
    raw = bytes.fromhex(escapes.replace("%", ""))
    try:
        ch = raw.decode()
    except UnicodeDecodeError:
        return None
    return _character(ord(ch)) if len(ch) == 1 else None


def _of_pair(escapes: str) -> str | None:
    high, low = (int(half, 16) & 0x3FF for half in re.findall(r"u([0-9A-Fa-f]{4})", escapes))
    return chr(0x10000 + (high << 10) + low)


def _of_name(name: str) -> str | None:
    return html5.get(name + ";")


def _nothing(_: str) -> str:
    return ""


_DECODE: dict[str, Callable[[str], str | None]] = {
    "percent": _of_utf8,
    "percent_u": _of_hex,
    "hex": _of_hex,
    "decimal": lambda digits: _character(int(digits)),
    "name": _of_name,
    "pair": _of_pair,
    "u4": _of_hex,
    "braced": _of_hex,
    "u8": _of_hex,
    "x2": _of_hex,
    "soft": _nothing,
    "colour": _nothing,
    "tag": _nothing,
    "comment": _nothing,
    "backslash": _nothing,
    "control": _nothing,
}
