"""The reader of the sidecar: everything in a record is read, nothing else changes, and what cannot be read goes out as a placeholder."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.policy import Evaluator, shipped
from redactor.sidecar._plain import plain, readable, restored
from redactor.sidecar.reading import Failure, Prose, Reader, Readings, withheld
from redactor.sidecar.record import Record

MAIL = "zqx7canary@example.com"


@pytest.fixture(scope="module")
def for_logs(pipeline):
    return pipeline.under(Evaluator(shipped("logs")))


@pytest.fixture(scope="module")
def reader(for_logs):
    return Reader(for_logs)


def read(reader, *records):
    return reader.read(records)


def test_redacts_lines_and_leaves_clean_ones_the_same_object(reader):
    clean, line = Record(body="worker 3 started in 12 ms"), Record(body=f"login by {MAIL} ok", time=7)
    done = read(reader, clean, line)
    assert done.records[0] is clean
    assert MAIL not in done.records[1].body
    assert done.records[1].body.startswith("login by ")
    assert done.records[1].body.endswith(" ok")
    assert done.records[1].time == 7
    assert done.found == {"EMAIL_ADDRESS": 1}
    assert not done.withheld


def test_redacts_structured_records_by_the_names_of_their_fields(reader):
    body = {"level": "info", "user": {"password": "hunter2hunter2", "id": 17}, "took": 1.5, "tags": ["a", MAIL]}
    (safe,) = read(reader, Record(body=body)).records
    assert "hunter2" not in repr(safe.body)
    assert MAIL not in repr(safe.body)
    assert list(safe.body) == list(body)
    assert (safe.body["level"], safe.body["user"]["id"], safe.body["took"]) == ("info", 17, 1.5)


def test_reads_what_came_beside_and_the_tag(reader):
    record = Record(body="ok", tag=f"app.{MAIL}", beside={"host": "web-1", "enduser": {"email": MAIL}, "unended": True})
    (safe,) = read(reader, record).records
    assert MAIL not in msgspec.json.encode({"tag": safe.tag, "beside": safe.beside}).decode()
    assert safe.beside["host"] == "web-1"
    assert safe.beside["unended"] is True
    assert safe.body == "ok"
    # Remembered the second time.
    assert read(reader, record).records[0].tag == safe.tag


def test_what_records_share_is_read_once(reader):
    resource = {"service": {"owner": MAIL}}
    done = read(reader, *(Record(body=f"line {n}", beside=resource) for n in range(50)))
    assert MAIL not in repr([r.beside for r in done.records])
    assert all(r.beside is done.records[0].beside for r in done.records)
    assert done.found == {"EMAIL_ADDRESS": 1}


@pytest.mark.parametrize("odd", ["\0", "\udcff\udcfe", "\0\udc80", "\x01\0", "\ud800"])
def test_what_is_no_text_comes_through_as_it_came_and_hides_nothing(reader, odd):
    line = f"{odd}from {MAIL} to{odd}"
    done = read(reader, Record(body=line), Record(body={"message": line, "n": 1}), Record(body=f"clean {odd} line"))
    assert not done.withheld
    for body in (done.records[0].body, done.records[1].body["message"]):
        assert MAIL not in body
        assert body.startswith(f"{odd}from ")
        assert body.endswith(f" to{odd}")
    assert done.records[2].body == f"clean {odd} line"


def test_a_nul_inside_a_value_does_not_hide_it(reader):
    (safe,) = read(reader, Record(body="mail zqx7\0canary@example.com now")).records
    assert "canary" not in safe.body
    assert safe.body.startswith("mail ")
    assert safe.body.endswith(" now")


def test_reads_bytes_inside_a_record(reader):
    (safe,) = read(reader, Record(body={"raw": MAIL.encode(), "blob": b"\xff\x00\x01", b"key": 3, 5: "five"})).records
    assert MAIL.encode() not in safe.body["raw"]
    assert isinstance(safe.body["raw"], bytes)
    assert safe.body["blob"] == b"\xff\x00\x01"
    assert safe.body["key"] == 3
    assert safe.body["5"] == "five"


def test_one_record_that_cannot_be_read_costs_itself_only(reader, for_logs):
    deep = {"a": "x"}
    for _ in range(100):
        deep = {"a": deep}
    long = "x" * (for_logs.max_text + 1)
    done = read(reader, Record(body="fine"), Record(body=long, time=3, tag="t"), Record(body=deep), Record(body=f"by {MAIL}"))
    assert [r.body for r in done.records[:3]] == ["fine", "[withheld: too_large]", {"message": "[withheld: too_deep]"}]
    assert done.records[1].time == 3
    assert MAIL not in done.records[3].body
    assert done.withheld == {Failure.TOO_LARGE: 1, Failure.TOO_DEEP: 1}


def test_an_unexpected_failure_is_a_placeholder_too(for_logs, monkeypatch):
    reader = Reader(for_logs)

    def fails(*_args, **_kwargs):
        raise RuntimeError(MAIL)

    monkeypatch.setattr(for_logs.detector._scanner, "scan", fails)
    done = read(reader, Record(body=f"by {MAIL}"), Record(body={"m": MAIL}))
    assert [r.body for r in done.records] == ["[withheld: failed]", {"message": "[withheld: failed]"}]
    assert done.withheld == {Failure.FAILED: 2}


def test_a_placeholder_keeps_nothing_that_was_not_read():
    kept = withheld(Record(body={"m": MAIL}, tag=MAIL, beside={"x": MAIL}, time=9), Failure.TOO_SLOW)
    assert kept == Record(body={"message": "[withheld: too_slow]"}, time=9)


class Sentences:
    """A pipeline that says which texts it was asked to read."""

    def __init__(self, pipeline):
        self.pipeline = pipeline
        self.read = []

    def redact_many(self, texts, **grounds):
        self.read += texts
        return self.pipeline.redact_many(texts, **grounds)

    def redact_records(self, values, **grounds):
        self.read += values
        return self.pipeline.redact_records(values, **grounds)


def test_the_model_reads_only_what_looks_like_prose(for_logs):
    model = Sentences(for_logs)
    said = f"the customer told us that their son is ill, write to {MAIL}"
    records = [Record(body="GET /health 200 3ms"), Record(body=said), Record(body={"comment": said, "n": 1}), Record(body={"path": "/a/b"})]
    done = Reader(for_logs, prose=Prose(pipeline=model, seconds=60)).read(records)
    assert model.read == [said, {"comment": said, "n": 1}]
    assert MAIL not in repr([r.body for r in done.records])
    model.read.clear()
    Reader(for_logs, prose=Prose(pipeline=model, fields=frozenset({"comment"}), seconds=60)).read(records)
    assert model.read == [{"comment": said, "n": 1}]
    model.read.clear()
    done = Reader(for_logs, prose=Prose(pipeline=model, seconds=-1)).read(records)
    assert model.read == []
    assert MAIL not in repr([r.body for r in done.records])


_CHARACTERS = st.characters(codec=None, exclude_categories=())


@given(st.text(_CHARACTERS))
def test_odd_characters_come_back(text):
    made, back = readable(text)
    made.encode()
    assert "\0" not in made
    assert len(made) == len(text)
    assert made.translate(back) == text


_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(_CHARACTERS, max_size=8) | st.binary(max_size=8)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(_CHARACTERS, max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(_VALUES)
def test_values_come_back(value):
    made, back, bytes_at = plain(value, max_depth=64)
    assert restored(made, back, bytes_at) == value


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text(_CHARACTERS, max_size=30) | st.dictionaries(st.text(max_size=5), _VALUES, max_size=3), max_size=5))
def test_a_batch_is_read_as_its_records_are_one_by_one(reader, bodies):
    records = [Record(body=body) for body in bodies]
    assert read(reader, *records).records == [read(reader, r).records[0] for r in records]


def test_lines_are_read_as_records_are(reader):
    done = Readings(records=[])
    lines = ["all fine", f"by {MAIL}", "\udcff"]
    assert reader.lines(lines, done) == [r.body for r in read(reader, *(Record(body=line) for line in lines)).records]
    assert done.found == {"EMAIL_ADDRESS": 1}
