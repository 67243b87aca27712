"""Tells ordinary text from text that may be disguised, for many texts in one pass.

A trigger may be pulled for nothing, which costs a little time; it must not stay silent where a fold would change a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache

from redactor.normalize import _number_words, _spaced, _wrapped
from redactor.scan import Needle, Scanner


class Trigger(Enum):
    """Which folds a text may need."""

    ESCAPED = auto()
    SPELLED = auto()
    DICTATED = auto()
    APART = auto()
    WRAPPED = auto()


_AT = r"(?:@|at|arroba|arrobase|arobase|chiocciola|klammeraffe|apenstaartje|kukac|malpa|małpa|собака|ät|аt)"
_DOT = r"(?:\.|dot|d0t|punkt|punto|ponto|point|dott|piste|kropka|точка|tochka)"
_OPEN = r"[\[({<|*_-]"
_CLOSE = r"[\])}>|*_-]"

_NEEDLES: dict[Trigger, tuple[str, ...]] = {
    Trigger.ESCAPED: (
        r"%(?:[0-7][0-9a-f]|[c-f][0-9a-f]%|u[0-9a-f]{4})",
        r"&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31};)",
        r"\\(?:u[0-9a-f]{4}|u\{|x[0-9a-f]{2})",
        r"=[2-7][0-9a-f]=[2-7][0-9a-f]",
        r"\w=(?:40|2e|2d)[a-z]",
        r"\w=\r?\n\w",
        r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]",
        r"\x1b\[",
    ),
    Trigger.SPELLED: (
        rf"\w ?{_OPEN}{{1,2}} ?(?:{_AT}|{_DOT}) ?{_CLOSE}{{1,2}} ?\w",
        rf" (?:{_AT}|@) .{{1,64}} {_DOT} [a-z]{{2}}",
        rf"\w ?@ ?.{{1,64}} {_DOT} [a-z]{{2}}",
        rf" {_DOT} .{{1,64}} {_AT} .{{1,64}}[. ]",
        r"\w ?@[ \n]{1,2}[a-z0-9-]{1,63}\.[a-z]",
        rf"\d {_DOT} \d",
        r"\bh(?:xx|\*\*|tx|xt|--|__)ps?[\[(:]",
        r"[ps](?:\[:|\(:)",
    ),
    Trigger.DICTATED: _number_words.needles(),
    Trigger.APART: (rf"\b{_spaced.SINGLES}\b", *_spaced.GROUPS),
    Trigger.WRAPPED: _wrapped.NEEDLES,
}
_ORDER = tuple((trigger, needle) for trigger, needles in _NEEDLES.items() for needle in needles)


@cache
def _scanner() -> Scanner:
    return Scanner([Needle(text=needle, caseless=True) for _, needle in _ORDER])


def triggers(texts: Sequence[str]) -> list[frozenset[Trigger]]:
    """Return the triggers that each text pulls."""
    # The line break ends a run that the text's end would end.
    return [frozenset(_ORDER[needle][0] for needle, _ in hits) for hits in _scanner().scan([text + "\n" for text in texts])]
