"""Turns Presidio's `PatternRecognizer` into a recognizer of ours, so that it runs inside the one pass over a text.

Importing this module imports presidio-analyzer and spaCy.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from presidio_analyzer import EntityRecognizer, PatternRecognizer
from presidio_analyzer import Pattern as PresidioPattern

from redactor._regex import compile_exact
from redactor.adapters.presidio import dialect
from redactor.domain import Category, Check
from redactor.errors import RegistryError
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer, Validate
from redactor.registry import Registry
from redactor.scan import Needle, Scanner

_DENY_LIST = "deny_list"

_KNOWN_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.UNICODE

# Presidio logs values that it was given (an IBAN, at ERROR): while it works for us it logs nothing.
_answering: ContextVar[bool] = ContextVar("answering", default=False)
logging.getLogger("presidio-analyzer").addFilter(lambda _record: not _answering.get())


@contextmanager
def silent() -> Iterator[None]:
    """Keep Presidio's own log quiet: it holds content."""
    token = _answering.set(True)
    try:
        yield
    finally:
        _answering.reset(token)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotConverted:
    """A pattern that keeps outside our dialect, and why."""

    pattern: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """What became of a recognizer: ours (None where nothing of it fits), and the patterns that were left out.

    `limited` are the patterns of which a repeat had no limit and has one now (`redactor.adapters.presidio.dialect`).
    """

    recognizer: Recognizer | None
    left_out: tuple[NotConverted, ...]
    limited: tuple[str, ...] = ()


def convert(theirs: PatternRecognizer, *, id: str, category: Category, examples: Examples) -> Converted:  # noqa: A002 - a recognizer's field
    """Return our form of a pattern recognizer, with its checks and context words.

    A pattern fits where it matches at least one character and can be written in our dialect, which has no back-references. A deny
    list becomes a lexicon. Checks are the recognizer's own methods; `examples` are the caller's, since Presidio has none. A recognizer
    with an `analyze` of its own does more than its patterns say, and is left out whole.
    """
    if type(theirs).analyze is not PatternRecognizer.analyze:
        return Converted(recognizer=None, left_out=(NotConverted(pattern="*", why="its class has an analyze() of its own"),))
    flags = int(theirs.global_regex_flags or 0)
    kept: list[Pattern] = []
    left_out: list[NotConverted] = []
    limited: list[str] = []
    patterns: list[PresidioPattern] = theirs.patterns  # type: ignore[has-type]
    for p in patterns:
        if p.name == _DENY_LIST and theirs.deny_list:
            continue
        form, is_limited, why = _pattern(p, flags)
        if form is None:
            left_out.append(NotConverted(pattern=p.name, why=why))
            continue
        kept.append(form)
        limited += [p.name] if is_limited else []
    lexicon = _lexicon(theirs, caseless=bool(flags & re.IGNORECASE)) if theirs.deny_list else None
    if not kept and lexicon is None:
        return Converted(recognizer=None, left_out=tuple(left_out))
    ours = Recognizer(
        id=id,
        entity=theirs.supported_entities[0],
        category=category,
        title=theirs.name,  # type: ignore[has-type]
        source="presidio-analyzer",
        languages=(theirs.supported_language,),
        countries=countries_of(theirs),
        context=tuple(theirs.context or ()),
        patterns=tuple(kept),
        lexicon=lexicon,
        validate=_validate(theirs),
        examples=examples,
    )
    return Converted(recognizer=ours, left_out=tuple(left_out), limited=tuple(limited))


def countries_of(theirs: EntityRecognizer) -> tuple[str, ...]:
    """Return the country of a recognizer by ISO 3166-1, where it has one."""
    code = (theirs.country_code() or "").upper()
    # Presidio says UK; ISO 3166-1 says GB.
    return ({"UK": "GB"}.get(code, code),) if code else ()


def _pattern(p: PresidioPattern, flags: int) -> tuple[Pattern | None, bool, str]:
    """Return our form of a pattern, whether a limit had to be set, and why there is none."""
    within = dialect.flags_within(p.regex)
    flags |= within or 0
    if within is None or flags & ~_KNOWN_FLAGS:
        return None, False, "a flag other than IGNORECASE, MULTILINE, DOTALL and UNICODE"
    exact = dialect.written_out(p.regex, flags)
    why = ""
    for regex in dict.fromkeys([exact, *(dialect.limited(exact, n) for n in dialect.LIMITS)]):
        ours = Pattern(name=p.name, regex=regex, score=p.score, caseless=bool(flags & re.IGNORECASE), why="from Presidio")
        why = _unfit(ours)
        if not why:
            return ours, regex != exact, ""
    return None, False, why


def _lexicon(theirs: PatternRecognizer, *, caseless: bool) -> Lexicon:
    return Lexicon(name=_DENY_LIST, score=theirs.deny_list_score, why="from Presidio", terms=tuple(theirs.deny_list), cased=not caseless)


def _unfit(ours: Pattern) -> str:
    """Say why a pattern does not fit; nothing where it does."""
    probe = Recognizer(
        id="presidio.probe",
        entity="PROBE",
        category=Category.IDENTITY,
        title="",
        source="",
        patterns=(ours,),
        examples=Examples(found=("",), left=(Left(text="", why=""),)),
    )
    try:
        Registry([probe]).check_patterns()
        Scanner([Needle(text=ours.regex, caseless=ours.caseless)])
        # Parsing is not all: a look-behind of no fixed width, which Presidio's engine has, shows only here.
        compile_exact(ours.regex, caseless=ours.caseless)
    except (RegistryError, ValueError, re.error) as e:
        # Presidio's patterns are no content: the reason may be told whole.
        return str(e).removeprefix(f"{probe.id}/{ours.name}: ")
    return ""


def _validate(theirs: PatternRecognizer) -> Validate | None:
    own = type(theirs)
    if own.validate_result is PatternRecognizer.validate_result and own.invalidate_result is PatternRecognizer.invalidate_result:
        return None

    def validate(value: str) -> Check:
        with silent():
            if theirs.invalidate_result(value):
                return Check.INVALID
            passed = theirs.validate_result(value)
        return Check.UNKNOWN if passed is None else Check.VALID if passed else Check.INVALID

    return validate
