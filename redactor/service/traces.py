"""Traces of requests and their stages for OpenTelemetry: off unless asked for, and without anything from content.

A span has the method, the route, the status and the stage. It has no address, no query, no header, no id that a caller chose, and no exception.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import NonRecordingSpan, SpanContext, SpanKind, Status, StatusCode, TraceFlags
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from redactor.settings import Settings
from redactor.stages import Stage

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

#: As ASGI has them.
Headers = Iterable[tuple[bytes, bytes]]

_PROPAGATOR = TraceContextTextMapPropagator()
_SERVER_ERROR = 500


class Asked:
    """One request as it is traced; does nothing where it is not."""

    def __init__(self, span: trace.Span | None = None) -> None:
        self._span = span

    @property
    def ids(self) -> Mapping[str, str]:
        """Return what a log line says of the trace; nothing where there is none."""
        if self._span is None or not self._span.is_recording():
            return {}
        context = self._span.get_span_context()
        return {"trace_id": trace.format_trace_id(context.trace_id), "span_id": trace.format_span_id(context.span_id)}

    def answered(self, method: str, route: str, status: int) -> None:
        """Say what was asked and answered, in closed sets."""
        if self._span is None:
            return
        self._span.update_name(f"{method} {route}")
        self._span.set_attributes({"http.request.method": method, "http.route": route, "http.response.status_code": status})
        if status >= _SERVER_ERROR:
            self._span.set_attribute("error.type", str(status))
            self._span.set_status(Status(StatusCode.ERROR))


class Traces:
    """Makes spans with a provider, or none without."""

    def __init__(self, provider: TracerProvider | None = None) -> None:
        self._provider = provider
        self._tracer = provider.get_tracer("redactor", version("redactor")) if provider else None

    @property
    def on(self) -> bool:
        """Say whether anything is traced."""
        return self._tracer is not None

    def request(self, headers: Headers) -> AbstractContextManager[Asked]:
        """Return what is entered while a request is served; it goes on with the caller's trace."""
        return self._request(headers) if self._tracer else nullcontext(Asked())

    @contextmanager
    def _request(self, headers: Headers) -> Iterator[Asked]:
        with self._tracer.start_as_current_span(  # type: ignore[union-attr]
            "request", _caller(headers), SpanKind.SERVER, record_exception=False, set_status_on_exception=False
        ) as span:
            yield Asked(span)

    def stage(self, stage: Stage) -> AbstractContextManager[Any]:
        """Return what is entered while a stage runs."""
        if self._tracer is None:
            return nullcontext()
        return self._tracer.start_as_current_span(stage.value, record_exception=False, set_status_on_exception=False)

    def begun(self, stage: Stage) -> Callable[[], None]:
        """Begin the span of a stage that ends in another thread, and return what ends it."""
        return self._tracer.start_span(stage.value).end if self._tracer else _nothing

    def close(self) -> None:
        """Send what is still to be sent."""
        if self._provider is not None:
            self._provider.shutdown()


def _nothing() -> None:
    pass


def traces(settings: Settings) -> Traces:
    """Return what the settings ask for: spans sent over OTLP/HTTP to REDACTOR_TRACES, or to where the standard OTEL_ variables say."""
    if not settings.traced:
        return Traces()
    # Imported here: whoever traces nothing need not wait for them.
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415

    provider = TracerProvider(resource=_resource())
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=_address(settings.traces) if settings.traces else None)))
    return Traces(provider)


def _address(endpoint: str) -> str:
    """Return where spans go: the path that OTLP gives them, where the endpoint has none."""
    return f"{endpoint.rstrip('/')}/v1/traces" if urlsplit(endpoint).path in {"", "/"} else endpoint


def _resource() -> Any:
    from opentelemetry.sdk.resources import SERVICE_NAME, Resource  # noqa: PLC0415

    given = Resource.create()
    name = given.attributes.get(SERVICE_NAME, "")
    unnamed = str(name).startswith("unknown_service")
    return given.merge(Resource({"service.version": version("redactor"), **({SERVICE_NAME: "redactor"} if unnamed else {})}))


def _caller(headers: Headers) -> Context | None:
    """Return the caller's trace, by its ids alone: a `tracestate` or baggage may hold anything, and goes nowhere."""
    sent = next((value for name, value in headers if name == b"traceparent"), None)
    if sent is None:
        return None
    extracted = _PROPAGATOR.extract({"traceparent": sent.decode("latin-1")})
    context = trace.get_current_span(extracted).get_span_context()
    if not context.is_valid:
        return None
    bare = SpanContext(context.trace_id, context.span_id, is_remote=True, trace_flags=TraceFlags(context.trace_flags))
    return trace.set_span_in_context(NonRecordingSpan(bare), Context())
