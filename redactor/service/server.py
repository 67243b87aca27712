"""Runs the application on uvicorn and says where it listens."""

from __future__ import annotations

import gc
import sys
import threading
from datetime import timedelta
from functools import partial

import uvicorn

from redactor import settings as _settings
from redactor.logging import Redaction
from redactor.logging.journal import configure
from redactor.pipeline import Pipeline
from redactor.policy import Policy
from redactor.policy.tenants import DEFAULT, Policies
from redactor.service import warned
from redactor.service.app import create
from redactor.service.traces import traces
from redactor.settings import Settings
from redactor.store import Store

_EXAMPLE = """redactor listens on {url} (its API: {url}/openapi.json). Try:

  curl -s {url}/v1/check -H 'content-type: application/json' \\
    -d '{{"text": "My nephew was born with spina bifida. Mail me: jo@example.com"}}'
"""


def run(*, host: str | None = None, port: int | None = None) -> None:
    """Serve until told to stop; `host` and `port` override the settings."""
    settings = _settings.load()
    settings = settings.model_copy(update={k: v for k, v in {"host": host, "port": port}.items() if v is not None})
    redaction = Redaction()
    configure(settings.log_level, redaction)
    _say("redactor is loading its recognizers; the very first start compiles their patterns, which takes up to a minute.\n")
    app = create(settings, traces=traces(settings))
    redaction.use(app.state.pipeline)
    warned.say_what_is_missing(settings)
    _keep(app.state.store, app.state.policies, settings)
    # Beside the first requests rather than before them: it serves from the start, and soon at full speed.
    threading.Thread(target=_warm, args=(app.state.pipeline,), name="warm", daemon=True).start()
    config = uvicorn.Config(
        app, host=settings.host, port=settings.port, access_log=False, log_config=None, server_header=False, lifespan="off"
    )
    _Server(config).run()


def _warm(pipeline: Pipeline) -> None:
    """Load and compile what is made at first use; then keep the garbage collector from walking it over and over, for it lasts as long as the process."""
    if pipeline.model is not None:
        pipeline.model.warm()
    pipeline.detector.warm()
    gc.collect()
    gc.freeze()


def _keep(store: Store, policies: Policies, settings: Settings) -> None:
    """Open the store before anything is served, and begin its upkeep; what cannot be recorded must not be decided."""
    if settings.audit == "off" and settings.database is None:
        return
    store.open()
    if settings.audit != "off":
        policies.record(partial(_record, store))
    store.upkeep.start(timedelta(minutes=settings.purge_minutes))


def _record(store: Store, tenant: str, policy: Policy) -> None:
    """Keep in the trail which policy is in force for a tenant."""
    label = policy.label if tenant == DEFAULT else f"{tenant}/{policy.label}"
    store.trail.policy(label, policy.model_dump_json())


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        """Announce the address once it is bound."""
        await super().startup(sockets=sockets)  # type: ignore[arg-type]
        for server in self.servers:
            for sock in server.sockets:
                host, port = sock.getsockname()[:2]
                _say(_EXAMPLE.format(url=f"http://{host}:{port}"))


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()
