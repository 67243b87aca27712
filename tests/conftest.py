"""What most tests share: one pipeline, with its compiled patterns cached."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from redactor import build
from redactor.service.app import create
from redactor.settings import Settings

# Hypothesis stacks one more layer of settings for each parameter of a test, and looks through all of them where it keeps no examples, as in CI.
sys.setrecursionlimit(10_000)

ROOT = Path(__file__).parent.parent
SECRET = "a secret for tests only, 32 bytes"


@pytest.fixture(scope="session")
def cache(request):
    """A folder for compiled patterns that all runs and their workers share: they are keyed by what they are made of."""
    return request.config.cache.mkdir("patterns")


@pytest.fixture(scope="session")
def database(tmp_path_factory):
    """Where services under test keep records: a SQLite file of this worker's own."""
    return f"sqlite:///{tmp_path_factory.mktemp('store') / 'redactor.db'}"


@pytest.fixture(scope="session")
def settings(cache, database):
    # What recognizers find must not depend on weights; tests of the model name one.
    return Settings(cache=cache, secret=SECRET, model="off", database=database)


@pytest.fixture(scope="session")
def pipeline(settings):
    return build.pipeline(settings)


@pytest.fixture(scope="session")
def client(settings, pipeline):
    # Errors become responses in the application itself, as in production.
    return TestClient(create(settings, pipeline=pipeline), raise_server_exceptions=False)


@pytest.fixture(scope="session")
def environment(cache, database):
    """The environment of a real process of ours."""
    return {**os.environ, "REDACTOR_CACHE": str(cache), "REDACTOR_SECRET": SECRET, "REDACTOR_MODEL": "off", "REDACTOR_DATABASE": database}


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
