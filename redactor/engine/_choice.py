"""Which engine this process runs on."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path

from redactor.engine._port import Engine

#: By preference.
_MODULES = {"hyperscan": "redactor.engine._hyperscan", "re2": "redactor.engine._re2"}
NAMES = ("auto", *_MODULES)


class EngineUnavailable(Exception):
    """No engine of that name runs here."""


class _Choice:
    name = "auto"
    folder: Path | None = None


def choose(name: str) -> None:
    """Choose the engine of this process: one by name, or with `auto` the fastest that runs here; raises `EngineUnavailable`."""
    _by_name(name)
    _Choice.name = name


def keep_in(folder: Path | None) -> None:
    """Choose where this process keeps what it compiles, unless a caller names another folder; None keeps nothing."""
    _Choice.folder = folder


def kept_in() -> Path | None:
    """Return where this process keeps what it compiles."""
    return _Choice.folder


def engine(name: str = "") -> Engine:
    """Return the engine of this process, or one by name; raises `EngineUnavailable`."""
    return _by_name(name or _Choice.name)


@cache
def _by_name(name: str) -> Engine:
    refused: Exception | None = None
    for one in _MODULES if name == "auto" else (name,):
        try:
            module = importlib.import_module(_MODULES[one])
            made: Engine = module.make()
        except (ImportError, OSError, KeyError) as e:
            refused = e
        else:
            return made
    raise EngineUnavailable(name) from refused
