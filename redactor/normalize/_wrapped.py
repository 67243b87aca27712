"""Base64 and hex: runs that decode to readable text, decoded where they stand, nested once.

That a run decodes to nothing but printable characters is hardly chance: one random byte in three is printable ASCII, so 9 in a row are one
in 20,000. What is found in it still needs a checksum or a strict pattern, see `View.confirmed_only`.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from redactor.normalize._view import Edit, View, edited

#: The shortest run of base64 worth decoding (9 bytes), the longest of any kind, and how often runs may be nested.
LEAST = 12
_MOST = 1 << 20
_DEPTH = 2
#: So much is decoded first, to see whether it is text at all; a multiple of 4 and of 2.
_PROBE = 64

_BASE64 = r"[A-Za-z0-9+/_-]"
#: Four letters that are three printable ASCII bytes: their first bits are those of 0x20 to 0x7e. Random letters are so once in 14 times.
_QUAD = r"[I-Za-f][C-HS-Xi-nyz0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/_-]"
_BYTE = r"(?:0x)?[2-7][0-9A-Fa-f]"
_LINES = "|".join(rf"(?:{_BASE64}{{{width}}}\r?\n){{1,999}}{_BASE64}{{1,{width}}}" for width in (76, 64))
_RUN = re.compile(
    rf"(?<![A-Za-z0-9+/_-])(?:(?=(?:{_QUAD}){{{LEAST // 4}}})(?:{_LINES}|{_BASE64}{{{LEAST},}})={{0,2}}"
    rf"|(?=(?:{_BYTE}){{8}})(?:0x)?(?:[0-9A-Fa-f]{{2}}){{8,}}|{_BYTE}(?:[ :,]{_BYTE}){{7,}})(?![A-Za-z0-9+/_=-])"
)
#: Whether something readable may be encoded. Letters of base64 differ by case.
TRIGGERS = (
    rf"(?-i)(?:^|[^A-Za-z0-9+/_-])(?:{_QUAD}){{{LEAST // 4}}}",
    rf"(?:^|[^A-Za-z0-9+/_-])(?:0x)?(?:{_BYTE}){{8}}",
    rf"\b{_BYTE}(?:[ :,]{_BYTE}){{7}}\b",
)
_HEX = re.compile(r"(?:0x)?(?:[0-9A-Fa-f]{2}){8,}")
_HEX_SIGNS = re.compile(r"0x|[ :,]")


def unwrapped(view: View) -> View | None:
    """Return the reading with encoded runs decoded, to be confirmed; None where nothing is text."""
    decoded = edited(view, _edits(view.text))
    return None if decoded is view else decoded._replace(confirmed_only=True)


def _edits(text: str) -> Iterator[Edit]:
    for m in _RUN.finditer(text):
        if len(m[0]) <= _MOST and (new := _decoded(m[0])) is not None:
            yield Edit(m.start(), m.end(), new)


def _decoded(run: str, depth: int = _DEPTH) -> str | None:
    text = _from_hex(run) or _from_base64(run)
    if text is None or depth == 1 or _RUN.fullmatch(text) is None:
        return text
    return _decoded(text, depth - 1) or text


def _from_hex(run: str) -> str | None:
    digits = run if _HEX.fullmatch(run) else (_HEX_SIGNS.sub("", run) if _HEX_SIGNS.search(run) else "")
    digits = digits.removeprefix("0x")
    if len(digits) % 2 or not digits:
        return None
    try:
        return _readable(bytes.fromhex(digits[:_PROBE])) and _readable(bytes.fromhex(digits))
    except ValueError:
        return None


def _from_base64(run: str) -> str | None:
    letters = re.sub(r"\s", "", run).rstrip("=").translate(str.maketrans("-_", "+/"))
    if len(letters) % 4 == 1 or letters.isdigit():
        return None
    try:
        return _readable(_bytes(letters[:_PROBE]), cut=len(letters) > _PROBE) and _readable(_bytes(letters))
    except binascii.Error:
        return None


def _bytes(letters: str) -> bytes:
    return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)


def _readable(raw: bytes, *, cut: bool = False) -> str | None:
    """Return the text that bytes are, None where they hold what no text has; of a cut-off one the last character may be broken."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as e:
        if not cut or e.start < len(raw) - 3:
            return None
        text = raw[: e.start].decode()
    return text if text and all(ch.isprintable() or ch in "\t\r\n" for ch in text) else None
