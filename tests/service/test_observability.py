"""What can be watched: metrics, traces and logs say how the service does, and nothing of what it read."""

import gzip
import io
import json
import logging
import re
import shutil
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from copy import copy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import httpx2
import pytest
import structlog
import uvicorn
import yaml
from fastapi.testclient import TestClient
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client.parser import text_string_to_metric_families
from tests_support import CANARY, serving

from redactor.errors import RedactorError
from redactor.logging import Redaction
from redactor.logging.journal import configure
from redactor.service.app import create
from redactor.service.metrics import SHED, Metrics
from redactor.service.traces import Traces
from redactor.settings import Settings
from redactor.sidecar.metrics import Metrics as SidecarMetrics
from redactor.stages import Stage

ROOT = Path(__file__).parent.parent.parent
MAIL = f"{CANARY}@example.com"
TEXT = f"My nephew was born with spina bifida. Mail me: {MAIL}"


class Reading:
    """A model that finds nothing, or fails."""

    id, title, languages = "model.test", "test", ()
    categories: ClassVar = {}
    tells_subject = frozenset()

    def __init__(self, error=None):
        self._error = error

    def find(self, texts, **_):
        if self._error:
            raise self._error
        return [[] for _ in texts]


def _with(pipeline, model):
    other = copy(pipeline)
    other.model = model
    return other


def samples(text):
    return {
        (s.name, *sorted(s.labels.items())): s.value for family in text_string_to_metric_families(text) for s in family.samples
    }  # fmt: skip


def count(text, name, **labels):
    return sum(v for (n, *of), v in samples(text).items() if n == name and labels.items() <= dict(of).items())


def test_stages_batches_findings_and_decisions_are_counted(settings, pipeline):
    client = TestClient(create(settings, pipeline=_with(pipeline, Reading())))
    client.post("/v1/check", json={"text": TEXT})
    client.post("/v1/check", json={"texts": [TEXT] * 5})
    client.post("/v1/detect", json={"text": TEXT})
    text = client.get("/metrics").text
    for stage, times in {"detect": 3, "model": 3, "resolve": 3, "decide": 2, "audit": 2}.items():
        assert count(text, "redactor_stage_seconds_count", stage=stage) == times, stage
    assert count(text, "redactor_model_batch_texts_count") == 3
    assert count(text, "redactor_model_batch_texts_sum") == 7
    assert count(text, "redactor_decisions_total", audience="public", action="mask") == 6
    assert count(text, "redactor_findings_total", label="HEALTH", action="mask") == 6
    assert count(text, "redactor_requests_total", method="POST", route="/v1/check", status="200") == 2
    # The one that asks is open itself.
    assert count(text, "redactor_requests_open") == 1
    assert count(client.get("/metrics").text, "redactor_requests_open") == 1


def test_what_is_turned_away_is_counted_by_reason(settings, pipeline):
    client = TestClient(create(settings.model_copy(update={"rate": 0.001, "burst": 2}), pipeline=pipeline))
    answers = [client.post("/v1/check", json={"text": "x"}).status_code for _ in range(5)]
    assert answers == [200, 200, 429, 429, 429]
    assert count(client.app.state.metrics.text().decode(), "redactor_shed_total", reason="too_many_requests") == 3


def test_reasons_are_a_closed_set():
    metrics = Metrics([])
    metrics.shed(CANARY)
    metrics.answered(CANARY, "/v1/check", 200, 0.1)
    text = metrics.text().decode()
    assert count(text, "redactor_shed_total", reason="other") == 1
    assert count(text, "redactor_requests_total", method="OTHER") == 1
    assert CANARY not in text


def _codes(error=RedactorError):
    return {error.code}.union(*(_codes(e) for e in error.__subclasses__()))


def test_reasons_are_codes_of_errors():
    assert _codes() >= SHED


@pytest.fixture
def exporter():
    return InMemorySpanExporter()


@pytest.fixture
def traced(exporter):
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    yield Traces(provider)
    provider.shutdown()


TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def test_spans_of_a_request_and_its_stages(settings, pipeline, exporter, traced):
    client = TestClient(create(settings, pipeline=_with(pipeline, Reading()), traces=traced))
    answer = client.post("/v1/check", json={"text": TEXT}, headers={"traceparent": TRACEPARENT})
    assert answer.status_code == 200
    spans = {s.name: s for s in exporter.get_finished_spans()}
    assert spans.keys() == {"POST /v1/check", *Stage}
    request = spans["POST /v1/check"]
    assert dict(request.attributes) == {"http.request.method": "POST", "http.route": "/v1/check", "http.response.status_code": 200}
    assert f"{request.context.trace_id:032x}" == TRACEPARENT.split("-")[1]
    assert f"{request.parent.span_id:016x}" == TRACEPARENT.split("-")[2]
    for stage in Stage:
        assert spans[stage].parent.span_id == request.context.span_id
        assert not spans[stage].attributes
    # Each stage is counted, too.
    assert count(client.get("/metrics").text, "redactor_stage_seconds_count") == len(Stage)


BAD_HEADERS = {
    "traceparent": TRACEPARENT,
    "tracestate": f"{CANARY}={CANARY}",
    "baggage": f"user={CANARY}",
    "x-request-id": CANARY,
    "user-agent": CANARY,
    "referer": f"https://example.com/{CANARY}",
    "redactor-tenant": CANARY,
    "authorization": f"Bearer {CANARY}",
}


@pytest.mark.parametrize("error", [None, ValueError(MAIL), OSError(2, MAIL, MAIL)], ids=["fine", "ValueError", "OSError"])
def test_no_content_gets_into_spans(settings, pipeline, exporter, traced, error):
    app = create(settings, pipeline=_with(pipeline, Reading(error)), traces=traced)
    client = TestClient(app, raise_server_exceptions=False)
    for name, value in [("x-none", ""), *BAD_HEADERS.items()]:
        for path in ("/v1/check", "/v1/detect", "/v1/redact", "/analyze", "/anonymize"):
            client.post(f"{path}?q={CANARY}", json={"text": TEXT, "language": "en"}, headers={name: value})
            client.post(path, content=TEXT.encode() + b"\xff", headers={name: value})
    client.get(f"/{CANARY}?{CANARY}")
    client.get(f"/v1/subjects/{CANARY}")
    client.request(CANARY.upper(), "/v1/check")
    spans = exporter.get_finished_spans()
    told = "".join(s.to_json() + str(s.context.trace_state) for s in spans)
    assert len(spans) > 50
    assert CANARY not in told.lower()
    assert not any(s.events for s in spans)
    assert {key for s in spans for key in s.attributes} <= {
        "http.request.method", "http.route", "http.response.status_code", "error.type",
    }  # fmt: skip
    if error:
        failed = [s for s in spans if s.name == "POST /v1/check" and s.attributes["http.response.status_code"] == 503]
        assert failed
        assert all(s.status.description is None and s.attributes["error.type"] == "503" for s in failed)


@pytest.mark.parametrize(
    ("traces", "environment", "traced"),
    [
        ("", {}, False),
        ("off", {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4318"}, False),
        ("http://localhost:4318", {}, True),
        ("", {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4318"}, True),
        ("", {"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://localhost:4318/v1/traces"}, True),
        ("", {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4318", "OTEL_SDK_DISABLED": "true"}, False),
        ("", {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4318", "OTEL_TRACES_EXPORTER": "none"}, False),
    ],
)
def test_what_switches_traces_on(monkeypatch, traces, environment, traced):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Settings(traces=traces).traced is traced


@contextmanager
def collector():
    """A collector of OpenTelemetry that keeps what it gets."""
    got = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            got.append((self.path, gzip.decompress(body) if self.headers.get("content-encoding") == "gzip" else body))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Collector)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _metrics(url):
    return httpx2.get(f"{url}/metrics", timeout=60).text


def test_two_workers_answer_for_both_send_their_traces_and_log_safely(environment, pipeline, tmp_path):
    asked = 30
    with collector() as (endpoint, got):
        env = {**environment, "REDACTOR_TRACES": endpoint, "REDACTOR_WORKERS": "2", "REDACTOR_DATABASE": f"sqlite:///{tmp_path / 'r.db'}"}
        logged = tmp_path / "log"
        command = ["sh", "-c", f'exec "$0" "$@" 2>{logged}', sys.executable, "-m", "redactor"]
        with serving(env, command=command) as (url, _):
            for _ in range(asked):  # each over a connection of its own, dealt out by the kernel
                assert (
                    httpx2.post(f"{url}/v1/check?{CANARY}", json={"text": TEXT}, headers={"x-request-id": "4111111111111111"}).status_code
                    == 200
                )
            # A request is counted once its answer is out, and the next may be answered by the other worker.
            until = time.monotonic() + 30
            while count(_metrics(url), "redactor_requests_total", route="/v1/check") < asked:
                assert time.monotonic() < until
            told = [_metrics(url) for _ in range(6)]
    for text in told:
        assert count(text, "redactor_requests_total", route="/v1/check") == asked
        assert count(text, "redactor_stage_seconds_count", stage="decide") == asked
        assert count(text, "redactor_requests_open") >= 1
    requests = [ExportTraceServiceRequest.FromString(body) for _, body in got]
    spans = [span for r in requests for of in r.resource_spans for scope in of.scope_spans for span in scope.spans]
    assert {path for path, _ in got} == {"/v1/traces"}
    assert sum(s.name == "POST /v1/check" for s in spans) == asked, logged.read_text()
    named = {a.key: a.value.string_value for r in requests for of in r.resource_spans for a in of.resource.attributes}
    assert named["service.name"] == "redactor"
    assert not any(CANARY.encode() in body for _, body in got)
    said = logged.read_text()
    assert said.count('"route": "/v1/check"') == asked
    assert said.count('"request_id": "<CREDIT_CARD>"') == asked
    assert CANARY not in said


@pytest.fixture
def journal(monkeypatch, pipeline):
    """What the service's own log says."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    # Other tests may have run uvicorn with a log set-up of its own.
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        for attribute, value in {"handlers": [], "level": logging.NOTSET, "propagate": True, "disabled": False}.items():
            monkeypatch.setattr(logging.getLogger(name), attribute, value)
    logging.getLogger("uvicorn").manager._clear_cache()
    configure("info", Redaction(pipeline=pipeline))
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = before
    root.setLevel(level)


def lines(stream):
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_uvicorns_errors_come_through_our_own_redaction(journal):
    log = logging.getLogger("uvicorn.error")
    log.warning("bad request from %s", MAIL)
    log.error("Exception in ASGI application\n", exc_info=ValueError(MAIL), extra={"email": MAIL})
    first, second = lines(journal)
    assert re.fullmatch(r"bad request from EMAIL_ADDRESS_[0-9a-f]{16}", first["event"])
    assert (second["level"], second["logger"], second["event"]) == ("error", "uvicorn.error", "Exception in ASGI application\n")
    assert "ValueError: EMAIL_ADDRESS_" in second["exception"]
    assert CANARY not in journal.getvalue()


def test_a_failure_in_uvicorn_itself_is_logged_without_content(journal, settings, pipeline):
    async def app(scope, receive, send):
        raise RuntimeError(f"what failed: {MAIL}")

    config = uvicorn.Config(app, port=0, log_config=None, log_level="info", lifespan="off", access_log=True)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
        port = server.servers[0].sockets[0].getsockname()[1]
        assert httpx2.get(f"http://127.0.0.1:{port}/?mail={MAIL}").status_code == 500
    finally:
        server.should_exit = True
        thread.join()
    said = [line for line in lines(journal) if line["logger"].startswith("uvicorn")]
    assert any("RuntimeError: what failed: EMAIL_ADDRESS_" in line.get("exception", "") for line in said)
    assert any("GET /?mail=EMAIL_ADDRESS_" in line["event"] for line in said)
    assert CANARY not in journal.getvalue()


def test_request_ids_and_traces_stand_in_the_log(journal, settings, pipeline, traced):
    client = TestClient(create(settings, pipeline=pipeline, traces=traced))
    made = client.post("/v1/check", json={"text": TEXT}).headers["x-request-id"]
    client.post("/v1/check", json={"text": TEXT}, headers={"x-request-id": "order-17", "traceparent": TRACEPARENT})
    client.post("/v1/check", json={"text": TEXT}, headers={"x-request-id": "4111111111111111"})
    first, second, third = (line for line in lines(journal) if line["event"] == "request")
    assert (first["request_id"], first["route"], first["status"], first["method"]) == (made, "/v1/check", 200, "POST")
    assert (second["request_id"], second["trace_id"]) == ("order-17", TRACEPARENT.split("-")[1])
    # A caller's id is content as any other.
    assert third["request_id"] == "<CREDIT_CARD>"
    assert CANARY not in journal.getvalue()


def test_the_services_own_lines_cost_next_to_nothing(journal, settings, pipeline, monkeypatch):
    read = []

    class Counting(Reading):
        def find(self, texts, **_):
            read.extend(texts)
            return [[] for _ in texts]

    counting = _with(pipeline, Counting())
    counting.model_reads_logs = True
    monkeypatch.setattr("sys.stderr", journal)
    monkeypatch.setattr(logging.getLogger("httpx2"), "disabled", True)
    configure("info", Redaction(pipeline=counting))
    client = TestClient(create(settings, pipeline=pipeline))
    for _ in range(3):
        client.get("/healthz")
    assert len([line for line in lines(journal) if line["event"] == "request"]) == 3
    # Once what is always the same, and nothing for what is known.
    assert sorted(read) == ["event", "event: request"]


def _exposed():
    """Return the labels of each metric that the service and the sidecar expose, by the name of the sample."""
    told = {}
    for registry in (Metrics([]).registry, SidecarMetrics().registry):
        for collector_ in set(registry._collector_to_names):
            for family in collector_.describe() if hasattr(collector_, "describe") else ():
                labels = set(getattr(collector_, "_labelnames", ()))
                endings = {"counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"]}.get(family.type, [""])
                for ending in endings:
                    told[family.name + ending] = labels | ({"le"} if ending == "_bucket" else set())
    return told


#: What Prometheus itself adds.
_EVERYWHERE = {"job", "instance"}


def _queries():
    board = json.loads((ROOT / "deploy/grafana/redactor.json").read_text())
    for panel in board["panels"]:
        for target in panel.get("targets", ()):
            yield f"panel {panel['title']}", target["expr"]
    for group in yaml.safe_load((ROOT / "deploy/prometheus/alerts.yaml").read_text())["groups"]:
        for rule in group["rules"]:
            yield rule["alert"], rule["expr"]


@pytest.mark.parametrize(("where", "query"), list(_queries()), ids=[where for where, _ in _queries()])
def test_dashboard_and_alerts_ask_for_what_there_is(where, query):
    exposed = _exposed()
    names = re.findall(r"\bredactor_\w+", query)
    assert names
    assert set(names) <= exposed.keys()
    labels = set(re.findall(r"[{,]\s*(\w+)\s*(?:=~|!~|!=|=)", query))
    for inside in re.findall(r"\bby \(([^)]*)\)", query):
        labels |= {label.strip() for label in inside.split(",")}
    known = set.union(*(exposed[name] for name in names)) | _EVERYWHERE
    assert labels <= known


def test_every_metric_is_on_the_dashboard():
    asked = {name for where, query in _queries() if where.startswith("panel") for name in re.findall(r"\bredactor_\w+", query)}
    families = {re.sub(r"_(bucket|sum|count)$", "", name) for name in asked}
    absent = {re.sub(r"_(bucket|sum|count)$", "", name) for name in _exposed()} - families
    assert absent <= {
        "redactor_sidecar_alive_seconds",
        "redactor_sidecar_queue_damaged_total",
        "redactor_sidecar_ready",
        "redactor_sidecar_reloads_total",
    }


def test_the_dashboard_is_one_that_grafana_can_read():
    board = json.loads((ROOT / "deploy/grafana/redactor.json").read_text())
    ids = [panel["id"] for panel in board["panels"]]
    assert len(ids) == len(set(ids))
    taken = set()
    for panel in board["panels"]:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert at["x"] + at["w"] <= 24
        assert not cells & taken, panel["title"]
        taken |= cells
    variables = {v["name"] for v in board["templating"]["list"]}
    assert set(re.findall(r"\$\{?([a-z]\w*)\}?", json.dumps(board))) <= variables


def test_every_alert_says_what_to_do():
    groups = yaml.safe_load((ROOT / "deploy/prometheus/alerts.yaml").read_text())["groups"]
    rules = [rule for group in groups for rule in group["rules"]]
    assert len({rule["alert"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["labels"]["severity"] in {"info", "warning", "critical"}
        assert rule["annotations"].keys() == {"summary", "action", "runbook"}
        assert rule["annotations"]["runbook"] == f"docs/runbook.md#{rule['alert'].lower()}"


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool (Debian's prometheus) is not installed")
def test_prometheus_can_read_every_query(tmp_path):
    rules = [
        {"record": f"panel:{n}", "expr": query.replace("$__rate_interval", "5m").replace("$__range", "1h").replace("$job", ".*")}
        for n, (where, query) in enumerate(_queries())
        if where.startswith("panel")
    ]
    (tmp_path / "panels.yaml").write_text(yaml.safe_dump({"groups": [{"name": "panels", "rules": rules}]}))
    files = [str(ROOT / "deploy/prometheus/alerts.yaml"), str(tmp_path / "panels.yaml")]
    done = subprocess.run(["promtool", "check", "rules", *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_importing_the_service_loads_no_exporter():
    code = "import sys, redactor.service.server; print([m for m in sys.modules if m.startswith(('opentelemetry.exporter', 'opentelemetry.sdk', 'requests'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
