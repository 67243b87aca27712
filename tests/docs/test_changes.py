"""The change log and the news fragments that wait for it."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
KINDS = ("added", "changed", "deprecated", "removed", "fixed", "security")
NAME = re.compile(rf"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:{'|'.join(KINDS)})\.md")


def fragments(folder):
    return sorted(p for p in folder.iterdir() if p.name != "README.md")


def complaints(folder):
    """Say what is wrong with the fragments of a folder."""
    for path in fragments(folder):
        text = path.read_text(encoding="utf-8")
        if not NAME.fullmatch(path.name):
            yield f"{path.name}: a fragment is named <what>.<kind>.md, see changes/README.md"
        elif not text.strip().endswith("."):
            yield f"{path.name}: says nothing, or ends without a full stop"


def test_fragments_have_valid_names_and_words():
    assert not list(complaints(ROOT / "changes"))


@pytest.mark.parametrize(
    ("name", "text", "good"),
    [
        ("finds-polish-pesel.added.md", "Find Polish national numbers.\n", True),
        ("finds-polish-pesel.new.md", "Find Polish national numbers.\n", False),
        ("Finds_pesel.added.md", "Find Polish national numbers.\n", False),
        ("finds-polish-pesel.added.txt", "Find Polish national numbers.\n", False),
        ("finds-polish-pesel.added.md", "\n", False),
    ],
)
def test_the_rule_for_fragments(tmp_path, name, text, good):
    (tmp_path / name).write_text(text)
    assert bool(list(complaints(tmp_path))) is not good


@pytest.mark.parametrize("kind", KINDS)
def test_towncrier_takes_each_kind_into_its_section(tmp_path, kind):
    for name in ("pyproject.toml", "CHANGELOG.md"):
        (tmp_path / name).write_text((ROOT / name).read_text())
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / f"something-new.{kind}.md").write_text("Something that a user can notice.\n")
    command = [sys.executable, "-m", "towncrier", "build", "--yes", "--version", "9.9.9", "--date", "2026-01-02", "--name", "redactor"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    log = (tmp_path / "CHANGELOG.md").read_text()
    new = log[log.index("## 9.9.9 (2026-01-02)") : log.index("## 0.1.0")]
    assert f"### {kind.capitalize()}\n\n- Something that a user can notice.\n" in new
    assert not list((tmp_path / "changes").glob("*.md"))


def test_the_change_log_has_this_version():
    assert f"\n## {version('redactor')}" in (ROOT / "CHANGELOG.md").read_text()
