"""Visits every string of a JSON-like value, with its path."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redactor.errors import Malformed, TooDeep

Path = tuple[str | int, ...]
Edit = Callable[[str, Path], str]


def visit(value: Any, edit: Edit, *, max_depth: int) -> Any:
    """Return a new value of the same shape, its strings replaced by what `edit(string, path)` returns, keys in the same order.

    A path holds the keys and indices that lead to the string. Numbers, booleans and null stay.

    Raises:
        TooDeep: arrays and objects nest deeper than `max_depth`.
        Malformed: something in it is no JSON value, or a key is no string.
    """
    return walk(value, lambda leaf, path: edit(leaf, path) if isinstance(leaf, str) else leaf, lambda key, _: key, max_depth=max_depth)


def walk(value: Any, leaf: Callable[[Any, Path], Any], key: Callable[[str, Path], str], *, max_depth: int) -> Any:
    """Return a new value from what `leaf` makes of each scalar and `key` of each key; a key that is taken already gets a number.

    Raises the same as `visit`.
    """
    return _Walk(leaf, key).value(value, (), max_depth)


class _Walk:
    def __init__(self, leaf: Callable[[Any, Path], Any], key: Callable[[str, Path], str]) -> None:
        self._leaf = leaf
        self._key = key

    def value(self, value: Any, path: Path, depth: int) -> Any:
        if value is None or isinstance(value, str | bool | int | float):
            return self._leaf(value, path)
        if not isinstance(value, dict | list | tuple):
            raise Malformed("a record holds something that is no JSON value")
        if depth <= 0:
            raise TooDeep("the record is nested deeper than allowed")
        if isinstance(value, dict):
            return self._object(value, path, depth - 1)
        return [self.value(item, (*path, at), depth - 1) for at, item in enumerate(value)]

    def _object(self, value: dict[Any, Any], path: Path, depth: int) -> dict[str, Any]:
        new: dict[str, Any] = {}
        for name, item in value.items():
            if not isinstance(name, str):
                raise Malformed("a record has a key that is no string")
            to = self._key(name, (*path, name))
            # A new name must not take the place of another member's, whether that came before or comes later.
            number = 2
            free = to
            while free in new or (free != name and free in value):
                free = f"{to}#{number}"
                number += 1
            new[free] = self.value(item, (*path, name), depth)
        return new
