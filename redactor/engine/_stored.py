"""Files of compiled expressions: checked by hash, written atomically, made once by processes that start together."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

T = TypeVar("T")


def stored(path: Path, *, make: Callable[[], T], dump: Callable[[T], bytes], load: Callable[[bytes], T | None]) -> T:
    """Return what the file holds; where there is none or it is of no use, make it and store it, if the folder can be written.

    `load` returns None for what it cannot use.
    """
    if (held := _read(path, load)) is not None:
        return held
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Processes that start together compile once; the others wait and load.
        with FileLock(path.with_suffix(".lock")):
            if (held := _read(path, load)) is not None:
                return held
            made = make()
            _write(path, dump(made))
            return made
    except OSError:
        # A folder that cannot be written costs time at each start, nothing else.
        return make()


def _read(path: Path, load: Callable[[bytes], T | None]) -> T | None:
    """Return None where there is no file or it is damaged."""
    try:
        held = path.read_bytes()
    except OSError:
        return None
    digest, body = held[:32], held[32:]
    return load(body) if hashlib.sha256(body).digest() == digest else None


def _write(path: Path, body: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".patterns-", delete=False) as f:
        try:
            f.write(hashlib.sha256(body).digest() + body)
            f.flush()
            os.fsync(f.fileno())
            Path(f.name).replace(path)
        except BaseException:
            Path(f.name).unlink(missing_ok=True)
            raise
