"""Writes the sidecar's own log: JSON lines on standard error, made of words of ours and numbers only.

What libraries log is told by their names and levels, never by their words, which could be content.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from datetime import UTC, datetime
from typing import TextIO, cast

import structlog


class _Stderr:
    """Standard error that never fails: a full disk behind it, or nobody who reads it, must not stop what the sidecar is for."""

    def write(self, text: str) -> int:
        with contextlib.suppress(OSError, ValueError):
            return sys.stderr.write(text)
        return len(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.flush()


class _Nameless(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "event": "library",
            "logger": record.name,
            "level": record.levelname.lower(),
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z"),
        }
        return json.dumps(line)


def configure(level: str) -> None:
    """Write the log of this process; `level` is the least severity."""
    number = getattr(logging, level.upper())
    handler = logging.StreamHandler(_Stderr())
    handler.setFormatter(_Nameless())
    logging.basicConfig(level=max(number, logging.WARNING), handlers=[handler], force=True)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=cast("TextIO", _Stderr())),
        cache_logger_on_first_use=False,
    )
