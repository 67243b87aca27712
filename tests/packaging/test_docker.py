"""The Dockerfile: linted, and its install and start steps run in a clean folder."""

import json
import re
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest
from tests_support import serving

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.xdist_group("packaging")

TOKEN = "an admin token for tests only"

#: Loaded before anything of ours: ends the process at the first step towards another machine.
OFFLINE = """
import os, sys

def refuse(event, args):
    if event == "socket.connect" and isinstance(args[1], tuple) and args[1][0] not in ("127.0.0.1", "::1"):
        os.write(2, b"a connection to another machine was tried\\n"); os._exit(97)
    if event == "socket.getaddrinfo" and args[0] not in (None, "127.0.0.1", "::1", "localhost", "0.0.0.0"):
        os.write(2, b"a look-up of another machine was tried\\n"); os._exit(98)

sys.addaudithook(refuse)
"""


def test_the_dockerfile_has_no_lint():
    linter = Path(sys.executable).parent / "hadolint"
    done = subprocess.run([linter, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_it_runs_as_a_number_that_is_not_root(dockerfile):
    *_, user = dockerfile.all("USER")
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)


def test_dependencies_come_from_lock_files_with_hashes(dockerfile):
    installs = [args for args in dockerfile.all("RUN") if "pip install" in args]
    assert len(installs) == 3
    for args in installs:
        assert "--require-hashes -r requirements/" in args or "--no-deps" in args


def test_it_starts_offline_writes_nothing_and_passes_its_health_check(image, dockerfile, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(OFFLINE)
    (entry,), (command,) = dockerfile.all("ENTRYPOINT"), dockerfile.all("CMD")
    program, (first,) = json.loads(entry), json.loads(command)
    assert first == "serve"
    # It listens for everybody, and so starts only where somebody can be told from anybody.
    environment = {**image.environment(1), "PYTHONPATH": str(tmp_path), "REDACTOR_ADMIN_TOKEN": TOKEN}
    assert Path(environment["REDACTOR_CACHE"]).is_relative_to(image.prefix)
    assert list(Path(environment["REDACTOR_CACHE"]).iterdir()), "the patterns were compiled while building"
    before = contents(image)
    with serving(environment, command=[str(image.prefix / "bin" / program[0])]) as (url, _):
        assert httpx2.get(f"{url}/readyz").json() == {"status": "ready", "policy": "default"}
        asked = {"json": {"text": "My card is 4111 1111 1111 1111"}, "headers": {"authorization": f"Bearer {TOKEN}"}}
        answer = httpx2.post(f"{url}/v1/check", **asked).json()
        assert answer["action"] == "block"
        assert health(image, dockerfile, url) == 0
    assert contents(image) == before
    assert health(image, dockerfile, url) != 0, "the check must fail where nothing answers"


def test_whoever_runs_it_can_read_the_compiled_patterns(image, dockerfile):
    # The folder is made by root, and read by the user of the last stage.
    cache = Path(image.environment(1)["REDACTOR_CACHE"])
    for path in (cache, *cache.iterdir()):
        assert path.stat().st_mode & 0o004, f"{path.name} is for its owner alone"


def test_the_image_has_the_driver_of_postgresql():
    locked = (ROOT / "requirements/image.txt").read_text()
    assert "\npsycopg-binary==" in locked
    run = set((ROOT / "requirements/run.txt").read_text().splitlines())
    assert run <= set(locked.splitlines()), "what runs is pinned to the same versions"


def test_the_guard_against_the_network_works(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(OFFLINE)
    code = "import socket; socket.getaddrinfo('example.com', 80)"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=False)
    assert done.returncode == 98


def contents(image):
    return {
        str(p): (p.stat().st_mode, p.stat().st_mtime_ns, p.read_bytes() if p.is_file() else b"")
        for folder in (image.prefix, image.home)
        for p in sorted(folder.rglob("*"))
    }


def health(image, dockerfile, url):
    (check,) = dockerfile.all("HEALTHCHECK")
    python, *args = json.loads(check.partition("CMD ")[2])
    assert "http://127.0.0.1:8000/readyz" in args[-1]
    args[-1] = args[-1].replace("http://127.0.0.1:8000", url)
    return subprocess.run([image.prefix / "bin" / python, *args], capture_output=True, check=False).returncode
