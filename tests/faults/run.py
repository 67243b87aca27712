# ruff: noqa: T201 - it prints counts
"""Kills the sidecar, its sink and its source at random for minutes, fills its disk, sends it rubbish, and counts: `make faults`.

Three streams of numbered records, each with a secret of its own, go through one sidecar to a sink over HTTP:
- http: posted by a process that is killed, too; acknowledged by the sidecar, and posted again until it is.
- tail: appended to a file that is rotated; the sidecar remembers how far it read.
- syslog: over TCP, which acknowledges nothing; beside half frames, lines of 100 MB and bytes that are no UTF-8. Sent while nothing is killed.

At the end everything is left in peace, and each record that was acknowledged, appended or sent in peace must be at the sink, and no secret anywhere. Clocks
cannot be set back here: nothing in the flow reads the wall clock, and tests/sidecar/test_flow.py lets it jump.
"""

import argparse
import json
import os
import random
import re
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

from sidecar_process import SECRET, Sidecar, free_port  # noqa: E402
from source import record, remembered  # noqa: E402

_NUMBER = re.compile(rb"src=([a-z]+) seq=([0-9]+)\b")


class Tailed(threading.Thread):
    """Appends records to a file, and rotates it."""

    def __init__(self, path):
        super().__init__(daemon=True)
        self.path = path
        self.count = self.rotations = 0
        self.told = threading.Event()

    def run(self):
        dice = random.Random(3)
        while not self.told.wait(0.02):
            with self.path.open("a") as file:
                for _ in range(dice.randrange(1, 30)):
                    # Sometimes half a line first.
                    line = record("tail", self.count) + "\n"
                    cut = dice.choice((0, 0, 0, 20))
                    file.write(line[:cut])
                    file.flush()
                    file.write(line[cut:])
                    self.count += 1
            if dice.random() < 0.01:
                self.path.replace(self.path.with_suffix(f".{self.rotations}"))
                self.rotations += 1


class Process:
    """The sink or the source: a script that may be killed and started again."""

    def __init__(self, name, *arguments):
        self.command = [sys.executable, str(HERE / name), *map(str, arguments)]
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Trouble:
    """What goes wrong, at random, and how often it did."""

    def __init__(self, folder, dice):
        self.folder = folder
        self.dice = dice
        self.done = Counter()
        sink, http, self.syslog = free_port(), free_port(), free_port()
        self.out = folder / "sink.log"
        self.state = folder / "source.state"
        self.sink = Process("sink.py", sink, self.out)
        self.source = Process("source.py", http, self.state)
        self.tailed = Tailed(folder / "app.log")
        self.tailed.start()
        self.sidecar = Sidecar(
            folder,
            {**os.environ, "REDACTOR_MODEL": "off", "REDACTOR_SECRET": "a secret for fault tests only"},
            inputs=[
                {"type": "http", "port": http},
                {
                    "type": "tail",
                    "paths": [str(folder / "app.log*"), str(folder / "app.[0-9]*")],
                    "state": str(folder / "tail.state"),
                    "poll_seconds": 0.05,
                },
                {"type": "syslog", "port": self.syslog},
            ],
            output={"type": "http", "url": f"http://127.0.0.1:{sink}/", "timeout": 5, "compression": "none"},
            queue={"folder": str(folder / "queue"), "max_bytes": 1 << 20, "segment_bytes": 1 << 14},
            acknowledge=dice.choice(("output", "queue")),
            delivery={"longest_wait": 1},
            summary_seconds=5,
        )

    def one(self):
        """Do one thing at random."""
        what = self.dice.choice(
            [self.kill_sidecar] * 4
            + [self.kill_sink, self.kill_source, self.sink_is_down, self.fill_the_disk, self.stop_sidecar, self.rubbish, self.kill_at_start]
        )
        self.done[what.__name__] += 1
        what()

    def kill_sidecar(self):
        self.sidecar.kill()
        self.sidecar.start()

    def kill_at_start(self):
        self.sidecar.kill()
        self.sidecar.start(wait=False)
        time.sleep(self.dice.uniform(0.5, 6))
        self.kill_sidecar()

    def stop_sidecar(self):
        code = self.sidecar.stop()
        assert code == 0, (code, self.sidecar.log())
        self.sidecar.start()

    def kill_sink(self):
        self.sink.kill()
        self.sink.start()

    def sink_is_down(self):
        self.sink.kill()
        time.sleep(self.dice.uniform(1, 8))
        self.sink.start()

    def kill_source(self):
        self.source.kill()
        self.source.start()

    def fill_the_disk(self):
        pid = self.sidecar.process.pid
        hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (self.dice.randrange(10, 5_000), hard))
        time.sleep(self.dice.uniform(0.5, 4))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))

    def rubbish(self):
        for sent in (b"<13>1 half a fr", b"99999 <13>1 half", b"\xff\xfe\x00\n" * 1_000, b"x" * (100 << 20) + b"\n"):
            try:
                with socket.create_connection(("127.0.0.1", self.syslog), timeout=10) as s:
                    s.sendall(sent)
            except OSError:
                self.done["rubbish_cut_off"] += 1

    def in_peace(self, count):
        """Send syslog records between rubbish, in one connection each hundred; return what was sent."""
        for first in range(0, count, 100):
            with socket.create_connection(("127.0.0.1", self.syslog), timeout=60) as s:
                for n in range(first, first + 100):
                    s.sendall(b"<13>1 - host app - - - \xff\xfe " + record("syslog", n).encode() + b"\n")
                    if n % 100 == 50:
                        s.sendall(b"y" * (100 << 20) + b"\n" if first == 0 else b"z" * 100_000 + b"\n")
        return count

    def end(self):
        """Leave everything in peace, and say what should have come."""
        self.source.kill()
        self.tailed.told.set()
        self.tailed.join()
        sent = {"http": remembered(self.state), "tail": self.tailed.count, "syslog": self.in_peace(500)}
        self.sidecar.until(lambda: all(set(range(sent[s])) <= set(self.came()[s]) for s in sent) or self.settled(), seconds=300)
        assert self.sidecar.stop() == 0
        self.sink.kill()
        return sent

    def settled(self):
        """Say whether nothing has come for a while, and nothing is on its way."""
        before = self.out.stat().st_size
        time.sleep(8)
        return self.out.stat().st_size == before and self.sidecar.metric("queue_records") == 0

    def came(self):
        """Return the numbers at the sink, by stream, in their order."""
        found = {"http": [], "tail": [], "syslog": []}
        for source, number in _NUMBER.findall(self.out.read_bytes() if self.out.exists() else b""):
            found[source.decode()].append(int(number))
        return found


def report(trouble, sent):
    """Print the counts; return whether all is well."""
    came = trouble.came()
    rows, well = [], True
    for source, count in sent.items():
        missing = set(range(count)) - set(came[source])
        well &= not missing
        rows.append(
            {
                "stream": source,
                "sent": count,
                "came": len(set(came[source]) & set(range(count))),
                "missing": len(missing),
                "twice": len(came[source]) - len(set(came[source])),
            }
        )
    kept = [p for p in trouble.folder.rglob("*") if p.is_file() and not p.name.startswith("app.")]
    shown = [str(p.relative_to(trouble.folder)) for p in kept if SECRET.search(p.read_bytes())]
    starts = [e for e in trouble.sidecar.events() if e["event"] == "sidecar_started"]
    print(
        json.dumps(
            {
                "acknowledge": trouble.sidecar.config["acknowledge"],
                "trouble": dict(sorted(trouble.done.items())),
                "rotations": trouble.tailed.rotations,
                "starts": len(starts),
                "torn": sum(e["torn"] for e in starts),
                "damaged": sum(e["damaged"] for e in starts),
                "streams": rows,
                "files_with_secrets": shown,
            },
            indent=2,
        )
    )
    return well and not shown


def main():
    """Run for so long, and exit with 1 if anything is missing or was seen."""
    options = argparse.ArgumentParser()
    options.add_argument("--seconds", type=float, default=240)
    options.add_argument("--seed", type=int, default=int(time.time()))
    options.add_argument("--keep", help="Work in this folder, and leave it.")
    chosen = options.parse_args()
    print(f"seed {chosen.seed}")
    with tempfile.TemporaryDirectory() as folder:
        trouble = Trouble(Path(chosen.keep or folder), random.Random(chosen.seed))
        try:
            trouble.sidecar.start()
            end = time.monotonic() + chosen.seconds
            while time.monotonic() < end:
                time.sleep(trouble.dice.uniform(0, 3))
                trouble.one()
            well = report(trouble, trouble.end())
        finally:
            for process in (trouble.source.process, trouble.sink.process, trouble.sidecar.process):
                process.kill()
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
