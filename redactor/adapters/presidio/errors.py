"""How Presidio's services refuse: one sentence under `error`, and a status that clients may look at."""

from __future__ import annotations

from typing import ClassVar

from redactor.errors import InputError

NO_RECOGNIZERS = "No matching recognizers were found to serve the request."


class Refusal(InputError):
    """A request that Presidio's services refuse; most of theirs come with status 500."""

    code: ClassVar[str] = "presidio_refusal"

    def __init__(self, detail: str, *, http: int = 500) -> None:
        super().__init__(detail)
        self.http = http


def unparsed(detail: str) -> Refusal:
    """Return the refusal of an /analyze request that cannot be read."""
    return Refusal(f"Failed to parse /analyze request for AnalyzerEngine.analyze(). {detail}", http=400)
