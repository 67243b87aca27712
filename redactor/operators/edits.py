"""Applying replacements to a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from redactor.domain import Span
from redactor.errors import OperatorError


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a text and what comes in its place; the replacement is in no repr, for `keep` puts the value there."""

    span: Span
    replacement: str = field(repr=False)


def transform(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with every edit made, in any order of the edits; what lies outside them stays as it is.

    Spans count code points of `text`. Overlapping edits, and edits past the end, raise `OperatorError`.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda e: e.span):
        if edit.span.start < done:
            raise OperatorError("two edits overlap")
        if edit.span.end > len(text):
            raise OperatorError("an edit reaches past the end of the text")
        pieces += (text[done : edit.span.start], edit.replacement)
        done = edit.span.end
    pieces.append(text[done:])
    return "".join(pieces)
