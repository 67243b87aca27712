"""Reads tables: CSV with commas, semicolons, tabs or bars, and Markdown's; the first row names what the cells of the next ones are."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from redactor.records._found import Field, Group
from redactor.records._names import meaning

_CELL = r"\"?[^\W\d][\w .#/'’-]{0,40}\"?"
#: A row of names only; what looks like one and names nothing known is prose.
_HEADER = re.compile(rf"^(?:\| ?)?{_CELL}(?:[,;\t|] ?{_CELL}){{2,63}}(?: ?\|)?\r?$", re.MULTILINE)
_RULE = re.compile(r"[\s|:+-]*")
_CELLS = {sign: re.compile(rf'"[^"\n]*(?:""[^"\n]*)*"|[^{re.escape(sign)}\n]*') for sign in ",;\t|"}
#: Names that the vocabulary must know of a row before it counts as a table's head.
_KNOWN = 2


def heads(text: str) -> bool:
    """Say whether a text holds what may be a table with a head."""
    return "\n" in text and any(_names(m[0]) is not None for m in _HEADER.finditer(text))


def fields(text: str) -> Iterator[Field]:
    """Yield every cell below a head that the vocabulary knows, row by row, up to the first row of another length."""
    at = 0
    while "\n" in text and (m := _HEADER.search(text, at)) is not None:
        at = m.end() + 1
        if (named := _names(m[0])) is not None:
            # What a table's rows have taken is no head of another, so that time stays linear.
            at = yield from _rows(text, at, *named)


def _names(line: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the separator and the names of a head, None where too few are known."""
    sign = max(",;\t|", key=line.count)
    names = tuple(line[start:end].strip() for start, end in _cells(line.rstrip("\r"), 0, len(line), sign))
    known = sum(bool(name) and meaning((name,))[0] is not None for name in names)
    return (sign, names) if known >= _KNOWN else None


def _rows(text: str, at: int, sign: str, names: tuple[str, ...]) -> Generator[Field, None, int]:
    """Yield the cells of the rows, and return where the first row of another length stands."""
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if sign != "|" or not _RULE.fullmatch(text, at, end):
            cells = list(_cells(text, at, end, sign))
            if len(cells) != len(names):
                return at
            group = Group()
            for name, (start, stop) in zip(names, cells, strict=True):
                if name and start < stop:
                    yield Field(path=(name,), start=start, end=stop, group=group)
        at = end + 1
    return at


def _cells(text: str, at: int, end: int, sign: str) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a row stand, without quotes."""
    shape = _CELLS[sign]
    while True:
        m = shape.match(text, at, end)
        start, stop = m.span() if m else (at, at)
        quoted = stop - start > 1 and text[start] == text[stop - 1] == '"'
        yield (start + 1, stop - 1) if quoted else (start, stop)
        # Behind a quoted cell something may follow that belongs to none.
        at = text.find(sign, stop, end) + 1
        if not at:
            return
