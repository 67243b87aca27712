"""The contract of a recognizer: data, plus at most one pure function that checks a value.

A recognizer is one file under `recognizers/` with one module constant `RECOGNIZER` (or `RECOGNIZERS`, a tuple, where
one published format has variants). Adding one touches that file and a news fragment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from redactor.domain import Category, Check

#: A finding below this score is not reported unless the caller asks for weaker ones.
#: A pattern that scores less needs a context word or a passed check to count.
THRESHOLD = 0.4

#: What a context word near a value adds, and the least that the value then scores
#: (the figures of Presidio's LemmaContextAwareEnhancer, so that scores compare).
CONTEXT_BOOST = 0.35
CONTEXT_FLOOR = 0.4

#: What a passed check makes of a score: at least this.
VALID_SCORE = 0.95

Validate = Callable[[str], Check]


@dataclass(frozen=True, slots=True)
class Refuses:
    """A check that can rule a value out but proves nothing: UNKNOWN where the value passes, INVALID where it does not.

    Knowing this of a check saves running it where a value could not count anyway: a check digit that one number in ten passes by chance
    needs a context word besides.
    """

    passes: Callable[[str], bool]

    def __call__(self, value: str) -> Check:
        """Return what the check says of a value."""
        return invalid_unless(self.passes(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    r"""One regular expression of a recognizer.

    `regex` is a Python `re` expression with Unicode semantics that matches at least one character and **at most a bounded
    number** (`{1,64}`, never `+` or `*`); the registry refuses others. Where only a part is the finding (a value behind a
    label), that part is the group named `value`. Look-around is allowed and must be bounded too. No back-references, no
    atomic groups or possessive quantifiers. `why` says why the pattern is as it is. `score` (0 to 1) is what a match is worth
    without check and context: below `THRESHOLD` it needs one of the two.
    """

    name: str
    regex: str
    score: float
    why: str
    caseless: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    r"""A list of words and phrases, found whole-word in any capitalisation unless `cased`.

    `file` is a UTF-8 text file beside the recognizer: `#` comments (source, version, licence), then one surface form a line.
    A white space in a term matches one space. `cased` terms match as written, and in capitals. `head` and `tail` are bounded
    regular expressions that must match right before and right after the term; what they match belongs to the finding (a
    first name takes the surname along: `tail=r"(?: [A-Z]\.)?(?: [A-Z][\w'’-]{1,24}){1,2}"`). Whatever stands around the whole
    must not be a letter or digit. A term inside one of the `except_in` phrases (any capitalisation) does not count: a brand, a
    dish or a saying that happens to hold the word.
    """

    name: str
    score: float
    why: str
    file: Path | None = None
    terms: tuple[str, ...] = ()
    cased: bool = False
    head: str | None = None
    tail: str | None = None
    except_in: tuple[str, ...] = ()

    def read(self) -> tuple[str, ...]:
        """Return every term, in file order, without comments and duplicates."""
        lines = self.file.read_text(encoding="utf-8").splitlines() if self.file else []
        kept = (line.strip() for line in lines if not line.startswith("#"))
        return tuple(dict.fromkeys([*self.terms, *filter(None, kept)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A text in which the recognizer must find nothing, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """The tests of a recognizer.

    `found` are texts in which each value is marked `[[like this]]`: the recognizer, run alone, must find exactly the marked
    spans. `left` are near misses in which it must find nothing.
    """

    found: tuple[str, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognizer:
    """Finds one kind of thing.

    `id` is dotted and lower-case, like the file (`generic.iban`, `us.ssn`). `entity` is upper-case, Presidio's name where it has one.
    `source` is where the format is defined (a standard or an authority's page). `languages` (ISO 639-1) and `countries` (ISO 3166-1
    alpha-2) narrow where it applies; empty means everywhere. `context` are words that near a value make it likelier, matched
    at a word's start in any case (`account` also in `accounts` and `account_no`; words of up to three letters match whole).
    `validate` gets the value (the match, or its `value` group): VALID lifts the score to `VALID_SCORE`, INVALID drops the candidate.
    """

    id: str
    entity: str
    category: Category
    title: str
    source: str
    examples: Examples
    patterns: tuple[Pattern, ...] = ()
    lexicon: Lexicon | None = None
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    validate: Validate | None = field(default=None, compare=False)


def valid_if(passed: bool) -> Check:  # noqa: FBT001 - reads as a sentence: valid_if(luhn(x))
    """Turn a checksum's answer into VALID or INVALID."""
    return Check.VALID if passed else Check.INVALID


def invalid_unless(passed: bool) -> Check:  # noqa: FBT001 - reads as a sentence
    """Turn a plausibility test into UNKNOWN (passed, which proves nothing) or INVALID."""
    return Check.UNKNOWN if passed else Check.INVALID
