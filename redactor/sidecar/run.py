"""One sidecar process, from its start to its end: inputs, flow, delivery and health, signals, reloads and the drain.

SIGTERM and SIGINT stop it: nothing more is taken, what is on its way is delivered within the deadline, the rest stays in the queue. A second one ends it at
once. SIGHUP makes it read its configuration and policy again: all of it comes into force, or none.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
import time
from collections.abc import Awaitable, Coroutine, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog

from redactor import settings as _settings
from redactor.errors import RedactorError
from redactor.sidecar import _assembly as assembly
from redactor.sidecar import config as _config
from redactor.sidecar import journal
from redactor.sidecar.config import AnyInput, Sidecar
from redactor.sidecar.delivery import Delivery
from redactor.sidecar.flow import BatchedFlow
from redactor.sidecar.guard import Guard
from redactor.sidecar.health import Health, State
from redactor.sidecar.metrics import Metrics
from redactor.sidecar.ports import Input, InputFailed
from redactor.sidecar.queue import DiskQueue

#: What a reload cannot change, because files and ports are bound to it.
_FIXED = ("queue", "acknowledge", "workers", "health")

#: Seconds that inputs get to clean up, and that what they handed over last gets to be read and kept, whatever the deadline is.
_LEAST = 5.0

_TICK = 1.0

#: What the command exits with after a failure.
FAILURE = 3


def run(path: Path) -> None:
    """Run the sidecar that a file configures until it is told to stop or its inputs end; raises `RedactorError` where it cannot go on."""
    config = _config.load(path)
    settings = assembly.with_secret(_settings.load())
    journal.configure(settings.log_level)
    worker = os.environ.get(assembly.WORKER)
    if worker is None and assembly.workers(config) > 1:
        from redactor.sidecar import supervisor  # noqa: PLC0415 - it needs nothing of what a worker needs

        supervisor.run(path, config, settings)
        return
    # Until the loop listens to it, it must not end us.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    asyncio.run(_to_its_end(Process(path, config, settings, int(worker or 0))))


async def _to_its_end(process: Process) -> None:
    """Run a process; once it is through, no thread that hangs in a write to somewhere may keep it from ending."""
    code = FAILURE
    try:
        await process.run()
        code = 0
    finally:
        leaving = threading.Timer(_LEAST, os._exit, (code,))
        leaving.daemon = True
        leaving.start()


def check(path: Path) -> Sidecar:
    """Say whether a configuration can be used, with all that it names, without listening or sending; raises `RedactorError`."""
    config = _config.load(path)
    assembly.workers(config)
    assembly.parts(config, assembly.with_secret(_settings.load()), 0)
    return config


class Process:
    """What runs in one process."""

    def __init__(self, path: Path, config: Sidecar, settings: _settings.Settings, worker: int) -> None:
        self._path = path
        self._config = config
        self._settings = settings
        self._worker = worker
        self._log = structlog.get_logger()
        self._metrics = Metrics()
        self._state = "starting"
        self._stop = asyncio.Event()
        self._hurry = asyncio.Event()
        self._failure: RedactorError | None = None
        self._inputs: list[tuple[AnyInput, asyncio.Task[None]]] = []
        self._beside: set[asyncio.Task[Any]] = set()
        self._reloading = asyncio.Lock()

    async def run(self) -> None:
        """Run until the end."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._unexpected)
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        self._follow_leash()
        health = await self._serve_health()
        try:
            await self._start()
            loop.add_signal_handler(signal.SIGHUP, lambda: self._spawn(self.reload()))
            await self._stop.wait()
            await self._drain()
        finally:
            for task in self._beside:
                task.cancel()
            if health is not None:
                await health.close()
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Stop taking and begin to drain; said twice, end at once."""
        if self._stop.is_set():
            self._hurry.set()
        self._stop.set()

    # -- the start

    async def _start(self) -> None:
        parts = await asyncio.to_thread(assembly.parts, self._config, self._settings, self._worker)
        # What was loaded lasts as long as the process: the garbage collector need not walk it over and over.
        gc.collect()
        gc.freeze()
        self._queue = await asyncio.to_thread(assembly.queue, self._config, self._worker)
        self._metrics.entities = frozenset(parts.reader.pipeline.categories)
        reading = self._config.reading
        self._guard = Guard(parts.reader, seconds=reading.seconds, on_failure=reading.on_failure, metrics=self._metrics)
        self._delivery = Delivery(
            queue=self._queue,
            output=parts.output,
            config=self._config.delivery,
            dead=parts.dead,
            metrics=self._metrics,
            settle=self._settle,
        )
        self._flow = BatchedFlow(
            guard=self._guard,
            queue=self._queue,
            batch=self._config.batch,
            acknowledge=self._config.acknowledge,
            metrics=self._metrics,
            arrived=self._delivery.arrived,
        )
        for work in (self._flow.run(), self._delivery.run(), self._tick(), self._sum_up()):
            self._spawn(work)
        for of, made in parts.inputs:
            self._begin(of, made)
        self._state = "running"
        records, size = self._queue.depth
        found = {"torn": self._queue.torn, "damaged": self._queue.damaged} if isinstance(self._queue, DiskQueue) else {}
        self._log.info("sidecar_started", worker=self._worker, inputs=len(parts.inputs), queued_records=records, queued_bytes=size, **found)
        self._metrics.damaged(self._queue.damaged)

    def _settle(self, numbers: Sequence[int]) -> None:
        self._flow.settle(numbers)

    def _begin(self, of: AnyInput, made: Input) -> None:
        intake = self._flow.intake(of.type, resends=getattr(of, "resends", False))
        task = asyncio.create_task(self._run_input(of.type, made.run(intake)), name=f"input-{of.type}")
        self._inputs.append((of, task))

    async def _run_input(self, kind: str, running: Coroutine[Any, Any, None]) -> None:
        failure: RedactorError | None = None
        try:
            await running
        except RedactorError as e:
            failure = e
        except Exception as e:  # noqa: BLE001 - its words may be content
            failure = InputFailed(f"the input {kind} failed ({type(e).__name__})")
        if failure is not None:
            self._log.error("input_failed", input=kind, code=failure.code)
            self._failure = self._failure or failure
            self._stop.set()
            return
        self._log.info("input_ended", input=kind)
        me = asyncio.current_task()
        if all(task.done() or task is me for _, task in self._inputs):
            self._stop.set()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        """Stop, rather than run with a part missing."""
        self._beside.discard(task)
        if task.cancelled() or (error := task.exception()) is None:
            return
        if isinstance(error, BaseExceptionGroup):
            error = error.exceptions[0]
        self._failure = self._failure or RedactorError(f"a part of the sidecar failed ({type(error).__name__})")
        self._stop.set()
        self._hurry.set()
        self._log.error("part_failed", error=type(error).__name__)

    def _unexpected(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Log what nobody caught, without its words, which may be content."""
        error = context.get("exception")
        self._log.error("unexpected", error=type(error).__name__ if error is not None else "none")

    def _follow_leash(self) -> None:
        """Stop when the process that started this one is gone: its end of a pipe is closed then, however it died."""
        leash = os.environ.get(assembly.LEASH)
        if leash is not None:
            asyncio.get_running_loop().add_reader(int(leash), self._leash_ended, int(leash))

    def _leash_ended(self, leash: int) -> None:
        asyncio.get_running_loop().remove_reader(leash)
        self.stop()

    # -- while it runs

    async def reload(self) -> None:
        """Read configuration and policy again; what cannot be used leaves everything as it is."""
        async with self._reloading:
            try:
                config = _config.load(self._path)
                parts = await asyncio.to_thread(assembly.parts, config, self._settings, self._worker)
            except RedactorError as e:
                self._log.error("reload_refused", code=e.code, field=e.field)
                self._metrics.reloaded(done=False)
                return
            fixed = [name for name in _FIXED if getattr(config, name) != getattr(self._config, name)]
            if fixed:
                self._log.warning("reload_needs_restart", fields=fixed)
            if not self._stop.is_set():
                await self._put_in_force(parts)

    async def _put_in_force(self, parts: assembly.Parts) -> None:
        config = parts.config.model_copy(update={name: getattr(self._config, name) for name in _FIXED})
        self._metrics.entities |= frozenset(parts.reader.pipeline.categories)
        self._guard.reader, self._guard.seconds = parts.reader, config.reading.seconds
        self._guard.on_failure = config.reading.on_failure
        self._flow.batch = config.batch
        self._delivery.switch(parts.output, config.delivery, parts.dead)
        self._config = config
        await self._switch_inputs(parts)
        self._log.info("reloaded", policy=parts.reader.pipeline.policy.label)
        self._metrics.reloaded(done=True)

    async def _switch_inputs(self, parts: assembly.Parts) -> None:
        """Leave alone what has not changed, and begin the others anew: their certificates may have, where the configuration has not."""
        old, self._inputs = self._inputs, []
        new = []
        for of, made in parts.inputs:
            same = next((pair for pair in old if pair[0] == of and getattr(of, "tls", None) is None and not pair[1].done()), None)
            if same is None:
                new.append((of, made))
            else:
                old.remove(same)
                self._inputs.append(same)
        await _cancelled([task for _, task in old])
        for of, made in new:
            self._begin(of, made)

    async def _tick(self) -> None:
        while True:
            records, size = self._queue.depth
            self._metrics.state(records=records, size=size, ready=self._ready().good, now=time.time())
            await asyncio.sleep(_TICK)

    async def _sum_up(self) -> None:
        while True:
            await asyncio.sleep(self._config.summary_seconds)
            self._say_sums()

    def _say_sums(self) -> None:
        records, size = self._queue.depth
        sums = self._metrics.summed()
        self._log.info(
            "summary", worker=self._worker, **sums, queued_records=records, queued_bytes=size, state=self._ready().words["state"]
        )

    async def _serve_health(self) -> Health | None:
        if self._config.health is None or assembly.WORKER in os.environ:
            return None
        health = Health(self._config.health, alive=lambda: State(True, {"state": "alive"}), ready=self._ready, metrics=self._text)  # noqa: FBT003
        await health.open()
        return health

    async def _text(self) -> bytes:
        if self._state == "running":
            records, size = self._queue.depth
            self._metrics.state(records=records, size=size, ready=self._ready().good, now=time.time())
        return self._metrics.text()

    def _ready(self) -> State:
        if self._state != "running":
            return State(False, {"state": self._state})  # noqa: FBT003
        state = "held" if self._guard.holding else "full" if self._flow.is_full else "running"
        return State(state == "running", {"state": state, "output": "works" if self._delivery.works else "fails"})

    # -- the end

    async def _drain(self) -> None:
        """Deliver what is on its way, as far as the deadline allows; what is in the queue stays there."""
        self._state = "stopping"
        now = time.monotonic()
        end = now + self._config.deadline
        self._log.info("sidecar_stops", deadline=self._config.deadline)
        # First what was taken, so that it can be acknowledged before its senders are cut off, then what they had in hand.
        self._flow.stop_taking()
        await self._until(self._flow.idle(), now + self._config.deadline / 2)
        await self._flow.take_the_rest()
        await _cancelled([task for _, task in self._inputs])
        kept = await self._until(self._flow.kept(), max(end, time.monotonic() + _LEAST))
        await self._until(self._flow.idle(), end)
        await self._until(self._delivery.empty(), end)
        for task in self._beside:
            task.cancel()
        await asyncio.wait(self._beside, timeout=_LEAST) if self._beside else None
        with suppress(Exception):
            async with asyncio.timeout(_LEAST):
                await self._delivery.close()
        self._say_sums()
        records, size = self._queue.depth
        (self._log.info if kept else self._log.error)("sidecar_stopped", all_kept=kept, queued_records=records, queued_bytes=size)
        # The queue is not closed: a thread may still be at work in it. It is whole at any time, and its lock ends with the process.
        self._guard.close()

    async def _until(self, happens: Awaitable[None], end: float) -> bool:
        """Wait for something until then, or until there is hurry; say whether it happened."""
        waiting = asyncio.ensure_future(happens)
        hurry = asyncio.ensure_future(self._hurry.wait())
        await asyncio.wait((waiting, hurry), timeout=max(0, end - time.monotonic()), return_when=asyncio.FIRST_COMPLETED)
        hurry.cancel()
        if waiting.done():
            return True
        waiting.cancel()
        return False


async def _cancelled(tasks: list[asyncio.Task[None]]) -> None:
    """Cancel tasks and give them time to clean up."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=_LEAST)
