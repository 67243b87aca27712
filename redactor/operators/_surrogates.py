"""Surrogates by entity type. A maker returns nothing where no sensible surrogate exists."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from redactor.operators import _dates, _fake, _names
from redactor.operators._coordinates import area
from redactor.operators._draw import Draw
from redactor.operators._numbers import card, iban, mac, phone, ssn

#: Longer values, and values of several lines, are documents (keys, certificates), not numbers: a gibberish copy helps nobody.
_LONGEST = 64
_SHIFT_DAYS = 1825
_ADULT, _OLD = 18, 90
#: Documentation networks: RFC 5737.
_TEST_NETS = ("192.0.2", "198.51.100", "203.0.113")
#: Documentation prefix: RFC 3849.
_DOCUMENTATION = int(ipaddress.IPv6Address("2001:db8::"))
#: Reserved domain: RFC 2606.
_DOMAIN = "example.com"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Request:
    """One value to find a surrogate for."""

    value: str
    draw: Draw
    key: bytes
    locale: str


def make(value: str, entity: str, *, draw: Draw, key: bytes, locale: str) -> str | None:
    """Return a surrogate of the entity type, or nothing."""
    return _MAKERS.get(entity, _shaped)(Request(value=value, draw=draw, key=key, locale=locale))


def _person(r: Request) -> str:
    return _names.surrogate(r.value, r.key, r.locale)


def _email(r: Request) -> str | None:
    mailbox, at, host = r.value.rpartition("@")
    if not at:
        return None
    parts = re.split(r"([._+-]|[0-9]+)", mailbox)
    made = "".join(r.draw.shape(p) if p.isdecimal() else p if re.fullmatch(r"[._+-]?", p) else _ascii_word(r, p) for p in parts)
    return f"{made}@{_below_example(r, host)}"


def _domain(r: Request) -> str:
    return _below_example(r, r.value)


def _below_example(r: Request, host: str) -> str:
    # Kept apart from other hosts, so that info@ one and info@ another stay two.
    return f"{_ascii_word(r, host)}.{_DOMAIN}"


def _ascii_word(r: Request, text: str) -> str:
    for locale in (r.locale, "en_US"):
        made = _names.word(text, r.key, locale).lower()
        if made.isascii():
            return made
    return r.draw.shape("aaaaaaaa")


def _username(r: Request) -> str:
    names = _names.pool("en_US").given
    at = "@" if r.value.startswith("@") else ""
    return f"{at}{names[r.draw.below(len(names))].lower()}{r.draw.digits(4)}"


def _ip(r: Request) -> str:
    if ":" in r.value and r.value.count(":") > 1:
        suffix = sum(r.draw.number() << shift for shift in (0, 64)) % 2**96
        return str(ipaddress.IPv6Address(_DOCUMENTATION + suffix))
    return f"{_TEST_NETS[r.draw.below(len(_TEST_NETS))]}.{1 + r.draw.below(254)}"


def _url(r: Request) -> str:
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]{1,15}://", r.value)
    return f"{scheme[0] if scheme else ''}{_DOMAIN}/{r.draw.shape('a0a0a0a0')}"


def _date(r: Request) -> str | None:
    parsed = _dates.parse(r.value)
    if parsed is None:
        return None
    days = 1 + r.draw.below(_SHIFT_DAYS)
    try:
        return parsed.render(parsed.date + timedelta(days=days if r.draw.below(2) else -days))
    except OverflowError:  # before year 1 or after 9999
        return None


def _age(r: Request) -> str | None:
    numbers = re.findall(r"[0-9]+", r.value)
    if len(numbers) != 1:
        return None
    low, high = (_ADULT, _OLD) if int(numbers[0]) >= _ADULT else (1, _ADULT)
    return r.value.replace(numbers[0], str(low + r.draw.below(high - low)))


def _location(r: Request) -> str | None:
    return None if area(r.value) else _fake.city(r.draw.number(), r.locale)


def _address(r: Request) -> str:
    return _fake.address(r.draw.number(), r.locale)


def _organization(r: Request) -> str:
    return _fake.company(r.draw.number(), r.locale)


def _placeholder(_: Request) -> None:
    return None


def _shaped(r: Request) -> str | None:
    """Return digits for digits and letters for letters: for numbers of all kinds, not for words."""
    numeric = any(c.isdecimal() for c in r.value)
    return r.draw.shape(r.value) if numeric and len(r.value) <= _LONGEST and r.value.isprintable() else None


_MAKERS: dict[str, Callable[[Request], str | None]] = {
    "ADDRESS": _address,
    "AGE": _age,
    "API_KEY": _placeholder,
    "BIRTH_DATE": _date,
    "COORDINATES": _placeholder,
    "CREDIT_CARD": lambda r: card(r.value, r.draw),
    "DATE": _date,
    "DATE_OF_BIRTH": _date,
    "DATE_TIME": _date,
    "DOMAIN_NAME": _domain,
    "EMAIL_ADDRESS": _email,
    "IBAN_CODE": lambda r: iban(r.value, r.draw),
    "IP_ADDRESS": _ip,
    "LOCATION": _location,
    "MAC_ADDRESS": lambda r: mac(r.value, r.draw),
    "ORGANIZATION": _organization,
    "PASSWORD": _placeholder,
    "PERSON": _person,
    "PHONE_NUMBER": lambda r: phone(r.value, r.draw),
    "PRIVATE_KEY": _placeholder,
    "SECRET": _placeholder,
    "STREET_ADDRESS": _address,
    "TOKEN": _placeholder,
    "URL": _url,
    "USERNAME": _username,
    "US_SSN": lambda r: ssn(r.value, r.draw),
}
