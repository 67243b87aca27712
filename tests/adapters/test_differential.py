"""Presidio's recognizers answer in our engine what they answer in Presidio; every difference is of a kind listed here, with its reason.

Each recognizer of presidio-analyzer runs alone, without context words, beside all of them in our one pass. A finding is an entity, a span
and the score before context, where a passed check counts as 1 (ours lifts to 0.95).
"""

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import regex
from faker import Faker
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from redactor._regex import ascii_digits
from redactor.adapters.presidio.conversion import silent
from redactor.adapters.presidio.hosting import HostingDetector
from redactor.adapters.presidio.predefined import predefined, presidio_registry
from redactor.detect import Options
from redactor.domain import Check
from redactor.registry import discover

ROOT = Path(__file__).parents[2]
CORPORA = Path(os.environ.get("CORPORA", ROOT.parent / "shared" / "corpora"))

THEIRS = predefined()
OURS = presidio_registry(THEIRS)

#: Texts of our own recognizers' examples that are compared: one in so many.
STEP = 11


class Found(NamedTuple):
    start: int
    end: int
    entity: str
    score: float

    def within(self, other):
        return other.entity == self.entity and other.start <= self.start and self.end <= other.end


class Difference(NamedTuple):
    """A finding of one side only, with what both sides found of that recognizer."""

    recognizer: str
    found: Found
    text: str
    ours: frozenset
    theirs: frozenset | None

    @property
    def only_ours(self):
        return self.found in self.ours

    @property
    def value(self):
        return self.text[self.found.start : self.found.end]


class Kind(NamedTuple):
    """A kind of difference: why it is right, how it is told, and a text and a recognizer where it occurs."""

    why: str
    told: Callable[[Difference], bool]
    recognizer: str
    witness: str


def is_contained(d):
    return d.only_ours and any(d.found != o and d.found.within(o) and d.found.score <= o.score for o in d.ours)


def reads_differently(d, shorthand):
    """Whether the value, or what a label or a look-around reads beside it, holds a character that only one side's shorthand takes."""
    around = d.text[max(0, d.found.start - 64) : d.found.end + 8]
    ours = re.compile(ascii_digits(shorthand))
    return any(bool(ours.match(ch)) != bool(regex.match(shorthand, ch)) for ch in around)


def has_long_repeat(d):
    return d.theirs is not None and d.recognizer in OURS.limited and len(d.value) > 64


def has_folded_letter(d):
    return d.theirs is not None and not d.only_ours and any(ch in "ſ\u212a" for ch in d.value)


KINDS = {
    "contained": Kind(
        why="Presidio drops a result inside another of its recognizer and type at no lower score; our engine leaves overlaps to resolve, "
        "which covers the same characters once",
        told=is_contained,
        recognizer="presidio.url",
        witness='see "https://example.com/a"',
    ),
    "digits of other scripts": Kind(
        why=r"`\d` means the ASCII digits in our dialect; normalize folds the others to them before anything is matched, so that checks "
        "see digits they can read",
        told=lambda d: d.theirs is not None and reads_differently(d, r"\d"),
        recognizer="presidio.de_handelsregister",
        witness="HRB ١٢٣٤",
    ),
    "marks": Kind(
        why="Presidio's engine takes combining marks for parts of words, Python's `\\w` and `\\b` do not: where a script writes vowels as marks "
        "a number behind a word may begin elsewhere",
        told=lambda d: d.theirs is not None and reads_differently(d, r"\w"),
        recognizer="presidio.in_pan",
        witness="ab1234 \u0e19\u0e34\u0e221234xyz",
    ),
    "separators": Kind(
        why="the four separators U+001C to U+001F are white space to Python only: ours finds a value behind a label that they part from it",
        told=lambda d: d.theirs is not None and d.only_ours and reads_differently(d, r"\s"),
        recognizer="presidio.us_referral_number",
        witness="referral#\x1f000000",
    ),
    "failing checks": Kind(
        why="a check of Presidio's raises at a digit of another script that its own `\\d` let in, and its engine then answers nothing; ours never "
        "brings it there",
        told=lambda d: d.theirs is None and reads_differently(d, r"\d"),
        recognizer="presidio.it_fiscal_code",
        witness="AXXAXX00B29A10٠A",
    ),
    "repeats without limit": Kind(
        why="every pattern of ours is bounded, which keeps cost linear; local parts have at most 64 characters (RFC 5321), host labels 63",
        told=has_long_repeat,
        recognizer="presidio.email",
        witness="to " + "a" * 70 + "@example.com",
    ),
    "long s and Kelvin sign": Kind(
        why="they match s and k in caseless expressions of Python only, not in the scan; normalize folds both before anything is matched",
        told=has_folded_letter,
        recognizer="presidio.uk_nino",
        witness="no \u212aA123456B",
    ),
}


@cache
def detector():
    return HostingDetector(OURS.registry, OURS.hosted)


def answers(text):
    """What each recognizer finds in our engine, by its id: the best score of each span."""
    best = defaultdict(dict)
    for f in detector().detect([text], Options(threshold=0.0))[0]:
        at = (f.span.start, f.span.end, f.entity)
        score = 1.0 if f.evidence.check is Check.VALID else f.evidence.base_score
        best[f.recognizer][at] = max(score, best[f.recognizer].get(at, 0.0))
    return {id_: frozenset(Found(*at, score) for at, score in of.items()) for id_, of in best.items()}


def own_answer(id_, text):
    """What a recognizer answers in Presidio, None where its check fails."""
    with silent(), suppress(KeyError, ValueError):
        return frozenset(Found(r.start, r.end, r.entity_type, r.score) for r in THEIRS[id_].analyze(text, THEIRS[id_].supported_entities))
    return None


def differences(text, ids=tuple(THEIRS)):
    ours = answers(text)
    for id_ in ids:
        mine, own = ours.get(id_, frozenset()), own_answer(id_, text)
        if own is None:
            yield Difference(id_, Found(0, len(text), "", 0.0), text, mine, None)
            continue
        for found in mine ^ own:
            yield Difference(id_, found, text, mine, own)


def kind_of(difference):
    return next((name for name, kind in KINDS.items() if kind.told(difference)), None)


def compared(texts):
    """Count the differences by kind; fail at one of no kind."""
    kinds = Counter()
    for text in texts:
        for d in differences(text):
            kind = kind_of(d)
            assert kind is not None, (d.recognizer, "ours" if d.only_ours else "theirs", d.found, text)
            kinds[kind] += 1
    return kinds


def test_all_of_presidios_pattern_recognizers_are_there_and_what_is_hosted_says_why():
    assert len(OURS.registry) == 89
    assert {id_: [n.why for n in why] for id_, why in OURS.not_converted.items()} == {
        "presidio.iban": ["its class has an analyze() of its own"],
        "presidio.phone": ["it is a program, not patterns"],
        "presidio.za_mobile_number": ["it is a program, not patterns"],
        "presidio.za_telephone_number": ["it is a program, not patterns"],
    }
    assert {r.id for r in OURS.registry} | {h.id for h in OURS.hosted} == set(THEIRS)


@pytest.mark.parametrize("name", KINDS)
def test_every_listed_kind_of_difference_occurs(name):
    kind = KINDS[name]
    assert name in {kind_of(d) for d in differences(kind.witness, [kind.recognizer])}


def test_the_examples_of_our_recognizers():
    examples = {
        t
        for r in discover()
        for t in (*(e.replace("[[", "").replace("]]", "") for e in r.examples.found), *(left.text for left in r.examples.left))
    }
    assert set(compared(sorted(examples)[::STEP])) == {"contained"}


def test_generated_people():
    fake = Faker(["en_US", "en_GB", "de_DE", "it_IT", "es_ES", "ko_KR", "pl_PL", "sv_SE", "fi_FI", "tr_TR", "th_TH", "en_IN"])
    fake.seed_instance(2026)
    kinds = ["email", "url", "iban", "ssn", "phone_number", "credit_card_number", "ipv4", "ipv6", "mac_address", "uuid4", "iso8601"]
    kinds += ["address", "sentence", "postcode", "date", "license_plate", "bban", "name"]
    texts = [" ".join(str(getattr(fake, k)()) for k in fake.random_elements(kinds, length=6)) for _ in range(300)]
    found = sum(len(of) for text in texts for of in answers(text).values())
    assert found > 1000
    assert set(compared(texts)) == {"contained", "marks"}


@pytest.mark.skipif(not (CORPORA / "presidio-unit.dev.jsonl").exists(), reason="the development corpora are not in the repository")
def test_values_and_near_misses_of_presidios_own_tests():
    lines = (CORPORA / "presidio-unit.dev.jsonl").read_text(encoding="utf-8").splitlines()
    assert set(compared(json.loads(line)["text"] for line in lines)) <= {"contained", "digits of other scripts"}


NOISE = st.text(st.sampled_from("ab z09-_.,:;/@#é€😀中\u200b\n\t\"'=()[]"), max_size=12)


@pytest.mark.parametrize("recognizer", OURS.registry.recognizers, ids=lambda r: r.id)
def test_values_made_from_the_patterns(recognizer):
    # Without look-aheads, which can only be met by trying: near misses are as good.
    values = st.one_of([st.from_regex(re.sub(r"\(\?=[^()]*\)", "", p.regex), fullmatch=True) for p in recognizer.patterns])

    @settings(
        max_examples=25, derandomize=True, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(st.lists(st.tuples(NOISE, values), min_size=1, max_size=3), NOISE)
    def check(parts, end):
        text = "".join(noise + value for noise, value in parts) + end
        text = text.replace("\0", " ")
        for d in differences(text, [recognizer.id]):
            assert kind_of(d) is not None, (d.found, "ours" if d.only_ours else "theirs", d.value, text)

    check()
