"""Reads a typed YAML file, or says where it is wrong.

Nothing is guessed, dropped or repaired. Messages name the line and the field, and never repeat what the file says.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from redactor import _yaml
from redactor.errors import RedactorError

#: At most so many problems are told at once.
_MOST_TOLD = 5

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[M]):
    """One kind of file: its model, the noun and the error class of messages, and the most bytes that it may hold."""

    model: type[M]
    noun: str
    error: type[RedactorError]
    max_bytes: int

    def read(self, source: Path | str | bytes) -> tuple[M, _yaml.Document]:
        """Read a file (`Path`) or its text (`str`, or UTF-8 `bytes`); raises the kind's error."""
        text = self._text(self._content(source) if isinstance(source, Path) else source)
        try:
            document = _yaml.read(text)
            return self.model.model_validate(document.value), document
        except _yaml.Refused as refused:
            raise self.error(refused.detail, field=refused.field) from None
        except ValidationError as error:
            raise self._explained(error, document) from None

    def _content(self, path: Path) -> bytes:
        try:
            with path.open("rb") as file:
                return file.read(self.max_bytes + 1)
        except (OSError, ValueError):
            raise self.error(f"the {self.noun} file cannot be opened") from None

    def _text(self, source: str | bytes) -> str:
        try:
            content = source.encode("utf-8") if isinstance(source, str) else source
            text = content.decode("utf-8-sig")
        except UnicodeError:
            raise self.error(f"the {self.noun} is not UTF-8 text") from None
        if len(content) > self.max_bytes:
            raise self.error(f"the {self.noun} is larger than {self.max_bytes // 1024} KiB")
        return text

    def _explained(self, error: ValidationError, document: _yaml.Document) -> RedactorError:
        """Turn the validator's complaints into ours, in the order of the file."""
        every = error.errors(include_url=False, include_input=False)
        inside = {problem["loc"][:end] for problem in every for end in range(len(problem["loc"]))}
        # A list is also called too short when all that it names was refused.
        problems = (problem for problem in every if problem["type"] != "too_short" or problem["loc"] not in inside)
        told = sorted({_place(problem, document) for problem in problems})
        text = "; ".join(f"line {line}, {name}: {words}" for line, name, words in told[:_MOST_TOLD])
        more = len(told) - _MOST_TOLD
        return self.error(text + (f"; and {more} more" if more > 0 else ""), field=told[0][1])


def _place(problem: ErrorDetails, document: _yaml.Document) -> tuple[int, str, str]:
    """Return the line, the field's name and what is wrong there."""
    context = problem.get("ctx", {})
    steps = (*problem["loc"], "rules", int(context["index"]), "id") if problem["type"] == "duplicate_rule" else problem["loc"]
    path: _yaml.Path = ()
    for step in steps:
        # A tagged union puts the tag of the chosen member in between; the file has no such step.
        if (*path, step) in document.lines:
            path = (*path, step)
    line = document.lines[path]
    if problem["type"] == "missing":
        path = (*path, steps[-1])
    return line, _yaml.name_of(path), _words(problem, context)


def _words(problem: ErrorDetails, context: dict[str, Any]) -> str:
    match problem["type"]:
        case "extra_forbidden":
            words = "unknown field"
        case "missing":
            words = "this field is required"
        case "enum":
            words = f"must be one of {context['expected']}"
        case "union_tag_invalid":
            words = f"type must be one of {context['expected_tags']}"
        case "model_type" | "model_attributes_type" | "dict_type":
            words = "must be a mapping of fields"
        case "value_error":
            words = "this value is not allowed"  # the words of a foreign check might repeat the value
        case _:
            words = problem["msg"][:1].lower() + problem["msg"][1:]
    return words
