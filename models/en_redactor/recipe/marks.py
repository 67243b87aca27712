"""The written texts: `[[span|LABEL]]` or `[[span|LABEL|subject]]`, texts separated by lines of `---`.

    python models/en_redactor/recipe/marks.py [FILE...]

reads and checks them, prints each error with its file and text number, and counts labels; it exits with 1 if there is an error.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import config
from records import Mark, Record
from tags import SUBJECTS

#: A subject must be said, may be said, must not be said.
NEEDS_SUBJECT = frozenset({"HEALTH", "RELIGION", "ETHNICITY", "POLITICS", "SEXUALITY", "AGE", "BIRTH_DATE", "OCCUPATION"})
MAY_HAVE_SUBJECT = frozenset({"LOCATION", "ADDRESS"})
WITHOUT_SUBJECT = frozenset({"PERSON", "ORGANIZATION", "USERNAME", "EMAIL_ADDRESS", "PHONE_NUMBER", "URL", "DATE_TIME", "ID"})

#: One text in so many is kept apart for development, chosen by its hash.
KEPT_APART = 10

_MARK = re.compile(r"\[\[([^\[\]|]+)\|([A-Z_]+)(?:\|([a-z]+))?\]\]")
_SEPARATOR = re.compile(r"(?m)^---[ \t]*\n?")


def texts(file: Path) -> Iterator[tuple[int, str]]:
    """Yield each marked text of a file with its number from 1."""
    for number, text in enumerate(_SEPARATOR.split(file.read_text(encoding="utf-8")), 1):
        if text.strip():
            yield number, text.strip("\n")


def parse(marked: str, name: str) -> Record:
    """Return the text without its marks, and the marks. A place without a subject ties nothing to a person: nobody."""
    parts: list[str] = []
    found: list[Mark] = []
    at = length = 0
    for match in _MARK.finditer(marked):
        parts += [marked[at : match.start()], match[1]]
        start = length + match.start() - at
        length = start + len(match[1])
        at = match.end()
        subject = match[3] or ("nobody" if match[2] in MAY_HAVE_SUBJECT else "")
        found.append(Mark(start=start, end=length, label=match[2], subject=subject))
    parts.append(marked[at:])
    return Record(id=name, source="written", text="".join(parts), marks=tuple(found))


def is_kept_apart(text: str) -> bool:
    """Say whether the text belongs to the development set; its own letters decide, whatever file it stands in."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) % KEPT_APART == 0


def read(files: list[Path], *, apart: bool) -> list[Record]:
    """Return the records that train, or those that are kept apart."""
    records = [parse(text, f"{file.stem}-{number}") for file in files for number, text in texts(file)]
    return [record for record in records if is_kept_apart(record.text) == apart]


def written() -> list[Path]:
    """Return the files of written texts, in order."""
    return sorted(config.WRITTEN.glob("*.txt"))


def errors_of(marked: str) -> Iterator[str]:
    """Yield what is wrong with one marked text."""
    rest = _MARK.sub("", marked)
    if "[[" in rest or "]]" in rest:
        yield "broken mark"
    for span, label, subject in _MARK.findall(marked):
        if span != span.strip():
            yield f"{label}: space at the edge of the span"
        if label in NEEDS_SUBJECT:
            if subject not in SUBJECTS:
                yield f"{label} needs a subject"
        elif label in MAY_HAVE_SUBJECT:
            if subject and subject not in SUBJECTS:
                yield f"{label}: unknown subject"
        elif label in WITHOUT_SUBJECT:
            if subject:
                yield f"{label} takes no subject"
        else:
            yield f"unknown label {label}"


def check(files: list[Path]) -> int:
    """Print errors and counts, and return the number of errors."""
    labels: Counter[str] = Counter()
    seen: dict[str, str] = {}
    plain = errors = 0
    for file in files:
        for number, marked in texts(file):
            place = f"{file.name} text {number}"
            found = list(errors_of(marked))
            bare = _MARK.sub(r"\1", marked).casefold()
            if bare in seen:
                found.append(f"duplicate of {seen[bare]}")
            seen[bare] = place
            for error in found:
                print(f"{place}: {error}: {marked[:70]!r}")
            errors += len(found)
            marks = _MARK.findall(marked)
            plain += not marks
            labels.update(f"{label}|{subject}" if subject else label for _, label, subject in marks)
    print(f"{len(seen)} texts, {plain} without marks, {errors} errors")
    for name, count in labels.most_common():
        print(f"{count:6d} {name}")
    return errors


if __name__ == "__main__":
    sys.exit(check([Path(name) for name in sys.argv[1:]] or written()) > 0)
