"""What holds for every operator: nothing is revealed, failures fail closed, configurations are strict."""

import logging
import string

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from redactor.errors import OperatorError, SettingsError
from redactor.operators import (
    Drop,
    Encrypt,
    Generalize,
    Hash,
    Keep,
    Keys,
    Mask,
    Operator,
    Pseudonym,
    Replace,
    ShiftDate,
    restore,
    rewrite,
)
from redactor.operators._text import bare, fold

KEYS = Keys(secret=b"the first key of the tests, 32 by")
OTHER = Keys(secret=b"another key of the tests, 32 byt")
CANARY = "Kanarek-Żółty 7431"
ENTITIES = [
    "ADDRESS", "AGE", "BIRTH_DATE", "COORDINATES", "CREDIT_CARD", "DATE_TIME", "EMAIL_ADDRESS", "HEALTH", "IBAN_CODE", "IP_ADDRESS",
    "LOCATION", "MAC_ADDRESS", "ORGANIZATION", "PASSWORD", "PERSON", "PHONE_NUMBER", "UK_NHS", "URL", "USERNAME", "US_SSN",
]  # fmt: skip
REWRITERS = [
    Replace(),
    Replace(new_value="Leeds LS1 4AB"),
    Mask(),
    Mask(keep_separators=True),
    Mask(char="X"),
    Hash(),
    Encrypt(),
    Drop(),
    Pseudonym(),
    Pseudonym(locale="de_DE"),
    Generalize(),
    ShiftDate(),
    ShiftDate(days=1, day_first=True),
]
#: Values as recognizers find them, and any text at all.
VALUES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    st.text(string.ascii_letters + string.digits + " .-/:@+,°'", min_size=1, max_size=40),
    st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True),
    st.from_regex(r"[a-z]{1,8}\.[a-z]{1,8}@[a-z]{2,8}\.(com|org)", fullmatch=True),
    st.from_regex(r"\+?[0-9]{1,3}[ -]?[0-9]{3}[ -]?[0-9]{3,8}", fullmatch=True),
    st.from_regex(r"[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}", fullmatch=True),
    st.from_regex(r"-?[0-9]{1,2}\.[0-9]{1,6}, ?-?[0-9]{1,3}\.[0-9]{1,6}", fullmatch=True),
    st.from_regex(r"[0-9]{1,3} [A-Z][a-z]{2,8} (St|Road), [A-Z][a-z]{2,8}( LS1 4AB)?", fullmatch=True),
    st.dates().map(str),
    st.dates().map(lambda d: f"{d.day}/{d.month}/{d.year}"),
    st.dates().map(lambda d: f"{d:%B} {d.day}, {d.year}"),
)


@settings(max_examples=400, deadline=None)
@given(value=VALUES, entity=st.sampled_from(ENTITIES), operator=st.sampled_from(REWRITERS))
def test_no_operator_but_keep_lets_the_value_through(value, entity, operator):
    assume(bare(value) not in bare(entity))  # the name of a type tells nothing
    output = rewrite(value, entity, operator, KEYS)
    if len(bare(value)) >= 4:
        assert value not in output
        assert fold(value) not in fold(output)
    else:
        assert output != value


@given(value=VALUES, entity=st.sampled_from(ENTITIES))
def test_keep_keeps(value, entity):
    assert rewrite(value, entity, Keep(), KEYS) == value


@settings(max_examples=150, deadline=None)
@given(value=VALUES, entity=st.sampled_from(ENTITIES), operator=st.sampled_from([o for o in REWRITERS if not isinstance(o, Encrypt)]))
def test_the_same_key_gives_the_same_output(value, entity, operator):
    again = Keys(secret=bytes(KEYS.secret))
    assert rewrite(value, entity, operator, KEYS) == rewrite(value, entity, operator, again)


@given(value=VALUES, entity=st.sampled_from(ENTITIES))
def test_another_key_gives_another_token(value, entity):
    assert rewrite(value, entity, Hash(), KEYS) != rewrite(value, entity, Hash(), OTHER)


@settings(deadline=None)
@given(name=st.from_regex(r"[A-Z][a-z]{3,9} [A-Z][a-z]{3,9} [A-Z][a-z]{3,9}", fullmatch=True), secret=st.binary(min_size=16, max_size=16))
def test_another_key_gives_another_surrogate(name, secret):
    assert rewrite(name, "PERSON", Pseudonym(), KEYS) != rewrite(name, "PERSON", Pseudonym(), Keys(secret=secret))


def _outcome(value, operator):
    try:
        return rewrite(value, "PERSON", operator, KEYS)
    except OperatorError as error:
        return error


@pytest.mark.parametrize("operator", [*REWRITERS, Keep()], ids=lambda o: o.type)
def test_a_failure_holds_no_value(operator, caplog):
    caplog.set_level(logging.DEBUG)
    broken = f"{CANARY}\ud800"  # cannot be encoded: UnicodeEncodeError holds the text
    outcome = _outcome(broken, operator)
    if isinstance(outcome, OperatorError):
        assert outcome.__cause__ is None
        assert outcome.__context__ is None
        outcome = f"{outcome} {outcome!r} {outcome.args} {outcome.detail}"
    assert operator.type == "keep" or CANARY not in outcome
    assert CANARY not in caplog.text


@pytest.mark.parametrize("operator", [Hash(), Encrypt(), Pseudonym()], ids=lambda o: o.type)
def test_keyed_operators_fail_closed_on_what_is_no_text(operator):
    with pytest.raises(OperatorError, match=f"{operator.type} failed"):
        rewrite(f"{CANARY}\ud800", "PERSON", operator, KEYS)


@pytest.mark.parametrize("token", ["", "A", "AAAA", CANARY, "=" * 40, "A" * 80, "\ud800"])
def test_a_token_that_is_none_is_not_repeated(token):
    with pytest.raises(OperatorError) as caught:
        restore(token, "PERSON", KEYS)
    assert caught.value.__context__ is None
    assert CANARY not in repr(caught.value)


def test_a_rejected_configuration_does_not_show_what_was_given():
    with pytest.raises(ValidationError) as caught:
        Mask(char=CANARY)
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("operator", [*REWRITERS, Keep()], ids=lambda o: o.type)
def test_configurations_survive_json_by_their_tag(operator):
    union = TypeAdapter(Operator)
    assert union.validate_json(union.dump_json(operator)) == operator
    assert union.validate_python({"type": operator.type}).type == operator.type
    with pytest.raises(ValidationError):
        union.validate_python({"type": operator.type, "unheard_of": 1})
    with pytest.raises(ValidationError):
        operator.type = "keep"


@pytest.mark.parametrize(
    "given_config",
    [
        {"type": "shred"},
        {},
        {"type": "mask", "char": ""},
        {"type": "mask", "char": "**"},
        {"type": "mask", "char": " "},
        {"type": "mask", "char": "\u200b"},
        {"type": "mask", "keep_last": -1},
        {"type": "hash", "length": 8},
        {"type": "shift_date", "days": 0},
        {"type": "pseudonym", "locale": "xx_XX"},
        {"type": "pseudonym", "locale": "fr_QC"},
        {"type": "pseudonym", "locale": "../../etc"},
    ],
)
def test_wrong_configurations_are_refused(given_config):
    with pytest.raises(ValidationError):
        TypeAdapter(Operator).validate_python(given_config)


def test_keys_hide_their_secret_and_want_a_long_one():
    keys = Keys(secret=CANARY.encode())
    assert CANARY not in f"{keys} {keys!r}"
    with pytest.raises(SettingsError):
        Keys(secret=b"fifteen bytes..")
    with pytest.raises(AttributeError):
        keys.secret = b""


def test_ephemeral_keys_differ():
    assert Keys.ephemeral() != Keys.ephemeral()


def test_subkeys_are_hkdf():
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    reference = HKDF(algorithm=SHA256(), length=32, salt=b"redactor/operators/v1", info=b"hash").derive(KEYS.secret)
    assert KEYS.subkey("hash") == reference
    assert KEYS.subkey("encrypt") != reference


def test_faker_is_not_imported_at_start(run_python):
    assert run_python("import sys, redactor.operators; print('faker' in sys.modules)") == "False"
