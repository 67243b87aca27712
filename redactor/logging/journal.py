"""How redactor's own programs log: JSON lines on standard error, through the same redaction that they offer to others."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any

import structlog

from redactor.logging.filter import STANDARD, RedactingFilter
from redactor.logging.redaction import Redaction, shared
from redactor.logging.structured import Redact

#: Fields that our own code fills, from closed sets or with numbers that it took.
TRUSTED = frozenset({"code", "method", "ms", "route", "span_id", "status", "trace_id"})


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON: `event`, `level`, `logger`, `timestamp`, what was given as `extra`, and `exception` and `stack` where there are."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without its end."""
        line: dict[str, Any] = {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z"),
        }
        extra = {name: value for name, value in vars(record).items() if name not in STANDARD and name != "color_message"}
        line |= {name if name not in line else f"{name}_": value for name, value in extra.items()}
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            line["exception"] = record.exc_text
        if record.stack_info:
            line["stack"] = record.stack_info
        return json.dumps(line, ensure_ascii=True, default=str)


def configure(level: str, redaction: Redaction | None = None) -> None:
    """Write the log of this process, structlog's events and the standard library's records, as redacted JSON lines on standard error.

    `level` is the name of the least severity that is logged.
    """
    number = getattr(logging, level.upper())
    redaction = redaction or shared()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    handler.addFilter(RedactingFilter(redaction=redaction))
    logging.basicConfig(level=number, handlers=[handler], force=True)
    structlog.configure(
        processors=[
            Redact(redaction=redaction, trusted=TRUSTED),
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
