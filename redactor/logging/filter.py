"""A filter for the standard library's logging: redacts a record in place, whoever handles it afterwards."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from redactor.logging.redaction import Redaction, placeholder, shared
from redactor.pipeline import Pipeline

#: The attributes that every record has; the others came as `extra`.
STANDARD = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {"message", "asctime", "taskName"}

#: Standard attributes that a program chooses; files, functions and lines are of its code.
_NAMES = ("name", "threadName", "processName", "taskName")

#: Arguments of these types show all that they are where their text stands in the message.
_SCALARS = frozenset({str, int, float, bool, type(None)})

_TRACEBACKS = logging.Formatter()


class RedactingFilter(logging.Filter):
    """Redacts the message with its arguments merged, exceptions, stacks and `extra` fields; every record passes, none unread.

    Put it on handlers: a logger's filters see only what is logged on that very logger. In `dictConfig` it is
    `{"()": "redactor.logging.RedactingFilter"}`, with `policy` beside it where another than `logs` is wanted. Tracebacks become text
    (`exc_text`), so that no handler gets at the values of local variables.
    """

    def __init__(self, policy: str | Path = "logs", *, pipeline: Pipeline | None = None, redaction: Redaction | None = None) -> None:
        super().__init__()
        self.redaction = redaction or (Redaction(policy, pipeline=pipeline) if pipeline else shared(policy))

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact a record; what cannot be is emptied. Never raises, always lets pass."""
        try:
            redact(record, self.redaction)
        except Exception:  # noqa: BLE001 - whatever it was, the application goes on, and nothing passes unread
            _empty(record)
        return True


def install(policy: str | Path = "logs", *, redaction: Redaction | None = None) -> RedactingFilter:
    """Put one filter on every handler that there is by now, the one of last resort included, and return it for those that come later."""
    one = RedactingFilter(policy, redaction=redaction)
    loggers = [logging.getLogger(), *(each for each in logging.root.manager.loggerDict.values() if isinstance(each, logging.Logger))]
    handlers = {id(h): h for each in loggers for h in each.handlers}
    for handler in (*handlers.values(), *([logging.lastResort] if logging.lastResort else [])):
        if not any(isinstance(f, RedactingFilter) for f in handler.filters):
            handler.addFilter(one)
    return one


def redact(record: logging.LogRecord, redaction: Redaction) -> None:
    """Redact a record in place; it may be half done where that raises."""
    _exception(record, redaction)
    if record.stack_info:
        record.stack_info = redaction.text(str(record.stack_info))
    for name in _NAMES:
        value = getattr(record, name, None)
        if isinstance(value, str):
            setattr(record, name, redaction.text(value))
    merged = _message(record, redaction)
    if "message" in record.__dict__:
        record.message = record.getMessage()
    _extra(record, redaction, merged=merged)


def _message(record: logging.LogRecord, redaction: Redaction) -> bool:
    """Redact the message; say whether its arguments were merged into it."""
    if isinstance(record.msg, Mapping) and not record.args:
        # The fields of an event, for a formatter that writes JSON.
        record.msg = redaction.fields(record.msg)
        return False
    if _is_of_uvicorn(record):
        return _request(record, redaction)
    try:
        text, fits = record.getMessage(), True
    except Exception:  # noqa: BLE001 - arguments that do not fit, or an object that cannot be printed
        text, fits = str(record.msg), False
    safe = redaction.text(text)
    if not fits:
        safe = f"{safe} {placeholder('arguments')}"
    if fits and record.args and safe == text and type(record.msg) is str and _are_shown(record.args, text):
        return False
    merged = bool(record.args)
    record.msg, record.args = safe, ()
    return merged


def _are_shown(args: Any, text: str) -> bool:
    """Say whether arguments hold nothing but what stands in a message."""
    return isinstance(args, tuple) and all(type(a) in _SCALARS and str(a) in text for a in args)


#: Client, method, path with query, version and status: what the formatter of `uvicorn.access` takes apart.
_PARTS = 5


def _is_of_uvicorn(record: logging.LogRecord) -> bool:
    return record.name == "uvicorn.access" and isinstance(record.args, tuple) and len(record.args) == _PARTS


def _request(record: logging.LogRecord, redaction: Redaction) -> bool:
    """Redact the arguments of uvicorn's access log one by one, for its formatter needs all five; return that they stay."""
    client, method, path, version, status = record.args  # type: ignore[misc]
    safe = (redaction.text(str(client)), redaction.text(str(method)), redaction.text(str(path)), redaction.text(str(version)))
    record.args = (*safe, status if type(status) is int else placeholder("status"))
    text = record.getMessage()
    if redaction.text(text) != text:
        # Together they say more than each alone.
        record.args = (placeholder("client"), safe[1], placeholder("path"), safe[3], record.args[-1])
    return False


def _exception(record: logging.LogRecord, redaction: Redaction) -> None:
    """Put the redacted text of the traceback in place of the exception."""
    error, text = record.exc_info, record.exc_text
    record.exc_info, record.exc_text = None, None
    if not error and not text:
        return
    if not text:
        text = traceback_of(error)
    record.exc_text = redaction.text(str(text))


def traceback_of(error: Any) -> str:
    """Return a traceback as the standard formatter writes it, from what may be given as `exc_info`; empty where there is none."""
    if isinstance(error, BaseException):
        error = (type(error), error, error.__traceback__)
    elif not isinstance(error, tuple):
        error = sys.exc_info()
    try:
        return _TRACEBACKS.formatException(error) if error[0] is not None else ""
    except Exception:  # noqa: BLE001 - an exception that cannot be printed
        return placeholder("traceback")


def _extra(record: logging.LogRecord, redaction: Redaction, *, merged: bool) -> None:
    attributes = record.__dict__
    if attributes.keys() <= STANDARD:
        return
    extra = {name: value for name, value in attributes.items() if name not in STANDARD}
    for name in extra:
        del attributes[name]
    safe = redaction.fields(extra)
    if merged:
        # What uvicorn prints on terminals in place of the message, with the arguments that are gone.
        safe.pop("color_message", None)
    for name, value in safe.items():
        # A name that was rewritten must not take the place of another attribute.
        attributes[name if name in extra or name not in STANDARD else f"{name}_"] = value


def _empty(record: logging.LogRecord) -> None:
    """Take everything out of a record but when, where and how grave it was."""
    attributes = record.__dict__
    for name in [name for name in attributes if name not in STANDARD]:
        del attributes[name]
    record.msg, record.args = placeholder("failed"), ()
    record.exc_info = record.exc_text = record.stack_info = None
    attributes.pop("message", None)
    for name in _NAMES:
        if name in attributes:
            attributes[name] = ""
