"""What the sidecar costs, beside `cat`, `sed` with five expressions and presidio-analyzer on the same lines in one run.

    python benchmarks/sidecar.py [--json FILE] [--logs FOLDER] [--megabytes N] [--rounds N] [--only PART ...] [--lines N] [--tiny]

Parts: filter (`redactor sidecar --stdin` over clean lines, real log lines from `*.log` under `--logs` or made ones, and JSON records of 1 KB with five findings),
latency (syslog over TCP in and out at 5,000 lines a second), memory (resident size over `--lines` lines through the filter). Every program runs on one core; throughput is
bytes by the processor time that the program took for them, its start left out, and ratios are medians of ratios, round by round. presidio-analyzer (its 90 pattern recognizers,
without a model) runs in this process on a sample of the lines.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import presidio
import psutil
from peers import versions
from texts import CLEAN_LINES, log_lines, real_log_lines
from timing import seconds

PARTS = ("filter", "latency", "memory")

#: What people write into a shipper's configuration: e-mail, IPv4, card, SSN, bearer token.
_SED = (
    r"s/[A-Za-z0-9._%+-]\+@[A-Za-z0-9.-]\+\.[A-Za-z]\{2,\}/<EMAIL>/g",
    r"s/\b[0-9]\{1,3\}\(\.[0-9]\{1,3\}\)\{3\}\b/<IP>/g",
    r"s/\b[0-9]\{4\}[ -]\?[0-9]\{4\}[ -]\?[0-9]\{4\}[ -]\?[0-9]\{4\}\b/<CARD>/g",
    r"s/\b[0-9]\{3\}-[0-9]\{2\}-[0-9]\{4\}\b/<SSN>/g",
    r"s/[Bb]earer [A-Za-z0-9._~+/-]\+/Bearer <TOKEN>/g",
)
COMMANDS = {
    "redactor": [sys.executable, "-m", "redactor", "sidecar", "--stdin", "--no-multiline"],
    "redactor, multi-line": [sys.executable, "-m", "redactor", "sidecar", "--stdin"],
    "cat": ["cat"],
    "sed": ["sed", "-u", *(part for expression in _SED for part in ("-e", expression))],
}
#: Pins a program to a core.
_ONE_CORE = ("taskset", "-c", "0")
_SAMPLE = 400
_RATE = 5_000
_CHUNK = 1 << 16
#: Bytes that start a program, and the line that tells it has read them.
_FIRST, _READY = 200_000, b"ready when you are\n"
#: Seconds: between two batches of the open loop.
_STEP = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one program took for its input."""

    processor: float
    wall: float
    resident: int
    written: int


def main() -> None:
    """Measure and print."""
    args = _arguments()
    size = 20_000 if args.tiny else int(args.megabytes * 1_000_000)
    report: dict[str, Any] = {"versions": versions(), "rounds": args.rounds}
    if "filter" in args.only:
        report["filter"] = [_throughput(name, lines, size, args.rounds) for name, lines in _works(args.logs).items()]
    if "latency" in args.only:
        report["latency"] = asyncio.run(_latency(1 if args.tiny else 20))
    if "memory" in args.only:
        report["memory"] = _memory(2_000 if args.tiny else args.lines)
    if args.json:
        args.json.write_text(json.dumps(report, indent=2))


def _works(logs: Path | None) -> dict[str, Sequence[str]]:
    rng = random.Random(7)
    real = rng.sample(real_log_lines(logs), 4_000) if logs else log_lines(4_000, rng)
    return {
        "clean lines": [rng.choice(CLEAN_LINES) for _ in range(4_000)],
        "real log lines" if logs else "made log lines": real,
        "JSON records of 1 KB, five findings": [_record(rng) for _ in range(1_000)],
    }


def _record(rng: random.Random) -> str:
    number = rng.randrange(10**6)
    said = {
        "ts": "2026-03-01T09:14:02.113Z",
        "level": "info",
        "logger": "shop.checkout",
        "trace_id": f"{rng.getrandbits(128):032x}",
        "user": {
            "email": f"user{number}@mail{number % 97}.example.com",
            "phone": f"+44 7700 900{number % 1000:03}",
            "ip": f"203.0.{number % 113}.{number % 250}",
        },
        "payment": {"card": "4111 1111 1111 1111", "amount": rng.randrange(10_000), "currency": "EUR"},
        "auth": {"password": f"hunter{number}Zx!"},
        "message": "order accepted",
    }
    padding = 1_000 - len(json.dumps(said))
    return json.dumps(said | {"note": " ".join(rng.choice(("queue", "ready", "shard", "retry", "done")) for _ in range(padding // 6))})


def _throughput(work: str, lines: Sequence[str], size: int, rounds: int) -> dict[str, Any]:
    block = "".join(f"{line}\n" for line in lines).encode()
    data = block * max(1, size // len(block))
    count = data.count(b"\n")
    taken: dict[str, list[float]] = {name: [] for name in (*COMMANDS, "presidio-analyzer")}
    analyze = presidio.engine()
    sample = random.Random(3).sample(list(lines), min(_SAMPLE, len(lines)))
    share = count / len(sample)
    resident = 0
    for _ in range(rounds):
        for name, command in COMMANDS.items():
            run = _run(command, data)
            taken[name].append(run.processor)
            resident = max(resident, run.resident) if name == "redactor" else resident
        taken["presidio-analyzer"].append(seconds(lambda: [analyze(line) for line in sample]) * share)
    base = taken["redactor"]
    row = {
        "work": work,
        "megabytes": len(data) / 1e6,
        "lines": count,
        "resident_mb": resident / 1e6,
        "mb_per_s": {name: len(data) / 1e6 / max(statistics.median(t), 1e-9) for name, t in taken.items()},
        "lines_per_s": {name: count / max(statistics.median(t), 1e-9) for name, t in taken.items()},
        "ratio": {name: statistics.median(a / b for a, b in zip(t, base, strict=True)) for name, t in taken.items()},
    }
    sys.stdout.write(f"\n{work}: {row['megabytes']:.1f} MB, {count} lines, {row['resident_mb']:.0f} MB resident\n")
    for name in taken:
        sys.stdout.write(
            f"  {name:22} {row['mb_per_s'][name]:10.2f} MB/s {row['lines_per_s'][name]:12.0f} lines/s   {row['ratio'][name]:8.3f} times our time\n"
        )
    sys.stdout.flush()
    return row


def _run(command: Sequence[str], data: bytes) -> Run:
    """Run a program on one core: first some of the data, which starts it and compiles what they need, then the data, which count."""
    process = subprocess.Popen([*_ONE_CORE, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    first = data[: data.index(b"\n", min(len(data) - 1, _FIRST)) + 1] + _READY
    feeder = threading.Thread(target=_feed, args=(process.stdin, first))
    feeder.start()
    ending = b""
    while not ending.endswith(_READY):
        ending = (ending + os.read(process.stdout.fileno(), 1 << 20))[-len(_READY) :]
    feeder.join()
    seen = psutil.Process(process.pid)
    before, began = seen.cpu_times(), time.perf_counter()
    feeder = threading.Thread(target=_feed, args=(process.stdin, data), kwargs={"last": True})
    feeder.start()
    written, after, resident = 0, before, 0
    while chunk := os.read(process.stdout.fileno(), 1 << 20):
        written += len(chunk)
        try:
            after, resident = seen.cpu_times(), max(resident, seen.memory_info().rss)
        except psutil.Error:
            break
    feeder.join()
    wall = time.perf_counter() - began
    process.wait()
    return Run(processor=after.user + after.system - before.user - before.system, wall=wall, resident=resident, written=written)


def _feed(sink: Any, data: bytes, *, last: bool = False) -> None:
    for at in range(0, len(data), _CHUNK):
        sink.write(data[at : at + _CHUNK])
    sink.close() if last else sink.flush()


async def _latency(duration: int) -> dict[str, Any]:
    """Send lines over TCP at a fixed rate, whatever comes back, and take the time until each arrives at the other side."""
    sent: dict[int, float] = {}
    took: list[float] = []

    async def sink(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            number = int(line.rsplit(b"#", 1)[1])
            took.append(time.perf_counter() - sent.pop(number, time.perf_counter()))

    server = await asyncio.start_server(sink, "127.0.0.1", 0)
    out, into = server.sockets[0].getsockname()[1], _free_port()
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "sidecar.yaml"
        config.write_text(
            f"inputs:\n  - {{type: syslog, transport: tcp, host: 127.0.0.1, port: {into}, framing: newline}}\n"
            f"output: {{type: syslog, host: 127.0.0.1, port: {out}, framing: newline}}\nqueue: {{folder: {folder}/queue}}\n"
        )
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "redactor", "sidecar", "--config", str(config), stderr=asyncio.subprocess.DEVNULL
        )
        try:
            writer = await _connected(into)
            await _send(writer, sent, 2_000, duration=1)
            await asyncio.sleep(2)
            took.clear()
            await _send(writer, sent, _RATE, duration=duration)
            await asyncio.sleep(3)
            writer.close()
        finally:
            process.terminate()
            await process.wait()
    server.close()
    cuts = statistics.quantiles(took, n=1000)
    row = {"lines": len(took), "lost": len(sent), "p50_ms": cuts[499] * 1e3, "p95_ms": cuts[949] * 1e3, "p99_ms": cuts[989] * 1e3}
    sys.stdout.write(f"\nlatency at {_RATE} lines/s over syslog TCP: " + ", ".join(f"{k} {v:.2f}" for k, v in row.items()) + "\n")
    return row


async def _connected(port: int) -> asyncio.StreamWriter:
    for _ in range(600):
        try:
            return (await asyncio.open_connection("127.0.0.1", port))[1]
        except OSError:
            await asyncio.sleep(0.1)
    raise TimeoutError("the sidecar does not listen")


async def _send(writer: asyncio.StreamWriter, sent: dict[int, float], rate: int, *, duration: int) -> None:
    began, count, first = time.perf_counter(), 0, len(sent)
    while (now := time.perf_counter() - began) < duration:
        due = int(now * rate)
        for number in range(count, due):
            sent[first + number] = time.perf_counter()
            writer.write(
                f"<134>1 2026-03-01T09:14:02Z web-1 app 1 - - {CLEAN_LINES[number % len(CLEAN_LINES)]} #{first + number}\n".encode()
            )
        count = due
        await writer.drain()
        await asyncio.sleep(_STEP)


def _free_port() -> int:
    import socket  # noqa: PLC0415 - for this alone

    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def _memory(count: int) -> dict[str, Any]:
    """Return resident sizes, in MB, along the way of that many lines."""
    rng = random.Random(11)
    block = "".join(f"{line}\n" for line in log_lines(2_000, rng)).encode()
    process = subprocess.Popen(COMMANDS["redactor, multi-line"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    drain = threading.Thread(target=_drain, args=(process.stdout,))
    drain.start()
    seen, sizes = psutil.Process(process.pid), []
    for at in range(max(1, count // 2_000)):
        process.stdin.write(block)
        if at % max(1, count // 20_000) == 0:
            sizes.append(seen.memory_info().rss / 1e6)
    process.stdin.close()
    drain.join()
    process.wait()
    row = {"lines": count, "mb": sizes, "first_tenth": max(sizes[: max(1, len(sizes) // 10)]), "most": max(sizes)}
    sys.stdout.write(
        f"\nmemory over {count} lines: {sizes[0]:.0f} MB at first, {row['first_tenth']:.0f} MB after a tenth, {row['most']:.0f} MB at most\n"
    )
    return row


def _drain(source: Any) -> None:
    while os.read(source.fileno(), 1 << 20):
        pass


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--logs", type=Path)
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--tiny", action="store_true", help="Try every part on next to nothing: the figures mean nothing.")
    return parser.parse_args()


if __name__ == "__main__":
    main()
