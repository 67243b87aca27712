"""Finds the files to follow: at their paths, and after a rotation under the names that they were given."""

from __future__ import annotations

import glob
import os
import stat
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from msgspec.structs import replace

from redactor.sidecar.following import Follower, Identity, Mark, Truncated, holds, identity_of, opened
from redactor.sidecar.inputs._checkpoint import State

#: What rotation made of files that nobody can follow any more.
_COMPRESSED = (".gz", ".bz2", ".xz", ".zst", ".lz4", ".Z", ".zip")

#: Between the name of a file and what rotation adds to it.
_JOINTS = (".", "-", "_", "~")

#: Files that were followed and that are remembered, so that they are not read again.
_MOST_MARKS = 4096

#: The clock by which files are marked lags behind the one that we ask, in nanoseconds.
_TICK = 20_000_000

CANNOT_OPEN = "tail_cannot_open"
#: A file of which part was perhaps not read is gone.
GONE = "tail_file_gone"

#: Makes a follower of a descriptor, a path and an offset.
Maker = Callable[[int, str, int], Follower]


class Files:
    """The files that are followed, and marks of those that were. All of it is for one thread at a time."""

    def __init__(self, patterns: Sequence[str], exclude: Sequence[str], *, from_end: bool, state: State | None, make: Maker) -> None:
        self._patterns = patterns
        self._exclude = exclude
        self._make = make
        self._from_end = from_end and state is None
        self._resuming = [] if state is None else list(state.marks)
        self._refused: set[str] = set()
        #: What was last seen at each path.
        self._at: dict[str, Identity] = {mark.path: mark.identity for mark in self._resuming if mark.current}
        self._there: set[Identity] = set()
        #: Files that are open, in the order in which they should be read.
        self.open: dict[Identity, Follower] = {}
        #: Files that were followed and are not open.
        self.marks: dict[Identity, Mark] = {mark.identity: mark for mark in self._resuming}
        self.lost: Counter[str] = Counter()
        #: When files were first looked for, in nanoseconds.
        self.began = time.time_ns() - _TICK if state is None else state.began

    def look(self, now: float) -> None:
        """Open what is new, find what was moved away, and note what is at its path no more."""
        at = dict(self._found())
        self._there = there = set(at.values())
        for mark in self._resuming:
            if mark.identity not in there:
                self._moved(mark)
        self._resuming = []
        for path, identity in at.items():
            before = self._at.get(path)
            if before != identity:
                self._missed(path, self._modified(before))
            self._appeared(path, identity)
        for identity, follower in self.open.items():
            if follower.current and identity not in there:
                # Whoever has it open may write to it for a while.
                follower.active = now
            follower.current = identity in there
        # A path may be empty for a moment while files are rotated.
        known = {path: identity for path, identity in self._at.items() if identity in self.open or identity in self.marks}
        self._at = known | at
        self._from_end = False

    def close(self, follower: Follower) -> None:
        """Let go of a file that was read to its end; its mark stays as long as the file does."""
        self.open.pop(follower.identity)
        self.marks[follower.identity] = replace(follower.marked(follower.upto), ended=True)
        follower.close()
        while len(self.marks) > _MOST_MARKS:
            del self.marks[next(iter(self.marks))]

    def begun(self, follower: Follower) -> None:
        """Follow the copies that were made of a file before anything was read of it."""
        since, follower.fresh = follower.fresh, None
        self._missed(follower.path, since)

    def restart(self, follower: Follower, upto: Mark) -> Follower | None:
        """Follow a truncated file from its start; return what follows the copy that was made of it before, if there is one."""
        made = self._make(os.dup(follower.descriptor), follower.path, 0)
        made.current, made.active = follower.current, follower.active
        self.open[follower.identity] = made
        follower.close()
        return self._rest(upto)

    def _found(self) -> Iterator[tuple[str, Identity]]:
        """Yield the paths that there are, each file once."""
        seen: set[Identity] = set()
        for pattern in self._patterns:
            for path in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - patterns are absolute, and may name many folders
                status = self._status(path)
                if status is None or path.endswith(_COMPRESSED) or any(fnmatchcase(path, pattern) for pattern in self._exclude):
                    continue
                identity = identity_of(status)
                if identity not in seen:
                    seen.add(identity)
                    yield path, identity

    def _status(self, path: str) -> os.stat_result | None:
        try:
            path.encode()
            status = os.stat(path)  # noqa: PTH116 - paths are strings here
        except (OSError, UnicodeEncodeError):
            return None
        return status if stat.S_ISREG(status.st_mode) else None

    def _appeared(self, path: str, identity: Identity) -> None:
        if identity in self.open:
            self.open[identity].path = path
            return
        mark = self.marks.get(identity)
        descriptor = self._opened(path, identity)
        if descriptor is None:
            return
        if mark is not None and holds(descriptor, mark):
            if not mark.offset:
                self._rest(mark)
            self._follow(descriptor, path, mark.offset)
            return
        if mark is not None and not mark.ended and self._rest(mark) is None:
            # Truncated, or another file on the same inode, while nobody looked.
            self.lost[GONE] += 1
        self._follow(descriptor, path, os.fstat(descriptor).st_size if self._from_end else 0)

    def _moved(self, mark: Mark) -> None:
        """Find a file that was read before and is at its path no more."""
        for path, status in self._siblings(mark.path, any_name=True):
            if identity_of(status) == mark.identity:
                self._resume(path, status, mark)
                return
        if mark.ended:
            del self.marks[mark.identity]
            return
        if self._rest(mark) is None:
            self.lost[GONE] += 1
        # It still tells what came after it.
        self.marks[mark.identity] = replace(mark, ended=True)

    def _missed(self, path: str, since: int | None) -> Follower | None:
        """Follow what was at a path between two looks, and return the first: what changed after the file that was there before, or since the first look."""
        if since is None:
            return None
        first: Follower | None = None
        siblings = sorted(self._siblings(path), key=lambda found: found[1].st_mtime_ns)
        for sibling, status in siblings:
            identity = identity_of(status)
            if identity in self.open or identity in self._there or status.st_mtime_ns < since:
                continue
            mark = self.marks.get(identity)
            descriptor = self._opened(sibling, identity)
            if descriptor is None:
                continue
            known = mark is not None and holds(descriptor, mark)
            offset = mark.offset if known and mark is not None else 0
            if known and status.st_size <= offset:
                os.close(descriptor)
            else:
                follower = self._follow(descriptor, path, offset, current=False)
                first = first or follower
        self._forget({identity_of(status) for _, status in self._siblings(path, any_name=True)}, os.path.dirname(path))  # noqa: PTH120
        return first

    def _modified(self, identity: Identity | None) -> int | None:
        if identity is None:
            return self.began
        if identity in self.open:
            return os.fstat(self.open[identity].descriptor).st_mtime_ns
        mark = self.marks.get(identity)
        return None if mark is None else mark.modified

    def _forget(self, there: set[Identity], folder: str) -> None:
        """Drop the marks of files that a folder holds no more."""
        for identity, mark in list(self.marks.items()):
            if mark.ended and identity not in there and os.path.dirname(mark.path) == folder:  # noqa: PTH120
                del self.marks[identity]

    def _rest(self, mark: Mark) -> Follower | None:
        """Follow the copies of a file that was truncated since (logrotate's copytruncate); return what follows the one that holds the mark."""
        if not mark.offset:
            # Nothing tells its copy but that it is newer.
            return self._missed(mark.path, mark.modified)
        siblings = sorted(self._siblings(mark.path), key=lambda found: found[1].st_mtime_ns, reverse=True)
        for path, status in siblings:
            identity = identity_of(status)
            if identity == mark.identity or identity in self.open or status.st_size < mark.offset:
                continue
            descriptor = self._opened(path, identity)
            if descriptor is None:
                continue
            if holds(descriptor, mark):
                rest = self._follow(descriptor, mark.path, mark.offset, current=False)
                # It may have been copied and truncated again since.
                self._missed(mark.path, status.st_mtime_ns)
                return rest
            os.close(descriptor)
        return None

    def _resume(self, path: str, status: os.stat_result, mark: Mark) -> None:
        if status.st_size == mark.offset and mark.ended:
            return
        descriptor = self._opened(path, mark.identity)
        if descriptor is None:
            return
        if holds(descriptor, mark):
            self._follow(descriptor, mark.path, mark.offset, current=False)
            return
        os.close(descriptor)
        if not mark.ended and self._rest(mark) is None:
            self.lost[GONE] += 1
        self.marks[mark.identity] = replace(mark, ended=True)

    def _follow(self, descriptor: int, path: str, offset: int, *, current: bool = True) -> Follower | None:
        try:
            follower = self._make(descriptor, path, offset)
        except Truncated:
            # Just now; the next look finds it as it is then.
            os.close(descriptor)
            return None
        follower.current = current
        self.open[follower.identity] = follower
        self.marks.pop(follower.identity, None)
        return follower

    def _opened(self, path: str, identity: Identity) -> int | None:
        descriptor = opened(path)
        if descriptor is None:
            if path not in self._refused:
                self._refused.add(path)
                self.lost[CANNOT_OPEN] += 1
            return None
        self._refused.discard(path)
        if identity_of(os.fstat(descriptor)) == identity:
            return descriptor
        # Rotated just now; the next look finds it as it is then.
        os.close(descriptor)
        return None

    def _siblings(self, path: str, *, any_name: bool = False) -> Iterator[tuple[str, os.stat_result]]:
        """Yield the files beside a path whose names begin with its name, or all."""
        real = Path(os.path.realpath(path))
        try:
            entries = sorted(os.scandir(real.parent), key=lambda entry: entry.name)
        except OSError:
            return
        names = tuple(real.name + joint for joint in _JOINTS)
        for entry in entries:
            if entry.name.endswith(_COMPRESSED) or not (any_name or entry.name.startswith(names)):
                continue
            status = self._status(entry.path)
            if status is not None:
                yield entry.path, status
