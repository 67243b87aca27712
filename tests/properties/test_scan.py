"""Looking only near the hits of the one pass gives what each expression gives over the whole text, with either engine."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor._regex import compile_exact
from redactor.detect import Detector
from redactor.domain import Category
from redactor.engine import choose, engine
from redactor.recognizer import Examples, Left, Pattern, Recognizer
from redactor.registry import Registry, discover

#: What recognizers never write themselves, but any text may hold around a value.
NOISE = st.text(st.sampled_from("ab z09-_.,:;/@#é€😀中\u200b\n\t\"'=()[]"), max_size=24)

EXEMPT = "\u017f\u212a"  # match s and k without regard to case in Python only; see redactor._superset


@pytest.fixture(scope="module", params=["hyperscan", "re2"], autouse=True)
def _engine(request):
    choose(request.param)
    yield
    choose("auto")


def recognizer_of(pattern: Pattern) -> Recognizer:
    """Build a bare recognizer, without check and context, so that every match is a finding."""
    bare = Pattern(name=pattern.name, regex=pattern.regex, caseless=pattern.caseless, score=1.0, why=pattern.why)
    return Recognizer(
        id="test.bare",
        entity="TEST",
        category=Category.IDENTITY,
        title="",
        source="",
        patterns=(bare,),
        examples=Examples(found=("[[x]]",), left=(Left(text="", why=""),)),
    )


@cache
def bare(pattern: Pattern, _engine: str) -> Detector:
    return Detector(Registry([recognizer_of(pattern)]))


def near(pattern: Pattern, text: str) -> list[tuple[int, int]]:
    (findings,) = bare(pattern, engine().name).detect([text])
    return [(f.span.start, f.span.end) for f in findings]


def everywhere(pattern: Pattern, text: str) -> list[tuple[int, int]]:
    exact = compile_exact(pattern.regex, caseless=pattern.caseless)
    group = "value" if "value" in exact.groupindex else 0
    return [m.span(group) for m in exact.finditer(text) if m.start(group) < m.end(group)]


def patterns() -> dict[str, tuple[Recognizer, Pattern]]:
    return {f"{r.id}/{p.name}": (r, p) for r in discover() for p in r.patterns}


@pytest.mark.parametrize("name", sorted(patterns()))
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_near_the_hits_is_everywhere(name, data):
    recognizer, pattern = patterns_cached()[name]
    examples = [f.replace("[[", "").replace("]]", "") for f in recognizer.examples.found] + [left.text for left in recognizer.examples.left]
    value = st.sampled_from(examples)
    parts = data.draw(st.lists(st.one_of(NOISE, value, value.map(str.upper), value.map(lambda s: s[1:-1])), max_size=5))
    text = "".join(parts)
    if not any(ch in text for ch in EXEMPT):
        assert near(pattern, text) == everywhere(pattern, text)


@cache
def patterns_cached():
    return patterns()


HAND_WRITTEN = [
    Pattern(name="runs", regex=r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}(?!\w)", score=1.0, why=""),
    Pattern(name="boundary", regex=r"\b\d{3}-\d{2}-\d{4}\b", score=1.0, why=""),
    Pattern(name="unicode boundary", regex=r"\bé{1,3}\b", score=1.0, why=""),
    Pattern(name="no letters around", regex=r"(?<!\w)\d{3,5}(?!\w)", score=1.0, why=""),
    Pattern(name="caseless", regex=r"straße \d{1,3}[a-z]?", score=1.0, why="", caseless=True),
    Pattern(name="inline", regex=r"(?i:key)=(?P<value>[^\s,]{1,20})", score=1.0, why=""),
    Pattern(name="lazy", regex=r"\(.{1,10}?\)", score=1.0, why=""),
    Pattern(name="branch", regex=r"(?:a|é|ab)(?=b|中)", score=1.0, why=""),
    Pattern(name="negated", regex=r"@[^@\s]{2,6}", score=1.0, why=""),
    Pattern(name="long", regex=r"a[\s\S]{0,60}z", score=1.0, why=""),
]


@pytest.mark.parametrize("pattern", HAND_WRITTEN, ids=lambda p: p.name)
@settings(max_examples=150, deadline=None)
@given(text=st.text(st.sampled_from("abz09-@. é中()=,kKeEyYSsßTRtr1\n"), max_size=80))
def test_near_the_hits_is_everywhere_for_awkward_expressions(pattern, text):
    assert near(pattern, text) == everywhere(pattern, text)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.one_of(NOISE, st.sampled_from(["bob@example.com", "é bob@example.com", "é", "-45-6789", "123"])), max_size=8))
def test_a_block_of_texts_gives_what_each_gives_alone(texts):
    detector = bare(HAND_WRITTEN[0], engine().name)
    assert detector.detect(texts) == [detector.detect([t])[0] for t in texts]
