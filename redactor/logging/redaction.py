"""Reads what is logged, and gives what is safe of it: never an exception, never a text that was not read."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import filelock  # noqa: F401 - it has hooks for forks, which must be there before the first one begins

from redactor import build
from redactor import settings as _settings
from redactor.domain import Audience
from redactor.errors import RedactorError
from redactor.logging._clean import Clean
from redactor.logging._gate import Gate
from redactor.logging._values import Known, free, plain, readable, restored, unreadable
from redactor.pipeline import Pipeline
from redactor.policy import SHIPPED, Evaluator, Policy, load_policy, shipped
from redactor.stages import UNWATCHED

#: Texts of up to so many characters that are safe as they are, and so many of them, are not read again.
_SHORT, _KEPT = 1_024, 1_024

#: Seconds that a record waits for another thread's first build, and until a build that failed is tried again.
WAIT, AGAIN = 120.0, 30.0

_GATE = Gate()

#: Why not even single fields can be read.
_NO_USE_IN_TRYING = frozenset({"recursion", "not_ready", "invalid_settings", "invalid_policy", "invalid_lists", "invalid_recognizer"})

_T = TypeVar("_T")


class _Thread(threading.local):
    reading = False


_THREAD = _Thread()


def placeholder(reason: str) -> str:
    """Return what stands for content that could not be read."""
    return f"[withheld: {reason}]"


class NotReady(RedactorError):
    """The pipeline cannot be built, or not in time."""

    code = "not_ready"
    title = "Nothing can be read yet"


class Redaction:
    """What hides values in what a program logs; safe to share between threads, and to fork with.

    `policy` is one that ships, by name, or a file (`Path`, or a name with a dot or slash). Without a `pipeline` one is built at the first text, once for the process.
    """

    def __init__(self, policy: str | Path = "logs", *, pipeline: Pipeline | None = None) -> None:
        self._policy = policy
        self._pipeline = self._under(pipeline) if pipeline else None
        #: The fork after which a shared pipeline was taken; None for one that was given.
        self._since: int | None = None
        self._safe: dict[str, None] = {}
        self._clean = Clean()

    def warm(self) -> None:
        """Build what is needed, so that no record has to wait for it; raises what is wrong with settings or policy."""
        with _GATE:
            self._ready()
        self.text("ready")

    def use(self, pipeline: Pipeline) -> None:
        """Read with another pipeline from now on, by the policy that this was made with."""
        self._pipeline, self._since = self._under(pipeline), None
        self._safe, self._clean = {}, Clean()

    def text(self, text: str) -> str:
        """Return a text with what is sensitive rewritten, or a placeholder."""
        if type(text) is Known:
            return text
        text = str.__str__(text)
        if text in self._safe:
            return text
        safe, failure = self._guarded(lambda pipeline: _text(pipeline, text))
        if safe is None:
            return placeholder(failure)
        self._keep(safe)
        return safe

    def fields(self, fields: Mapping[str, Any], *, by_repr: bool = False) -> dict[str, Any]:
        """Return fields with what is sensitive rewritten, each read with its name and the fields beside it; one that cannot be read is a placeholder.

        What holds nothing stays the object that it is, save for objects of unknown classes: of those the text stays (with `by_repr`, the repr).
        """
        unread = self._clean.unread(fields)
        if not unread:
            return dict(fields)
        made, failure = self._guarded(lambda pipeline: _fields(pipeline, unread, by_repr=by_repr))
        if made is None:
            return self._one_by_one(fields, failure, by_repr=by_repr)
        safe, clean = made
        if clean and self._policy == "logs":
            # It acts on everything that could make a field beside it personal; other policies may let that pass.
            self._clean.keep(unread)
        return safe if len(unread) == len(fields) else merged(fields, unread, safe)

    def _one_by_one(self, fields: Mapping[str, Any], failure: str, *, by_repr: bool) -> dict[str, Any]:
        """Read each field alone, so that what cannot be read takes no other with it."""
        if failure in _NO_USE_IN_TRYING:
            return {"withheld": failure}
        if len(fields) == 1:
            (name,) = fields
            return {self.text(str(name)): placeholder(failure)}
        safe: dict[str, Any] = {}
        for name, value in fields.items():
            for new, one in self.fields({name: value}, by_repr=by_repr).items():
                safe[free(new, safe)] = one
        return safe

    def _guarded(self, read: Callable[[Pipeline], _T]) -> tuple[_T | None, str]:
        """Return what `read` makes, or None and why it made nothing."""
        if _THREAD.reading:
            return None, "recursion"  # something logs while it reads what was logged
        _THREAD.reading = True
        try:
            with _GATE:
                return read(self._ready()), ""
        except RedactorError as e:
            return None, e.code
        except Exception:  # noqa: BLE001 - whatever it was, the application goes on
            return None, "failed"
        finally:
            _THREAD.reading = False

    def _ready(self) -> Pipeline:
        if self._pipeline is None or self._since not in {None, _GATE.broken}:
            since = _GATE.broken
            self._pipeline, self._since = self._under(_PROCESS.pipeline()), since
        return self._pipeline

    def _under(self, pipeline: Pipeline) -> Pipeline:
        # What reads the log of a service must not be counted as what the service reads.
        return pipeline.under(Evaluator(_policy(self._policy))).watched(UNWATCHED)

    def _keep(self, safe: str) -> None:
        if len(safe) <= _SHORT:
            if len(self._safe) >= _KEPT:
                self._safe = {}
            self._safe[safe] = None


class _Process:
    """The pipeline of the process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._built: Pipeline | None = None
        self._since = _GATE.broken
        self._failure: tuple[float, RedactorError] | None = None
        os.register_at_fork(after_in_child=self._renew)

    def pipeline(self) -> Pipeline:
        """Return it, built if need be; one that cannot be built is not tried again at once."""
        if self._built is not None:
            return self._built
        if not self._lock.acquire(timeout=WAIT):
            raise NotReady("another thread is still building what reads")
        try:
            if self._failure is not None and time.monotonic() < self._failure[0]:
                raise self._failure[1]
            if self._built is None:
                self._built = self._build()
        finally:
            self._lock.release()
        return self._built

    def _build(self) -> Pipeline:
        try:
            settings = _settings.load()
            if not settings.model_reads_logs:
                settings = settings.model_copy(update={"model": "off"})
            return build.pipeline(settings)
        except RedactorError as e:
            refused = e
        except Exception as e:  # noqa: BLE001 - whatever it was, it must not be raised at every record
            refused = NotReady(type(e).__name__)
        self._failure = (time.monotonic() + AGAIN, refused)
        raise refused

    def _renew(self) -> None:
        """Begin anew in a child that was forked while others read or built, else go on with what there is."""
        self._lock = threading.Lock()
        if self._since != _GATE.broken:
            self._built, self._since = None, _GATE.broken


_PROCESS = _Process()


@cache
def shared(policy: str | Path = "logs") -> Redaction:
    """Return the one that all filters and processors with this policy share."""
    return Redaction(policy)


def warm(policy: str | Path = "logs") -> None:
    """Build what filters and processors share, so that no record has to wait for it; raises what is wrong with settings or policy."""
    shared(policy).warm()


def _policy(policy: str | Path) -> Policy:
    return shipped(policy) if policy in SHIPPED else load_policy(Path(policy))


def _text(pipeline: Pipeline, text: str) -> str:
    (redacted,) = pipeline.redact_many([readable(text)], audience=Audience.LOGS)
    return unreadable(redacted.safe) if redacted.acted else text


def _fields(pipeline: Pipeline, fields: Mapping[str, Any], *, by_repr: bool) -> tuple[dict[str, Any], bool]:
    read = plain(fields)
    (redacted,) = pipeline.redact_records([read], audience=Audience.LOGS)
    return dict(restored(fields, read, redacted.safe, by_repr=by_repr)), not (redacted.acted or pipeline.lists)


def merged(fields: Mapping[str, Any], read: Mapping[str, Any], safe: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields in their order, those that were read by what is safe of them."""
    made: dict[str, Any] = {}
    of_read = iter(safe.items())
    for name, value in fields.items():
        new, one = next(of_read) if name in read else (name, value)
        made[free(new, made)] = one
    return made
