"""Finds recognizers and refuses those that break the contract.

Packages come from the entry point group `redactor.recognizers`; the built-in ones use the same door as anybody's.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from types import ModuleType

from redactor._regex import Shape, shape_of
from redactor.domain import Category
from redactor.errors import RegistryError
from redactor.recognizer import Recognizer

ENTRY_POINT_GROUP = "redactor.recognizers"
BUILTIN_PACKAGE = "recognizers"

#: The longest match that a pattern may have, in code points; more would make "near a hit" mean "anywhere".
MAX_WIDTH = 40_000

_ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
_ENTITY = re.compile(r"[A-Z][A-Z0-9_]*")


class Registry:
    """An immutable, checked set of recognizers in the order of their ids."""

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        ordered = sorted(recognizers, key=lambda r: r.id)
        _check_all(ordered)
        self.recognizers: tuple[Recognizer, ...] = tuple(ordered)
        self.categories: dict[str, Category] = {r.entity: r.category for r in ordered}

    def __iter__(self) -> Iterator[Recognizer]:
        return iter(self.recognizers)

    def __len__(self) -> int:
        return len(self.recognizers)

    @property
    def entities(self) -> tuple[str, ...]:
        """Return every entity type that some recognizer finds, sorted."""
        return tuple(sorted(self.categories))

    def check_patterns(self) -> None:
        """Refuse expressions that are none, are unbounded or may match nothing.

        Reading every expression takes longer than all else at start, so this is done when they are compiled for the first time: a database
        in the cache was made from expressions that passed.
        """
        for r in self.recognizers:
            for p in r.patterns:
                if _shape(f"{r.id}/{p.name}", p.regex).least < 1:
                    raise RegistryError(f"{r.id}/{p.name}: must match at least one character")
            if r.lexicon is not None:
                for part in filter(None, (r.lexicon.head, r.lexicon.tail)):
                    _shape(f"{r.id}/{r.lexicon.name}", part)

    def only(self, *ids: str) -> Registry:
        """Return a registry of just these recognizers; an unknown id is an error."""
        chosen = [r for r in self.recognizers if r.id in ids]
        if len(chosen) != len(set(ids)):
            raise RegistryError("no recognizer has one of the ids asked for")
        return Registry(chosen)


def discover() -> Registry:
    """Load the recognizers of every installed package that offers some."""
    names = {ep.value for ep in entry_points(group=ENTRY_POINT_GROUP)} | {BUILTIN_PACKAGE}
    return Registry(r for name in sorted(names) for r in walk(name))


def walk(package: str) -> Iterator[Recognizer]:
    """Yield the recognizers of a package's modules, sub-packages included; `_private` modules are skipped."""
    root = importlib.import_module(package)
    yield from _of_module(root)
    for info in pkgutil.walk_packages(getattr(root, "__path__", []), prefix=f"{package}."):
        if not any(part.startswith("_") for part in info.name.split(".")):
            yield from _of_module(importlib.import_module(info.name))


def _of_module(module: ModuleType) -> Iterator[Recognizer]:
    if (one := getattr(module, "RECOGNIZER", None)) is not None:
        yield one
    yield from getattr(module, "RECOGNIZERS", ())


def _check_all(recognizers: list[Recognizer]) -> None:
    ids: set[str] = set()
    categories: dict[str, Category] = {}
    for r in recognizers:
        if r.id in ids:
            raise RegistryError(f"{r.id}: two recognizers have this id")
        if categories.setdefault(r.entity, r.category) is not r.category:
            raise RegistryError(f"{r.id}: {r.entity} has another category elsewhere")
        ids.add(r.id)
        _check_one(r)


def _check_one(r: Recognizer) -> None:
    if not _ID.fullmatch(r.id):
        raise RegistryError(f"{r.id}: an id is dotted and lower-case")
    if not _ENTITY.fullmatch(r.entity):
        raise RegistryError(f"{r.id}: an entity type is upper-case")
    if not r.patterns and r.lexicon is None:
        raise RegistryError(f"{r.id}: neither pattern nor lexicon")
    if not r.examples.found or not r.examples.left:
        raise RegistryError(f"{r.id}: needs examples that are found and examples that are left")
    for p in r.patterns:
        _check_score(f"{r.id}/{p.name}", p.score)
    if r.lexicon is not None:
        _check_score(f"{r.id}/{r.lexicon.name}", r.lexicon.score)


def _check_score(where: str, score: float) -> None:
    if not 0 < score <= 1:
        raise RegistryError(f"{where}: a score lies in (0, 1]")


def _shape(where: str, regex: str) -> Shape:
    try:
        shape = shape_of(regex)
    except re.error as e:
        raise RegistryError(f"{where}: not a Python regular expression: {e.msg}") from None
    if shape.most > MAX_WIDTH or shape.reach > MAX_WIDTH:
        raise RegistryError(f"{where}: unbounded; say how many at most, as in {{1,64}}")
    return shape
