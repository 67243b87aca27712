"""Reads flat pairs: logfmt, key=value, query strings, objects as Java, Kotlin and Go print them, and `Name: value` lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from redactor.records._found import Field, Group
from redactor.records._names import LONGEST, meaning
from redactor.records.vocabulary import FieldName, Kind

_SEPARATOR = re.compile(r"(?<=[^\W_\d])[ \t]{0,2}:(?![:/=])|(?<![=!<>:~+*/%&|^-])(?<=[\w\])])[ \t]?=(?![=~>])|\n")
#: A name, read backwards from its separator; with spaces only before a colon.
_NAME = re.compile(r"[\])]?([\w.\-\[]{1,64})(?![\w.\-])")
_WORDS = re.compile(r"((?:[\w.'’-]{1,30} ){0,4}[\w.'’-]{1,30})(?![\w'’@/])")
_BLANK = re.compile(r"[ \t]{0,4}")
_QUOTED = re.compile(r"""\\?"([^"\\\n]*+)|\\?'([^'\\\n]*+)""")
#: Up to what ends a value without quotes in logfmt, a query or a list.
_RUN = re.compile(r"""[^\s&,;"'<>()\[\]{}|\\]++(?:(?<=\w)'(?=\w)[^\s&,;"'<>()\[\]{}|\\]++)*+""")
#: Words with capitals or digits after the first, up to the next key: logs are written without quotes, too.
_SPACED = re.compile(
    r"""[^\s&,;"'<>()\[\]{}|\\=]{1,40}(?: (?:[A-ZÀ-Þ\d][\w.'’-]{0,30}|de|van|der|den|von|la|du|da|del|di)){1,5}(?=,? [\w.-]{1,40}=|[ \t]{0,4}(?:\n|$))"""
)
_SPACED_KINDS = frozenset({Kind.NAME, Kind.FULL_NAME, Kind.STREET, Kind.TOWN, Kind.POSTCODE})
#: In a query an address may have commas.
_QUERY = re.compile(r"""[^\s&;"'<>()\[\]{}|\\]{1,300}""")
#: A value without quotes that is no secret is never longer; one character more tells that it is.
_SHORT_RUN = 301
#: In a printed object a value may have spaces: up to the comma before the next name, or the end.
_PRINTED = re.compile(
    r"""(?:[^=,;"'<>()\[\]{}|\\\n]|(?<=\w)'(?=\w)){1,120}?(?:,[ ]?[^=,;"'<>()\[\]{}|\\\n]{1,60}){0,2}?(?=,[ ]?[\w.]{1,40}=|[)\]}])"""
)
_PHRASE = re.compile(r"[^\n|;<>{}\[\]\"\t]{1,160}")
#: What ends a phrase before its line does.
_PHRASE_END = re.compile(r"[.!?] |[.]$| - |  |, ?(?=[\w-]{1,24}(?: [\w-]{1,16}){0,2}[:=])|[({]")
_COMMA = re.compile(r", ?")
_BLANK_AFTER = re.compile(r"[ \t]{1,4}")

_LONG_KINDS = frozenset({Kind.STREET, Kind.DATE, Kind.COORDINATE, Kind.IP})
#: Kinds whose values any words could be.
_LOOSE = frozenset({Kind.WORDS, Kind.NAME, Kind.FULL_NAME, Kind.STREET, Kind.TOWN})
#: Spaces that a value in words has at most, for what is longer is a sentence.
_MOST_WORDS = 6
_CREDENTIALS = frozenset({Kind.PASSWORD, Kind.TOKEN, Kind.COOKIE, Kind.CODE, Kind.OPAQUE})


def fields(text: str) -> Iterator[Field]:
    """Yield every value behind a name that the vocabulary knows, in text order; the pairs of a line stand beside each other."""
    group = Group()
    done = 0
    for m in _SEPARATOR.finditer(text):
        mark = m[0][-1]
        if mark == "\n":
            group = Group()
        if mark == "\n" or m.start() < done:
            continue
        for found in (_equals if mark == "=" else _colon)(text, m.start(), m.end(), group):
            yield found
            # What looks like pairs inside a long value is not read again, so that time stays linear.
            done = found.end if found.end - found.start > _SHORT_RUN else done


def known(text: str, separator: int) -> bool:
    """Say whether the vocabulary knows the name that stands before the separator at that place."""
    end = separator
    while end and text[end - 1] in " \t":
        end -= 1
    equals = text[separator] == "="
    name = _before(text, end, _NAME if equals else _WORDS, LONGEST + 2 if equals else 160)
    return name is not None and _known(name[0])[1] is not None


def _before(text: str, end: int, shape: re.Pattern[str], reach: int) -> tuple[str, int] | None:
    """Return what of that shape ends at a place, and where it starts."""
    m = shape.match(text[max(0, end - reach) : end][::-1])
    return (m[1][::-1], end - m.end()) if m else None


def _equals(text: str, end: int, after: int, group: Group) -> Iterator[Field]:
    name = _before(text, end, _NAME, LONGEST + 2)
    if name is None:
        return
    path, entry = _known(name[0])
    if entry is None:
        return
    blank = _BLANK.match(text, after)
    start = blank.end() if blank else after
    # PostgreSQL writes `Key (ssn)=(...)`.
    if text[end - 1 : end] == ")" and text[start : start + 1] == "(":
        start = after = start + 1
    # Blanks around the sign are how code is written, where other patterns know secrets from variables.
    if (start > after or text[end : end + 1] in " \t") and entry.kind in _CREDENTIALS:
        return
    if (quoted := _QUOTED.match(text, start)) is not None:
        span = quoted.span(quoted.lastindex or 0)
    elif (
        (m := _of_query(text, name[1], start, entry.kind) or _of_words(text, start, entry.kind)) is not None
        or (
            ("[" in name[0] or text[name[1] - 1 : name[1]] in {"{", "(", "[", " ", ","})
            and entry.kind not in _CREDENTIALS
            and (m := _PRINTED.match(text, start))
        )
        or (m := _run(text, start, entry.kind)) is not None
    ):
        span = m.span()
    else:
        return
    if span[0] < span[1]:
        yield Field(path=path, start=span[0], end=span[1], group=group)


def _colon(text: str, end: int, after: int, group: Group) -> Iterator[Field]:
    phrase = _before(text, end, _WORDS, 160)
    if phrase is None or (end > 0 and text[end - 1] in "\"'"):
        return
    path, entry = _known(phrase[0])
    if entry is None or entry.kind in _CREDENTIALS:
        return
    blank = _BLANK_AFTER.match(text, after)
    start = blank.end() if blank else after
    if (quoted := _QUOTED.match(text, start)) is not None:
        span = quoted.span(quoted.lastindex or 0)
    elif blank is None:
        # Go prints `{Email:a@b.example Name:...}`.
        m = _run(text, start, entry.kind)
        span = m.span() if m else (start, start)
    else:
        span = _phrase(text, start, entry.kind)
        if entry.kind in _LOOSE and (
            not _begins(text, phrase[1]) or (entry.kind is not Kind.STREET and text.count(" ", *span) >= _MOST_WORDS)
        ):
            return
    if span[0] < span[1]:
        yield Field(path=path, start=span[0], end=span[1], group=group)


def _run(text: str, start: int, kind: Kind) -> re.Match[str] | None:
    return _RUN.match(text, start) if kind in _CREDENTIALS else _RUN.match(text, start, start + _SHORT_RUN)


def _of_query(text: str, name: int, start: int, kind: Kind) -> re.Match[str] | None:
    """Return the address that a query holds: there it may have commas."""
    return _QUERY.match(text, start) if kind is Kind.STREET and text[name - 1 : name] in {"?", "&"} else None


def _of_words(text: str, start: int, kind: Kind) -> re.Match[str] | None:
    """Return a name or an address of several words that runs up to the next key or the end of its line."""
    return _SPACED.match(text, start) if kind in _SPACED_KINDS else None


def _begins(text: str, at: int) -> bool:
    """Say whether a name in words begins its line or its place in a list: elsewhere a colon is prose."""
    before = text[max(0, at - 3) : at].rstrip(" \t*-")
    return at == 0 or not before or before[-1] in "\n,;|([{>"


def _phrase(text: str, start: int, kind: Kind) -> tuple[int, int]:
    m = _PHRASE.match(text, start)
    if m is None:
        return start, start
    end = m.end()
    if (stop := _PHRASE_END.search(text, start, end)) is not None:
        end = stop.start()
    if kind not in _LONG_KINDS and (comma := _COMMA.search(text, start, end)) is not None:
        end = comma.start()
    return start, end


@lru_cache(maxsize=4096)
def _known(name: str) -> tuple[tuple[str, ...], FieldName | None]:
    """Return a dotted or bracketed name (`user.email`, `user[email]`) as a path, and what the vocabulary says of it."""
    parts = [part for part in re.split(r"[.\[\]]+", name) if part and not part.isdecimal()]
    path = tuple(parts[-3:])
    return path, meaning(path)[0]
