"""OTLP records as records of ours, and back: nothing is lost, names are seen, structure stays."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, ArrayValue, EntityRef, InstrumentationScope, KeyValue, KeyValueList
from opentelemetry.proto.logs.v1.logs_pb2 import LogRecord, ResourceLogs, ScopeLogs
from opentelemetry.proto.resource.v1.resource_pb2 import Resource
from tests_support import CANARY

from redactor.errors import Malformed, TooDeep
from redactor.sidecar import _otlp_wire as wire
from redactor.sidecar import _packing, otlp
from redactor.sidecar._fields import fields
from redactor.sidecar.reading import Failure, Reader, withheld
from redactor.sidecar.record import Record

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
UINT32 = st.integers(0, 2**32 - 1)
UINT64 = st.integers(0, 2**64 - 1)


def pairs(value, max_size=3):
    named = st.dictionaries(TEXT, value, max_size=max_size)
    return named.map(lambda d: [KeyValue(key=k, value=v) for k, v in d.items()])


SCALARS = st.one_of(
    st.just(AnyValue()),
    TEXT.map(lambda v: AnyValue(string_value=v)),
    st.booleans().map(lambda v: AnyValue(bool_value=v)),
    st.integers(-(2**63), 2**63 - 1).map(lambda v: AnyValue(int_value=v)),
    st.floats().map(lambda v: AnyValue(double_value=v)),
    st.binary(max_size=8).map(lambda v: AnyValue(bytes_value=v)),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda v: AnyValue(array_value=ArrayValue(values=v))),
        pairs(inner).map(lambda v: AnyValue(kvlist_value=KeyValueList(values=v))),
    ),
    max_leaves=6,
)
LOGS = st.builds(
    LogRecord,
    time_unix_nano=UINT64,
    observed_time_unix_nano=UINT64,
    severity_number=st.integers(0, 24),
    severity_text=TEXT,
    body=st.none() | VALUES,
    attributes=pairs(VALUES),
    dropped_attributes_count=UINT32,
    flags=UINT32,
    trace_id=st.just(b"") | st.binary(min_size=16, max_size=16),
    span_id=st.just(b"") | st.binary(min_size=8, max_size=8),
    event_name=TEXT,
)
SCOPES = st.builds(
    ScopeLogs,
    scope=st.builds(InstrumentationScope, name=TEXT, version=TEXT, attributes=pairs(VALUES, 2), dropped_attributes_count=UINT32),
    log_records=st.lists(LOGS, min_size=1, max_size=3),
    schema_url=TEXT,
)
ENTITIES = st.builds(EntityRef, schema_url=TEXT, type=TEXT, id_keys=st.lists(TEXT, max_size=2), description_keys=st.lists(TEXT, max_size=2))
RESOURCES = st.builds(
    ResourceLogs,
    resource=st.builds(Resource, attributes=pairs(VALUES), dropped_attributes_count=UINT32, entity_refs=st.lists(ENTITIES, max_size=1)),
    scope_logs=st.lists(SCOPES, min_size=1, max_size=2),
    schema_url=TEXT,
)
REQUESTS = st.lists(RESOURCES, max_size=2).map(lambda r: ExportLogsServiceRequest(resource_logs=r))


def told(request):
    """Return everything that a request says of each of its records, whatever stands with what."""
    return sorted(
        (
            r.resource.SerializeToString(deterministic=True),
            r.schema_url,
            s.scope.SerializeToString(deterministic=True),
            s.schema_url,
            log.SerializeToString(deterministic=True),
        )
        for r in request.resource_logs
        for s in r.scope_logs
        for log in s.log_records
    )


@settings(max_examples=40)
@given(REQUESTS)
def test_what_comes_in_as_otlp_goes_out_the_same(request):
    records = otlp.records(request)
    assert told(otlp.request(records, {"service.name": "other"})) == told(request)
    # And through the queue.
    assert told(otlp.request(_packing.unpack(_packing.pack(records)), {})) == told(request)


@settings(max_examples=40)
@given(REQUESTS)
def test_protobuf_and_json_say_the_same(request):
    assert told(wire.parsed(request.SerializeToString())) == told(request)
    # NaN has one form in JSON.
    assert "nan" in str(request) or told(wire.parsed_json(wire.dumped(request))) == told(request)


def test_records_that_share_a_scope_are_put_together_again():
    request = ExportLogsServiceRequest()
    for name in ("a", "b"):
        for scope in ("x", "y"):
            if scope == "x":
                logs = request.resource_logs.add()
                logs.resource.attributes.add(key="service.name").value.string_value = name
            inside = logs.scope_logs.add(scope=InstrumentationScope(name=scope))
            inside.log_records.extend([LogRecord(severity_text=str(n)) for n in range(3)])
    records = otlp.records(request)
    assert records[0].beside is records[2].beside
    assert otlp.request(records, {}) == request
    # One and true are equal in Python, and not in OTLP.
    shared = [{"otlp": {"resource": {"attributes": {"n": n}}, "scope": {}}} for n in (1, True, 1.0)]
    made = otlp.request([Record(body={}, beside=b) for b in shared], {})
    assert [r.resource.attributes[0].value.WhichOneof("value") for r in made.resource_logs] == ["int_value", "bool_value", "double_value"]


SPEC = {
    "resourceLogs": [
        {
            "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "shop"}}], "futureField": {"x": [1]}},
            "scopeLogs": [
                {
                    "scope": {"name": "shop.orders", "version": "1.0"},
                    "logRecords": [
                        {
                            "timeUnixNano": "1544712660300000000",
                            "observedTimeUnixNano": 1544712660300000001,
                            "severityNumber": 10,
                            "severityText": "Information",
                            "traceId": "5B8EFFF798038103D269B633813FC60C",
                            "spanId": "eee19b7ec3c1b174",
                            "flags": 1,
                            "body": {"kvlistValue": {"values": [{"key": "n", "value": {"intValue": "9007199254740993"}}]}},
                            "attributes": [
                                {"key": "raw", "value": {"bytesValue": "AP8="}},
                                {"key": "list", "value": {"arrayValue": {"values": [{"boolValue": True}, {"doubleValue": 0.5}, {}]}}},
                            ],
                            "eventName": "order.done",
                            "somethingNew": CANARY,
                        }
                    ],
                }
            ],
        }
    ]
}


def test_json_as_the_specification_has_it():
    (record,) = otlp.records(wire.parsed_json(json.dumps(SPEC).encode()))
    assert record.time == 1544712660300000000
    assert record.body == {
        "body": {"n": 9007199254740993},
        "attributes": {"raw": b"\0\xff", "list": [True, 0.5, None]},
        "severity_text": "Information",
        "event_name": "order.done",
        "severity_number": 10,
        "flags": 1,
        "observed_time_unix_nano": 1544712660300000001,
        "trace_id": "5b8efff798038103d269b633813fc60c",
        "span_id": "eee19b7ec3c1b174",
    }
    assert record.beside == {
        "otlp": {"resource": {"attributes": {"service.name": "shop"}}, "scope": {"name": "shop.orders", "version": "1.0"}}
    }
    (log,) = json.loads(wire.dumped(otlp.request([record], {})))["resourceLogs"][0]["scopeLogs"][0]["logRecords"]
    expected = SPEC["resourceLogs"][0]["scopeLogs"][0]["logRecords"][0] | {
        "traceId": "5b8efff798038103d269b633813fc60c",
        "observedTimeUnixNano": "1544712660300000001",
    }
    assert log == {k: v for k, v in expected.items() if k != "somethingNew"}


LOG = '{"resourceLogs":[{"scopeLogs":[{"logRecords":[%s]}]}]}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[{}]",
        "{}{}",
        '"x"',
        '{"resourceLogs": 7}',
        '{"resourceLogs": {"a": 1}}',
        LOG % '{"traceId": "5b8e"}' + "x",
        LOG % '{"traceId": "zz"}',
        LOG % '{"traceId": 7}',
        LOG % '{"timeUnixNano": "later"}',
        LOG % '{"timeUnixNano": -1}',
        LOG % '{"flags": 4294967296}',
        LOG % '{"body": {"intValue": "9223372036854775808"}}',
        LOG % '{"body": {"intValue": 1.5}}',
        LOG % '{"body": {"stringValue": "a", "intValue": "1"}}',
        LOG % '{"attributes": {"a": "b"}}',
        LOG % '{"body": {"doubleValue": NaN}}',
        LOG % '{"body": {"intValue": %s}}' % ("9" * 5000),
    ],
)
def test_what_is_no_otlp_is_malformed_and_not_repeated(text):
    text = text.replace("{", f'{{"{CANARY}": "{CANARY}",', 1) if '":' in text else text + f'"{CANARY}'
    with pytest.raises(Malformed) as caught:
        wire.parsed_json(text.encode())
    e = caught.value
    assert CANARY not in f"{e}{e!r}{e.__context__}{e.__cause__}"


@given(st.binary(min_size=1, max_size=40))
def test_any_bytes_are_a_request_or_malformed(data):
    for parse in (wire.parsed, wire.parsed_json):
        error = None
        try:
            otlp.records(parse(data))
        except Malformed as e:
            error = e
        assert error is None or error.__context__ is None


def nested(depth, kind):
    value = AnyValue(string_value="deep")
    for _ in range(depth):
        if kind == "map":
            value = AnyValue(kvlist_value=KeyValueList(values=[KeyValue(key="k", value=value)]))
        else:
            value = AnyValue(array_value=ArrayValue(values=[value]))
    return value


@pytest.mark.parametrize(("kind", "most"), [("map", 32), ("list", 48)])
def test_nesting_as_deep_as_protobuf_reads_stays(kind, most):
    request = ExportLogsServiceRequest()
    request.resource_logs.add().scope_logs.add().log_records.add(body=nested(most, kind))
    request = wire.parsed(request.SerializeToString())
    again = otlp.request(otlp.records(request), {})
    assert told(again) == told(request)
    assert wire.parsed(again.SerializeToString()) == again
    request.resource_logs[0].scope_logs[0].log_records[0].body.CopyFrom(nested(most + 1, kind))
    with pytest.raises(Malformed):
        wire.parsed(request.SerializeToString())


def test_json_nested_too_deeply_is_refused():
    with pytest.raises((TooDeep, Malformed)):
        wire.parsed_json((LOG % ('{"body":' + '{"arrayValue":{"values":[' * 5000 + "]}}" * 5000 + "}")).encode())


def test_deeper_than_protobuf_reads_goes_out_as_text():
    deep = "x"
    for _ in range(60):
        deep = {"k": deep}
    request = wire.parsed(otlp.request([Record(body=deep), Record(body=["a", deep])], {}).SerializeToString())
    value = request.resource_logs[0].scope_logs[0].log_records[0].attributes[0].value
    seen = 0
    while value.WhichOneof("value") == "kvlist_value":
        (pair,) = value.kvlist_value.values
        value, seen = pair.value, seen + 1
    left = json.loads(value.string_value)
    while isinstance(left, dict):
        left, seen = left["k"], seen + 1
    assert (left, seen) == ("x", 59)


FRAME = "<34>1 2003-10-11T22:14:15.003Z web.example.com su 42 ID47 [ex@1 a=\"b\"] 'su root' failed"


@pytest.mark.parametrize(
    ("record", "body", "severity", "attributes"),
    [
        (Record(body="a line"), "a line", ("", 0), {}),
        (Record(body="a \udcff line"), "a \ufffd line", ("", 0), {}),
        (Record(body="a line", tag="app.web"), "a line", ("", 0), {"tag": "app.web"}),
        (
            Record(body=FRAME),
            "'su root' failed",
            ("crit", 18),
            {
                "severity": "crit",
                "facility": "auth",
                "timestamp": "2003-10-11T22:14:15.003000000Z",
                "hostname": "web.example.com",
                "appname": "su",
                "procid": "42",
                "msgid": "ID47",
                "ex@1": {"a": "b"},
            },
        ),
        (Record(body={"log": "hello", "stream": "stdout"}, tag="kube"), "hello", ("", 0), {"stream": "stdout", "tag": "kube"}),
        (Record(body={"level": 50, "msg": "hello", "pid": 7}), "hello", ("", 17), {"level": 50, "pid": 7}),
        (Record(body={"level": "WARN", "message": "hello"}), "hello", ("WARN", 13), {"level": "WARN"}),
        (Record(body={"level": True, "message": {"a": 1}}), {"a": 1}, ("", 0), {"level": True}),
        (Record(body={"level": [], "log": 7}), None, ("", 0), {"level": [], "log": 7}),
        (
            Record(body={"big": 2**63, "small": -(2**63), "raw": b"\xff", "none": None}),
            None,
            ("", 0),
            {"big": str(2**63), "small": -(2**63), "raw": b"\xff", "none": None},
        ),
        (Record(body=["a", 1]), ["a", 1], ("", 0), {}),
        (Record(body=None), None, ("", 0), {}),
        (Record(body={"message": "m"}, beside={"path": "/a", "unended": True}), "m", ("", 0), {"path": "/a"}),
    ],
)
def test_every_record_can_be_sent_as_otlp(record, body, severity, attributes):
    made = otlp.request([record], {"service.name": "shop"})
    (log,) = made.resource_logs[0].scope_logs[0].log_records
    (said,) = otlp.records(made)
    assert said.body.get("body") == body
    assert (log.severity_text, log.severity_number) == severity
    assert said.body.get("attributes", {}) == attributes
    assert said.beside == {"otlp": {"resource": {"attributes": {"service.name": "shop"}}, "scope": {}}}
    wire.parsed(made.SerializeToString())
    wire.parsed_json(wire.dumped(made))


def test_time_and_ids_are_told_the_way_of_otlp():
    trace, span = "5b8efff798038103d269b633813fc60c", "eee19b7ec3c1b174"
    record = Record(body={"message": "m", "trace_id": trace, "span_id": span, "user": 7}, time=1700000000123456789)
    (log,) = otlp.request([record], {}).resource_logs[0].scope_logs[0].log_records
    assert (log.trace_id.hex(), log.span_id.hex(), log.time_unix_nano) == (trace, span, record.time)
    assert [a.key for a in log.attributes] == ["user"]
    # What is no id stays what it is.
    (log,) = otlp.request([Record(body={"trace_id": "<ID>", "span_id": "12"})], {}).resource_logs[0].scope_logs[0].log_records
    assert {a.key: a.value.string_value for a in log.attributes} == {"trace_id": "<ID>", "span_id": "12"}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
        lambda v: st.lists(v) | st.dictionaries(st.text(), v),
        max_leaves=8,
    ),
    st.none() | st.integers(),
    st.text(),
)
@settings(max_examples=40)
def test_anything_that_a_record_may_hold_can_be_sent(body, time, tag):
    records = [Record(body=body, time=time, tag=tag), Record(body=body, beside={"otlp": body, "x": body})]
    shaped = dict.fromkeys(("body", "attributes", "severity_text", "severity_number", "trace_id", "flags", "observed_time_unix_nano"), body)
    shared = {
        name: dict.fromkeys(("attributes", "name", "version", "schema_url", "entity_refs", "dropped_attributes_count"), body)
        for name in ("resource", "scope")
    }
    records.append(Record(body=shaped, time=time, beside={"otlp": shared}))
    made = otlp.request(records, {})
    assert wire.parsed(made.SerializeToString()) == made or "nan" in str(made)
    wire.parsed_json(wire.dumped(made))


def test_invalid_ids_and_references_into_tables_count_as_none():
    request = ExportLogsServiceRequest()
    log = request.resource_logs.add().scope_logs.add().log_records.add(trace_id=b"short", span_id=b"much too long")
    log.body.string_value_strindex = 3
    assert otlp.records(request)[0].body == {"body": None}


def test_names_that_come_twice_are_both_kept():
    request = ExportLogsServiceRequest()
    log = request.resource_logs.add().scope_logs.add().log_records.add()
    for value in ("one", "two"):
        log.attributes.add(key="password").value.string_value = value
    assert otlp.records(request)[0].body["attributes"] == {"password": "one", "password#2": "two"}


@pytest.fixture(scope="module")
def reader(pipeline):
    return Reader(pipeline)


def test_values_are_masked_by_their_names_and_structure_stays(reader):
    chance = random.Random(7)
    request = ExportLogsServiceRequest()
    logs = request.resource_logs.add(schema_url="https://opentelemetry.io/schemas/1.40.0")
    for name, value in {
        "service.name": "shop",
        "service.instance.id": "627cc493-f310-47de-96bd-71410b7dec09",
        "host.name": "node-1",
    }.items():
        logs.resource.attributes.add(key=name).value.string_value = value
    scope = logs.scope_logs.add(scope=InstrumentationScope(name="shop.orders", version="1.0"))
    for _ in range(400):
        log = scope.log_records.add(
            time_unix_nano=1_700_000_000_000_000_000 + chance.randrange(10**17),
            observed_time_unix_nano=1_700_000_000_000_000_000 + chance.randrange(10**17),
            severity_number=9,
            severity_text="INFO",
            trace_id=chance.randbytes(16),
            span_id=chance.randbytes(8),
            flags=1,
            event_name="order.done",
        )
        log.body.string_value = "paid"
        log.attributes.add(key="http.response.status_code").value.int_value = 200
    clean = reader.read(otlp.records(request))
    assert clean.found.total() == 0
    assert otlp.request(clean.records, {}) == request

    log = scope.log_records[0]
    log.body.string_value = "paid by jo@example.com"
    for name, value in {"password": "hunter22", "user.email": "jo@example.com", "url.path": "/orders"}.items():
        log.attributes.add(key=name).value.string_value = value
    log.attributes.add(key="card").value.int_value = 4111111111111111
    logs.resource.attributes.add(key="db.password").value.string_value = "hunter22"
    (safe, *_) = reader.read(otlp.records(request)).records
    assert safe.body["body"] == "paid by <EMAIL_ADDRESS>"
    assert safe.body["attributes"] == {
        "http.response.status_code": 200,
        "password": "<PASSWORD>",
        "user.email": "<EMAIL_ADDRESS>",
        "url.path": "/orders",
        "card": "<CREDIT_CARD>",
    }
    out = str(otlp.request([safe], {}))
    assert "hunter22" not in out
    assert "4111" not in out
    assert "jo@" not in out


def test_a_placeholder_is_sent_as_one(reader):
    (record,) = otlp.records(wire.parsed_json(json.dumps(SPEC).encode()))
    (log,) = otlp.request([withheld(record, Failure.FAILED)], {}).resource_logs[0].scope_logs[0].log_records
    assert log.body.string_value == "[withheld: failed]"
    assert log.time_unix_nano == record.time
    assert fields(withheld(record, Failure.FAILED))["message"] == "[withheld: failed]"
