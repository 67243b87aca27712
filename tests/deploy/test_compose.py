"""The Compose files: valid by the Compose specification's schema, confined, and with settings that the service reads."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from deploy_support import ROOT, documents

from redactor.settings import Settings
from redactor.sidecar.config import load

FILES = sorted((ROOT / "deploy/compose").rglob("compose.yaml"))
CHECKER = [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", "vendor.compose-spec"]


@pytest.fixture(params=FILES, ids=[str(f.parent.relative_to(ROOT)) for f in FILES])
def file(request):
    return request.param


@pytest.fixture
def services(file):
    (compose,) = documents(file)
    return compose["services"]


def test_they_are_valid(tmp_path):
    # The schema is in the package; nothing is fetched.
    done = subprocess.run([*CHECKER, *FILES], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    slip = tmp_path / "compose.yaml"
    slip.write_text(FILES[0].read_text().replace("mem_limit:", "memory_limit:"))
    assert subprocess.run([*CHECKER, slip], capture_output=True, check=False).returncode == 1


def test_every_service_is_confined(services):
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert "no-new-privileges:true" in service["security_opt"], name
        assert {"mem_limit", "pids_limit"} <= service.keys(), name
        assert "privileged" not in service, name
        _, _, tag = service["image"].rpartition(":")
        assert tag not in {"", "latest"}, name
        if service["image"].startswith("redactor:"):
            assert tag == version("redactor")


def test_only_loopback_is_published(services):
    for service in services.values():
        for port in service.get("ports", []):
            assert port.startswith("127.0.0.1:")


def test_the_environment_is_one_that_the_service_reads(file, services):
    known = {f"REDACTOR_{name.upper()}" for name in Settings.model_fields}
    for service in services.values():
        assert {name for name in service.get("environment", {}) if name.startswith("REDACTOR_")} <= known


def test_every_variable_is_explained():
    folder = ROOT / "deploy/compose"
    asked = set(re.findall(r"\$\{(\w+)", (folder / "compose.yaml").read_text()))
    assert asked == set(re.findall(r"^(\w+)=$", (folder / "example.env").read_text(), re.MULTILINE))


def test_files_that_are_named_are_there(file):
    (compose,) = documents(file)
    for config in compose.get("configs", {}).values():
        assert (file.parent / config["file"]).is_file()
    for service in compose["services"].values():
        if "build" in service:
            assert (file.parent / service["build"]["context"] / "Dockerfile").resolve() == ROOT / "Dockerfile"


def test_the_configuration_of_the_sidecar_can_be_used():
    folder = ROOT / "deploy/compose/sidecar"
    config = load(folder / "sidecar.yaml")
    (compose,) = documents(folder / "compose.yaml")
    sidecar = compose["services"]["sidecar"]
    assert f":{config.health.port}/readyz" in sidecar["healthcheck"]["test"][-1]
    assert (
        compose["services"]["shop"]["environment"]["OTEL_EXPORTER_OTLP_LOGS_ENDPOINT"] == f"http://sidecar:{config.inputs[0].port}/v1/logs"
    )
    folders = [v.partition(":")[2] for v in sidecar["volumes"]]
    assert any(config.queue.folder.is_relative_to(f) for f in folders)
    assert config.deadline < int(sidecar["stop_grace_period"].removesuffix("s"))
