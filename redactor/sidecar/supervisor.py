"""Runs several worker processes, starts a dead one again, passes signals on, and answers for all of them.

Each worker is a whole sidecar with a queue of its own; network inputs share their ports (SO_REUSEPORT), what cannot be shared the first worker has. Here
nothing of anybody's logs comes by.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import structlog
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.multiprocess import mark_process_dead

from redactor.errors import RedactorError, SettingsError
from redactor.settings import Settings
from redactor.sidecar import _assembly as assembly
from redactor.sidecar import metrics
from redactor.sidecar.config import Sidecar
from redactor.sidecar.health import Health, State

#: Seconds before a dead worker is started again: at first, and at most. Who lived longer than the most starts from the beginning.
_WAIT = (0.5, 30.0)

#: Seconds that workers get beyond the deadline to end by themselves.
_GRACE = 15.0

#: Seconds without a sign of life after which a worker counts as hanging.
_SILENT = 30.0

#: What a command exits with that cannot use its settings.
_USAGE = 2


class WorkerFailed(RedactorError):
    """A worker process could not even start."""

    code = "worker_failed"
    title = "A worker process of the sidecar cannot run"


def run(path: Path, config: Sidecar, settings: Settings) -> None:
    """Run workers until told to stop, or until all have ended by themselves; raises `RedactorError`."""
    asyncio.run(Supervisor(path, config, settings).run())


class Supervisor:
    """The parent of the workers."""

    def __init__(self, path: Path, config: Sidecar, settings: Settings) -> None:
        self._path = path
        self._config = config
        self._settings = settings
        self._count = assembly.workers(config)
        self._log = structlog.get_logger()
        self._running: dict[int, subprocess.Popen[bytes]] = {}
        self._stop = asyncio.Event()
        self._failure: RedactorError | None = None
        self._folder = Path()
        self._leash = (-1, -1)

    async def run(self) -> None:
        """Run until the end."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._told_to_stop, number)
        loop.add_signal_handler(signal.SIGHUP, self._pass_on, signal.SIGHUP)
        # Never written to: it is closed with this process, however that ends, which the workers see.
        self._leash = os.pipe()
        with tempfile.TemporaryDirectory(prefix="redactor-sidecar-") as folder:
            self._folder = Path(folder)
            health = await self._serve_health()
            try:
                await self._all()
            finally:
                for process in self._running.values():
                    process.kill()
                if health is not None:
                    await health.close()
        if self._failure is not None:
            raise self._failure

    async def _all(self) -> None:
        keepers = [asyncio.create_task(self._keep(worker)) for worker in range(self._count)]
        stopped = asyncio.create_task(self._stop.wait())
        waiting: set[asyncio.Task[object]] = {stopped, *keepers}
        while not stopped.done() and len(waiting) > 1:
            _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        self._pass_on(signal.SIGTERM)
        await asyncio.wait(keepers, timeout=self._config.deadline + _GRACE)

    async def _keep(self, worker: int) -> None:
        """Have one worker run, again and again, until it ends by itself or everything is to stop."""
        wait, most = _WAIT
        first = True
        while not self._stop.is_set():
            started = time.monotonic()
            code = await self._once(worker)
            if code == 0 or self._stop.is_set():
                return
            lived = time.monotonic() - started
            self._log.error("worker_died", worker=worker, exit=code, seconds=round(lived, 1))
            if code > 0 and first and lived < most:
                # It says itself that it cannot run, and will say so again: a port in use, a file that is not there.
                kind = SettingsError if code == _USAGE else WorkerFailed
                self._failure = self._failure or kind(f"worker {worker} cannot run (exit code {code}); its log says why")
                self._stop.set()
                return
            first = False
            wait = _WAIT[0] if lived > most else min(most, 2 * wait)
            await self._unless_stopped(wait)

    async def _once(self, worker: int) -> int:
        command = [sys.executable, "-m", "redactor", "sidecar", "--config", str(self._path)]
        secret = self._settings.secret
        environment = {
            **os.environ,
            "REDACTOR_SECRET": secret.get_secret_value() if secret else "",
            assembly.WORKER: str(worker),
            assembly.LEASH: str(self._leash[0]),
            metrics.FOLDER: str(self._folder),
        }
        standard_input = None if worker == 0 else subprocess.DEVNULL
        process = subprocess.Popen(command, env=environment, stdin=standard_input, pass_fds=(self._leash[0],))  # noqa: S603, ASYNC220 - our own command
        self._running[worker] = process
        try:
            return await asyncio.to_thread(process.wait)
        finally:
            self._running.pop(worker, None)
            mark_process_dead(process.pid, str(self._folder))  # type: ignore[no-untyped-call]

    async def _unless_stopped(self, seconds: float) -> None:
        stopping = asyncio.create_task(self._stop.wait())
        await asyncio.wait([stopping], timeout=seconds)
        stopping.cancel()

    def _told_to_stop(self, number: signal.Signals) -> None:
        if self._stop.is_set():
            self._pass_on(number)
        self._stop.set()

    def _pass_on(self, number: signal.Signals) -> None:
        for process in self._running.values():
            process.send_signal(number)

    # -- for all of them

    async def _serve_health(self) -> Health | None:
        if self._config.health is None:
            return None
        health = Health(self._config.health, alive=self._alive, ready=self._ready, metrics=self._text)
        await health.open()
        return health

    def _gathered(self) -> CollectorRegistry:
        return metrics.gathered(self._folder)

    async def _text(self) -> bytes:
        return await asyncio.to_thread(lambda: generate_latest(self._gathered()))

    def _alive(self) -> State:
        seen = self._gathered().get_sample_value("redactor_sidecar_alive_seconds")
        silent = seen is not None and time.time() - seen > _SILENT
        return State(not silent, {"state": "silent" if silent else "alive"})

    def _ready(self) -> State:
        ready = self._gathered().get_sample_value("redactor_sidecar_ready") or 0
        good = ready >= self._count and not self._stop.is_set()
        return State(good, {"state": "running" if good else "stopping" if self._stop.is_set() else "starting", "workers": f"{ready:.0f}"})
