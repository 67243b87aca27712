"""Real sidecar processes for tests: started, asked, killed; and sources that count what they had acknowledged."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx2

#: What each record says, beside its number: a value that must not come out.
SECRET = re.compile(rb"user[0-9]+@example\.com")
_NUMBER = re.compile(rb"seq=([0-9]+)\b")


def free_port():
    """Return a port that nobody listens on now."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def record(number):
    """Return the line of that number, with a secret of its own."""
    return f"app[12]: seq={number} mail from user{number}@example.com accepted"


def numbers(data):
    """Return the numbers of the records in some output, in its order."""
    return [int(n) for n in _NUMBER.findall(data)]


class Sidecar:
    """One `redactor sidecar`, which may be killed and started again."""

    def __init__(self, folder, environment, **config):
        self.folder = Path(folder)
        self.environment = environment
        self.health = free_port()
        self.path = self.folder / "sidecar.yaml"
        self.log_path = self.folder / "sidecar.log"
        self.configure(**config)
        self.process = None

    def configure(self, **config):
        """Write the configuration; JSON is YAML."""
        self.config = {"queue": {"folder": str(self.folder / "queue")}, "health": {"port": self.health}, "deadline": 5, **config}
        self.path.write_text(json.dumps(self.config))

    def start(self, *, wait=True, stdin=None, stdout=None, **more):
        """Start the process; by default wait until it takes records."""
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "redactor", "sidecar", "--config", str(self.path)],
                env=self.environment,
                stdin=stdin or subprocess.DEVNULL,
                stdout=stdout or subprocess.DEVNULL,
                stderr=log,
                cwd="/",
                **more,
            )
        if wait:
            self.until_ready()
        return self

    def until_ready(self):
        """Wait until it says that it takes records."""
        self.until(lambda: self.ask("/readyz")[0] == 200)

    def until(self, condition, seconds=120):
        """Wait for something while the process lives."""
        end = time.monotonic() + seconds
        while not condition():
            assert self.process.poll() is None, self.log()
            assert time.monotonic() < end, self.log()
            time.sleep(0.02)

    def ask(self, path):
        """Return status and body of what its health port answers, 0 where it does not."""
        try:
            answer = httpx2.get(f"http://127.0.0.1:{self.health}{path}", timeout=5)
        except httpx2.TransportError:
            return 0, ""
        return answer.status_code, answer.text

    def metric(self, name, labels=""):
        """Return one of its counts."""
        found = re.search(rf"^redactor_sidecar_{name}{re.escape(labels)} ([0-9.e+]+)$", self.ask("/metrics")[1], re.MULTILINE)
        return float(found[1]) if found else 0.0

    def log(self):
        """Return what it logged so far."""
        return self.log_path.read_text(errors="replace")

    def events(self):
        """Return what it logged, by event."""
        return [json.loads(line) for line in self.log().splitlines() if line.startswith("{")]

    def kill(self):
        """Kill it as the kernel would."""
        self.process.kill()
        self.process.wait()

    def stop(self, number=signal.SIGTERM):
        """Ask it to stop, and return its exit code."""
        self.process.send_signal(number)
        return self.process.wait(timeout=60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process is not None and self.process.stdout is not None:
            self.process.stdout.close()


class Source(threading.Thread):
    """Posts numbered records to an HTTP input, and each batch again until it is acknowledged."""

    def __init__(self, port, *, batch=50, first=0, pause=0.0):
        super().__init__(daemon=True)
        self._url = f"http://127.0.0.1:{port}/"
        self._batch = batch
        self._pause = pause
        self._told = threading.Event()
        self.next = first
        self.again = 0

    def run(self):
        with httpx2.Client(timeout=10) as client:
            while not self._told.is_set():
                lines = "".join(record(n) + "\n" for n in range(self.next, self.next + self._batch))
                if self._posted(client, lines):
                    self.next += self._batch
                    self._told.wait(self._pause)
                else:
                    self.again += 1
                    self._told.wait(0.02)

    def _posted(self, client, lines):
        try:
            return client.post(self._url, content=lines.encode(), headers={"content-type": "text/plain"}).is_success
        except httpx2.TransportError:
            return False

    def finish(self):
        """Stop after the batch that is on its way, and return how many records were acknowledged: all below that number."""
        self._told.set()
        self.join(60)
        return self.next


def is_alive(pid):
    """Say whether a process is there that is no zombie."""
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
