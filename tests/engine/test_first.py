"""Where a first match may begin: never behind where the exact expression has one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor._regex import compile_exact
from redactor._superset import whole
from redactor.engine import First

CASES = [
    (r"(?<![a-z])pass(?:word)?[=:]\w{2,20}", True),
    (r"[\w.+-]{1,64}@[a-z]{1,20}\.[a-z]{2}", False),
    (r"\bé{1,3}[0-9]\b", False),
    (r"(?=ab)a.{0,3}c", False),
]


@pytest.mark.parametrize(("regex", "caseless"), CASES)
@given(
    text=st.text(st.sampled_from("pasword=:@.+-abcé1 0😀P\n"), max_size=40)
    | st.sampled_from(["x password=hunter2", "é me@ab.de", "ééé1", "zab.c", "abc"])
)
def test_no_match_begins_before(regex, caseless, text):
    found = compile_exact(regex, caseless=caseless).search(text)
    begin = First(whole(regex, caseless=caseless), caseless=caseless).begin(text)
    if found is not None:
        assert begin is not None
        assert begin <= found.start()


def test_tells_that_there_is_none():
    assert First(rb"ab", caseless=False).begin("xxé aab") == 5
    assert First(rb"ab", caseless=False).begin("xxAB") is None
    assert First(rb"ab", caseless=True).begin("xxAB") == 2


def test_an_expression_too_large_tells_nothing():
    assert First(rb"(?:[a-z]{900}x){900}", caseless=False).begin("abc") == 0
