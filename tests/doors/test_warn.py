"""Warn and acknowledge over HTTP: words, a milder text, and a token that is good once and for nothing else."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from tests_support import CANARY

TEXT = "I have lupus, and my nephew has asthma. Mail jo@example.com"


def ask(client, path="/v1/check", headers=None, **body):
    return client.post(path, json={"text": TEXT, "subject_id": "author-7", **body}, headers=headers)


def token(client):
    return ask(client, advise=True).json()["acknowledgement"]


def test_a_warning_says_what_and_offers_milder_words(client):
    answer = ask(client, advise=True, headers={"accept-language": "xx, de-AT;q=0.8, en"}).json()
    first = answer["warnings"][0]
    assert (first["label"], first["subject"], first["audience"]) == ("HEALTH", "author", "public")
    assert first["message"].startswith("Das zeigt allen etwas über die Gesundheit")
    assert first["milder"] == "a health condition"
    assert answer["milder"].startswith("I have a health condition, and my nephew has <HEALTH>.")
    assert all(reason["message"].startswith("Das ") for reason in answer["reasons"])
    assert "milder" not in ask(client).json()


@pytest.mark.parametrize("path", ["/v1/check", "/v1/acknowledge"])
def test_the_token_lets_exactly_the_warnings_pass_once(client, path):
    given = token(client)
    answer = ask(client, path, acknowledgement=given).json()
    assert answer["action"] == "mask"
    assert answer["text"] == TEXT.replace("asthma", "<HEALTH>")
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
