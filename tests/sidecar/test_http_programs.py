"""Real programs on one side of a real sidecar, an OTLP sink on the other: OpenTelemetry's SDK, pino, winston, curl."""

import gzip
import hashlib
import json
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock
from opentelemetry import trace
from opentelemetry._logs import LogRecord, SeverityNumber
from opentelemetry.exporter.otlp.proto.http import Compression
from opentelemetry.exporter.otlp.proto.http._log_exporter import OTLPLogExporter
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import BatchLogRecordProcessor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from sidecar_http import sinking
from syslog_support import free_port

from redactor.sidecar import otlp

NODE = Path(__file__).parent / "node"
SECRETS = ("hunter22", "jo@example.com")

CONFIG = """
inputs:
  - {{type: http, port: {http}}}
  - {{type: otlp, port: {otlp}}}
output: {{type: otlp, url: "{sink}", resource: {{service.name: told-by-the-sidecar}}}}
queue: {{folder: {queue}, fsync: false}}
delivery: {{first_wait: 0.05, longest_wait: 0.2}}
"""


class Between:
    """A sidecar that runs, with what came out of it."""

    def __init__(self, http, otlp, sink):
        self.http, self.otlp, self.sink = http, otlp, sink

    def records(self):
        """Return the records that the sink took."""
        return [r for seen in self.sink.requests if seen.status == 200 for r in otlp.records(_request(seen))]

    def wait_for(self, count):
        """Return the records once so many are there, and nothing secret among them."""
        deadline = time.monotonic() + 30
        while len(self.records()) < count:
            assert time.monotonic() < deadline, f"{len(self.records())} of {count} records"
            time.sleep(0.02)
        for seen in self.sink.requests:
            assert not any(secret.encode() in gzip.decompress(seen.body) for secret in SECRETS)
        return self.records()


def masked(text):
    """Return a text with what stands for an address in it: it is the same for the same address, and of another installation another."""
    return re.sub(r"EMAIL_ADDRESS_[0-9a-f]{16}", "<EMAIL_ADDRESS>", text)


def _request(seen):
    return ExportLogsServiceRequest.FromString(gzip.decompress(seen.body))


@pytest.fixture(scope="module")
def running(environment, pipeline, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sidecar")
    ports = free_port(), free_port()
    with sinking() as sink:
        config = folder / "sidecar.yaml"
        config.write_text(CONFIG.format(http=ports[0], otlp=ports[1], sink=sink.url, queue=folder / "queue"))
        with (folder / "log").open("w+b") as log:
            command = [sys.executable, "-m", "redactor", "sidecar", "--config", str(config)]
            process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder)
            try:
                for port in ports:
                    _wait_for(port, process, log.name)
                yield Between(*ports, sink)
            finally:
                process.terminate()
                process.wait(timeout=30)
            said = Path(log.name).read_text()
        assert process.returncode == 0, said
        assert not any(secret in said for secret in SECRETS)


def _wait_for(port, process, log):
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        assert process.poll() is None, Path(log).read_text()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the sidecar does not listen")


@pytest.fixture
def between(running):
    running.sink.requests.clear()
    running.sink.then()
    return running


@pytest.mark.parametrize("compression", [Compression.NoCompression, Compression.Gzip, Compression.Deflate])
def test_the_sdk_of_opentelemetry(between, compression):
    resource = Resource({"service.name": "shop", "service.instance.id": "627cc493-f310-47de-96bd-71410b7dec09", "db.password": "hunter22"})
    exporter = OTLPLogExporter(endpoint=f"http://127.0.0.1:{between.otlp}/v1/logs", compression=compression)
    provider = LoggerProvider(resource=resource, shutdown_on_exit=False)
    provider.add_log_record_processor(BatchLogRecordProcessor(exporter))
    logger = provider.get_logger("shop.orders", "1.0", schema_url="https://opentelemetry.io/schemas/1.40.0")
    # The sink is down for a while: nothing is lost.
    between.sink.then(503, 503)
    tracer = TracerProvider(shutdown_on_exit=False).get_tracer("test")
    with tracer.start_as_current_span("order"):
        context = trace.get_current_span().get_span_context()
        for n in range(200):
            logger.emit(
                LogRecord(
                    timestamp=1_700_000_000_000_000_000 + n,
                    observed_timestamp=1_700_000_001_000_000_000 + n,
                    severity_number=SeverityNumber.WARN,
                    severity_text="WARN",
                    body="order paid by jo@example.com",
                    attributes={"n": n, "password": "hunter22", "nested": {"token.value": 2**53 + 1}, "raw": b"\x00\xff"},
                    event_name="order.paid",
                )
            )
    assert provider.force_flush()
    provider.shutdown()
    records = {r.body["attributes"]["n"]: r for r in between.wait_for(200)}
    assert len(records) == 200
    order = records[0].body["body"]
    assert masked(order) == "order paid by <EMAIL_ADDRESS>"
    for n, record in records.items():
        assert record.time == 1_700_000_000_000_000_000 + n
        assert record.body == {
            "body": order,
            "attributes": {"n": n, "password": "<PASSWORD>", "nested": {"token.value": 2**53 + 1}, "raw": b"\x00\xff"},
            "severity_text": "WARN",
            "severity_number": 13,
            "event_name": "order.paid",
            "flags": int(context.trace_flags),
            "observed_time_unix_nano": 1_700_000_001_000_000_000 + n,
            "trace_id": f"{context.trace_id:032x}",
            "span_id": f"{context.span_id:016x}",
        }
        said = record.beside["otlp"]
        assert said["resource"]["attributes"]["service.instance.id"] == "627cc493-f310-47de-96bd-71410b7dec09"
        assert said["resource"]["attributes"]["db.password"] == "<PASSWORD>"
        assert said["scope"] == {"name": "shop.orders", "version": "1.0", "schema_url": "https://opentelemetry.io/schemas/1.40.0"}


@pytest.fixture(scope="session")
def node(request):
    """A folder with the packages that package-lock.json names, installed once, and a function that runs a script of ours there."""
    npm, program = shutil.which("npm"), shutil.which("node")
    if npm is None or program is None:
        pytest.skip("Node.js and npm are not installed")
    lock = (NODE / "package-lock.json").read_bytes()
    folder = Path(request.config.cache.mkdir(f"sidecar-node-{hashlib.sha256(lock).hexdigest()[:16]}"))
    with FileLock(folder / "lock"):
        for file in NODE.iterdir():
            if file.is_file():
                shutil.copy(file, folder)
        if not (folder / "installed").exists():
            subprocess.run(
                [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, check=True, capture_output=True, timeout=120
            )
            (folder / "installed").touch()

    def run(script, *args):
        done = subprocess.run([program, script, *map(str, args)], cwd=folder, check=False, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr.decode()

    return run


def test_pino_over_http(between, node):
    between.sink.then(503)
    node("pino.mjs", f"http://127.0.0.1:{between.http}/")
    records = [r.body for r in between.wait_for(503)]
    assert sorted(r["attributes"]["n"] for r in records if r["body"] == "tick") == list(range(500))
    (order,) = [r for r in records if r["attributes"].get("orderId")]
    assert masked(order["body"]) == "order paid by <EMAIL_ADDRESS>"
    user = order["attributes"]["user"]
    assert (masked(user["email"]), user["password"]) == ("<EMAIL_ADDRESS>", "<PASSWORD>")
    assert (order["severity_number"], order["attributes"]["level"], order["attributes"]["name"]) == (9, 30, "shop")
    (failure,) = [r for r in records if r["severity_number"] == 17]
    assert masked(failure["attributes"]["err"]["message"]) == "no account for <EMAIL_ADDRESS>"
    assert "pino.mjs" in failure["attributes"]["err"]["stack"]
    assert {r.beside["otlp"]["resource"]["attributes"]["service.name"] for r in between.records()} == {"told-by-the-sidecar"}


def test_winston_over_http(between, node):
    node("winston.mjs", "127.0.0.1", between.http, "/")
    records = [r.body for r in between.wait_for(22)]
    assert [masked(r["body"]) for r in records[:2]] == ["order paid by <EMAIL_ADDRESS>", "nothing to see here"]
    user = records[0]["attributes"]["user"]
    assert (masked(user["email"]), user["password"]) == ("<EMAIL_ADDRESS>", "<PASSWORD>")
    assert (records[1]["severity_text"], records[1]["severity_number"]) == ("warn", 13)
    assert sorted(r["attributes"]["n"] for r in records[2:]) == list(range(20))


def test_curl(between):
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    address = f"http://127.0.0.1:{between.http}/"
    body = json.dumps([{"message": "card 4111 1111 1111 1111", "n": 1}])
    told = ["-s", "-o", "-", "-w", "%{http_code}"]
    done = subprocess.run([curl, *told, "--json", body, address], check=True, capture_output=True, timeout=30)
    assert done.stdout == b"200"
    done = subprocess.run(
        [curl, *told, "-H", "content-type: text/plain", "--data-binary", "@-", address],
        input=b"one jo@example.com\ntwo\n",
        check=True,
        capture_output=True,
        timeout=30,
    )
    assert done.stdout == b"200"
    # A type that the sidecar does not take, as curl sends by itself.
    done = subprocess.run([curl, "-s", "-d", "hunter22", address], check=True, capture_output=True, timeout=30)
    assert json.loads(done.stdout)["code"] == "unsupported_media_type"
    assert [masked(r.body["body"]) for r in between.wait_for(3)] == ["card <CREDIT_CARD>", "one <EMAIL_ADDRESS>", "two"]
