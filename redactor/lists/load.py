"""Read a list file, or say where it is wrong: line and field, never what the file says."""

from __future__ import annotations

from pathlib import Path

from redactor import _yaml
from redactor._document import Kind
from redactor.errors import ListsError, RedactorError
from redactor.lists.lookup import Lists
from redactor.lists.schema import ListFile, lists_of

#: The most that a list file may hold, in bytes.
MAX_BYTES = 1024 * 1024

_KIND = Kind(model=ListFile, noun="list", error=ListsError, max_bytes=MAX_BYTES)


def load_lists(source: Path | str | bytes) -> Lists:
    """Read allow and deny lists from a file (`Path`) or from its text (`str`, or UTF-8 `bytes`).

    Raises:
        ListsError: the file cannot be read, is too large, is not UTF-8 or YAML, or holds an entry that cannot be used.
    """
    file, document = _KIND.read(source)
    try:
        return lists_of(file.allow, file.deny)
    except RedactorError as e:
        detail, field = e.detail, e.field
    line = next((line for path, line in document.lines.items() if field and _yaml.name_of(path) == field), None)
    raise ListsError(f"line {line}, {field}: {detail}" if line else detail, field=field)
