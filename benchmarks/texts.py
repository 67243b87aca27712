"""What is measured on: texts and log lines made from a fixed seed, real log files, and labelled corpora."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

#: Ordinary sentences.
PLAIN = (
    "Long week, finally some sun and a walk along the canal before work.",
    "Has anybody tried the new bakery by the station, worth the queue or not?",
    "The match starts at eight, bring a friend and something warm to wear.",
    "I read the whole book in one night and would do it again tomorrow.",
    "Our build takes twelve minutes now, down from forty, and nobody misses it.",
)

#: Sentences with something to find, [[marked]].
MARKED = (
    "Mail me at [[priya.shah@example.com]] or call [[+44 7700 900123]].",
    "My card [[4111 1111 1111 1111]] was charged twice.",
    "We moved to [[14 Rosebank Terrace, Leeds LS6 2AB]] last spring.",
    "My nephew was born with [[spina bifida]].",
    "The box at [[203.0.113.77]] answers on port 8080.",
)

#: Log lines, marked likewise.
MARKED_LINES = (
    "2026-03-01T09:14:02.113Z INFO  http req=7f3c9a10-5a0e-4c1d-9b7e-0f4f0a6f2b11 GET /v2/items?page=3 200 12ms",
    '2026-03-01T09:14:02.871Z INFO  auth login ok user=[[priya.shah]] ip=[[203.0.113.77]] ua="curl/8.5.0"',
    "2026-03-01T09:14:04.555Z DEBUG cache hit ratio=0.9871 keys=120394 version=10.2.4.1",
    "Dec 10 07:13:43 web-3 sshd[24227]: Failed password for invalid user [[pi]] from [[198.51.100.7]] port 42393 ssh2",
)

#: Log lines with nothing to find, not even a time.
CLEAN_LINES = (
    "INFO  http GET /v2/items?page=3 200 12ms",
    "DEBUG cache hit ratio=0.9871 keys=120394 evicted=17",
    "WARN  scheduler: task rebuild-index is late, waiting for a free worker",
    "kernel: eth0: link becomes ready",
    "ERROR storage.block.Receiver: could not read block blk_38865049064139660, retrying",
)

#: The share of sentences with something to find.
_SHARE = 0.2

_MARK = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)


class Labelled(NamedTuple):
    """A text with the spans that are to be found, in code points, end exclusive."""

    text: str
    spans: list[tuple[int, int]]


def unmarked(marked: str) -> Labelled:
    """Return a text without its `[[marks]]`, and the spans that they held."""
    text, spans, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        spans.append((len(text), len(text) + len(m[1])))
        text += m[1]
        at = m.end()
    return Labelled(text + marked[at:], spans)


FINDINGS = tuple(unmarked(s).text for s in MARKED)
LOG_LINES = tuple(unmarked(s).text for s in MARKED_LINES)


def text_of(length: int, rnd: random.Random) -> str:
    """Make a text of that many characters, a fifth of its sentences with something to find."""
    sentences: list[str] = []
    size = 0
    while size < length:
        sentences.append(rnd.choice(FINDINGS if rnd.random() < _SHARE else PLAIN))
        size += len(sentences[-1]) + 1
    return " ".join(sentences)[:length]


def log_lines(count: int, rnd: random.Random, of: Sequence[str] = LOG_LINES) -> list[str]:
    """Make that many log lines."""
    return [rnd.choice(of) for _ in range(count)]


def real_log_lines(folder: Path) -> list[str]:
    """Return the lines of every `*.log` in a folder, files in the order of their names."""
    return [line for f in sorted(folder.glob("*.log")) for line in f.read_text("utf-8", "replace").replace("\0", " ").splitlines()]


def blocks(lines: Sequence[str], size: int = 512) -> Iterator[list[str]]:
    """Yield lines in the blocks in which every door of redactor reads many texts."""
    for at in range(0, len(lines), size):
        yield list(lines[at : at + size])


def own() -> list[Labelled]:
    """Return every sentence and log line that the texts here are made of, once, with what is to be found in it."""
    return [unmarked(s) for s in (*PLAIN, *MARKED, *MARKED_LINES)]


def corpus(file: Path, characters: int) -> list[Labelled]:
    """Return records of a labelled corpus (`{"text", "spans": [{"start", "end"}]}` a line) spread over the file, about that many characters."""
    with file.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    step = max(1, round(sum(len(r["text"]) for r in records) / characters))
    return [Labelled(r["text"], [(s["start"], s["end"]) for s in r["spans"]]) for r in records[::step] if "\0" not in r["text"]]
