"""The wheel: what it holds, and that it works in a new environment, from another folder."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.xdist_group("packaging")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory, borrow_dependencies):
    """A new environment with the wheel; dependencies are those of this one, found after it, so that nothing is fetched."""
    prefix = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(prefix, with_pip=False, symlinks=True)
    python = prefix / "bin/python"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--quiet",
            "--disable-pip-version-check",
            "--python",
            python,
            "install",
            "--no-index",
            "--no-deps",
            wheel,
        ],
        check=True,
        capture_output=True,
    )
    borrow_dependencies(prefix)
    return prefix


@pytest.fixture
def outside(environment):
    """Variables without any that could lead back to the checkout."""
    return {k: v for k, v in environment.items() if not k.startswith("PYTHON")}


def test_it_holds_the_data_and_nothing_of_the_workshop(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"redactor", "recognizers", f"redactor-{wheel.name.split('-')[1]}.dist-info"}
    for folder in ("redactor", "recognizers"):
        tracked = subprocess.run(["git", "ls-files", folder], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
        assert {t for t in tracked if t and (ROOT / t).exists()} <= set(names)
    assert {"redactor/policy/default.yaml", "redactor/policy/messages/en.yaml", "redactor/py.typed"} <= set(names)
    weights = {f"redactor/_models/en_redactor/{name}" for name in ("model.onnx", "meta.json", "tokenizer.json", "lexicon.txt")}
    assert weights <= set(names)
    assert not [n for n in names if "__pycache__" in n or n.endswith((".pyc", ".hsdb"))]


def test_check_works_from_another_folder(installed, outside, pipeline, tmp_path):
    text = tmp_path / "post.txt"
    text.write_text("My card is 4111 1111 1111 1111.\n")
    done = subprocess.run(
        [installed / "bin/redactor", "check", "--json", "post.txt"], cwd=tmp_path, env=outside, capture_output=True, check=False
    )
    assert done.returncode == 12, done.stderr
    assert b'"text":"My card is <CREDIT_CARD>.\\n"' in done.stdout


def test_our_packages_come_from_the_wheel(installed, outside, tmp_path):
    code = "import redactor, recognizers, hyperscan; print(redactor.__file__); print(recognizers.__file__)"
    done = subprocess.run([installed / "bin/python", "-c", code], cwd=tmp_path, env=outside, capture_output=True, text=True, check=True)
    assert len(done.stdout.split()) == 2
    for path in done.stdout.split():
        assert Path(path).is_relative_to(installed)
