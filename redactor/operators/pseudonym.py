"""Pseudonym: a made-up value of the same kind; the same person gets the same one wherever the key is the same."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator

from redactor.operators._base import Config
from redactor.operators._draw import Draw
from redactor.operators._surrogates import make
from redactor.operators._text import bare, fold, placeholder, reveals
from redactor.operators.keys import Keys

_DEFAULT = "en_US"
_ATTEMPTS = 8
#: Faker warns at the use of these; fr_CA is the new name.
_DEPRECATED = frozenset({"fr_QC"})
#: Types in which punctuation tells values apart (1.23.4.5 and 12.3.4.5); in others it is only a way of writing.
_PUNCTUATED = frozenset(
    {"BIRTH_DATE", "DATE", "DATE_OF_BIRTH", "DATE_TIME", "DOMAIN_NAME", "EMAIL_ADDRESS", "IP_ADDRESS", "URL", "USERNAME"}
)


def _known(locale: str) -> str:
    if locale != _DEFAULT:
        from faker.config import AVAILABLE_LOCALES  # noqa: PLC0415 - costs start-up time that most do without

        if locale not in AVAILABLE_LOCALES or locale in _DEPRECATED:
            raise ValueError("not a locale of Faker's")
    return locale


class Pseudonym(Config):
    """Put a surrogate in place of the value, of the same type and shape.

    Values that differ in case or white space only share a surrogate. Names agree part by part. Where a range is reserved for examples, the
    surrogate lies in it: example.com, 555-01xx, 192.0.2.0/24, 2001:db8::/32 ... `locale` (Faker's) is the source of names and places.
    Surrogates can change with Faker's version. Few surrogates (about 1000 surnames, 762 IPv4 addresses) stand for many values, so that
    two values may share one: to count or to join, use `hash`. Types without a sensible surrogate become the placeholder.
    """

    type: Literal["pseudonym"] = "pseudonym"
    locale: Annotated[str, AfterValidator(_known)] = _DEFAULT


def apply(value: str, entity: str, config: Pseudonym, keys: Keys) -> str:
    """Return the surrogate, or the placeholder if there is none that differs from the value."""
    key = keys.subkey("pseudonym")
    identity = fold(value) if entity in _PUNCTUATED else bare(value) or fold(value)
    for attempt in range(_ATTEMPTS):
        draw = Draw(key, entity, identity, str(attempt))
        made = make(value, entity, draw=draw, key=key, locale=config.locale)
        if made is None:
            break
        if not reveals(made, value):
            return made
    return placeholder(entity)
