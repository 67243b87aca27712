"""What most tests share: one pipeline, with its compiled patterns cached for the whole run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from redactor import build
from redactor.service.app import create
from redactor.settings import Settings

ROOT = Path(__file__).parent.parent
SECRET = "a secret for tests only, 32 bytes"


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """A folder for compiled patterns that the workers of one run share."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    return shared / "patterns"


@pytest.fixture(scope="session")
def settings(cache):
    # What recognizers find must not depend on weights; tests of the model name one.
    return Settings(cache=cache, secret=SECRET, model="off")


@pytest.fixture(scope="session")
def pipeline(settings):
    return build.pipeline(settings)


@pytest.fixture(scope="session")
def client(settings, pipeline):
    # Errors become responses in the application itself, as in production.
    return TestClient(create(settings, pipeline=pipeline), raise_server_exceptions=False)


@pytest.fixture(scope="session")
def environment(cache):
    """The environment of a real process of ours."""
    return {**os.environ, "REDACTOR_CACHE": str(cache), "REDACTOR_SECRET": SECRET, "REDACTOR_MODEL": "off"}


@pytest.fixture(scope="session")
def redactor(environment, pipeline):
    """Run the command line as a real process; the pipeline is built before, so that its patterns are compiled."""

    def run(*args, stdin=b"", cwd=ROOT, **env):
        return subprocess.run(
            [sys.executable, "-m", "redactor", *args],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={**environment, **env},
            check=False,
            timeout=120,
        )

    return run


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write what golden cases expect anew")
