"""A processor for structlog: redacts an event before the renderer writes it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from redactor.logging.filter import redact, traceback_of
from redactor.logging.redaction import Redaction, merged, placeholder, shared
from redactor.pipeline import Pipeline

#: What `structlog.stdlib.ProcessorFormatter` adds for its own use, and takes out.
_META = ("_record", "_from_structlog")


class Redact:
    """Redacts all fields of an event, nested ones by their names; goes right before the renderer.

    An exception that no processor before it has rendered becomes text, under `exception`. Fields named in `trusted` are not read: name only what
    the program itself fills from a closed set.
    """

    def __init__(
        self,
        policy: str | Path = "logs",
        *,
        pipeline: Pipeline | None = None,
        redaction: Redaction | None = None,
        trusted: Collection[str] = (),
    ) -> None:
        self.redaction = redaction or (Redaction(policy, pipeline=pipeline) if pipeline else shared(policy))
        self._trusted = frozenset(trusted)

    def __call__(self, logger: Any, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
        """Return the event that may be rendered; never raises."""
        del logger
        try:
            return self._redacted(event)
        except Exception:  # noqa: BLE001 - whatever it was, the application goes on, and nothing passes unread
            return {"event": placeholder("failed"), "level": method}

    def _redacted(self, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
        fields = dict(event)
        kept = {name: fields.pop(name) for name in _META if name in fields}
        if isinstance(record := kept.get("_record"), logging.LogRecord):
            redact(record, self.redaction)
        if "exc_info" in fields:
            _render(fields, fields.pop("exc_info"))
        unread = {name: value for name, value in fields.items() if name not in self._trusted}
        safe = self.redaction.fields(unread, by_repr=True)
        return {**(safe if len(unread) == len(fields) else merged(fields, unread, safe)), **kept}


def _render(fields: dict[str, Any], error: Any) -> None:
    """Add the text of an exception, as structlog's own `format_exc_info` does."""
    if error and (text := traceback_of(error if error is not True else sys.exc_info())):
        fields.setdefault("exception", text)


def structlog_processor(logger: Any, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """Redact an event by the policy `logs`; see `Redact`, which takes another."""
    return Redact()(logger, method, event)
