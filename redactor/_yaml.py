"""A strict subset of YAML with line numbers: what policies and lists may be written in.

One document of mappings, lists and scalars of the YAML 1.2 core schema (so `no` and `on` are words, not booleans). Anchors,
aliases, tags, merge keys, duplicate keys, keys that are not words and deep nesting are refused: each is a way to
write a file that means something else than it seems to, or that costs more than its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

#: A key (`when`) or a position in a list (0), from the top of the document down.
Step = str | int
Path = tuple[Step, ...]
Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

#: The deepest that a mapping or list may lie; a policy needs six.
MAX_DEPTH = 16

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})")
_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
#: A key that may be repeated in a message; anything else could be a pasted value.
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")


class Refused(Exception):
    """A text outside the subset; `detail` is words of ours, `field` the place where it is known."""

    def __init__(self, detail: str, *, field: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.field = field


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a text says, and the line (from 1) on which each part of it begins."""

    value: Value
    lines: dict[Path, int]


def read(text: str) -> Document:
    """Read one document.

    Raises:
        Refused: the text is empty, is not YAML, or uses something outside the subset.
    """
    reader = _Reader(events=_events(text))
    value = reader.document()
    return Document(value=value, lines=reader.lines)


def name_of(path: Path) -> str:
    """Write a path as `rules[2].when.audiences[0]`, leaving out keys that are no plain names."""
    parts = [f"[{step}]" if isinstance(step, int) else f".{step if _NAME.fullmatch(step) else '(unnamed)'}" for step in path]
    return "".join(parts).removeprefix(".") or "(top)"


def refuse(line: int, path: Path, problem: str) -> Refused:
    """Build the error for one place; `problem` is words of ours."""
    name = name_of(path)
    return Refused(f"line {line}, {name}: {problem}", field=name)


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "line 1"
        raise Refused(f"{where}: this is not valid YAML") from None
    except yaml.YAMLError:
        raise Refused("the file holds characters that YAML does not allow") from None


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Turns parser events into values; recursive, no deeper than `MAX_DEPTH`."""

    events: Iterator[yaml.Event]
    lines: dict[Path, int] = field(default_factory=dict)

    def document(self) -> Value:
        next(self.events)  # the start of the stream
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            raise Refused("line 1: the file is empty")
        value = self.node((), next(self.events))
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise refuse(_line(after), (), "the file must be one document; a second one begins here")
        return value

    def node(self, path: Path, event: yaml.Event) -> Value:
        line = _line(event)
        self.lines.setdefault(path, line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise refuse(line, path, "anchors and aliases are not allowed")
        if getattr(event, "tag", None) is not None:
            raise refuse(line, path, "tags are not allowed")
        if len(path) > MAX_DEPTH:
            raise refuse(line, (), f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return _scalar(event)

    def mapping(self, path: Path) -> Value:
        values: dict[str, Value] = {}
        for event in iter(self.events.__next__, None):
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(path, event)
            here = (*path, key)
            if key in values:
                raise refuse(_line(event), here, "this key is written twice")
            self.lines[here] = _line(event)
            values[key] = self.node(here, next(self.events))
        return values

    def key(self, path: Path, event: yaml.Event) -> str:
        plain = isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None
        key = _scalar(event) if plain else None
        if not isinstance(key, str):
            raise refuse(_line(event), path, "a key must be a plain word")
        return key

    def sequence(self, path: Path) -> Value:
        values: list[Value] = []
        for event in iter(self.events.__next__, None):
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.node((*path, len(values)), event))
        return values


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def _scalar(event: yaml.Event) -> str | int | float | bool | None:
    """Resolve a scalar by YAML 1.2's core schema; quoted text stays text, and so do numbers too long to be meant."""
    text = str(getattr(event, "value", ""))
    if getattr(event, "style", None):
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
