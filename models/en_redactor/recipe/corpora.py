"""The permitted corpora: which file, which labels its annotators knew, and whom their marks are about.

Only `*.train` files whose licence allows weights that ship are read for training (see ../data.lock); `*.dev` files are for the
evaluation. Several short records of one source document follow each other in a file and are told by their ids.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import config
from records import Mark, Record
from tags import EVERY_LABEL

#: Other systems' names of our labels; a label that neither side knows is another type's and learned as O.
SYNONYM = {
    "DRUG": "HEALTH",
    "DISEASE": "HEALTH",
    "SYMPTOM": "HEALTH",
    "STREET_ADDRESS": "ADDRESS",
    "ZIP_CODE": "ADDRESS",
    "COUNTRY": "LOCATION",
    "GPE": "LOCATION",
}

NAMES = frozenset({"PERSON", "LOCATION", "ORGANIZATION"})
HEALTH = frozenset({"HEALTH"})


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """One file and what its marks mean."""

    name: str
    known: frozenset[str]
    unsure: frozenset[str] = frozenset()
    subject: str = ""
    #: What in an id names the document, for corpora of sentences.
    document: str = ""


CORPORA = (
    Corpus(name="wnut17", known=NAMES),
    Corpus(name="btc", known=NAMES),
    Corpus(name="psytar", known=HEALTH, subject="author", document=r"(.+)-\d+$"),
    Corpus(name="bc5cdr", known=HEALTH, subject="nobody"),
    # Diseases only: a drug stands there unmarked.
    Corpus(name="ncbi-disease", known=HEALTH, unsure=HEALTH, subject="nobody"),
    Corpus(name="meddocan", known=EVERY_LABEL - HEALTH - {"OCCUPATION", "BIRTH_DATE", "ETHNICITY", "RELIGION"}),
)

#: Every tenth review of this corpus, which has no dev file, is kept apart.
SPLIT = "psytar"


def _is_kept_apart(document: str) -> bool:
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[:4]) % 10 == 0


def _marks(spans: list[dict[str, object]], subject: str) -> tuple[Mark, ...]:
    """Return disjoint marks in order; of two that overlap the longer stays."""
    kept: list[Mark] = []
    for span in sorted(spans, key=lambda s: int(str(s["start"])) - int(str(s["end"]))):
        label = SYNONYM.get(str(span["label"]), str(span["label"]))
        mark = Mark(start=int(str(span["start"])), end=int(str(span["end"])), label=label, subject=subject)
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept))


def read_file(file: Path, corpus: Corpus) -> list[Record]:
    """Return the records of a file in the corpora's JSONL format."""
    return [
        Record(
            id=row["id"],
            source=corpus.name,
            text=row["text"],
            marks=_marks(row["spans"], corpus.subject),
            known=corpus.known,
            unsure=corpus.unsure,
        )
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
    ]


def join(records: list[Record], gap: str) -> Record:
    """Return one record of several of one source, in order."""
    text = ""
    marks: list[Mark] = []
    for record in records:
        shift = len(text) + (len(gap) if text else 0)
        text = text + gap + record.text if text else record.text
        marks += [Mark(start=m.start + shift, end=m.end + shift, label=m.label, subject=m.subject) for m in record.marks]
    first = records[0]
    return Record(id=first.id, source=first.source, text=text, marks=tuple(marks), known=first.known, unsure=first.unsure)


def documents(records: list[Record], pattern: str) -> list[list[Record]]:
    """Return runs of records whose ids name one document."""
    found = re.compile(pattern)

    def document(record: Record) -> str:
        match = found.match(record.id)
        return match[1] if match else record.id

    return [list(run) for _, run in groupby(records, key=document)]


def read(*, apart: bool = False) -> dict[str, list[Record]]:
    """Return the training records by source, or what is kept apart of a corpus without a dev file."""
    found: dict[str, list[Record]] = {}
    for corpus in CORPORA:
        records = read_file(config.CORPORA / f"{corpus.name}.train.jsonl", corpus)
        if corpus.name == SPLIT:
            runs = [run for run in documents(records, corpus.document) if _is_kept_apart(run[0].id) == apart]
            records = [record for run in runs for record in run]
        elif apart:
            continue
        found[corpus.name] = records
    return found
