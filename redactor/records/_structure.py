"""Reads what looks like JSON, a Python dict, a JavaScript or Ruby object, alone or inside a line: values with the names around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from redactor.records._found import Field, Group
from redactor.records._names import LABELS, LONGEST, VALUES

#: Levels of nesting that are told apart; whatever lies deeper counts to the last one.
_DEEPEST = 64

#: Strings end on their line; escaped quotes outside strings begin none. Possessive, so that no quote is looked at twice.
_TOKEN = re.compile(
    r'''"(?P<double>[^"\\\n]*+(?:\\.[^"\\\n]*+)*+)"'''
    r"""|(?<!\w)'(?P<single>[^'\\\n]*+(?:\\.[^'\\\n]*+)*+)'(?!\w)"""
    r"""|(?P<bare>-?\d[\w.+-]{0,39}|:?[^\W\d][\w-]{0,63})"""
    r"""|(?P<mark>[{}\[\],])|\\.""",
)
_COLON = re.compile(r"\s{0,8}(?::|=>)(?!:)\s{0,8}")
_NUMBER = re.compile(r"-?\d[\d.]{0,38}(?:[eE][-+]?\d{1,3})?")
_OPEN = re.compile(r"[{\[\"]")


@dataclass(slots=True)
class _Frame:
    """An open brace or bracket: the names that lead to it, and the member that is being read."""

    path: tuple[str, ...]
    object: bool
    group: Group
    key: str | None = None
    label: str | None = None


@dataclass(slots=True)
class _Reader:
    stack: list[_Frame] = field(default_factory=list)
    deeper: int = 0

    def mark(self, mark: str) -> None:
        """Follow a brace, bracket or comma."""
        if mark == ",":
            if self.stack and self.stack[-1].object:
                self.stack[-1].key = None
        elif mark in "{[":
            self._open(is_object=mark == "{")
        elif self.deeper:
            self.deeper -= 1
        elif self.stack:
            self.stack.pop()
            if self.stack and self.stack[-1].object:
                self.stack[-1].key = None

    def _open(self, *, is_object: bool) -> None:
        if len(self.stack) >= _DEEPEST:
            self.deeper += 1
            return
        above = self.stack[-1] if self.stack else None
        # The members of an inner object are beside those of the outer one only where it is a list's element.
        self.stack.append(_Frame(path=self.path(), object=is_object, group=Group() if is_object or above is None else above.group))
        if above is not None and above.label is not None and above.key is not None and above.key.lower() in VALUES:
            self.stack[-1].label = above.label

    def named(self, name: str) -> None:
        """Take a name that a colon follows."""
        if not self.stack:
            self.stack.append(_Frame(path=(), object=True, group=Group()))
        self.stack[-1].key = name[:LONGEST]

    def path(self) -> tuple[str, ...]:
        """Return the names that lead to the value that is being read; the last three tell all."""
        if not self.stack:
            return ()
        frame = self.stack[-1]
        return (*frame.path, frame.key)[-3:] if frame.key is not None else frame.path

    def value(self, start: int, end: int, text: str) -> Field | None:
        """Take a value; None where no name leads to it."""
        if not self.stack:
            return None
        frame = self.stack[-1]
        path = self.path()
        if frame.object and frame.key is None:
            return None
        name = frame.key.lower() if frame.object and frame.key is not None else ""
        if name in LABELS and end - start <= LONGEST:
            frame.label = text[start:end]
        elif frame.label is not None and name in VALUES:
            path = (*frame.path, frame.label)[-3:]
        return Field(path=path, start=start, end=end, group=frame.group) if path else None


def fields(text: str) -> Iterator[Field]:
    """Yield every value that a name leads to, in text order; linear in the text, which need not be well-formed."""
    first = _OPEN.search(text)
    if first is None:
        return
    reader = _Reader()
    for m in _TOKEN.finditer(text, first.start()):
        kind = m.lastgroup
        if kind is None:
            continue
        if kind == "mark":
            reader.mark(m[0])
            continue
        start, end = m.span(kind)
        if _COLON.match(text, m.end()) and (not reader.stack or reader.stack[-1].object) and (kind != "bare" or reader.stack):
            reader.named(text[start:end].lstrip(":"))
        elif kind != "bare" or _NUMBER.fullmatch(text, start, end):
            found = reader.value(start, end, text)
            if found is not None:
                yield found
