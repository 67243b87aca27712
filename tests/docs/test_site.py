"""The documentation site: built as `make docs` builds it, with warnings as errors, and nothing in it asks another machine."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from redactor import cli
from redactor.build import pipeline as built
from redactor.registry import discover
from redactor.service.app import create

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.xdist_group("site")


def loaded(name):
    """Return a module of docs/, which is in no package."""
    spec = importlib.util.spec_from_file_location(f"redactor_docs_{name}", ROOT / f"docs/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make(folder):
    """Build the site of a folder; return the exit code and what was said."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("__pycache__", "generated"))
    (folder / "docs/generated").mkdir()
    for name, content in loaded("build").pages().items():
        (folder / "docs/generated" / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(source):
    code, said = make(source)
    assert code == 0, said
    return source / "build/site"


def test_every_page_is_there_and_nothing_else_of_the_workshop(site, source):
    pages = {p.relative_to(source / "docs").with_suffix(".html") for p in (source / "docs").rglob("*.md")}
    assert {p.relative_to(site) for p in site.rglob("*.html")} == pages | {Path("404.html")}
    assert not list(site.rglob("*.py"))


def test_nothing_is_asked_of_another_machine(site):
    for page in site.rglob("*.html"):
        asked = re.findall(r'<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)="?(?:https?:)?//[^"> ]*', page.read_text())
        assert asked == [], page.name
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import\s+['\"](?:https?:)?//", sheet.read_text()), sheet.name


def test_it_can_be_searched_without_a_server_of_ours(site):
    assert "acknowledge" in (site / "search/search_index.json").read_text()


def test_tables_and_lists_are_read_as_such(site):
    for page in site.rglob("*.html"):
        prose = re.sub(r"<(pre|code)\b.*?</\1>", "", page.read_text(), flags=re.DOTALL)
        assert "|---" not in prose, page.name
        assert not re.search(r"<p>[^<]*\n(?:[-*|] |\d+\. )", prose), page.name


def test_a_broken_link_fails_the_build(source, site, tmp_path):
    broken = tmp_path / "broken"
    shutil.copytree(source, broken, ignore=shutil.ignore_patterns("build"))
    page = broken / "docs/index.md"
    page.write_text(page.read_text().replace("(deploy.md)", "(deploy.md#nowhere)", 1))
    code, said = make(broken)
    assert code != 0
    assert "nowhere" in said


@pytest.mark.parametrize(
    ("page", "text", "rewritten"),
    [
        ("errors.md", "[x](operations.md#settings)", "[x](operations.md#settings)"),
        ("errors.md", "[x](../README.md#start)", "[x](generated/readme.md#start)"),
        ("errors.md", "[x](../models/en_redactor/MODEL_CARD.md)", "[x](generated/model-card.md)"),
        ("errors.md", "[x](../deploy/kubernetes/base/hpa.yaml)", "x"),
        ("generated/readme.md", "[x](docs/policy.md) [y](LICENSE) [z](CHANGELOG.md)", "[x](../policy.md) y [z](changelog.md)"),
        ("errors.md", "[x](#here) [y](https://example.com/z)", "[x](#here) [y](https://example.com/z)"),
        ("errors.md", "```\n[x](../LICENSE)\n```\n", "```\n[x](../LICENSE)\n```\n"),
        ("errors.md", "`(?<![a])` and `b`", "<code>(?&lt;![a])</code> and `b`"),
    ],
)
def test_links_hold_within_the_site(page, text, rewritten):
    assert loaded("site_links").rewritten(text, page) == rewritten


def test_the_reference_has_every_operation_command_and_metric():
    reference = loaded("reference")
    document = create(pipeline=built(registry=discover().only("generic.mac_address"))).openapi()
    api = reference.api(document)
    for path, item in document["paths"].items():
        for method in item:
            assert f"### {method.upper()} {path}\n" in api
    for name in document["components"]["schemas"]:
        assert f"### {name}\n" in api
    commands = reference.commands(cli.app)
    assert {"## redactor check\n", "## redactor policy diff\n"} <= {f"{line}\n" for line in commands.splitlines()}
    assert "`--audience`" in commands


def test_every_alert_has_its_place_in_the_runbook():
    rules = yaml.safe_load((ROOT / "deploy/prometheus/alerts.yaml").read_text())
    alerts = {rule["alert"] for group in rules["groups"] for rule in group["rules"] if "alert" in rule}
    headings = set(re.findall(r"^### (\w+)$", (ROOT / "docs/runbook.md").read_text(), re.MULTILINE))
    assert headings == alerts
