"""Warn and acknowledge over HTTP: words, a milder text, and a token that is good once and for nothing else."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from storage_support import at_once
from structlog.testing import capture_logs
from tests_support import CANARY, serving

from redactor import build
from redactor.service import warned
from redactor.service.app import create
from redactor.settings import Settings
from redactor.storage import tables

TEXT = "I have lupus, and my nephew has asthma. Mail jo@example.com"


def ask(client, path="/v1/check", headers=None, **body):
    return client.post(path, json={"text": TEXT, "subject_id": "author-7", **body}, headers=headers)


def token(client):
    return ask(client).json()["acknowledgement"]


def test_a_warning_says_what_and_offers_milder_words(client):
    answer = ask(client, headers={"accept-language": "xx, de-AT;q=0.8, en"}).json()
    first = answer["warnings"][0]
    assert (first["label"], first["subject"], first["audience"]) == ("HEALTH", "author", "public")
    assert first["message"].startswith("Das zeigt allen etwas über die Gesundheit")
    assert first["milder"] == "a health condition"
    assert answer["milder"].startswith("I have a health condition, and my nephew has <HEALTH>.")
    assert all(reason["message"].startswith("Das ") for reason in answer["reasons"])


ADVICE = {"warnings", "milder", "acknowledgement", "acknowledgement_expires"}


def test_advice_comes_where_something_warns_and_can_be_left_out(client):
    assert ask(client, text="I have lupus").json().keys() >= ADVICE
    assert not ask(client, text="I have lupus", advise=False).json().keys() & ADVICE
    for text in ("My nephew has lupus", "My card is 4111 1111 1111 1111", "Hello"):
        assert not ask(client, text=text).json().keys() & ADVICE
    first, second = client.post("/v1/check", json={"texts": ["I have lupus", "Hello"]}).json()["results"]
    assert first.keys() >= ADVICE
    assert not second.keys() & ADVICE
    question = client.get("/openapi.json").json()["components"]["schemas"]["Question"]
    assert question["properties"]["advise"]["default"] is True


def test_a_milder_text_passes_where_the_text_warned(client):
    answer = ask(client, text="I have lupus and I take metformin.").json()
    assert answer["action"] == "warn"
    assert ask(client, text=answer["milder"]).json()["action"] == "allow"


@pytest.mark.parametrize("path", ["/v1/check", "/v1/acknowledge"])
def test_the_token_lets_exactly_the_warnings_pass_once(client, path):
    given = token(client)
    answer = ask(client, path, acknowledgement=given).json()
    assert answer["action"] == "mask"
    assert answer["text"] == TEXT.replace("asthma", "<HEALTH>")
    assert not answer.keys() & ADVICE
    again = ask(client, path, acknowledgement=given)
    assert (again.status_code, again.json()["code"]) == (409, "acknowledgement_replayed")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"text": TEXT + "!"}, "acknowledgement_other_content"),
        ({"audience": "followers"}, "acknowledgement_other_audience"),
        ({"subject_id": "author-8"}, "acknowledgement_other_author"),
        ({"age": 30}, "acknowledgement_other_situation"),
        ({"acknowledgement": CANARY}, "acknowledgement_malformed"),
    ],
)
def test_what_differs_is_refused_with_its_code_and_no_echo(client, change, code):
    answer = ask(client, **{"acknowledgement": token(client), **change})
    assert answer.json()["code"] == code
    assert CANARY not in answer.text


def test_of_many_at_once_one_wins(client):
    given = token(client)
    with ThreadPoolExecutor(4) as pool:
        codes = [f.result().status_code for f in [pool.submit(ask, client, acknowledgement=given) for _ in range(4)]]
    assert sorted(codes) == [200, 409, 409, 409]


@pytest.mark.parametrize(
    ("text", "action", "safe"),
    [
        ("I have lupus", "allow", "I have lupus"),
        ("I have lupus, and my nephew has asthma", "mask", "I have lupus, and my nephew has <HEALTH>"),
        ("I have lupus. My card is 4111 1111 1111 1111", "block", "I have lupus. My card is <CREDIT_CARD>"),
    ],
)
def test_what_is_masked_or_blocked_stays_so_under_an_acknowledgement(client, text, action, safe):
    before = ask(client, text=text).json()
    after = ask(client, "/v1/acknowledge", text=text, acknowledgement=before["acknowledgement"]).json()
    assert (after["action"], after["text"]) == (action, safe)
    stricter = [f for f in before["findings"] if f["action"] in {"mask", "block"}]
    assert [f for f in after["findings"] if f["action"] != "allow"] == stricter


def test_an_acknowledgement_is_on_the_audit_trail_once_and_without_content(settings, pipeline, tmp_path):
    own = settings.model_copy(update={"database": type(settings.database)(f"sqlite:///{tmp_path / 'own.db'}")})
    app = create(own, pipeline=pipeline)
    client, store = TestClient(app, raise_server_exceptions=False), app.state.store
    text = f"I have lupus, {CANARY}"
    given = ask(client, text=text).json()["acknowledgement"]
    codes = [ask(client, "/v1/acknowledge", text=text, acknowledgement=given).status_code for _ in range(2)]
    assert codes == [200, 409]
    with store.database.read() as connection:
        bodies = list(connection.scalars(select(tables.audit.c.body).order_by(tables.audit.c.seq)))
    (record,) = [json.loads(body) for body in bodies if json.loads(body)["event"] == "acknowledgement"]
    assert (record["audience"], record["policy"], record["categories"]) == ("public", pipeline.policy.label, ["health"])
    assert store.trail.verify().ok
    for held in (CANARY, "lupus", "author-7", given):
        assert held not in "".join(bodies)
    store.database.close()


AT_ONCE = """
import json, sys, time
from pathlib import Path
from fastapi.testclient import TestClient
from redactor import build
from redactor.registry import discover
from redactor.service.app import create
from redactor.logging import Redaction
from redactor.logging.journal import configure
from redactor.settings import Settings
configure("error", Redaction())
settings = Settings(database=sys.argv[1], **json.loads(sys.argv[2]))
client = TestClient(create(settings, pipeline=build.pipeline(settings, registry=discover().only("health.condition"))))
def ask(path, **more):
    return client.post(path, json={"text": "I have lupus", "subject_id": "author-7", **more})
meeting, tokens = Path(sys.argv[3]), sys.argv[4:]
if not tokens:
    print(*(ask("/v1/check").json()["acknowledgement"] for _ in range(12)))
    sys.exit()
ask("/v1/check")
(meeting / str(time.monotonic_ns())).touch()
while len(list(meeting.iterdir())) < 2:
    time.sleep(0.001)
print(*(ask("/v1/acknowledge", acknowledgement=token).status_code for token in tokens))
"""


def test_of_two_processes_on_one_file_exactly_one_wins(settings, tmp_path):
    url, meeting = f"sqlite:///{tmp_path / 'shared.db'}", tmp_path / "meeting"
    meeting.mkdir()
    own = {"cache": None, "model": "off", "secret": settings.secret.get_secret_value(), "signing_keys": f"a:{'A' * 43}="}
    given = json.dumps(own)
    (issued,) = at_once(url, AT_ONCE, given, str(meeting), processes=1)
    answers = [said.split() for said in at_once(url, AT_ONCE, given, str(meeting), *issued.split())]
    assert len(issued.split()) == len(answers[0]) == 12
    assert [sorted(pair) for pair in zip(*answers, strict=True)] == [["200", "409"]] * 12
    store = build.store(Settings(database=url, **own))
    with store.database.read() as connection:
        kinds = [json.loads(body)["event"] for body in connection.scalars(select(tables.audit.c.body))]
    assert kinds.count("acknowledgement") == 12
    assert store.trail.verify().ok
    store.database.close()


def test_missing_keys_are_told_when_a_server_starts_and_not_before(settings, pipeline):
    with capture_logs() as made:
        create(settings, pipeline=pipeline)
    assert made == []
    for host, told in (("127.0.0.1", "end with this process"), ("0.0.0.0", "nobody can acknowledge")):
        with capture_logs() as said:
            warned.say_what_is_missing(settings.model_copy(update={"host": host}))
        assert [told in entry["event"] for entry in said] == [True]
    keys = type(settings.database)(f"a:{'A' * 43}=")
    for quiet in ({"signing_keys": keys}, {"acknowledgements": "off"}, {"acknowledgements": "memory"}):
        with capture_logs() as said:
            warned.say_what_is_missing(settings.model_copy(update=quiet))
        assert said == []


def test_a_real_server_says_that_keys_are_missing(environment, pipeline):
    with serving(environment) as (_, process):
        process.terminate()
        assert "REDACTOR_SIGNING_KEYS is not set" in process.stdout.read().decode()
