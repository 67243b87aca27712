"""Helpers that tests import: the canary, and a real service process."""

import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import httpx2
import pytest

#: A value that stands nowhere but in what the tests send.
CANARY = "zqx7canary"


@contextmanager
def serving(environment, *args, command=None):
    """Run the real service on a free port, and give its address once it answers."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    command = command or [sys.executable, "-m", "redactor"]
    process = subprocess.Popen(
        [*command, "serve", "--port", str(port), *args], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/"
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process)
        yield url, process
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _wait(url, process):
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        assert process.poll() is None, process.stdout.read().decode()
        try:
            if httpx2.get(f"{url}/readyz", timeout=5).status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.1)
    pytest.fail("the service did not become ready")
