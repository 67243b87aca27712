"""Reading the JSONL contract: one `{"id", "text"}` a line, all of them checked before the first is used."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from redactor.errors import InputError, Malformed, NotText
from redactor.pipeline import admit

#: So many texts, or so many code points, are read as one block.
_BATCH_TEXTS = 512
_BATCH_LENGTH = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line: the caller's id, given back as it came, and the text."""

    id: str | int
    text: str = field(repr=False)


def read_records(data: bytes, name: str, max_text: int) -> list[Record]:
    """Return the records of a file; any line that cannot be taken raises an `InputError` that names file and line."""
    records = []
    # Only a line feed ends a line: JSON strings may hold the other line ends of Unicode.
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            try:
                records.append(_record(line, max_text))
            except InputError as e:
                raise type(e)(f"{name}, line {number}: {e.detail}", field=e.field) from None
    return records


def _record(line: bytes, max_text: int) -> Record:
    problem: type[InputError] | None = None
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        problem = NotText
    except (ValueError, RecursionError):
        problem = Malformed
    # Outside the handlers: the errors that were caught hold the content.
    if problem is not None:
        raise problem("not JSON in UTF-8")
    if not isinstance(value, dict):
        raise Malformed("a record must be a JSON object")
    key, text = value.get("id"), value.get("text")
    if not isinstance(key, (str, int)) or isinstance(key, bool):
        raise Malformed("a record needs an id, a string or a whole number", field="id")
    if not isinstance(text, str):
        raise Malformed("a record needs a text, a string", field="text")
    admit(text, max_text)
    return Record(id=key, text=text)


def batches(records: Sequence[Record]) -> Iterator[list[Record]]:
    """Cut records into blocks that are read at once."""
    batch: list[Record] = []
    length = 0
    for record in records:
        if batch and (len(batch) >= _BATCH_TEXTS or length + len(record.text) > _BATCH_LENGTH):
            yield batch
            batch, length = [], 0
        batch.append(record)
        length += len(record.text)
    if batch:
        yield batch
