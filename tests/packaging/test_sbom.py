"""The bill of materials and the licences of what the image holds."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def sbom():
    spec = importlib.util.spec_from_file_location("redactor_sbom", ROOT / "requirements/sbom.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_names_every_locked_package_with_its_hashes_and_licence(sbom, tmp_path):
    # A proxy that nobody listens on: whatever asked the network would fail.
    offline = {**os.environ, "HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9"}
    command = [sys.executable, "requirements/sbom.py", "--to", tmp_path]
    done = subprocess.run(command, cwd=ROOT, env=offline, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    bill = json.loads((tmp_path / "sbom.cdx.json").read_text())
    assert (bill["bomFormat"], bill["metadata"]["component"]["name"]) == ("CycloneDX", "redactor")
    components = {sbom.normal(c["name"]): c for c in bill["components"]}
    assert {name: c["version"] for name, c in components.items()} == sbom.locked()
    for component in components.values():
        assert component["licenses"][0]["expression"]
        assert any(r.get("hashes") for r in component["externalReferences"])
    assert "| MIT |" in (tmp_path / "licences.md").read_text()


@pytest.mark.parametrize(
    ("name", "licence", "fits"),
    [
        ("a", "MIT License", True),
        ("a", "Apache Software License; MIT License", True),
        ("a", "GPL-3.0-only", False),
        ("a", "GPL-3.0-only OR MIT", True),
        ("a", "GPL-3.0-only AND MIT", False),
        ("a", "UNKNOWN", False),
        ("a", "LGPL-3.0-only", False),
        ("psycopg", "LGPL-3.0-only", True),
        ("psycopg", "AGPL-3.0-only", False),
        ("python-stdnum", "GNU Lesser General Public License v2 or later (LGPLv2+)", True),
    ],
)
def test_what_may_be_distributed(sbom, name, licence, fits):
    assert sbom.fits(name, licence) is fits


def test_what_is_wrong_is_told(sbom):
    rows = [{"Name": "One", "Version": "1", "License": "GPL-3.0-only"}, {"Name": "two", "Version": "2", "License": "MIT"}]
    assert sbom.complaints({"one": "1", "two": "3", "three": "1"}, rows) == [
        "one is under 'GPL-3.0-only', which does not fit: see requirements/sbom.py",
        "three is locked and not installed",
        "two is installed in version 2, and locked in 3",
    ]
