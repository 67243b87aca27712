"""Replace, mask, hash, encrypt, drop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import OperatorError
from redactor.operators import Drop, Encrypt, Hash, Keys, Mask, Replace, restore, rewrite

KEYS = Keys(secret=b"the first key of the tests, 32 by")
OTHER = Keys(secret=b"another key of the tests, 32 byt")


def test_replace_and_drop():
    assert rewrite("anna@berg.example", "EMAIL_ADDRESS", Replace(), KEYS) == "<EMAIL_ADDRESS>"
    assert rewrite("Anna", "PERSON", Replace(new_value="somebody"), KEYS) == "somebody"
    assert rewrite("Anna", "PERSON", Replace(new_value=""), KEYS) == ""
    assert rewrite("Anna", "PERSON", Drop(), KEYS) == ""


def test_a_fixed_text_that_is_the_value_gives_way():
    assert rewrite("Leeds", "LOCATION", Replace(new_value="leeds"), KEYS) == "<LOCATION>"


@pytest.mark.parametrize(
    ("value", "config", "expected"),
    [
        ("4111 1111 1111 1234", Mask(), "*******************"),
        ("4111 1111 1111 1234", Mask(keep_separators=True), "**** **** **** ****"),
        ("4111 1111 1111 1234", Mask(keep_separators=True, keep_last=4), "**** **** **** 1234"),
        ("4111-1111-1111-1234", Mask(char="#", keep_separators=True, keep_first=4, keep_last=4), "4111-####-####-1234"),
        ("123456", Mask(keep_last=4), "******"),  # four of six would show too much
        ("Anna", Mask(keep_first=2), "An**"),
        ("Anna", Mask(keep_first=99), "****"),
        ("--", Mask(keep_separators=True), "**"),
        ("राहुल", Mask(keep_separators=True), "*****"),  # vowel signs are no separators
        ("😀 x", Mask(keep_separators=True), "* *"),
    ],
)
def test_mask(value, config, expected):
    assert rewrite(value, "X", config, KEYS) == expected


@given(st.text(min_size=1), st.integers(0, 8), st.integers(0, 8), st.booleans())
def test_mask_keeps_length_and_shows_at_most_half(value, first, last, separators):
    output = rewrite(value, "X", Mask(char="\u2588", keep_first=first, keep_last=last, keep_separators=separators), KEYS)
    if output == "<X>":  # the value was made of mask characters
        return
    assert len(output) == len(value)
    if not separators:
        assert output.count("\u2588") * 2 >= len(value)


def test_hash_is_short_readable_and_keyed():
    token = rewrite("anna@berg.example", "EMAIL_ADDRESS", Hash(), KEYS)
    assert token.startswith("EMAIL_ADDRESS_")
    assert len(token) == len("EMAIL_ADDRESS_") + 16
    assert token == rewrite(" Anna@Berg.example", "EMAIL_ADDRESS", Hash(), KEYS)
    assert token != rewrite("anna@berg.example", "USERNAME", Hash(), KEYS).replace("USERNAME", "EMAIL_ADDRESS")
    assert rewrite("anna", "X", Hash(folded=False), KEYS) != rewrite("Anna", "X", Hash(folded=False), KEYS)
    assert len(rewrite("anna", "X", Hash(length=64), KEYS)) == 2 + 64


def test_hash_is_the_same_in_every_process(run_python):
    code = "from redactor.operators import *; print(rewrite('Anna', 'PERSON', Hash(), Keys(secret=b'0123456789abcdef')))"
    assert run_python(code) == rewrite("Anna", "PERSON", Hash(), Keys(secret=b"0123456789abcdef"))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["PERSON", "URL"]))
def test_encrypt_can_be_restored(value, entity):
    token = rewrite(value, entity, Encrypt(), KEYS)
    assert restore(token, entity, KEYS) == value
    assert token != rewrite(value, entity, Encrypt(), KEYS)
    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


TOKEN = rewrite("Anna Berg", "PERSON", Encrypt(), KEYS)


@pytest.mark.parametrize("char", "ABab01-_=+/\n")
def test_an_altered_token_is_refused(char):
    altered = {TOKEN[:at] + char + TOKEN[at + 1 :] for at in range(len(TOKEN))} | {TOKEN + char}
    for token in altered - {TOKEN}:
        with pytest.raises(OperatorError):
            restore(token, "PERSON", KEYS)


def test_another_key_or_type_does_not_restore():
    token = rewrite("Anna Berg", "PERSON", Encrypt(), KEYS)
    for entity, keys in (("PERSON", OTHER), ("USERNAME", KEYS)):
        with pytest.raises(OperatorError):
            restore(token, entity, keys)
