"""Places and companies made by Faker, which is imported at the first use only."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faker import Faker

#: A generator is seeded and asked in two steps; between them no other thread may seed it.
_LOCK = Lock()


def city(seed: int, locale: str) -> str:
    """Return a city's name."""
    return _ask("city", seed, locale)


def company(seed: int, locale: str) -> str:
    """Return a company's name."""
    return _ask("company", seed, locale)


def address(seed: int, locale: str) -> str:
    """Return a street address and a city, in one line."""
    street = " ".join(_ask("street_address", seed, locale).split())
    return f"{street}, {city(seed, locale)}"


def _ask(what: str, seed: int, locale: str) -> str:
    with _LOCK:
        faker = _faker(locale)
        faker.seed_instance(seed)
        return str(faker.format(what))


@cache
def _faker(locale: str) -> Faker:
    from faker import Faker  # noqa: PLC0415 - costs start-up time that most do without

    return Faker(locale)
