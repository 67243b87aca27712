"""Logging in the process: whatever a program logs, and however, no handler gets what is sensitive, and nothing else is lost."""

import asyncio
import decimal
import enum
import io
import json
import logging
import logging.config
import logging.handlers
import queue
import re
import subprocess
import sys
import textwrap
import threading
import uuid
from collections import OrderedDict
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import httpx2
import pytest
import structlog
import uvicorn
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests_support import CANARY

from redactor.domain import Category
from redactor.errors import NotText
from redactor.logging import Known, Redact, RedactAccessLog, RedactingFilter, Redaction, install, structlog_processor
from redactor.logging._values import plain, readable, restored, unreadable
from redactor.logging.access import SERVERS
from redactor.logging.journal import JsonLines

MAIL = f"{CANARY}@example.com"
TOKEN = f"ghp_{'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'[:36]}"
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def redaction(pipeline):
    return Redaction(pipeline=pipeline)


class Raw(logging.Handler):
    """Keeps everything that a handler could get at."""

    def __init__(self):
        super().__init__()
        self.records, self.held = [], ""

    def emit(self, record):
        self.records.append(record)
        self.held += _held(vars(record))
        self.held += logging.Formatter("%(message)s %(name)s %(threadName)s %(processName)s").format(record)


def _held(value, depth=8):
    """Return all that can be got out of a value."""
    if depth == 0 or value is None:
        return ""
    if isinstance(value, dict):
        return "".join(_held(k, depth - 1) + _held(v, depth - 1) for k, v in value.items())
    if isinstance(value, list | tuple | set):
        return "".join(_held(v, depth - 1) for v in value)
    own = f"{value} {value!r}" + (value.decode("latin-1") if isinstance(value, bytes) else "")
    if isinstance(value, str | int | float | bytes | logging.Logger | type):
        return own
    if isinstance(value, BaseException):
        own += _held(value.args, depth - 1) + _held(value.__cause__, depth - 1) + _held(value.__context__, depth - 1)
    frame = getattr(value, "tb_frame", None)
    return own + _held(getattr(value, "__dict__", None), depth - 1) + (_held(frame.f_locals, depth - 1) if frame else "")


@pytest.fixture
def raw(redaction):
    handler = Raw()
    handler.addFilter(RedactingFilter(redaction=redaction))
    return handler


@pytest.fixture
def log(raw, request):
    logger = logging.Logger(f"app.{request.node.originalname}")
    logger.addHandler(raw)
    return logger


def test_arguments_are_read_in_their_message(log, raw):
    log.info("mail %s to %s", "sent", MAIL)
    log.warning("password=%s", f"{CANARY}9!Aq")
    log.info("login of %(email)s failed", {"email": MAIL, "password": CANARY})
    assert [r.getMessage().partition(" ")[0] for r in raw.records] == ["mail", "password=<PASSWORD>", "login"]
    assert re.fullmatch(r"mail sent to EMAIL_ADDRESS_[0-9a-f]{16}", raw.records[0].getMessage())
    assert CANARY not in raw.held


@pytest.mark.parametrize(
    ("message", "args"),
    [
        ("plain", ()),
        ("100 % sure, 5 %d and %s", ()),
        ("%d of %d done in %.3f s, %r", (3, 4, 1.23456, "x")),
        ("tabs\t and\r\nlines  and   spaces ", ()),
        ("naïve ☃ 日本語 \U0001f600", ()),
        ("odd \0 \udcff \ud800 bytes", ()),
        ("%%s %s", ("x",)),
        ("%(a)s", ({"a": 1},)),
        ("\U0010fffe private \ue000", ()),
    ],
)
def test_what_is_not_sensitive_stays_byte_for_byte(log, raw, message, args):
    log.info(message, *args)
    bare = logging.LogRecord("", 0, "", 0, message, args, None)
    assert raw.records[0].getMessage() == bare.getMessage()


def test_a_clean_record_keeps_its_template_and_arguments(log, raw):
    log.info("%d of %s", 3, "four")
    assert (raw.records[0].msg, raw.records[0].args) == ("%d of %s", (3, "four"))


def test_arguments_that_a_message_shows_in_part_are_not_kept(log, raw):
    log.info("%.4s...", MAIL)
    log.info("%(a)s", {"a": 1, "other": MAIL})
    log.info("%c %x", 65, 4111111111111111)
    assert [r.getMessage() for r in raw.records] == [f"{MAIL[:4]}...", "1", f"A {4111111111111111:x}"]
    assert [r.args for r in raw.records] == [(), (), ()]


def test_odd_characters_beside_a_value_stay(log, raw):
    log.info("\0 %s \udcff \ud800", MAIL)
    assert re.fullmatch("\0 EMAIL_ADDRESS_[0-9a-f]{16} \udcff \ud800", raw.records[0].getMessage())


@pytest.mark.parametrize("args", [(MAIL,), (MAIL, 1, 2, 3), ({"a": MAIL},)], ids=["few", "many", "mapping"])
def test_arguments_that_do_not_fit_are_left_out(log, raw, args, capsys):
    log.info("mail %s %d for %s", *args)
    assert raw.records[0].getMessage() == "mail %s %d for %s [withheld: arguments]"
    assert CANARY not in raw.held + capsys.readouterr().err


class Unprintable:
    def __str__(self):
        raise ZeroDivisionError(MAIL)


def test_objects_that_cannot_be_printed_are_left_out(log, raw):
    log.info("got %s", Unprintable())
    log.info("fine", extra={"what": Unprintable(), "mail": MAIL, "count": 7})
    assert raw.records[0].getMessage() == "got %s [withheld: arguments]"
    assert (raw.records[1].what, raw.records[1].count) == ("[withheld: failed]", 7)
    assert raw.records[1].mail.startswith("EMAIL_ADDRESS_")
    log.info(Unprintable())
    assert raw.records[2].getMessage() == "[withheld: failed]"
    assert CANARY not in raw.held


def test_messages_may_be_objects_bytes_and_fields(log, raw):
    log.error(ValueError(f"no such user {MAIL}"))
    log.error(b"bytes \xff " + MAIL.encode())
    log.error({"event": "login", "email": MAIL, "n": 1})
    assert raw.records[1].getMessage().startswith(r"b'bytes \xff EMAIL_ADDRESS_")
    assert raw.records[2].msg["n"] == 1
    assert CANARY not in raw.held


def _fails(deep):
    held = f"{MAIL} {deep}"
    if deep:
        try:
            _fails(deep - 1)
        except ValueError as e:
            e.add_note(f"about {MAIL}")
            raise LookupError(f"no account for {held}") from e
    raise ValueError(f"card of {held} is 4111 1111 1111 1111")


def test_tracebacks_become_text_without_locals(log, raw):
    try:
        _fails(2)
    except LookupError:
        log.exception("it failed for %s", MAIL, stack_info=True)
    try:
        raise ExceptionGroup("several", [ValueError(MAIL), KeyError(MAIL)])
    except ExceptionGroup as e:
        log.warning("group", exc_info=e)
    first, second = raw.records
    assert first.exc_info is second.exc_info is None
    assert "The above exception was the direct cause" in first.exc_text
    assert 'in _fails\n    raise LookupError(f"no account for {held}") from e' in first.exc_text
    assert "4111" not in first.exc_text
    assert "test_tracebacks_become_text_without_locals" in first.stack_info
    assert "ExceptionGroup: several (2 sub-exceptions)" in second.exc_text
    assert CANARY not in raw.held


def test_a_clean_traceback_is_what_the_standard_formatter_writes(log, raw):
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError:
        log.exception("failed")
        wanted = logging.Formatter().formatException(sys.exc_info())
    assert raw.records[0].exc_text == wanted
    assert logging.Formatter().format(raw.records[0]) == f"failed\n{wanted}"


def test_text_that_an_earlier_handler_kept_on_the_record_is_read_too(redaction):
    first, second, logger = logging.StreamHandler(io.StringIO()), Raw(), logging.Logger("app")
    second.addFilter(RedactingFilter(redaction=redaction))
    logger.addHandler(first)
    logger.addHandler(second)
    try:
        raise ValueError(MAIL)
    except ValueError:
        logger.exception("for %s", MAIL)
    assert CANARY in first.stream.getvalue()
    assert CANARY not in second.held


class Colour(enum.Enum):
    RED = "red"


@dataclass
class User:
    name: str
    secret: str

    def __repr__(self):
        return f"<User {self.name}>"


def test_extra_fields_are_read_by_their_names(log, raw):
    now, number, one = datetime.now(UTC), decimal.Decimal("1.50"), uuid.uuid4()
    same = {
        "count": 3, "ratio": 0.5, "ok": True, "none": None, "state": "open", "when": now, "price": number, "trace": one, "colour": Colour.RED,
        "path": Path("var") / "log", "raw": b"\xff\x00ok", "nested": {"list": [1, "two", {"deep": (3, 4)}], 7: "seven"}, "items": {"x", "y"},
    }  # fmt: skip
    log.info("same", extra=dict(same))
    for name, value in same.items():
        assert getattr(raw.records[0], name) is value
    hidden = {
        "password": "hunter2!", "email": MAIL, "user": {"first_name": "Anil", "last_name": "Kapoor", "phone": "+44 7700 900123", "logins": 3},
        "body": f"mail {MAIL}".encode(), "tags": ["a", MAIL], "pair": ("b", MAIL), "card": 4111111111111111, MAIL: 1,
        "who": User(MAIL, CANARY), "request": OrderedDict(path=f"/?token={TOKEN}"), "error": ValueError(MAIL),
    }  # fmt: skip
    log.info("hidden", extra=hidden)
    held = _held(vars(raw.records[1]))
    for value in ("hunter2", CANARY, "Anil", "Kapoor", "900123", "4111", TOKEN):
        assert value not in held
    record = raw.records[1]
    assert (record.user["logins"], record.tags[0], record.pair[0], record.password) == (3, "a", "b", "<PASSWORD>")
    assert isinstance(record.body, bytes)
    assert repr(record.who).startswith("<User EMAIL_ADDRESS_")


TEXTS = st.text(st.characters(exclude_categories=["Co", "Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS | st.binary() | st.uuids() | st.datetimes()
    | st.decimals(allow_nan=False) | st.timedeltas() | st.sampled_from(Colour) | st.ip_addresses(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(TEXTS | st.integers(), inner),
    max_leaves=8,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(VALUES)
def test_what_is_read_and_changed_in_nothing_is_what_it_was(value):
    read = plain(value)
    json.dumps(read)
    assert restored(value, read, read) is value


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, TEXTS | st.binary(max_size=8), VALUES)
def test_what_changes_changes_alone(before, value, after):
    values = {"before": before, "value": value, "after": [after]}
    read = plain(values)
    new = restored(values, read, {**read, "value": "<HIDDEN>"})
    assert new == {**values, "value": "<HIDDEN>" if isinstance(value, str) else b"<HIDDEN>"}
    assert new["before"] is before
    assert new["after"] is values["after"]


@given(st.text(st.characters(codec=None)))
def test_odd_characters_come_back(text):
    try:
        moved = readable(text)
    except NotText:
        assert re.search("[\U0010d800-\U0010dfff\U0010fffd]", text)
        return
    moved.encode()
    assert (len(moved), "\0" in moved, unreadable(moved)) == (len(text), False, text)


def test_fields_that_nest_without_end_are_left_out(log, raw):
    loop = {"mail": MAIL}
    loop["self"] = loop
    log.info("loop", extra={"loop": loop, "count": 3})
    assert (raw.records[0].loop, raw.records[0].count) == ("[withheld: too_deep]", 3)


def test_names_that_a_program_chooses_are_read(redaction, raw):
    logger = logging.Logger(f"session.{MAIL}")
    logger.addHandler(raw)
    thread = threading.Thread(target=logger.info, args=("hello",), name=f"worker for {MAIL}")
    thread.start()
    thread.join()
    assert raw.records
    assert CANARY not in raw.held


def test_a_record_reads_the_same_through_two_handlers(raw, redaction):
    logger, second = logging.Logger("app"), Raw()
    second.addFilter(RedactingFilter(redaction=redaction))
    logger.addFilter(RedactingFilter(redaction=redaction))
    logger.addHandler(raw)
    logger.addHandler(second)
    logger.info("mail %s from 10.1.2.3", MAIL, extra={"email": MAIL})
    logger.info("x" * 3_000 + " mail %s", MAIL)
    assert [r.getMessage() for r in raw.records] == [r.getMessage() for r in second.records]


def test_long_messages_are_read_and_those_over_the_limit_withheld(log, raw, pipeline):
    log.info("%s %s", "lorem ipsum " * 20_000, MAIL)
    assert raw.records[0].getMessage().startswith("lorem ipsum lorem")
    log.info("%s %s", MAIL, "x" * pipeline.max_text)
    assert raw.records[1].getMessage() == "[withheld: too_large]"
    assert CANARY not in raw.held


class Reading:
    """A model that finds nothing, and does something where it reads."""

    id, title, languages = "model.test", "test", ()
    categories: ClassVar = {}
    tells_subject = frozenset()

    def __init__(self, does):
        self._does = does

    def find(self, texts, **_):
        self._does(texts)
        return [[] for _ in texts]


def _with(pipeline, does):
    other = copy(pipeline)
    other.model, other.model_reads_logs = Reading(does), True
    return other


def _raise(error):
    raise error


def test_what_fails_is_withheld_and_never_raised(pipeline, capsys):
    handler, logger = Raw(), logging.Logger("app")
    handler.addFilter(RedactingFilter(redaction=Redaction(pipeline=_with(pipeline, lambda texts: _raise(OSError(texts))))))
    logger.addHandler(handler)
    try:
        raise ValueError(MAIL)
    except ValueError:
        logger.exception("mail %s", MAIL, extra={"mail": MAIL, "n": {"a": MAIL}}, stack_info=True)
    (record,) = handler.records
    assert record.getMessage() == "[withheld: withheld]"
    assert (record.levelname, record.exc_text, record.stack_info) == ("ERROR", "[withheld: withheld]", "[withheld: withheld]")
    assert CANARY not in handler.held + capsys.readouterr().err


def test_what_is_logged_while_reading_is_withheld_and_loops_nowhere(pipeline):
    handler, logger = Raw(), logging.Logger("app")
    reading = _with(pipeline, lambda texts: logger.info("reading %s", texts[0], extra={"text": texts[0]}))
    handler.addFilter(RedactingFilter(redaction=Redaction(pipeline=reading)))
    logger.addHandler(handler)
    logger.info("mail %s", MAIL)
    assert handler.records[0].getMessage() == "[withheld: recursion]"
    assert handler.records[-1].getMessage().startswith("mail EMAIL_ADDRESS_")
    assert CANARY not in handler.held


def test_an_interrupt_is_the_applications_and_writes_nothing(pipeline):
    handler, logger = Raw(), logging.Logger("app")
    handler.addFilter(RedactingFilter(redaction=Redaction(pipeline=_with(pipeline, lambda _: _raise(KeyboardInterrupt())))))
    logger.addHandler(handler)
    with pytest.raises(KeyboardInterrupt):
        logger.info("mail %s", MAIL)
    assert handler.records == []


def test_settings_that_cannot_be_used_withhold(monkeypatch):
    monkeypatch.setattr("redactor.logging.redaction._PROCESS", type(sys.modules["redactor.logging.redaction"]._PROCESS)())
    monkeypatch.setenv("REDACTOR_MAX_TEXT", "none")
    redaction = Redaction()
    assert redaction.text(MAIL) == "[withheld: invalid_settings]"
    assert redaction.fields({"a": MAIL}) == {"withheld": "invalid_settings"}
    monkeypatch.delenv("REDACTOR_MAX_TEXT")
    # The failure is remembered for a while, so that not every record pays for it.
    assert redaction.text(MAIL) == "[withheld: invalid_settings]"


def test_dict_config(pipeline, monkeypatch):
    monkeypatch.setattr("redactor.logging.filter.shared", lambda policy: Redaction(policy, pipeline=pipeline))
    stream = io.StringIO()
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"redact": {"()": "redactor.logging.RedactingFilter"}, "strict": {"()": RedactingFilter, "policy": "strict"}},
            "formatters": {"json": {"()": "redactor.logging.journal.JsonLines"}},
            "handlers": {
                "out": {"class": "logging.StreamHandler", "stream": stream, "filters": ["redact"], "formatter": "json"},
                "other": {"class": "logging.StreamHandler", "stream": stream, "filters": ["strict"]},
            },
            "loggers": {"configured": {"handlers": ["out", "other"], "level": "INFO", "propagate": False}},
        }
    )
    logger = logging.getLogger("configured")
    try:
        logger.info("mail %s", MAIL, extra={"email": MAIL, "n": 1})
    finally:
        logger.handlers.clear()
    line = json.loads(stream.getvalue().splitlines()[0])
    assert line["event"].startswith("mail EMAIL_ADDRESS_")
    assert (line["n"], line["level"], line["logger"]) == (1, "info", "configured")
    assert CANARY not in stream.getvalue()


def test_install_covers_every_handler_that_there_is(redaction):
    handlers = [Raw(), Raw()]
    loggers = [logging.getLogger("installed.one"), logging.getLogger("installed.two")]
    for logger, handler in zip(loggers, handlers, strict=True):
        logger.addHandler(handler)
    before = {id(h): list(h.filters) for h in (*logging.getLogger().handlers, logging.lastResort)}
    one = install(redaction=redaction)
    install(redaction=redaction)
    try:
        loggers[1].warning("mail %s", MAIL)
        assert all(h.filters == [one] for h in handlers)
        assert one in logging.lastResort.filters
        assert CANARY not in handlers[1].held
    finally:
        for handler in (*logging.getLogger().handlers, logging.lastResort):
            handler.filters = before.get(id(handler), [f for f in handler.filters if f is not one])
        for logger, handler in zip(loggers, handlers, strict=True):
            logger.removeHandler(handler)


def test_queues_and_memory_get_safe_records(redaction):
    records = queue.SimpleQueue()
    handler, logger = logging.handlers.QueueHandler(records), logging.Logger("app")
    handler.addFilter(RedactingFilter(redaction=redaction))
    logger.addHandler(handler)
    logger.info("mail %s", MAIL, extra={"who": User(MAIL, CANARY), "email": MAIL})
    got = records.get_nowait()
    assert CANARY not in _held(vars(got))


def test_many_threads(redaction):
    handler, logger = Raw(), logging.Logger("app")
    handler.addFilter(RedactingFilter(redaction=redaction))
    logger.addHandler(handler)

    def work(number):
        for i in range(50):
            logger.info("thread %d line %d mail %s", number, i, MAIL, extra={"email": MAIL, "i": i})

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert len(handler.records) == 400
    assert {r.getMessage().partition(" mail ")[0] for r in handler.records} == {f"thread {n} line {i}" for n in range(8) for i in range(50)}
    assert CANARY not in handler.held


FORKS = """
    import logging, os, sys, threading, time
    from redactor.logging import RedactingFilter, _gate, redaction
    from redactor.registry import discover
    handler = logging.StreamHandler(sys.stdout)
    handler.addFilter(RedactingFilter())
    log = logging.getLogger("app")
    log.addHandler(handler)
    log.setLevel("INFO")
    done, building, go = threading.Event(), threading.Event(), []
    make, all_of = redaction.build.pipeline, discover()
    def slow(settings):
        building.set()
        while not go:
            time.sleep(0.001)
        return make(settings, registry=all_of.only("generic.email"))
    redaction.build.pipeline = slow
    _gate.PATIENCE = 0.2
    def busy(n):
        i = 0
        while not done.is_set():
            i += 1
            log.info("busy %d %d " + "lorem ipsum " * 50 + " {mail}", n, i)
    def child(n):
        pid = os.fork()
        if pid == 0:
            go.append(1)
            log.info("child %d mail {mail}", n)
            os._exit(0)
        return pid
    threads = [threading.Thread(target=busy, args=(n,)) for n in range(3)]
    for t in threads:
        t.start()
    building.wait()
    first = child(0)  # another thread holds the lock, and never comes to an end in the child
    go.append(1)
    log.info("built")
    _gate.PATIENCE = 20
    children = [first] + [child(n) for n in range(1, 12)]
    assert all(os.waitpid(pid, 0)[1] == 0 for pid in children)
    assert redaction._GATE.broken == 0
    done.set()
    for t in threads:
        t.join()
"""


def test_forks_while_others_read_and_build(environment, pipeline):
    code = textwrap.dedent(FORKS.replace("{mail}", MAIL))
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert {f"child {n}" for n in range(12)} <= {" ".join(line.split()[:2]) for line in done.stdout.splitlines()}
    assert CANARY not in done.stdout
    assert "withheld" not in done.stdout


def events(*processors):
    stream = io.StringIO()
    return structlog.wrap_logger(
        structlog.PrintLogger(stream), processors=list(processors), wrapper_class=structlog.make_filtering_bound_logger(0)
    ), stream


def test_structlog_before_the_json_renderer(redaction):
    log, stream = events(
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        Redact(redaction=redaction),
        structlog.processors.JSONRenderer(),
    )
    log.info("login", email=MAIL, user={"first_name": "Anil", "tries": [1, {"password": "hunter2!"}]}, count=3)
    try:
        _fails(1)
    except LookupError:
        log.exception("failed for " + MAIL, stack_info=True, error=ValueError(MAIL))
    log.info("said by " + MAIL, when=datetime(2026, 1, 2, tzinfo=UTC))
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert (lines[0]["event"], lines[0]["count"], lines[0]["level"]) == ("login", 3, "info")
    assert lines[0]["user"]["tries"] == [1, {"password": "<PASSWORD>"}]
    assert re.fullmatch(r"2\d{3}-\d\d-\d\dT[\d:.]+Z", lines[0]["timestamp"])
    assert "LookupError: no account for EMAIL_ADDRESS_" in lines[1]["exception"]
    assert lines[1]["error"].startswith("ValueError('EMAIL_ADDRESS_")
    for value in (CANARY, "Anil", "hunter2", "4111"):
        assert value not in stream.getvalue()


@pytest.mark.parametrize(
    "before", [[], [structlog.processors.dict_tracebacks], [structlog.processors.format_exc_info]], ids=["none", "dicts", "text"]
)
@pytest.mark.parametrize(
    "renderer",
    [structlog.dev.ConsoleRenderer(colors=False), structlog.processors.JSONRenderer(), structlog.processors.KeyValueRenderer()],
    ids=["console", "json", "pairs"],
)
def test_structlog_exceptions_however_they_are_rendered(redaction, before, renderer):
    if structlog.processors.dict_tracebacks in before and isinstance(renderer, structlog.dev.ConsoleRenderer):
        pytest.skip("structlog's own renderer takes no dictionaries")
    log, stream = events(*before, Redact(redaction=redaction), renderer)
    try:
        _fails(2)
    except LookupError as e:
        log.error("by hand", exc_info=e)
        log.exception("by name")
        log.error("tuple", exc_info=(type(e), e, e.__traceback__))
    assert stream.getvalue().count("LookupError") >= 3
    assert CANARY not in stream.getvalue()
    assert "4111" not in stream.getvalue()


def test_structlog_in_the_standard_librarys_formatter(redaction):
    stream = io.StringIO()
    handler, logger = logging.StreamHandler(stream), logging.Logger("app")
    meta = structlog.stdlib.ProcessorFormatter
    handler.setFormatter(
        meta(
            processors=[Redact(redaction=redaction), meta.remove_processors_meta, structlog.processors.JSONRenderer()],
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), structlog.stdlib.add_logger_name, structlog.processors.format_exc_info],
        )
    )
    logger.addHandler(handler)
    structured = structlog.wrap_logger(logger, processors=[meta.wrap_for_formatter], wrapper_class=structlog.stdlib.BoundLogger)
    structured.info("login", email=MAIL)
    try:
        raise ValueError(MAIL)
    except ValueError:
        logger.exception("foreign %s", MAIL, extra={"mail": MAIL})
    with_filter = io.StringIO()
    handler.setStream(with_filter)
    handler.addFilter(RedactingFilter(redaction=redaction))
    structured.info("login", email=MAIL)
    lines = [json.loads(line) for line in (stream.getvalue() + with_filter.getvalue()).splitlines()]
    assert [line["event"].partition(" ")[0] for line in lines] == ["login", "foreign", "login"]
    assert "ValueError: EMAIL_ADDRESS_" in lines[1]["exception"]
    assert CANARY not in stream.getvalue() + with_filter.getvalue()


def test_structlog_never_raises(pipeline):
    failing = Redaction(pipeline=_with(pipeline, lambda texts: _raise(OSError(texts))))
    log, stream = events(Redact(redaction=failing), structlog.processors.JSONRenderer())
    log.info("login", email=MAIL)
    assert "[withheld: withheld]" in json.loads(stream.getvalue()).values()
    assert CANARY not in stream.getvalue()


def test_known_texts_and_trusted_fields_are_not_read(pipeline):
    read = []
    redact = Redact(redaction=Redaction(pipeline=_with(pipeline, read.extend)), trusted=("route",))
    event = {"event": "request", "route": "/v1/check", "request_id": Known("0f" * 8), "ms": 1.5}
    assert redact(None, "info", dict(event)) == event
    assert not any("/v1/check" in text or "0f0f" in text for text in read)
    read.clear()
    assert redact(None, "info", {**event, "request_id": Known("1e" * 8)}) == {**event, "request_id": "1e" * 8}
    # All that is left was read before, and held nothing.
    assert read == []


def test_what_makes_a_neighbour_personal_is_never_taken_as_read(redaction):
    redact = Redact(redaction=redaction)
    for _ in range(2):
        assert redact(None, "info", {"event": "job", "title": "Nightly", "name": "Harbour"})["name"] == "Harbour"
        told = redact(None, "info", {"event": "job", "title": "Nightly", "name": "Harbour", "email": MAIL})
        assert told["email"] != MAIL
        assert told["name"] == redaction.fields({"email": MAIL, "name": "Harbour"})["name"]


def test_labels_are_read_with_what_they_label(redaction):
    redact = Redact(redaction=redaction)
    assert redact(None, "info", {"key": "password", "n": 1})["key"] == "password"
    assert redact(None, "info", {"value": "hunter2!", "n": 1})["value"] == "hunter2!"
    assert redact(None, "info", {"key": "password", "value": "hunter2!", "n": 1})["value"] != "hunter2!"


def test_the_short_name_of_the_processor(pipeline, monkeypatch):
    monkeypatch.setattr("redactor.logging.structured.shared", lambda policy: Redaction(policy, pipeline=pipeline))
    assert structlog_processor(None, "info", {"event": f"mail {MAIL}"})["event"].startswith("mail EMAIL_ADDRESS_")


@contextmanager
def uvicorn_serving(app, stream, **handler):
    """Serve an application with uvicorn's own formatters, as it logs by default, into a stream."""
    config = {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "default": {"()": "uvicorn.logging.DefaultFormatter", "fmt": "%(levelprefix)s %(message)s", "use_colors": True},
            "access": {
                "()": "uvicorn.logging.AccessFormatter",
                "fmt": '%(levelprefix)s %(client_addr)s - "%(request_line)s" %(status_code)s',
            },
        },
        "handlers": {
            "default": {"class": "logging.StreamHandler", "formatter": "default", "stream": stream, **handler},
            "access": {"class": "logging.StreamHandler", "formatter": "access", "stream": stream, **handler},
        },
        "loggers": {
            "uvicorn": {"handlers": ["default"], "level": "INFO", "propagate": False},
            "uvicorn.error": {"level": "INFO"},
            "uvicorn.access": {"handlers": ["access"], "level": "INFO", "propagate": False},
        },
    }
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=config, lifespan="on"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        for name in ("uvicorn", "uvicorn.access"):
            logging.getLogger(name).handlers.clear()


@pytest.fixture
def servers_loggers():
    yield
    for name in SERVERS:
        logging.getLogger(name).filters.clear()


async def hello(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            await send({"type": f"{(await receive())['type']}.complete"})
    if scope["path"] == "/fails":
        raise ValueError(MAIL)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hello"})


QUERY = f"/hello%20there?email={MAIL}&token={TOKEN}&page=3&name=%C3%A9"


def ask(url):
    with httpx2.Client(headers={"user-agent": f"Mozilla/5.0 ({MAIL})", "referer": f"https://x.example/?mail={MAIL}"}) as client:
        assert client.get(f"{url}{QUERY}").status_code == 200
        assert client.get(f"{url}/{MAIL}").status_code == 200
        assert client.get(f"{url}/fails").status_code == 500


@pytest.mark.usefixtures("servers_loggers")
def test_uvicorns_access_log_keeps_its_form(redaction):
    stream, own = io.StringIO(), Raw()
    logging.getLogger("app.access").addHandler(own)
    logging.getLogger("app.access").setLevel(logging.INFO)
    app = RedactAccessLog(hello, redaction=redaction, logger="app.access")
    log = logging.getLogger("uvicorn.error")
    log.addFilter(RedactingFilter(redaction=redaction))
    try:
        with uvicorn_serving(app, stream) as url:
            ask(url)
    finally:
        log.filters.clear()
        logging.getLogger("app.access").removeHandler(own)
    said = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue())
    assert re.search(
        r'INFO: +127\.0\.0\.\S+ - "GET /hello%20there\?email=EMAIL_ADDRESS_\w+&token=\S+&page=3&name=%C3%A9 HTTP/1.1" 200 OK', said
    )
    assert re.search(r"Started server process \[\d+\]", said)
    assert "ValueError: EMAIL_ADDRESS_" in said
    assert "Logging error" not in said
    assert [r.status for r in own.records] == [200, 200, 500]
    assert own.records[0].user_agent.startswith("Mozilla/5.0 (")
    assert own.records[0].target.startswith("/hello there?email=EMAIL_ADDRESS_")
    for value in (CANARY, TOKEN):
        assert value not in said + own.held


@pytest.mark.usefixtures("servers_loggers")
def test_uvicorn_by_dict_config_alone(redaction):
    stream = io.StringIO()
    with uvicorn_serving(hello, stream, filters=[RedactingFilter(redaction=redaction)]) as url:
        ask(url)
    assert " 200" in stream.getvalue()
    for value in (CANARY, TOKEN):
        assert value not in stream.getvalue()


@pytest.mark.usefixtures("servers_loggers")
def test_access_logs_in_the_way_of_gunicorn_and_hypercorn(redaction):
    RedactAccessLog(hello, redaction=redaction)

    class Atoms(dict):
        def __getitem__(self, key):
            return super().get(key, "-")

    for name in ("gunicorn.access", "hypercorn.access"):
        logger, handler = logging.getLogger(name), Raw()
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        atoms = Atoms(h="10.1.2.3", r=f"GET {QUERY} HTTP/1.1", s=200, b=5, a=f"Mozilla ({MAIL})", f=f"https://x.example/?mail={MAIL}")
        logger.info('%(h)s %(l)s %(u)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s"', atoms)
        logger.removeHandler(handler)
        assert re.search(
            r'"GET /hello%20there\?email=EMAIL_ADDRESS_\w+&token=\S+&page=3&name=%C3%A9 HTTP/1.1" 200 5 "', handler.records[0].getMessage()
        )
        assert CANARY not in handler.held
        assert TOKEN not in handler.held


def test_other_kinds_of_asgi_traffic_pass(redaction):
    seen = []

    async def app(scope, receive, send):
        seen.append(scope["type"])

    try:
        asyncio.run(RedactAccessLog(app, redaction=redaction, logger="app.access")({"type": "websocket"}, None, None))
    finally:
        for name in SERVERS:
            logging.getLogger(name).filters.clear()
    assert seen == ["websocket"]


def test_the_formatter_writes_what_there_is():
    record = logging.makeLogRecord(
        {"msg": "x", "name": "app", "levelname": "INFO", "created": 0.0, "stack_info": "Stack", "n": Path("a"), "level": 7}
    )
    assert json.loads(JsonLines().format(record)) == {
        "event": "x", "level": "info", "logger": "app", "timestamp": "1970-01-01T00:00:00Z", "n": "a", "level_": 7, "stack": "Stack",
    }  # fmt: skip


def test_the_policy_of_logs_acts_on_every_category(pipeline):
    """What is remembered as clean (`Clean`) relies on it."""
    policy = Redaction(pipeline=pipeline)._ready().policy
    covered = {c for rule in policy.rules if rule.then.action.label != "allow" for c in rule.when.categories}
    assert covered == set(Category)


@contextmanager
def documented(monkeypatch, pipeline):
    """Let what docs/logging.md says run with a pipeline that is built; give what is logged then."""
    module = sys.modules["redactor.logging.redaction"]
    monkeypatch.setattr(module._PROCESS, "_built", pipeline)
    module.shared.cache_clear()
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr("sys.stdout", stream)
    root, last = logging.getLogger(), logging.lastResort.filters[:]
    before, level = root.handlers[:], root.level
    filters = {h: h.filters[:] for each in _loggers() for h in each.handlers}
    root.handlers.clear()
    try:
        yield stream
    finally:
        root.handlers[:], logging.lastResort.filters[:] = before, last
        root.setLevel(level)
        structlog.reset_defaults()
        module.shared.cache_clear()
        for handler, of in filters.items():
            handler.filters[:] = of
        for name in SERVERS:
            logging.getLogger(name).filters.clear()


BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "docs/logging.md").read_text(), re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_what_the_page_says_works(monkeypatch, pipeline, block):
    names = {}
    with documented(monkeypatch, pipeline) as stream:
        exec(compile(block, "docs/logging.md", "exec"), names)
        if "Json" in names:
            handler = logging.StreamHandler(stream)
            handler.setFormatter(names["Json"]())
            handler.addFilter(RedactingFilter())
            logging.getLogger().addHandler(handler)
        if "app" in names:
            with TestClient(names["app"]) as client:
                assert client.get("/").status_code == 404
            assert any(isinstance(f, RedactingFilter) for f in logging.getLogger("uvicorn.access").filters)
        elif "structlog" in names:
            assert '"email": "EMAIL_ADDRESS_' in stream.getvalue()
        else:
            logging.getLogger("shop").warning("mail %s", MAIL, extra={"email": MAIL}, exc_info=ValueError(MAIL))
            assert "ValueError: EMAIL_ADDRESS_" in stream.getvalue()
    for value in (CANARY, "jo@example.com", "10.1.2.3"):
        assert value not in stream.getvalue()


def _loggers():
    return [logging.getLogger(), *(each for each in logging.root.manager.loggerDict.values() if isinstance(each, logging.Logger))]


def test_the_page_tells_every_reason():
    page = (ROOT / "docs/logging.md").read_text()
    table = page[page.index("| Reason | Why |") :].partition("\n\n")[0]
    told = set(re.findall(r"`(\w+)`", re.sub(r"\|[^|]*\|$", "", table, flags=re.MULTILINE)))
    module = sys.modules["redactor.logging.redaction"]
    assert module._NO_USE_IN_TRYING | {"arguments", "too_large", "too_deep", "not_text", "withheld", "failed", "invalid_lists"} == told
