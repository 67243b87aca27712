"""The pages under docs/: links resolve, tables agree with the code, examples of policies can be used."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from redactor.domain import Action, Audience, Category, Disclosure, Evidence, Finding, Span, Subject
from redactor.policy import Evaluator, load_policy
from redactor.registry import discover

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def pages():
    """The module docs/build.py, which is in no package."""
    spec = importlib.util.spec_from_file_location("redactor_docs_build", ROOT / "docs/build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path):
    """The pages in a folder where they can be broken."""
    for name in ("README.md", "CHANGELOG.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("docs", "changes", "deploy"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_pages_agree_with_the_code():
    done = subprocess.run([sys.executable, "docs/build.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize(
    ("page", "old", "new", "complaint"),
    [
        ("README.md", "(docs/policy.md)", "(docs/policies.md)", "README.md: no such file: docs/policies.md"),
        ("docs/errors.md", "(recognizers.md)", "(recognizers.md#nowhere)", "docs/errors.md: no such heading: recognizers.md#nowhere"),
        ("docs/errors.md", "(generated/errors.md)", "(generated/none.md)", "docs/errors.md: no such generated page: generated/none.md"),
        (
            "docs/operations.md",
            "| `REDACTOR_PORT` | 8000 |",
            "| REDACTOR_PORT | 8000 |",
            "docs/operations.md, table of settings: lacks REDACTOR_PORT",
        ),
        ("docs/operations.md", "| `warm` |", "| `warm-up` |", "docs/operations.md, table of commands: the code has no warm-up"),
        ("docs/policy.md", "lists: audiences", "lists: audience", "docs/policy.md, table of audience: nothing of this name is listed"),
    ],
)
def test_a_slip_in_a_page_is_told(pages, copy, page, old, new, complaint):
    assert pages.problems(copy) == []
    edit(copy / page, old, new)
    assert complaint in pages.problems(copy)


def test_every_list_has_a_table(pages, copy):
    assert pages.missing_tables(copy) == []
    edit(copy / "docs/errors.md", "lists: error-codes", "a table")
    assert pages.missing_tables(copy) == ["no page has a table that lists: error-codes"]


def test_generated_pages_hold_what_they_are_for(pages):
    made = pages.pages()
    for r in discover():
        assert f"| `{r.id}` |" in made["recognizers.md"]
    assert "REDACTOR_MAX_TEXT" in made["settings.md"]
    assert "`withheld` | 503" in made["errors.md"]
    assert "/v1/check" in json.loads(made["openapi.json"])["paths"]
    assert json.loads(made["policy.schema.json"])["title"] == "Policy"


def test_generated_pages_do_not_depend_on_the_machine(pages, monkeypatch):
    before = pages.pages()
    monkeypatch.setenv("HOME", "/nowhere")
    monkeypatch.setenv("XDG_CACHE_HOME", "/nowhere/cache")
    assert pages.pages() == before


def finding(entity, category, subject):
    return Finding(
        span=Span(0, 1),
        entity=entity,
        category=category,
        score=0.9,
        recognizer="a.b",
        evidence=Evidence(pattern="p", base_score=0.9),
        subject=subject,
    )


def test_the_example_of_a_policy_does_what_the_page_says():
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs/policy.md").read_text(), re.DOTALL | re.MULTILINE)
    evaluator = Evaluator(load_policy(example))
    cases = [
        ("HEALTH", Category.HEALTH, Subject.AUTHOR, Audience.PUBLIC, Action.ALLOW),
        ("HEALTH", Category.HEALTH, Subject.OTHER, Audience.PUBLIC, Action.MASK),
        ("PASSWORD", Category.CREDENTIAL, Subject.NOBODY, Audience.LOGS, Action.BLOCK),
        ("PERSON", Category.IDENTITY, Subject.AUTHOR, Audience.PUBLIC, Action.MASK),
        ("DATE_TIME", Category.BIRTH_AND_AGE, Subject.NOBODY, Audience.LOGS, Action.ALLOW),
    ]
    for entity, category, subject, audience, action in cases:
        assert evaluator.judge(finding(entity, category, subject), Disclosure(audience=audience)).action is action, entity
