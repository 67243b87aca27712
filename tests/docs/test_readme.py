"""The README and the page on warnings: their commands are run, their outputs compared; the README's example recognizer is installed.

`pytest tests/docs/test_readme.py --update-golden` writes the outputs anew.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests_support import serving

from redactor.detect import Detector
from redactor.registry import discover, walk

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "README.md"
PAGES = [README, ROOT / "docs/warn.md"]
FENCE = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
ADDRESS = "http://127.0.0.1:8000"
pytestmark = pytest.mark.xdist_group("readme")

BLOCKS = [(m["language"], m["body"]) for m in FENCE.finditer(README.read_text(encoding="utf-8"))]
#: Each with its page.
CONSOLE = [(page, m["body"]) for page in PAGES for m in FENCE.finditer(page.read_text(encoding="utf-8")) if m["language"] == "console"]
PYTHON = [body for language, body in BLOCKS if language == "python"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where the commands run: beside the samples, but not in the checkout."""
    made = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", made / "examples")
    return made


@pytest.fixture(scope="module")
def variables(environment, pipeline):
    """A plain terminal of 80 columns, our commands first on the path, and compiled patterns."""
    own = {k: v for k, v in environment.items() if k not in {"FORCE_COLOR", "NO_COLOR", "TERM", "LINES"}} | {"REDACTOR_MODEL": "auto"}
    return {**own, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "PATH": f"{Path(sys.executable).parent}:{own['PATH']}"}


@pytest.fixture(scope="module")
def address(environment, pipeline):
    with serving({**environment, "REDACTOR_MODEL": "auto"}) as (url, _):
        yield url


def steps(body):
    """Split a console block into commands and what is shown after each."""
    parts = re.split(r"^\$ (.*)\n", body, flags=re.MULTILINE)
    assert not parts[0], "a console block begins with a command"
    return list(zip(parts[1::2], parts[2::2], strict=True))


def played(body, folder, variables, address):
    """Run the commands of a block in one shell and return the block as it is in truth."""
    marker = "=-=-=next=-=-="
    script = "".join(f"{command.replace(ADDRESS, address)}\nkept=$?; echo '{marker}'; (exit $kept)\n" for command, _ in steps(body))
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False
    )
    outputs = done.stdout.decode().split(f"{marker}\n")[:-1]
    return "".join(f"$ {command}\n{shown(output)}" for (command, _), output in zip(steps(body), outputs, strict=True))


def shown(output):
    """Drop what cannot be seen: spaces at the ends of lines, empty lines at the end."""
    text = re.sub(r"[ \t]+$", "", output, flags=re.MULTILINE).rstrip("\n")
    return f"{text}\n" if text else ""


def update(page, old, new):
    page.write_text(page.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(("page", "body"), CONSOLE, ids=[f"{page.stem}-{at}" for at, (page, _) in enumerate(CONSOLE)])
def test_commands_show_what_the_page_shows(page, body, folder, variables, address, request):
    if "curl " in body and not shutil.which("curl"):
        pytest.skip("curl is not installed")
    truth = played(body, folder, variables, address)
    if request.config.getoption("--update-golden"):
        update(page, f"```console\n{body}```", f"```console\n{truth}```")
    else:
        assert truth == body


def test_python_prints_what_the_readme_shows(folder, variables, request):
    scripts = [body for body in PYTHON if not body.startswith("# ")]
    expected = [body for language, body in BLOCKS if language == "text"]
    for script, output in zip(scripts, expected, strict=True):
        done = subprocess.run([sys.executable, "-c", script], cwd=folder, env=variables, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        if request.config.getoption("--update-golden"):
            update(README, f"{script}```\n\n```text\n{output}```", f"{script}```\n\n```text\n{done.stdout}```")
        else:
            assert done.stdout == output


def test_make_targets_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b", "".join(body for language, body in BLOCKS if language == "sh")))
    named |= set(re.findall(r"`make ([a-z]+)`", README.read_text(encoding="utf-8")))
    assert named >= {"run", "test", "demo", "check"}
    assert named <= targets


@pytest.fixture
def acme(tmp_path, monkeypatch):
    """The README's package, installed with the README's entry point."""
    (source,) = [body for body in PYTHON if body.startswith("# ")]
    path = tmp_path / source.split("\n")[0].removeprefix("# ")
    path.parent.mkdir()
    (path.parent / "__init__.py").touch()
    path.write_text(source)
    (toml,) = [body for language, body in BLOCKS if language == "toml"]
    ((group, entries),) = tomllib.loads(toml)["project"]["entry-points"].items()
    info = tmp_path / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in entries.items()))
    monkeypatch.syspath_prepend(tmp_path)
    yield path.parent.name
    for name in [n for n in sys.modules if n.split(".")[0] == path.parent.name]:
        del sys.modules[name]


def test_the_example_recognizer_is_discovered_and_passes_its_examples(acme):
    (walked,) = walk(acme)
    registry = discover()
    assert walked.id in {r.id for r in registry}, "the entry point is found"
    detector = Detector(registry.only(walked.id))
    for marked in walked.examples.found:
        before, value, after = re.split(r"\[\[|\]\]", marked)
        ((finding,),) = detector.detect([before + value + after])
        assert (finding.span.start, finding.span.end, finding.entity) == (len(before), len(before + value), walked.entity)
    for left in walked.examples.left:
        assert detector.detect([left.text]) == [[]]
    assert len(walked.examples.left) > 1


def test_the_readme_shows_everything_that_it_must():
    commands = [command for page, body in CONSOLE if page == README for command, _ in steps(body)]
    for needed in ("redactor check", "curl ", "--jsonl", "echo $?"):
        assert any(needed in command for command in commands), needed


def test_every_curl_of_the_page_on_warnings_is_run():
    page = PAGES[1]
    run = [command for source, body in CONSOLE if source == page for command, _ in steps(body)]
    assert page.read_text(encoding="utf-8").count("curl ") == sum("curl " in command for command in run) == 4
