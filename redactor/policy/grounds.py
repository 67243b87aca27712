"""Who would see a content, for what and on what grounds, as callers say it: words and numbers become a `Disclosure`, or a refusal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict, TypeVar

from redactor.domain import AgeBand, Audience, Consent, Disclosure, Purpose, Source
from redactor.errors import UnknownChoice

E = TypeVar("E", AgeBand, Audience, Purpose, Source)


class Grounds(TypedDict, total=False):
    """What a caller may say beside the audience; what is left out is read in the stricter way.

    `age` is a band or a number of years, of the author; `consents` are the author's; `guardian` says that a minor's guardian agrees to this use;
    `jurisdiction` is an ISO 3166 code.
    """

    purpose: Purpose | str
    age: AgeBand | int | str | None
    consents: Iterable[Consent]
    guardian: bool
    jurisdiction: str | None
    source: Source | str | None


def to_disclosure(audience: Audience | str = Audience.PUBLIC, grounds: Grounds | None = None) -> Disclosure:
    """Return what a caller said as a value; raises `UnknownChoice`, which lists the choices, for a word that is none."""
    said: Grounds = grounds or {}
    source = said.get("source")
    try:
        return Disclosure(
            audience=to_audience(audience),
            purpose=_choice(Purpose, said.get("purpose", Purpose.UNKNOWN), "purpose"),
            age=_age(said.get("age")),
            consents=tuple(said.get("consents", ())),
            guardian=said.get("guardian", False) is True,
            jurisdiction=said.get("jurisdiction"),
            source=None if source is None else _choice(Source, source, "source"),
        )
    except (TypeError, ValueError):
        pass
    # Outside the handler: the error that was caught could hold what was said.
    raise UnknownChoice("jurisdiction must be an ISO 3166 code such as DE or US-CA, and consents must be consents", field="jurisdiction")


def to_audience(name: Audience | str) -> Audience:
    """Return the audience of that name; `UnknownChoice` lists those that there are."""
    return _choice(Audience, name, "audience")


def _age(said: AgeBand | int | str | None) -> AgeBand:
    if isinstance(said, str) and said.isascii() and said.isdigit() and len(said) <= 3:  # noqa: PLR2004 - nobody is older than 999
        said = int(said)
    if said is None or (isinstance(said, int) and not isinstance(said, bool) and said >= 0):
        return AgeBand.of(said)
    return _choice(AgeBand, said, "age")


def _choice(kind: type[E], name: object, field: str) -> E:
    for choice in kind:
        if name == choice:
            return choice
    raise UnknownChoice(f"{field} must be one of: {', '.join(kind)}", field=field)
