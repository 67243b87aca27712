"""Acknowledgement tokens: what they let pass, and everything that they don't."""

import base64
import json
import os
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import OctKey
from tests_support import CANARY

from redactor.acknowledge import SIZE, Acknowledger, MemoryLedger, SigningKeys
from redactor.domain import (
    Action,
    AgeBand,
    Audience,
    Category,
    Consent,
    Decision,
    Disclosure,
    Evidence,
    Finding,
    Judged,
    Purpose,
    Span,
    Subject,
)
from redactor.errors import AcknowledgementError, AcknowledgementReplayed, SettingsError

TEXT = f"I have lupus, {CANARY}"
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
KEY = base64.b64encode(bytes(range(SIZE))).decode()
OLDER = base64.b64encode(bytes(range(1, SIZE + 1))).decode()


def judged(start=7, end=12, *, action=Action.WARN, entity="HEALTH", category=Category.HEALTH, subject=Subject.AUTHOR):
    evidence = Evidence(pattern="p", base_score=0.9)
    found = Finding(span=Span(start, end), entity=entity, category=category, score=0.9, recognizer="r", evidence=evidence, subject=subject)
    return Judged(finding=found, action=action, rule="own", reason="own_sensitive_shown")


def decided(*found, audience=Audience.PUBLIC, policy="default@1", **situation):
    found = found or (judged(),)
    return Decision(
        action=max(j.action for j in found),
        audience=audience,
        judged=found,
        reasons=(),
        safe_text="",
        policy=policy,
        disclosure=Disclosure(audience=audience, **situation),
    )


def acknowledger(keys=None, ledger=None, at=START):
    return Acknowledger(keys or SigningKeys.parse(f"now:{KEY}"), ledger or MemoryLedger(), clock=lambda: at)


def issued(text=TEXT, decision=None, **who):
    return acknowledger().issue(text, decision or decided(), **who).value


def refused(token, text=TEXT, decision=None, *, by=None, **who):
    with pytest.raises(AcknowledgementError) as caught:
        (by or acknowledger()).redeem(token, text, decision or decided(), **who)
    error = caught.value
    told = "".join(map(repr, (error, error.__context__, error.__cause__))) + str(error)
    assert CANARY not in told
    assert not token or token not in told
    return error.code.removeprefix("acknowledgement_")


def signed(claims, key=KEY, **header):
    header = {"alg": "HS256", "typ": "redactor-ack+jws", "kid": "now", **header}
    return jws.serialize_compact(header, claims, OctKey.import_key(base64.b64decode(key)))


def unsigned():
    header, claims, _ = issued().split(".")
    none = base64.urlsafe_b64encode(b'{"alg":"none","typ":"redactor-ack+jws","kid":"now"}').decode().rstrip("=")
    return [f"{none}.{claims}.", f"{none}.{claims}.AAAA", f"{header}.{claims}.AAAA"]


def test_a_token_lets_its_own_decision_pass_once():
    ours = acknowledger()
    token = ours.issue(TEXT, decided(), author="author-7")
    assert token.expires == START + timedelta(minutes=15)
    grant = ours.redeem(token.value, TEXT, decided(), author="author-7")
    assert grant.expires == token.expires
    assert refused(token.value, by=ours, author="author-7") == "replayed"


def test_where_nothing_warns_there_is_no_token():
    assert acknowledger().issue(TEXT, decided(judged(action=Action.MASK), judged(20, 25, action=Action.ALLOW))) is None


FINDINGS = {
    "another span": judged(8, 12),
    "another type": judged(entity="MRN"),
    "another subject": judged(subject=Subject.OTHER),
    "another category": judged(category=Category.RELIGION),
    "another action": judged(action=Action.MASK),
}


@pytest.mark.parametrize(
    ("code", "text", "decision", "who"),
    [
        ("other_content", TEXT + ".", decided(), {}),
        ("other_content", TEXT.replace(" ", "\u00a0", 1), decided(), {}),
        ("other_content", "", decided(), {}),
        ("other_audience", TEXT, decided(audience=Audience.FOLLOWERS), {}),
        ("other_policy", TEXT, decided(policy="default@2"), {}),
        ("other_policy", TEXT, decided(policy="strict@1"), {}),
        ("other_author", TEXT, decided(), {"author": "author-8"}),
        ("other_author", TEXT, decided(), {}),
        ("other_author", TEXT, decided(), {"author": ""}),
        ("other_situation", TEXT, decided(purpose=Purpose.ADVERTISING), {"author": "author-7"}),
        ("other_situation", TEXT, decided(age=AgeBand.UNDER_14), {"author": "author-7"}),
        ("other_situation", TEXT, decided(jurisdiction="DE"), {"author": "author-7"}),
        ("other_situation", TEXT, decided(guardian=True), {"author": "author-7"}),
        *(("other_findings", TEXT, decided(each), {"author": "author-7"}) for each in FINDINGS.values()),
        ("other_findings", TEXT, decided(judged(), judged(14, 24)), {"author": "author-7"}),
    ],
)
def test_a_token_of_one_decision_is_refused_for_another_with_the_reason(code, text, decision, who):
    assert refused(issued(author="author-7"), text, decision, **who) == code


def test_a_token_without_an_author_is_good_for_nobody_who_is_named():
    assert refused(issued(), author="author-7") == "other_author"


def test_what_consents_there_are_matters_but_not_their_order():
    one, other = (Consent(category=c, purpose=Purpose.PUBLISHING, audience=Audience.PUBLIC) for c in (Category.HEALTH, Category.LOCATION))
    token = issued(decision=decided(consents=(one, other)))
    assert refused(token, decision=decided(consents=(one,))) == "other_situation"
    acknowledger().redeem(token, TEXT, decided(consents=(other, one)))


@pytest.mark.parametrize(("minutes", "good"), [(0, True), (14, True), (15, False), (600, False)])
def test_a_token_expires(minutes, good):
    later = acknowledger(at=START + timedelta(minutes=minutes))
    if good:
        later.redeem(issued(), TEXT, decided())
    else:
        assert refused(issued(), by=later) == "expired"


@pytest.mark.parametrize(
    "token",
    [
        "",
        CANARY,
        f"{CANARY}.{CANARY}.{CANARY}",
        "a.b",
        "....",
        "é.é.é",
        "bnVsbA.bnVsbA.bnVsbA",
        "a" * 5_000,
        issued() + "=",
        issued() + ".",
        " " + issued(),
        issued() + "\n",
        signed(b"{}"),
        signed(b"[]"),
        signed(CANARY.encode()),
    ],
    ids=range(15),
)
def test_what_is_no_token_is_malformed(token):
    assert refused(token) == "malformed"


@pytest.mark.parametrize(
    "token",
    [
        *unsigned(),
        signed(b"{}", OLDER),
        signed(b"{}", kid="elsewhere"),
        signed(b"{}", typ="JWT"),
        acknowledger(SigningKeys.ephemeral()).issue(TEXT, decided()).value,
    ],
    ids=range(7),
)
def test_what_we_did_not_sign_is_forged(token):
    assert refused(token) == "forged"


def test_another_algorithm_is_forged_even_with_our_key():
    token = jws.serialize_compact(
        {"alg": "HS512", "typ": "redactor-ack+jws", "kid": "now"}, b"{}", OctKey.import_key(base64.b64decode(KEY)), algorithms=["HS512"]
    )
    assert refused(token) == "forged"


@given(st.data())
@settings(max_examples=300)
def test_any_flipped_bit_refuses(data):
    token = issued()
    at = data.draw(st.integers(0, len(token) - 1))
    flipped = token[:at] + chr(ord(token[at]) ^ (1 << data.draw(st.integers(0, 6)))) + token[at + 1 :]
    assert refused(flipped) in {"forged", "malformed"}


_ONE = st.builds(
    judged,
    st.integers(0, 4),
    st.integers(5, 9),
    action=st.sampled_from([Action.WARN, Action.MASK, Action.BLOCK]),
    entity=st.sampled_from(["HEALTH", "MRN"]),
    category=st.sampled_from([Category.HEALTH, Category.CONTACT]),
    subject=st.sampled_from(Subject),
)
_DECISIONS = st.tuples(
    st.sampled_from(["one text here", "one text her e", "ones"]),
    st.builds(
        lambda found, audience, policy, age: decided(*found, audience=audience, policy=policy, age=age),
        st.lists(_ONE, min_size=1, max_size=2),
        st.sampled_from(Audience),
        st.sampled_from(["default@1", "default@2"]),
        st.sampled_from(AgeBand),
    ),
    st.sampled_from([None, "", "a", "b"]),
)


@given(_DECISIONS, _DECISIONS)
def test_a_token_of_one_decision_never_lets_another_pass(one, other):
    text, decision, author = one
    token = acknowledger().issue(text, decision, author=author)
    assume(token is not None)
    acknowledger().redeem(token.value, text, decision, author=author)
    if one != other:
        refused(token.value, other[0], other[1], author=other[2])


def test_keys_rotate():
    old, both, new = (SigningKeys.parse(text) for text in (f"a:{OLDER}", f"b:{KEY}, a:{OLDER}", f"b:{KEY}"))
    token = acknowledger(old).issue(TEXT, decided()).value
    acknowledger(both).redeem(token, TEXT, decided())
    assert refused(token, by=acknowledger(new)) == "forged"
    acknowledger(new).redeem(acknowledger(both).issue(TEXT, decided()).value, TEXT, decided())


@pytest.mark.parametrize("text", ["", "a", f"a:{CANARY}", KEY, f"a:{KEY},a:{OLDER}", f"a b:{KEY}", f"a:{KEY[:-8]}", f"a:{KEY},"])
def test_keys_that_cannot_be_used_are_refused_without_being_repeated(text):
    with pytest.raises(SettingsError, match="REDACTOR_SIGNING_KEYS") as caught:
        SigningKeys.parse(text)
    assert CANARY not in str(caught.value)
    assert KEY not in str(caught.value)


def test_neither_the_token_nor_a_key_is_in_a_repr_and_the_token_holds_no_content():
    keys = SigningKeys.parse(f"now:{KEY}")
    token = acknowledger(keys).issue(TEXT, decided(), author=CANARY)
    assert token.value not in repr(token)
    assert KEY not in repr(keys)
    claims = json.loads(base64.urlsafe_b64decode(token.value.split(".")[1] + "=="))
    assert CANARY not in json.dumps(claims)
    assert "HEALTH" not in json.dumps(claims)
    # With the same text, author and key; what is bound differs by its purpose.
    assert len({claims[name] for name in ("content", "author", "situation", "findings")}) == 4


def test_the_memory_of_a_forked_process_is_refused():
    ledger = MemoryLedger()
    assert ledger.spend("a", START)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            ledger.spend("b", START)
        except SettingsError:
            os.write(write, b"refused")
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(write)
    assert os.read(read, 20) == b"refused"


def test_a_ledger_that_fails_lets_nothing_pass():
    class Broken:
        def spend(self, *_):
            raise OSError

    with pytest.raises(OSError):
        acknowledger(ledger=Broken()).redeem(issued(), TEXT, decided())


def test_every_token_is_its_own():
    ours = acknowledger()
    first, second = (ours.issue(TEXT, decided()).value for _ in range(2))
    ours.redeem(first, TEXT, decided())
    ours.redeem(second, TEXT, decided())
    with pytest.raises(AcknowledgementReplayed):
        ours.redeem(second, TEXT, decided())


def test_the_safe_text_is_not_what_a_token_is_bound_to():
    # Tokens of the vault may differ from one time to the next.
    acknowledger().redeem(issued(), TEXT, replace(decided(), safe_text=secrets.token_hex()))
