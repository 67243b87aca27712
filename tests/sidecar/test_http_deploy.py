"""The ready-made configurations for Fluent Bit, Vector and the OpenTelemetry Collector: they can be read, and fit the sidecar.yaml beside them."""

import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from redactor.sidecar import config

DEPLOY = Path(__file__).parents[2] / "deploy"


def ports(folder):
    """Return where the sidecar of a folder listens, by the kind of input."""
    return {part.type: (part.host, part.port) for part in config.load(DEPLOY / folder / "sidecar.yaml").inputs}


def place(address):
    """Return host and port of an address, with or without a scheme."""
    parts = urlsplit(address if "://" in address else f"//{address}")
    return parts.hostname, parts.port


@pytest.mark.parametrize("kind", ["forward", "http"])
def test_fluent_bit(kind):
    told = yaml.safe_load((DEPLOY / f"fluent-bit/{kind}.yaml").read_text())
    (output,) = told["pipeline"]["outputs"]
    assert output["name"] == kind
    assert (output["host"], output["port"]) == ports("fluent-bit")[kind]
    # Nothing is lost while the sidecar is away.
    assert output["retry_limit"] == "no_limits"
    assert told["service"]["storage.path"]
    assert all(source["storage.type"] == "filesystem" for source in told["pipeline"]["inputs"])
    if kind == "forward":
        assert output["require_ack_response"] is True
    else:
        (http,) = (part for part in config.load(DEPLOY / "fluent-bit/sidecar.yaml").inputs if part.type == "http")
        assert output["uri"] == http.path
        assert (output["format"], output["compress"]) == ("json_lines", "gzip")


def test_vector():
    told = tomllib.loads((DEPLOY / "vector/vector.toml").read_text())
    sidecar = config.load(DEPLOY / "vector/sidecar.yaml")
    to, back = told["sinks"]["redactor"], told["sources"]["redacted"]
    assert place(to["uri"]) == ports("vector")["http"]
    assert place(back["address"]) == place(sidecar.output.url)
    assert (to["encoding"]["codec"], to["framing"]["method"], to["compression"]) == ("json", "newline_delimited", "zstd")
    assert to["batch"]["max_bytes"] * 2 < sidecar.inputs[0].max_body
    assert (to["buffer"]["type"], to["buffer"]["when_full"]) == ("disk", "block")
    assert (back["decoding"]["codec"], back["framing"]["method"], sidecar.output.format) == ("json", "newline_delimited", "ndjson")
    # Nothing goes around the sidecar.
    raw = set(told["sources"]) - {"redacted"}
    assert [name for name, sink in told["sinks"].items() if raw & set(sink["inputs"])] == ["redactor"]
    assert all(sink["acknowledgements"]["enabled"] for sink in told["sinks"].values())


def test_the_collector():
    told = yaml.safe_load((DEPLOY / "opentelemetry-collector/collector.yaml").read_text())
    sidecar = config.load(DEPLOY / "opentelemetry-collector/sidecar.yaml")
    to, back = told["exporters"]["otlphttp/redactor"], told["receivers"]["otlp/redacted"]["protocols"]["http"]
    assert place(to["endpoint"]) == ports("opentelemetry-collector")["otlp"]
    assert place(back["endpoint"]) == place(sidecar.output.url)
    assert to["retry_on_failure"]["max_elapsed_time"] == "0s"
    assert to["sending_queue"] == {"storage": "file_storage", "block_on_overflow": True}
    # Every part is used, and nothing goes around the sidecar.
    lines = told["service"]["pipelines"].values()
    for kind in ("receivers", "exporters"):
        assert {name for line in lines for name in line[kind]} == set(told[kind])
    assert set(told["service"]["extensions"]) == set(told["extensions"])
    raw = set(told["receivers"]) - {"otlp/redacted"}
    assert [line["exporters"] for line in lines if raw & set(line["receivers"])] == [["otlphttp/redactor"]]


@pytest.mark.parametrize("folder", ["fluent-bit", "vector", "opentelemetry-collector"])
def test_the_outputs_can_be_made(folder):
    assert config.load(DEPLOY / folder / "sidecar.yaml").output.make()
