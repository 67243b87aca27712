"""Variants of a record: other names, other places, other case, typos, hashtags, lost punctuation, longer documents.

Each function takes a record and a random generator and returns a new record; its marks follow the text.
"""

# ruff: noqa: SIM905 - words read better as words

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import names
from config import ODDS
from corpora import join
from records import Record

_NAME_PART = re.compile(r"[^\W\d_]{2,}(?:['’\-][^\W\d_]{2,})*")
_PARTICLES = frozenset("de da di del della der den van von ter el al la le las los dos bin binti ibn ben mac jr sr dr mr mrs ms".split())
_PLAIN_PLACE = re.compile(r"[A-Z][^\W\d_]+(?:[ \-][A-Z]?[^\W\d_]+){0,2}")
_PUNCTUATION = re.compile(r"[.,;:!?\"'()]+(?=\s|$)|(?<=\w)'(?=\w)")
_TYPED = re.compile(r"[^\W\d_]{4,}")
_NEIGHBOURS = {
    "a": "sq",
    "e": "wr",
    "i": "uo",
    "o": "ip",
    "n": "bm",
    "t": "ry",
    "s": "ad",
    "r": "et",
    "l": "k",
    "c": "xv",
    "d": "sf",
    "g": "fh",
    "h": "gj",
    "m": "n",
    "u": "yi",
}

Rng = random.Random


def like(old: str, new: str) -> str:
    """Return the new word in the old one's case."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.lower() if old.islower() else new


def swap_people(record: Record, rng: Rng) -> Record:
    """Give people other names; the same part of a name becomes the same new one."""
    new_part: dict[str, str] = {}
    changes: list[tuple[int, int, str]] = []
    people = names.person(rng)
    for mark in record.marks:
        if mark.label != "PERSON":
            continue
        parts = [m for m in _NAME_PART.finditer(record.text, mark.start, mark.end) if m[0].casefold() not in _PARTICLES]
        if rng.random() < ODDS["one people a mark"]:
            people = names.person(rng)
        for i, part in enumerate(parts):
            old = part[0].casefold()
            if old not in new_part:
                is_last = i > 0 if len(parts) > 1 else rng.random() < ODDS["surname alone"]
                new_part[old] = rng.choice(people.last if is_last else people.first)
            changes.append((part.start(), part.end(), like(part[0], new_part[old])))
    return record.rewrite(changes)


def swap_places(record: Record, rng: Rng) -> Record:
    """Put other towns and countries in the place of plainly named ones."""
    new_place: dict[str, str] = {}
    changes: list[tuple[int, int, str]] = []
    for mark in record.marks:
        old = record.text[mark.start : mark.end]
        if mark.label != "LOCATION" or not _PLAIN_PLACE.fullmatch(old) or record.text[: mark.start].lower().endswith("the "):
            continue
        new = new_place.setdefault(old.casefold(), names.place(rng))
        changes.append((mark.start, mark.end, like(old, new)))
    return record.rewrite(changes)


@dataclass(frozen=True)
class Phrases:
    """Phrases that stand marked in the training records, by label, to put in each other's place."""

    by_label: dict[str, list[str]]

    @classmethod
    def of(cls, records: Iterable[Record], labels: frozenset[str]) -> Phrases:
        """Collect the phrases of some labels."""
        found: dict[str, list[str]] = defaultdict(list)
        for record in records:
            for mark in record.marks:
                if mark.label in labels:
                    found[mark.label].append(record.text[mark.start : mark.end])
        return cls(dict(found))

    def swap(self, record: Record, rng: Rng) -> Record:
        """Put other phrases of the same label in; about half of the marks change."""
        changes: list[tuple[int, int, str]] = []
        for mark in record.marks:
            if mark.label in self.by_label and rng.random() < ODDS["phrase of a mark"]:
                old = record.text[mark.start : mark.end]
                new = rng.choice(self.by_label[mark.label])
                changes.append((mark.start, mark.end, new.lower() if record.text.islower() else like(old, new) if old.isupper() else new))
        return record.rewrite(changes)


def recase(record: Record, convert: Callable[[str], str]) -> Record:
    """Convert the text letter by letter, so that no offset moves."""
    text = "".join(new if len(new := convert(c)) == 1 else c for c in record.text)
    return replace(record, text=text)


def title(record: Record) -> Record:
    """Write Each Word Like This."""
    text = re.sub(r"(?<![\w'])[^\W\d_]", lambda m: m[0].upper() if len(m[0].upper()) == 1 else m[0], record.text)
    return replace(record, text=text)


def mistype(record: Record, rng: Rng) -> Record:
    """Drop, double, swap or miss a letter in one of twelve longer words."""
    edges = {mark.start for mark in record.marks} | {mark.end for mark in record.marks}
    changes: list[tuple[int, int, str]] = []
    for word in _TYPED.finditer(record.text):
        if rng.random() > ODDS["typo of a word"]:
            continue
        at = rng.randrange(word.start() + 1, word.end() - 1)
        if at + 1 in edges or at in edges:
            continue
        a, b = record.text[at], record.text[at + 1]
        new = rng.choice((b, a + a + b, b + a, rng.choice(_NEIGHBOURS.get(a, a)) + b))
        if at + 2 <= word.end():
            changes.append((at, at + 2, new))
    return record.rewrite(changes)


def unpunctuate(record: Record) -> Record:
    """Leave out punctuation behind words, and apostrophes; not inside marks, where a point may belong to an initial."""
    inside = [(mark.start, mark.end) for mark in record.marks]
    matches = [m.span() for m in _PUNCTUATION.finditer(record.text)]
    free = [(a, b) for a, b in matches if all(b <= start or end <= a for start, end in inside)]
    return record.rewrite([(a, b, "") for a, b in free])


def to_hashtags(record: Record, rng: Rng) -> Record:
    """Write a third of the plain names as #OneWord."""
    changes: list[tuple[int, int, str]] = []
    for mark in record.marks:
        text = record.text[mark.start : mark.end]
        before = record.text[mark.start - 1 : mark.start]
        if (
            mark.label in {"PERSON", "LOCATION", "ORGANIZATION"}
            and before in {"", " ", "\n"}
            and re.fullmatch(r"[A-Z][\w ]+", text)
            and rng.random() < ODDS["hashtag of a mark"]
        ):
            changes.append((mark.start, mark.start, "#"))
            changes += [(m.start() + mark.start, m.end() + mark.start, "") for m in re.finditer(" ", text)]
    return record.rewrite(changes)


def vary(record: Record, rng: Rng, phrases: Phrases) -> Record:
    """Return the record with each variant at its own odds."""
    formal = record.source in {"bc5cdr", "ncbi-disease"}
    if rng.random() < ODDS["people"]:
        record = swap_people(record, rng)
    if rng.random() < ODDS["places"]:
        record = swap_places(record, rng)
    if rng.random() < ODDS["phrases"] and not formal:
        record = phrases.swap(record, rng)
    if rng.random() < ODDS["hashtags"] and not formal:
        record = to_hashtags(record, rng)
    if rng.random() < ODDS["typos"] and not formal:
        record = mistype(record, rng)
    if rng.random() < ODDS["unpunctuated"] and not formal:
        record = unpunctuate(record)
    how = rng.choices(
        ("lower", "upper", "title", "as it is"),
        (ODDS["lower"], ODDS["upper"], ODDS["title"], 1 - ODDS["lower"] - ODDS["upper"] - ODDS["title"]),
    )[0]
    if how == "lower":
        return recase(record, str.lower)
    if how == "upper":
        return recase(record, str.upper)
    return title(record) if how == "title" and not formal else record


def lengthen(records: list[Record], rng: Rng, longest: int = 900) -> list[Record]:
    """Join some neighbours of one source into documents of up to `longest` characters."""
    found: list[Record] = []
    run: list[Record] = []
    for record in records:
        if run and (
            rng.random() > ODDS["joined"] or run[0].source != record.source or sum(len(r.text) for r in run) + len(record.text) > longest
        ):
            found.append(join(run, rng.choice((" ", "\n", "\n\n"))))
            run = []
        run.append(record)
        if len(run) == 1 and rng.random() > ODDS["joined"]:
            found.append(record)
            run = []
    if run:
        found.append(join(run, "\n"))
    return found
