"""Runs the application on uvicorn and says where it listens."""

from __future__ import annotations

import asyncio
import gc
import math
import os
import socket
import ssl
import sys
import tempfile
import threading
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from redactor import build
from redactor import settings as _settings
from redactor.errors import SettingsError
from redactor.logging import Redaction
from redactor.logging.journal import configure
from redactor.pipeline import Pipeline
from redactor.policy import Policy
from redactor.policy.tenants import DEFAULT, Policies
from redactor.service import metrics, tls, warned
from redactor.service.app import create
from redactor.service.credentials import Credentials
from redactor.service.protocol import Protocol
from redactor.service.traces import traces
from redactor.service.workers import Workers
from redactor.settings import Settings
from redactor.store import Store

_EXAMPLE = """redactor listens on {url} (in a browser: the console; its API: {url}/openapi.json). Try:

  curl -s {url}/v1/check -H 'content-type: application/json' \\
    -d '{{"text": "My nephew was born with spina bifida. Mail me: jo@example.com"}}'
"""

#: Seconds after which a thread that reads texts lets the loop have its turn, so that clients are not kept waiting for it.
_SWITCH = 0.001


def run(*, host: str | None = None, port: int | None = None) -> None:
    """Serve until told to stop; `host` and `port` override the settings."""
    settings = _settings.load()
    settings = settings.model_copy(update={k: v for k, v in {"host": host, "port": port}.items() if v is not None})
    redaction = Redaction()
    configure(settings.log_level, redaction)
    secured = tls.context(settings)
    _admit(settings)
    _say("redactor is loading its recognizers; the very first start compiles their patterns, which takes up to a minute.\n")
    if settings.workers > 1:
        _run_workers(settings, redaction, secured)
        return
    app = create(settings, traces=traces(settings))
    redaction.use(app.state.pipeline)
    _open(app.state.store, settings)
    warned.say_what_is_missing(settings)
    _serve(app, settings, secured)


def _run_workers(settings: Settings, redaction: Redaction, secured: ssl.SSLContext | None) -> None:
    """Load once, fork, and serve from each process."""
    with tempfile.TemporaryDirectory(prefix="redactor-metrics-") as folder:
        metrics.share(Path(folder))
        app = create(settings, traces=traces(settings))
        redaction.use(app.state.pipeline)
        _open(app.state.store, settings)
        warned.say_what_is_missing(settings)
        # A connection to a database belongs to one process.
        app.state.store.database.close()
        parent = os.getpid()

        def serve(index: int, listening: socket.socket) -> None:
            _serve(app, settings, secured, listening=listening, index=index, parent=parent)

        code = Workers(settings.workers, serve, host=settings.host, port=settings.port).run()
    if code:
        sys.exit(code)


def _serve(
    app: FastAPI,
    settings: Settings,
    secured: ssl.SSLContext | None,
    *,
    listening: socket.socket | None = None,
    index: int = 0,
    parent: int | None = None,
) -> None:
    _settle()
    sys.setswitchinterval(_SWITCH)
    _keep(app.state.store, app.state.policies, settings, purge=index == 0)
    # Beside the first requests rather than before them: it serves from the start, and soon at full speed.
    threading.Thread(target=_warm, args=(app.state.pipeline,), name="warm", daemon=True).start()
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=type("Protocol", (Protocol,), {"seconds": settings.body_seconds}),
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        # What was begun ends within its deadline.
        timeout_graceful_shutdown=math.ceil(settings.deadline_seconds),
        ssl_context_factory=(lambda _config, _default: secured) if secured else None,
    )
    _Server(config, announce=index == 0, parent=parent, ended=app.state.traces.close).run([listening] if listening else None)


def _admit(settings: Settings) -> None:
    """Refuse, before anything is loaded, settings that do not go together, and to serve strangers."""
    if settings.workers > 1 and settings.acknowledgements == "memory":
        raise SettingsError(
            "REDACTOR_ACKNOWLEDGEMENTS=memory is for a single process, and REDACTOR_WORKERS asks for several", field="workers"
        )
    store = build.store(settings)
    try:
        Credentials(settings, store).require()
    finally:
        store.database.close()


def _warm(pipeline: Pipeline) -> None:
    """Load and compile what is made at first use; it lasts as long as the process."""
    if pipeline.model is not None:
        pipeline.model.warm()
    pipeline.detector.warm(rest=3)
    _settle()


def _settle() -> None:
    """Keep the garbage collector from walking what lasts over and over, and let it come seldom: nearly all that a request leaves behind goes by itself."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _open(store: Store, settings: Settings) -> None:
    """Open the store before anything is served: what cannot be recorded must not be decided."""
    if settings.keeps:
        store.open()


def _keep(store: Store, policies: Policies, settings: Settings, *, purge: bool) -> None:
    """Record which policies are in force, and begin the upkeep of the store."""
    if not settings.keeps:
        return
    if settings.audit != "off":
        policies.record(partial(_record, store))
    if purge:
        store.upkeep.start(timedelta(minutes=settings.purge_minutes))


def _record(store: Store, tenant: str, policy: Policy) -> None:
    """Keep in the trail which policy is in force for a tenant."""
    label = policy.label if tenant == DEFAULT else f"{tenant}/{policy.label}"
    store.trail.policy(label, policy.model_dump_json())


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, *, announce: bool, parent: int | None, ended: Callable[[], None]) -> None:
        super().__init__(config)
        self._ended = ended
        self._announce = announce
        self._parent = parent

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Announce the address once it is bound."""
        await super().startup(sockets=sockets)
        if not self._announce:
            return
        scheme = "https" if self.config.is_ssl else "http"
        for server in self.servers:
            for sock in server.sockets:
                host, port = sock.getsockname()[:2]
                _say(_EXAMPLE.format(url=f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop, and send the last traces: once this is over, uvicorn raises the signal again, which ends the process on the spot."""
        await super().shutdown(sockets=sockets)
        await asyncio.to_thread(self._ended)

    async def on_tick(self, counter: int) -> bool:
        """Stop, too, when the process that started this one is gone."""
        orphaned = self._parent is not None and os.getppid() != self._parent
        return await super().on_tick(counter) or orphaned


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()
