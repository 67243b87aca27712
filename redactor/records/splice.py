"""Keeps JSON valid where parts of its raw text are replaced: strings keep their quotes, numbers become strings, marks stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from redactor.domain import Span

_TOKEN = re.compile(r'"(?P<string>[^"\\]*+(?:\\.[^"\\]*+)*+)"|(?P<scalar>[-+.\w]+)', re.DOTALL)
_COLON = re.compile(r"\s{0,64}:")
_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|.)", re.DOTALL)


def is_json(text: str) -> bool:
    """Say whether a text is a JSON array or object, or one a line."""
    if text.lstrip()[:1] not in {"{", "["}:
        return False
    if _parses(text):
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(map(_parses, lines))


def _parses(text: str) -> bool:
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return False
    return True


def json_edits(text: str, edits: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Return edits (disjoint, in text order) that hide at least what the given ones hide, and leave JSON text valid JSON.

    What an edit covers of a string is replaced inside its quotes; a number of which it covers any part becomes a string. An edit that covers several
    values replaces each, and leaves the names between them.
    """
    waiting = sorted(edits)
    made: list[tuple[Span, str]] = []
    at = 0
    for m in _TOKEN.finditer(text):
        kind = "string" if m.lastgroup == "string" else "scalar"
        start, end = m.span(kind)
        while at < len(waiting) and waiting[at][0].end <= start:
            at += 1
        inside = list(_inside(waiting, at, start, end))
        # A name between two values that one edit covers is no part of either.
        if kind == "string" and _COLON.match(text, m.end()):
            inside = [(span, new) for span, new in inside if (span, new) in waiting[at : at + len(inside)]]
        if not inside:
            continue
        if kind == "string":
            made.extend(_in_string(text, start, end, inside))
        else:
            made.append((Span(start, end), json.dumps(inside[0][1], ensure_ascii=False)))
    return made


def _inside(waiting: list[tuple[Span, str]], at: int, start: int, end: int) -> Iterator[tuple[Span, str]]:
    while at < len(waiting) and waiting[at][0].start < end:
        span, new = waiting[at]
        if max(span.start, start) < min(span.end, end):
            yield Span(max(span.start, start), min(span.end, end)), new
        at += 1


def _in_string(text: str, start: int, end: int, edits: list[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """Yield the edits inside one string, widened so that none cuts an escape in two."""
    within = {at: m.span() for m in _ESCAPE.finditer(text, start, end) for at in range(m.start() + 1, m.end())}
    done = start
    for span, new in edits:
        first, last = span.start, span.end
        first = max(within[first][0] if first in within else first, done)
        last = within[last][1] if last in within else last
        if first < last:
            yield Span(first, last), json.dumps(new, ensure_ascii=False)[1:-1]
            done = last
