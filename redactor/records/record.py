"""A record as leaves: its strings, keys and telling numbers, each with the names that lead to it, and the record built anew from them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from redactor.domain import Action, Audience, Category, Decision, Finding, Reason
from redactor.records._names import LABELS, LONGEST, VALUES
from redactor.records.fields import leaf_finding, speaks_of_a_person
from redactor.records.visit import Path, walk

#: Numbers with fewer digits are counters, sizes and row numbers, unless their field's name says otherwise.
_FEWEST_DIGITS = 7

#: A key that is a name, not content.
_IDENTIFIER = re.compile(r"[^\W\d][\w.:$/-]{0,63}")
#: What a key that is a name may still be: a number, an address, a secret.
_IN_ANY_KEY = frozenset({Category.CONTACT, Category.FINANCIAL, Category.GOVERNMENT_ID, Category.CREDENTIAL, Category.NETWORK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A piece of a record that is read: its text, what to read in front of it, and what its field's name tells."""

    path: Path
    text: str = field(repr=False)
    context: str = field(default="", repr=False)
    told: Finding | None = None
    is_key: bool = False
    is_number: bool = False

    @property
    def is_counter(self) -> bool:
        """Say whether this is a number too short to be anything by itself, whose name tells nothing either."""
        return self.is_number and self.told is None and sum(map(str.isdigit, self.text)) < _FEWEST_DIGITS

    def concerns(self, finding: Finding) -> bool:
        """Say whether a finding counts here: keys are names of fields, which sound like what they hold."""
        return not self.is_key or finding.category in _IN_ANY_KEY or _IDENTIFIER.fullmatch(self.text) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDecision:
    """The verdict for one record; `safe_value` may be shown. `decisions` are those of its leaves that hold findings, by path.

    Paths and the value hold content, and are in no repr.
    """

    action: Action
    audience: Audience
    policy: str
    reasons: tuple[Reason, ...]
    decisions: tuple[tuple[Path, Decision], ...] = field(repr=False)
    safe_value: Any = field(repr=False)


def leaves(value: Any, *, max_depth: int) -> list[Leaf]:
    """Return what is to be read of a record, in a fixed order; raises `TooDeep` and `Malformed`."""
    found: list[Leaf] = []
    walk(value, lambda leaf, path: _keep(found, leaf, path), lambda key, path: _keep_key(found, key, path), max_depth=max_depth)
    return list(_told(value, found))


def rebuilt(value: Any, safe: Iterator[str | None], *, max_depth: int) -> Any:
    """Return the record with what `safe` gives for each leaf in order, None where the leaf stays; keys keep their order and stay distinct."""

    def leaf(old: Any, path: Path) -> Any:
        del path
        if not _is_read(old):
            return old
        new = next(safe)
        return old if new is None else new

    def key(old: str, path: Path) -> str:
        del path
        new = next(safe)
        return old if new is None else new

    return walk(value, leaf, key, max_depth=max_depth)


def _is_read(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, int | float) and not isinstance(value, bool))


def _keep(found: list[Leaf], value: Any, path: Path) -> Any:
    if _is_read(value):
        text = value if isinstance(value, str) else json.dumps(value)
        found.append(Leaf(path=path, text=text, context=_context(path), is_number=not isinstance(value, str)))
    return value


def _keep_key(found: list[Leaf], key: str, path: Path) -> str:
    found.append(Leaf(path=path, text=key, is_key=True))
    return key


def _context(path: Path) -> str:
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    return f"{name}: " if 0 < len(name) <= LONGEST and _IDENTIFIER.fullmatch(name) else ""


def _told(value: Any, found: list[Leaf]) -> Iterator[Leaf]:
    """Give every leaf what the names around it tell; a weak name counts where a field beside it speaks of a person."""
    names = [leaf.path if leaf.is_key else _labelled(value, leaf.path) for leaf in found]
    surely = [None if leaf.is_key else leaf_finding(path, leaf.text) for leaf, path in zip(found, names, strict=True)]
    personal = {_home(leaf.path) for leaf, told in zip(found, surely, strict=True) if told is not None and speaks_of_a_person(told)}
    for leaf, path, told in zip(found, names, surely, strict=True):
        if leaf.is_key:
            yield leaf
            continue
        tells = told or (leaf_finding(path, leaf.text, personal=True) if _home(leaf.path) in personal else None)
        yield replace(leaf, told=tells)


def _home(path: Path) -> Path:
    """Return the path of the object that a leaf is a field of."""
    at = len(path)
    while at and isinstance(path[at - 1], int):
        at -= 1
    return path[: max(0, at - 1)]


def _labelled(value: Any, path: Path) -> Path:
    """Return the names that lead to a leaf, with that of a label beside it: `{"key": "user.email", "value": ...}`."""
    names: list[str | int] = []
    for part in path:
        if isinstance(part, str):
            if part.lower() in VALUES and (label := _label(value)) is not None:
                names.append(label)
            names.append(part)
        value = value[part]
    return tuple(names)


def _label(value: dict[str, Any]) -> str | None:
    for key, label in value.items():
        if key.lower() in LABELS and isinstance(label, str) and len(label) <= LONGEST:
            return label
    return None
