"""The file in which an input keeps how far it read, written whole or not at all, for one process at a time."""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path
from typing import Literal

import msgspec

from redactor.sidecar.following import Mark
from redactor.sidecar.ports import InputFailed

_MOST_BYTES = 64 << 20


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is kept of an input of files."""

    version: Literal[1] = 1
    marks: list[Mark]
    #: When files were first looked for, in nanoseconds: what changed since and is not marked was never seen.
    began: int


class Checkpoint:
    """Keeps marks over restarts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: int | None = None
        self._saved: list[Mark] | None = None

    def load(self) -> State | None:
        """Lock the file and return the state, None where there is none yet; raises `InputFailed`."""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = os.open(self._path.with_name(self._path.name + ".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputFailed("another process uses the state file") from None
        except OSError:
            raise InputFailed("the state file cannot be written") from None
        try:
            with self._path.open("rb") as file:
                data = file.read(_MOST_BYTES)
            return msgspec.json.decode(data, type=State)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError):
            raise InputFailed("the state file cannot be read; moved away, all files are read from where the configuration says") from None

    def save(self, state: State) -> bool:
        """Write marks that changed; say whether that could be done. Where it could not, the ones before them stay, and after a crash some records come twice."""
        if state.marks == self._saved:
            return True
        new = self._path.with_name(self._path.name + ".new")
        try:
            descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
            try:
                with open(descriptor, "wb", closefd=False) as file:
                    file.write(msgspec.json.encode(state))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            new.replace(self._path)
            self._sync_folder()
        except OSError:
            return False
        self._saved = state.marks
        return True

    def close(self) -> None:
        """Let others have the file."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _sync_folder(self) -> None:
        with contextlib.suppress(OSError):
            folder = os.open(self._path.parent, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
