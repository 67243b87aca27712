"""Every operation of the OpenAPI document, with data that fits it and data that does not: what is answered is what the document says.

All checks of schemathesis run, and those of tests/support/openapi_checks.py. What is sent depends on a seed alone. `make fuzz` goes on for minutes.
"""

import re
from pathlib import Path

import pytest
import schemathesis
from pydantic import SecretStr
from schemathesis.engine import events, from_schema

from redactor.service.app import create

ROOT = Path(__file__).parent.parent.parent
TOKEN = "an admin token for tests only"
#: Requests of random data for each operation, besides those that the phase of coverage lays out.
EXAMPLES = 12
#: Each runs by itself, so that they share the processors.
PARTS = {
    "decisions": "^/v1/(check|redact)$",
    "findings": "^/v1/(detect|acknowledge)$",
    "the rest": "^/(?!v1/(check|redact|detect|acknowledge)$)",
}


@pytest.fixture(scope="module")
def app(settings, pipeline, tmp_path_factory):
    database = f"sqlite:///{tmp_path_factory.mktemp('fuzz') / 'redactor.db'}"
    # An address that others reach, so that nobody is let in without a credential.
    update = {"admin_token": SecretStr(TOKEN), "database": SecretStr(database), "host": "0.0.0.0"}
    return create(settings.model_copy(update=update), pipeline=pipeline)


def schema_of(app, part):
    """Return the part of the document whose addresses match, with the limits of a run in the suite; the configuration names REDACTOR_ADMIN_TOKEN."""
    config = schemathesis.Config.from_path(ROOT / "tests/fuzz/schemathesis.toml")
    project = config.projects.default
    for each in (project, project.phases.fuzzing, project.phases.stateful, *project.operations.operations):
        each.generation.max_examples = EXAMPLES
    document = app.openapi()
    paths = {path: item for path, item in document["paths"].items() if re.search(part, path)}
    schema = schemathesis.openapi.from_dict({**document, "paths": paths}, config=config)
    schema.app = app
    return schema


def described(finished):
    """Yield a line for each check that failed in a scenario."""
    for case_id, checks in finished.recorder.checks.items():
        for check in checks:
            if check.failure_info is not None:
                case = finished.recorder.cases[case_id].value
                failure = check.failure_info.failure
                yield f"{case.operation.label}: {check.name}: {failure.title}: {failure.message}\n  {case.as_curl_command()}"


def fuzzed(schema):
    """Run all phases; return what failed and how many requests were made."""
    failures, requests = [], 0
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            failures += described(event)
            requests += len(event.recorder.interactions)
        elif isinstance(event, (events.NonFatalError, events.FatalError)):
            failures.append(f"{getattr(event, 'label', 'the run')}: {getattr(event, 'value', event)!r}")
    return failures, requests


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@pytest.mark.parametrize("part", PARTS)
def test_every_operation_answers_as_documented(app, part, monkeypatch):
    monkeypatch.setenv("REDACTOR_ADMIN_TOKEN", TOKEN)
    failures, requests = fuzzed(schema_of(app, PARTS[part]))
    assert not failures, "\n".join(dict.fromkeys(failures))
    assert requests > 100


def test_the_parts_cover_every_address(app):
    assert [path for path in app.openapi()["paths"] if sum(bool(re.search(part, path)) for part in PARTS.values()) != 1] == []
