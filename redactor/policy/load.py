"""Read a policy file, or say where it is wrong.

Whatever is wrong with it is a `PolicyError` that names the line and the field; nothing is guessed, dropped or repaired.
Messages never repeat what the file says.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from redactor.errors import PolicyError
from redactor.policy import _yaml
from redactor.policy.schema import Policy

#: The most that a policy file may hold, in bytes; the shipped one holds about a twentieth.
MAX_BYTES = 256 * 1024

#: At most so many problems are told at once.
_MOST_TOLD = 5


def load_policy(source: Path | str | bytes) -> Policy:
    """Read a policy from a file (`Path`) or from its text (`str`, or UTF-8 `bytes`).

    Raises:
        PolicyError: the file cannot be read, is too large, is not UTF-8 or YAML, or is not a policy.
    """
    document = _yaml.read(_text(_content(source) if isinstance(source, Path) else source))
    try:
        return Policy.model_validate(document.value)
    except ValidationError as error:
        raise _explain(error, document) from None


@cache
def default_policy() -> Policy:
    """Return the policy that ships with redactor."""
    return load_policy((files("redactor.policy") / "default.yaml").read_bytes())


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise PolicyError("the policy file cannot be opened") from None


def _text(source: str | bytes) -> str:
    try:
        content = source.encode("utf-8") if isinstance(source, str) else source
        text = content.decode("utf-8-sig")
    except UnicodeError:
        raise PolicyError("the policy is not UTF-8 text") from None
    if len(content) > MAX_BYTES:
        raise PolicyError(f"the policy is larger than {MAX_BYTES // 1024} KiB")
    return text


def _explain(error: ValidationError, document: _yaml.Document) -> PolicyError:
    """Turn the validator's complaints into ours, in the order of the file."""
    every = error.errors(include_url=False, include_input=False)
    inside = {problem["loc"][:end] for problem in every for end in range(len(problem["loc"]))}
    # A list is also called too short when all that it names was refused.
    problems = (problem for problem in every if problem["type"] != "too_short" or problem["loc"] not in inside)
    told = sorted({_place(problem, document) for problem in problems})
    text = "; ".join(f"line {line}, {name}: {words}" for line, name, words in told[:_MOST_TOLD])
    more = len(told) - _MOST_TOLD
    return PolicyError(text + (f"; and {more} more" if more > 0 else ""), field=told[0][1])


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
