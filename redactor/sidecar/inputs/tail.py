"""Follows files as they grow, are rotated, truncated, and replaced."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import ClassVar, Literal, TypeVar

from platformdirs import user_state_path
from pydantic import Field, field_validator

from redactor.sidecar.following import Follower, Mark, Truncated
from redactor.sidecar.inputs._checkpoint import Checkpoint, State
from redactor.sidecar.inputs._files import Files
from redactor.sidecar.inputs._unsettled import Unsettled
from redactor.sidecar.joining import Multiline, joiner
from redactor.sidecar.lines import TOO_LONG, Splitter
from redactor.sidecar.part import Part
from redactor.sidecar.ports import Flow, Input
from redactor.sidecar.record import Record

#: Batches of one file whose receipts are open at once.
_MOST_OPEN = 16

_CANNOT_READ = "tail_cannot_read"
_TRUNCATED = "tail_truncated"
#: Not a record that was lost, but some may come twice after a crash.
_NOT_SAVED = "tail_state_not_written"

T = TypeVar("T")


class Tail(Part):
    """Lines of files, from where they were last read."""

    shared: ClassVar[bool] = False
    #: What was not acknowledged is read again.
    resends: ClassVar[bool] = True
    type: Literal["tail"] = "tail"
    paths: tuple[str, ...] = Field(min_length=1, description="Files, or patterns such as /var/log/app/**/*.log.")
    exclude: tuple[str, ...] = Field((), description="Patterns of paths that are left out.")
    start: Literal["beginning", "end"] = Field("beginning", description="Where to begin with files that are there at the very first start.")
    state: Path | None = Field(None, description="File that keeps how far was read; in the user's state folder where empty.")
    max_line: int = Field(1 << 20, ge=64, le=1 << 28, description="Longer lines, in bytes, go out as a placeholder.")
    multiline: Multiline = Field("off", description="off, auto, or {start: REGEX}: which lines make one record.")
    poll_seconds: float = Field(0.25, ge=0.01, le=60, description="Between two looks whether something came.")
    linger_seconds: float = Field(10, ge=0, le=3600, description="A file that was moved away is read on until nothing came for so long.")
    checkpoint_seconds: float = Field(1, ge=0, le=60, description="Between two writes of the state file.")

    @field_validator("paths", "exclude")
    @classmethod
    def _absolute(cls, paths: tuple[str, ...]) -> tuple[str, ...]:
        if not all(os.path.isabs(path) for path in paths):  # noqa: PTH117 - patterns, not paths
            raise ValueError("paths must be absolute")
        return paths

    def make(self) -> Input:
        """Make the input."""
        return Tailing(self)

    @property
    def checkpoint(self) -> Path:
        """Return where the state is kept: by default a file for this set of paths."""
        if self.state is not None:
            return self.state
        return user_state_path("redactor") / f"tail-{blake2b(os.fsencode(chr(0).join(self.paths)), digest_size=8).hexdigest()}.json"


class Tailing:
    """Reads the files of a configuration in turn."""

    def __init__(self, config: Tail) -> None:
        self._config = config
        self._checkpoint = Checkpoint(config.checkpoint)
        self._unsettled: dict[Follower, Unsettled[Mark]] = {}
        #: Of files that were truncated: nothing of them can be marked any more.
        self._strays: list[Unsettled[Mark]] = []
        self._ended: set[Follower] = set()

    async def run(self, flow: Flow) -> None:
        """Follow until cancelled; raises `InputFailed` where the state cannot be kept."""
        loop = asyncio.get_running_loop()
        config = self._config
        try:
            state = await _in_thread(self._checkpoint.load)
            files = Files(config.paths, config.exclude, from_end=config.start == "end", state=state, make=self._follower)
            try:
                looked = saved = -config.poll_seconds
                while True:
                    if loop.time() - looked >= config.poll_seconds:
                        await _in_thread(lambda: files.look(loop.time()))
                        looked = loop.time()
                    busy = await self._round(flow, files)
                    if loop.time() - saved >= config.checkpoint_seconds:
                        if not await _in_thread(lambda: self._save(files)):
                            flow.lost(_NOT_SAVED)
                        saved = loop.time()
                    if not busy:
                        await asyncio.sleep(config.poll_seconds)
            finally:
                self._stop(files)
        finally:
            self._checkpoint.close()

    def _follower(self, descriptor: int, path: str, offset: int) -> Follower:
        return Follower(descriptor, path, offset=offset, splitter=Splitter(self._config.max_line), joiner=joiner(self._config.multiline))

    async def _round(self, flow: Flow, files: Files) -> bool:
        """Read a piece of each file; say whether anything came."""
        for reason, count in files.lost.items():
            flow.lost(reason, count)
        files.lost.clear()
        busy = False
        behind: set[str] = set()
        # Those that were moved away come first, so that a file is not begun before the one that it followed was read.
        for follower in sorted(files.open.values(), key=lambda f: f.current):
            if follower.path in behind:
                continue
            if await self._advance(flow, files, follower):
                busy = True
                if not follower.current:
                    behind.add(follower.path)
        for unsettled in list(self._strays):
            await unsettled.settle(_MOST_OPEN)
            if not unsettled:
                self._strays.remove(unsettled)
        return busy

    async def _advance(self, flow: Flow, files: Files, follower: Follower) -> bool:
        if follower not in self._unsettled:
            self._unsettled[follower] = Unsettled(flow, follower.upto)
            follower.active = asyncio.get_running_loop().time()
        unsettled = self._unsettled[follower]
        came, records = False, None
        if follower.changed and follower not in self._ended:
            try:
                records = await _in_thread(follower.read)
            except Truncated:
                await self._truncated(flow, files, follower, unsettled)
                return True
            except OSError:
                flow.lost(_CANNOT_READ)
        if records is not None:
            came = True
            if follower.fresh is not None:
                await _in_thread(lambda: files.begun(follower))
            follower.active = asyncio.get_running_loop().time()
        else:
            records = self._quiet(follower)
        await self._hand_over(flow, follower, records, unsettled)
        if follower in self._ended and not unsettled:
            self._ended.discard(follower)
            del self._unsettled[follower]
            files.close(follower)
        return came

    def _quiet(self, follower: Follower) -> list[Record]:
        """Return what does not go on since nothing came for a while."""
        quiet = asyncio.get_running_loop().time() - follower.active
        if not follower.current and follower not in self._ended and quiet >= self._config.linger_seconds:
            self._ended.add(follower)
            return follower.end()
        return follower.flush() if follower.waits is not None and quiet >= follower.waits else []

    async def _hand_over(self, flow: Flow, follower: Follower, records: list[Record], unsettled: Unsettled[Mark]) -> None:
        if withheld := follower.withheld:
            flow.lost(TOO_LONG, withheld)
        if records:
            await unsettled.take(records, follower.upto)
        await unsettled.settle(_MOST_OPEN)

    async def _truncated(self, flow: Flow, files: Files, follower: Follower, unsettled: Unsettled[Mark]) -> None:
        """Go on at the start, and with the copy that was made of the file before, if there is one."""
        del self._unsettled[follower]
        upto, held = follower.upto, follower.end()
        rest = await _in_thread(lambda: files.restart(follower, upto))
        if rest is not None:
            self._unsettled[rest] = unsettled
            return
        flow.lost(_TRUNCATED)
        self._strays.append(unsettled)
        if held:
            await unsettled.take(held, upto)

    def _save(self, files: Files) -> bool:
        marks = [f.marked(self._unsettled[f].done if f in self._unsettled else f.upto) for f in files.open.values()]
        return self._checkpoint.save(State(marks=[*files.marks.values(), *marks], began=files.began))

    def _stop(self, files: Files) -> None:
        for unsettled in self._unsettled.values():
            # No receipt is waited for any more.
            unsettled.note()
        self._save(files)
        for follower in files.open.values():
            follower.close()


async def _in_thread(work: Callable[[], T]) -> T:
    """Run work in a thread, and be cancelled only after it: it must not go on while the files are closed."""
    running = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise
