"""Files followed by the real sidecar: it is killed while a writer writes and rotates, and nginx writes its access log."""

import random
import re
import shutil
import subprocess
import sys
import time

import httpx2
import pytest
from sidecar_process import SECRET, Sidecar, free_port, numbers

pytestmark = pytest.mark.usefixtures("pipeline")  # built before, so that its patterns are compiled

#: Writes numbered lines in bursts, and every so many of them moves its file away or copies and truncates it, until a file says that it is enough.
WRITER = r"""
import os, shutil, sys, time
from pathlib import Path

path, how = Path(sys.argv[1]), sys.argv[2]
n = rotations = 0
while not path.with_name("enough").exists():
    with path.open("a") as file:
        for _ in range(20):
            for _ in range(25):
                file.write(f"app[12]: seq={n} mail from user{n}@example.com accepted\n")
                n += 1
            file.flush()
            time.sleep(0.05)
    rotations += 1
    moved = path.with_name(f"app.log.{rotations}")
    if how == "rename":
        path.rename(moved)
    else:
        # What is written between the two is lost by that method itself; here nothing is.
        shutil.copy(path, moved)
        os.truncate(path, 0)
print(n, rotations)
"""


@pytest.fixture
def sidecar(tmp_path, environment):
    """Make sidecars that end with the test."""
    made = []

    def make(**config):
        folder = tmp_path / "sidecar"
        folder.mkdir()
        made.append(Sidecar(folder, environment, output={"type": "file", "path": str(folder / "out.log"), "fsync": False}, **config))
        return made[-1]

    yield make
    for one in made:
        one.__exit__()


def tail(folder, **options):
    return {"type": "tail", "paths": [str(folder / "app.log")], "state": str(folder / "tail.json"), "poll_seconds": 0.02, **options}


@pytest.mark.parametrize(("how", "acknowledge", "kills"), [("rename", "queue", 2), ("copytruncate", "output", 1)])
def test_kill_9_while_a_writer_writes_and_rotates(tmp_path, sidecar, how, acknowledge, kills):
    logs = tmp_path / "logs"
    logs.mkdir()
    one = sidecar(inputs=[tail(logs, checkpoint_seconds=0.05)], acknowledge=acknowledge).start()
    out = one.folder / "out.log"
    dice = random.Random(7)
    writer = subprocess.Popen([sys.executable, "-c", WRITER, logs / "app.log", how], stdout=subprocess.PIPE, text=True)
    try:
        one.until(lambda: out.exists() and out.stat().st_size)
        for _ in range(kills):
            time.sleep(dice.random() / 2)
            one.kill()
            one.start()
        (logs / "enough").touch()
        count, rotations = map(int, writer.communicate(timeout=60)[0].split())
    finally:
        writer.kill()
        writer.wait()
    (logs / "app.log").touch()
    one.until(lambda: set(numbers(out.read_bytes())) >= set(range(count)))
    assert one.stop() == 0
    came = numbers(out.read_bytes())
    print(f"{how}, acknowledged by {acknowledge}: {count} lines, {rotations} rotations, {kills} kills, {len(came) - count} came twice")  # noqa: T201 - the counts are to be seen
    assert rotations > 1
    assert set(came) == set(range(count))
    assert not SECRET.search(out.read_bytes())
    assert not SECRET.search((logs / "tail.json").read_bytes())
    assert "example.com" not in one.log()


NGINX = """
daemon off;
pid nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  log_format with_query '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"';
  access_log {folder}/app.log with_query;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; location / {{ return 204; }} }}
}}
"""


def test_access_log_of_nginx(tmp_path, sidecar):
    program = shutil.which("nginx")
    if program is None:
        pytest.skip("nginx is not installed")
    logs, port = tmp_path / "nginx", free_port()
    logs.mkdir()
    (logs / "nginx.conf").write_text(NGINX.format(folder=logs, port=port))
    one = sidecar(inputs=[tail(logs)]).start()
    out = one.folder / "out.log"
    nginx = subprocess.Popen([program, "-e", logs / "error.log", "-p", logs, "-c", logs / "nginx.conf"])
    token = "ghp_" + "016C7f5Q8zXy2LmN4pRt6VwB1dHjK3sG9aEu"
    try:
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=5) as client:
            one.until(lambda: reached(client))
            for n in range(20):
                client.get(
                    "/reset", params={"mail": f"jane.doe{n}@example.org", "token": token, "n": n}, headers={"user-agent": "test/1.0"}
                )
            rotated = logs / "app.log.1"
            (logs / "app.log").rename(rotated)
            subprocess.run([program, "-e", logs / "error.log", "-p", logs, "-c", logs / "nginx.conf", "-s", "reopen"], check=True)
            one.until((logs / "app.log").exists)
            client.get("/after", params={"mail": "jane.doe@example.org", "n": 20}, headers={"user-agent": "test/1.0"})
        one.until(lambda: b"n=20" in (out.read_bytes() if out.exists() else b""))
    finally:
        nginx.terminate()
        nginx.wait(timeout=20)
    assert one.stop() == 0
    lines = [line for line in out.read_text().splitlines() if "n=" in line]
    assert [int(re.search(r"\bn=(\d+)", line)[1]) for line in lines] == list(range(21))
    text = "\n".join(lines)
    assert "jane" not in text
    assert "example.org" not in text
    assert token[4:] not in text
    # What is not sensitive is there still.
    assert all(line.endswith('HTTP/1.1" 204 0 "-" "test/1.0"') for line in lines)
    assert lines[-1].count("GET /after?mail=") == 1


def reached(client):
    try:
        return client.get("/up").status_code == 204
    except httpx2.TransportError:
        return False
