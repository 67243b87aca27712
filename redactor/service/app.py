"""Puts the application together: routes, limits, errors, and the pipeline that they share."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import FastAPI, Request, Response, Security
from prometheus_client import CONTENT_TYPE_LATEST

from redactor import build
from redactor import settings as _settings
from redactor.pipeline import Pipeline
from redactor.policy.tenants import Policies
from redactor.principal import Scope
from redactor.service import audit, console, native, operate, presidio, problems, subjects, vault, warned
from redactor.service.access import NeedsForMetrics
from redactor.service.credentials import Credentials
from redactor.service.direct import Work, direct_routes
from redactor.service.guard import Guard
from redactor.service.metrics import Metrics
from redactor.service.recorder import Recorder
from redactor.service.traces import Traces
from redactor.service.watch import Watch
from redactor.settings import Settings
from redactor.stages import UNWATCHED


def create(settings: Settings | None = None, *, pipeline: Pipeline | None = None, traces: Traces | None = None) -> FastAPI:
    """Build the application; patterns are loaded before it answers anything."""
    settings = settings or _settings.load()
    app = FastAPI(
        title="redactor",
        version=version("redactor"),
        # The usual pages load scripts from elsewhere, which a service that promises no network must not make a browser do.
        docs_url=None,
        redoc_url=None,
        summary="Find personal and sensitive information, and decide what may be seen by whom.",
    )
    app.state.settings = settings
    app.state.pipeline = pipeline or build.pipeline(settings)
    # A pipeline that is given has its policy; else the file is read again when it changes.
    file = settings.policy if pipeline is None else None
    app.state.policies = Policies(app.state.pipeline.evaluator, file=file, folder=settings.policies)
    app.state.metrics = Metrics(app.state.pipeline.categories)
    app.state.traces = traces or Traces()
    app.state.pipeline = app.state.pipeline.watched(Watch(app.state.metrics, app.state.traces))
    app.state.metrics.watch(app.state.policies)
    app.state.store = build.store(settings, entities=app.state.pipeline.categories)
    app.state.credentials = Credentials(settings, app.state.store)
    app.state.acknowledger = warned.acknowledger(settings, app.state.store)
    app.state.work = Work(settings.threads, Recorder(app.state.store.trail), app.state.pipeline.stages)
    # First those that are asked most: addresses are looked at in this order.
    app.include_router(native.reading)
    app.include_router(native.router)
    app.include_router(warned.router)
    app.include_router(subjects.router)
    app.include_router(vault.router)
    app.include_router(audit.router)
    app.include_router(operate.router)
    app.include_router(console.router)
    presidio.install(app, app.state.pipeline)
    app.add_api_route("/healthz", healthz, methods=["GET"], tags=["operation"])
    unready = problems.documented({503: "A text cannot be read, or a decision cannot be recorded."})
    app.add_api_route("/readyz", readyz, methods=["GET"], tags=["operation"], responses=unready)
    app.add_api_route(
        "/metrics",
        metrics,
        methods=["GET"],
        tags=["operation"],
        response_class=Response,
        dependencies=[Security(NeedsForMetrics(Scope.ADMIN))],
        responses={200: {"content": {"text/plain": {}}}, **problems.RESPONSES},
    )
    problems.install(app)
    app.add_middleware(
        Guard,
        settings=settings,
        metrics=app.state.metrics,
        credentials=app.state.credentials,
        direct=direct_routes(native.reading, warned.router),
        traces=app.state.traces,
    )
    return app


async def healthz() -> dict[str, str]:
    """Say that the process lives."""
    return {"status": "ok"}


def readyz(request: Request) -> dict[str, str]:
    """Say that texts can be read: one is; and that decisions can be recorded."""
    # Not counted: a probe every second would be most of what the stages take.
    request.app.state.pipeline.watched(UNWATCHED).check("ready")
    if request.app.state.settings.audit != "off":
        request.app.state.store.open()
    return {"status": "ready", "policy": request.app.state.pipeline.policy.name}


def metrics(request: Request) -> Response:
    """Return the counts in Prometheus' exposition format."""
    return Response(request.app.state.metrics.text(), media_type=CONTENT_TYPE_LATEST)
