"""Both engines give the hits that findings are made of, so that findings are the same whichever runs."""

import re
import subprocess
import sys

import pytest
from disguises import DISGUISES
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor import build
from redactor._block import Block
from redactor._superset import literal_superset
from redactor.detect import Detector
from redactor.engine import EngineUnavailable, Expression, Uncompilable, choose, engine
from redactor.engine._sets import Set, options
from redactor.normalize import further
from redactor.registry import discover
from redactor.settings import Settings

ENGINES = ("hyperscan", "re2")
EXEMPT = "\u017f\u212a"

LITERALS = [
    ("straße", True),
    ("İstanbul".lower(), True),
    ("ὀδός", True),
    ("σοφός", True),
    ("ΣΟΦΟΣ", False),
    ("kk", True),
    ("é", True),
    ("É", False),
]
LITERALS += [
    ("ⱥb", True),
    ("ab", True),
    ("a", True),
    ("bab", False),
    ("中文", True),
    ("x" * 90, True),
    ("ŉ", True),
    ("ǆ", True),
    ("🙂", False),
]
LETTERS = "aAbBkKsSßẞİiıσςΣéÉΆὀδόοΌȺⱥ中文ŉǆǅ🙂fxФф\n ." + EXEMPT


def literal(text, *, caseless):
    return Expression(literal_superset(text, caseless=caseless), caseless=caseless, literal=text)


@pytest.fixture(scope="module")
def literals():
    return [engine(name).open(lambda: [literal(text, caseless=caseless) for text, caseless in LITERALS]) for name in ENGINES]


@settings(deadline=None, max_examples=300)
@given(text=st.lists(st.one_of(st.sampled_from([t for t, _ in LITERALS]), st.text(st.sampled_from(LETTERS), max_size=9))).map("".join))
def test_literals_have_the_same_hits(literals, text):
    for variant in (text, text.upper(), text.title()):
        hyperscan, re2 = (set(database.scan(variant.encode())) for database in literals)
        assert re2 == hyperscan


def test_literals_are_found_wherever_they_stand_in_a_long_text(literals):
    text = "".join("." * (i % 97) + ("x" * 90 if i % 2 else "STRASSE") for i in range(600))
    hyperscan, re2 = (sorted(database.scan(text.encode())) for database in literals)
    assert len(text) > 10 * 4096
    assert re2 == hyperscan


def test_many_literals_are_found_one_by_one():
    words = [f"w{i}" for i in range(3000)]
    database = engine("re2").open(lambda: [literal(w, caseless=False) for w in words])
    for i in (0, 9, 10, 2999):
        ends = dict(database.scan(f"a {words[i]}.".encode()))
        assert ends[i] == 2 + len(words[i])
        assert {words[j] for j in ends} == {w for w in words if words[i].startswith(w)}


#: Expressions with the length of the shortest match.
EXPRESSIONS = [
    (rb"[0-9]{3}", 3),
    (rb"(?:^|[^0-9])[0-9]{3,5}(?:\z|[^0-9])", 3),
    (rb"a[\x00-\xff]{0,}z", 2),
    (rb"(?:a|ab|abz)[\x80-\xff]{1,4}", 2),
    (rb"a(?:b|z){2,6}", 3),
    (rb"[az]{1,40}b", 2),
    (rb"a\sb", 3),
    (rb"[\s0]b", 2),
    (rb"a.b", 3),
]


@pytest.fixture(scope="module", params=ENGINES)
def expressions(request):
    return engine(request.param).open(lambda: [Expression(written) for written, _ in EXPRESSIONS])


@settings(deadline=None, max_examples=200)
@given(text=st.lists(st.sampled_from([b"a", b"b", b"z", b"0", b"12", b" ", b"\n", b"\x0b", b"\xc3\xa9"]), max_size=24).map(b"".join))
def test_each_match_has_hits_from_its_end_or_before_to_its_shortest_length_or_past_it(expressions, text):
    hits = expressions.scan(text)
    for index, (written, shortest) in enumerate(EXPRESSIONS):
        ends = [end for i, end in hits if i == index]
        assert ends == sorted(ends)
        for start, end in matches(written, text):
            wide = shortest if text.isascii() else 4 * shortest
            assert end in ends or reaches(ends, end, min(start + wide, len(text))), (written, start, end)


def matches(written, text):
    whole, cut = (re.compile(written.replace(rb"\z", end)) for end in (rb"\Z", b"(?!)"))
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            if (whole if end == len(text) else cut).fullmatch(text, start, end):
                yield start, end


def reaches(ends, low, high):
    """Say whether the hits go without a gap from `low` or before to `high` or past it."""
    at = max((end for end in ends if end <= low), default=None)
    while at is not None and at < high:
        at = at + 1 if at + 1 in ends else None
    return at is not None


@pytest.mark.parametrize("name", ENGINES)
def test_an_expression_that_cannot_be_compiled_is_named(name):
    with pytest.raises(Uncompilable) as e:
        engine(name).open(lambda: [Expression(b"a"), Expression(b"b(?!c)")])
    assert e.value.index == 1


@pytest.mark.parametrize("name", ENGINES)
def test_an_expression_that_matches_nothing_at_all_is_refused(name):
    with pytest.raises(Uncompilable) as e:
        engine(name).open(lambda: [Expression(b"a"), Expression(b"b{0,3}")])
    assert e.value.index == 1


@pytest.mark.parametrize("name", ENGINES)
def test_what_is_in_the_cache_serves_the_next_start(name, tmp_path):
    def expressions():
        asked.append(name)
        return [Expression(b"[0-9]{3}", relaxed=True), Expression(b"b", caseless=True), literal("straße", caseless=True)]

    def opened():
        return engine(name).open(expressions, key="some", cache=tmp_path).scan(b"123 B STRASSE")

    asked = []
    first, second = opened(), opened()
    assert first == second
    assert {index for index, _ in first} == {0, 1, 2}
    assert len(asked) == 1
    (file,) = (f for f in tmp_path.iterdir() if f.stat().st_size)
    file.write_bytes(file.read_bytes()[:-1])
    assert opened() == first
    assert len(asked) == 2, "a damaged file is of no use"


@pytest.mark.parametrize("name", ENGINES)
def test_a_cache_that_cannot_be_written_costs_time_only(name, tmp_path):
    file = tmp_path / "file"
    file.write_bytes(b"")
    assert engine(name).open(lambda: [Expression(b"a")], key="some", cache=file / "folder").scan(b"a") == [(0, 1)]


def test_a_set_that_cannot_tell_says_all():
    of = Set([b"a", b"b"], 1 << 20)
    assert of.matched(b"xbx") == [1]
    # RE2 answers so, too, where its memory does not suffice.
    of._set = Set._set_of([b"a"], options(1 << 20))
    assert list(of.matched(b"xbx")) == [0, 1]


@pytest.fixture
def chosen():
    yield choose
    choose("auto")


def test_hyperscan_is_preferred(chosen):
    assert engine().name == "hyperscan"
    chosen("re2")
    assert engine().name == "re2"


def test_an_unknown_engine_is_refused():
    with pytest.raises(EngineUnavailable):
        choose("other")
    assert engine().name == "hyperscan"


WITHOUT = """
import sys
sys.modules["hyperscan"] = None
from redactor import build
from redactor.errors import SettingsError
from redactor.settings import Settings
from redactor.engine import engine
from redactor.registry import discover
try:
    build.pipeline(Settings(engine="hyperscan"))
except SettingsError as e:
    print(e.field)
pipeline = build.pipeline(Settings(cache=None), registry=discover().only("generic.email", "generic.iban"))
print(engine().name, [f.entity for f in pipeline.detect("Mail bob@example.com now")])
"""


def test_without_hyperscan_re2_runs(environment):
    done = subprocess.run([sys.executable, "-c", WITHOUT], env=environment, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.splitlines() == ["engine", "re2 ['EMAIL_ADDRESS']"]


def test_the_setting_chooses(chosen, cache):
    build.pipeline(Settings(cache=cache, engine="re2"), registry=discover().only("generic.email"))
    assert engine().name == "re2"


DISGUISED = ["bob@example.com", "4012 8888 8888 1881", "192.0.2.17", "The end of line one,", "\x0b=\n", "é"]
FORMS = st.one_of(
    st.sampled_from(DISGUISED),
    st.tuples(st.sampled_from(DISGUISED), st.sampled_from(list(DISGUISES))).map(lambda d: DISGUISES[d[1]](d[0]) or ""),
)


@settings(deadline=None, max_examples=150)
@given(texts=st.lists(st.lists(FORMS, max_size=3).map(" ".join), max_size=4))
def test_disguised_texts_are_read_as_often_at_least(texts):
    readings = {}
    try:
        for name in ENGINES:
            choose(name)
            readings[name] = [[view.text for view in views.get(at, ())] for views in [further(Block(texts))] for at in range(len(texts))]
    finally:
        choose("auto")
    # RE2 tells a trigger somewhere inside what pulls it: one that reaches over the end of a text may count for its neighbour, too.
    for more, less in zip(readings["re2"], readings["hyperscan"], strict=True):
        assert set(less) <= set(more)


@pytest.fixture(scope="module")
def detectors(cache, pipeline):
    """All recognizers in one pass of each engine."""
    made = []
    for name in ENGINES:
        choose(name)
        made.append(Detector(discover(), cache=cache))
    choose("auto")
    return dict(zip(ENGINES, made, strict=True))


def examples():
    for recognizer in discover():
        yield from (found.replace("[[", "").replace("]]", "") for found in recognizer.examples.found)
        yield from (left.text for left in recognizer.examples.left)


def test_all_recognizers_find_the_same_in_all_examples_at_once(detectors):
    texts = [t for text in examples() for t in (text, text.upper())]
    found = {name: detector.detect(texts) for name, detector in detectors.items()}
    assert sum(map(len, found["re2"])) > len(texts) / 2
    for text, hyperscan, re2 in zip(texts, found["hyperscan"], found["re2"], strict=True):
        if not any(ch in text for ch in EXEMPT):
            assert by_span(re2) == by_span(hyperscan)


def test_all_recognizers_find_the_same_in_one_text_of_all_examples(detectors):
    text = "\n".join(examples())
    hyperscan, re2 = (by_span(detector.detect([text])[0]) for detector in detectors.values())
    assert re2 == hyperscan


def by_span(findings):
    return sorted(findings, key=lambda f: (f.span, f.recognizer, f.evidence.pattern))
