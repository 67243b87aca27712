"""Turns Presidio's `PatternRecognizer` into a recognizer of ours, so that it runs inside the one pass over a text.

Importing this module imports presidio-analyzer and spaCy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from presidio_analyzer import Pattern as PresidioPattern
from presidio_analyzer import PatternRecognizer

from redactor.domain import Category, Check
from redactor.errors import RegistryError
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer, Validate
from redactor.registry import Registry
from redactor.scan import Needle, Scanner

_DENY_LIST = "deny_list"
_CASELESS = "(?i)"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotConverted:
    """A pattern that keeps outside our dialect, and why."""

    pattern: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """What became of a recognizer: ours (None where nothing of it fits), and the patterns that were left out."""

    recognizer: Recognizer | None
    left_out: tuple[NotConverted, ...]


def convert(theirs: PatternRecognizer, *, id: str, category: Category, examples: Examples) -> Converted:  # noqa: A002 - a recognizer's field
    """Return our form of a pattern recognizer, with its checks and context words.

    A pattern fits where it is bounded, matches at least one character, and means the same without Presidio's MULTILINE and DOTALL. A deny
    list becomes a lexicon. Checks are the recognizer's own methods; `examples` are the caller's, since Presidio has none.
    """
    caseless = bool((theirs.global_regex_flags or 0) & re.IGNORECASE)
    kept: list[Pattern] = []
    left_out: list[NotConverted] = []
    patterns: list[PresidioPattern] = theirs.patterns  # type: ignore[has-type]
    for p in patterns:
        if p.name == _DENY_LIST and theirs.deny_list:
            continue
        why = _unfit(p, caseless=caseless)
        if why is None:
            kept.append(_pattern(p, caseless=caseless))
        else:
            left_out.append(NotConverted(pattern=p.name, why=why))
    lexicon = _lexicon(theirs, caseless=caseless) if theirs.deny_list else None
    if not kept and lexicon is None:
        return Converted(recognizer=None, left_out=tuple(left_out))
    ours = Recognizer(
        id=id,
        entity=theirs.supported_entities[0],
        category=category,
        title=theirs.name,  # type: ignore[has-type]
        source="presidio-analyzer",
        languages=(theirs.supported_language,),
        countries=((theirs.country_code() or "").upper(),) if theirs.country_code() else (),
        context=tuple(theirs.context or ()),
        patterns=tuple(kept),
        lexicon=lexicon,
        validate=_validate(theirs),
        examples=examples,
    )
    return Converted(recognizer=ours, left_out=tuple(left_out))


def _pattern(p: PresidioPattern, *, caseless: bool) -> Pattern:
    bare = p.regex.removeprefix(_CASELESS)
    return Pattern(name=p.name, regex=bare, score=p.score, caseless=caseless or bare != p.regex, why="from Presidio")


def _lexicon(theirs: PatternRecognizer, *, caseless: bool) -> Lexicon:
    return Lexicon(name=_DENY_LIST, score=theirs.deny_list_score, why="from Presidio", terms=tuple(theirs.deny_list), cased=not caseless)


def _unfit(p: PresidioPattern, *, caseless: bool) -> str | None:
    """Say why a pattern does not fit, or None."""
    ours = _pattern(p, caseless=caseless)
    if re.search(r"\(\?[a-zA-Z]+\)", ours.regex):
        return "an inline flag for the whole expression"
    if any(token in {"^", "$", "."} for token in _bare(ours.regex)):
        return "^, $ or . means something else under Presidio's flags"
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
    except (RegistryError, ValueError) as e:
        # Presidio's patterns are no content: the reason may be told whole.
        return str(e).removeprefix(f"{probe.id}/{p.name}: ")
    return None


def _bare(regex: str) -> Iterator[str]:
    """Yield the characters of an expression that stand outside classes and are not escaped."""
    for m in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(.)", regex, re.DOTALL):
        if m[1]:
            yield m[1]


def _validate(theirs: PatternRecognizer) -> Validate | None:
    own = type(theirs)
    if own.validate_result is PatternRecognizer.validate_result and own.invalidate_result is PatternRecognizer.invalidate_result:
        return None

    def validate(value: str) -> Check:
        if theirs.invalidate_result(value):
            return Check.INVALID
        passed = theirs.validate_result(value)
        return Check.UNKNOWN if passed is None else Check.VALID if passed else Check.INVALID

    return validate
