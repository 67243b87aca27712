"""Generalize: something coarser that is still true stands for the value."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from typing import Literal

from redactor.operators import _dates
from redactor.operators._address import city
from redactor.operators._age import decade
from redactor.operators._base import Config
from redactor.operators._coordinates import area, square
from redactor.operators._text import bare, placeholder

_YEAR = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")
_TWO_DIGITS = 2
_ADDRESS = re.compile(r"\[?(?P<host>[0-9A-Fa-f:.]{2,45}?)(?:%\w{1,16})?(?:\](?::[0-9]{1,5})?|(?<=[0-9]):[0-9]{1,5})?")
#: An IPv4 address as nearly all are written, for which the library takes ten times as long.
_QUAD = re.compile(r"((?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3})(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])")
#: Prefix lengths: the network of a site; RFC 6177 and the truncation that web analytics commonly do.
_PREFIX = {4: 24, 6: 48}
#: A part of a mailbox name this long inside the domain means that the domain names the person.
_NAMING = 3


class Generalize(Config):
    """Put something coarser in place of the value, by entity type.

    Dates become years, ages decades, coordinates squares of about 11 km, IP addresses networks, addresses their city, e-mail addresses
    their domain. Other types, and values that cannot be read or are coarse already, become the placeholder.
    """

    type: Literal["generalize"] = "generalize"


def apply(value: str, entity: str) -> str:
    """Return the coarser value or the placeholder."""
    coarser = _COARSER.get(entity)
    result = coarser(value) if coarser else None
    return result or placeholder(entity)


def _year(value: str) -> str | None:
    parsed = _dates.parse(value)
    if parsed:
        return f"'{parsed.year}" if len(parsed.year) == _TWO_DIGITS else parsed.year
    years = set(_YEAR.findall(value))
    return years.pop() if len(years) == 1 else None


def year_of(value: str) -> int | None:
    """Return the full year of a date, nothing where it tells none or several."""
    written = _year(value)
    return _dates.full_year(written.lstrip("'")) if written and written != "'" else None


def _network(value: str) -> str | None:
    if (quad := _QUAD.fullmatch(value)) is not None:
        return f"{quad[1]}0/{_PREFIX[4]}"
    for text in (value, *(m["host"] for m in [_ADDRESS.fullmatch(value)] if m)):
        try:
            address = ipaddress.ip_address(text)
        except ValueError:
            continue
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        plain = str(address).partition("%")[0]
        return str(ipaddress.ip_network(f"{plain}/{_PREFIX[address.version]}", strict=False))
    return None


def _domain(value: str) -> str | None:
    mailbox, at, domain = value.strip().rpartition("@")
    if not (mailbox and at and domain):
        return None
    parts = (bare(part) for part in re.split(r"[\W\d_]+", mailbox))
    if any(len(part) >= _NAMING and part in bare(domain) for part in parts):
        return None
    return f"@{domain}"


def _place(value: str) -> str | None:
    return square(value) or city(value)  # no geohash: a word with a digit could be one


_COARSER: dict[str, Callable[[str], str | None]] = {
    "ADDRESS": city,
    "AGE": decade,
    "BIRTH_DATE": _year,
    "COORDINATES": area,
    "DATE": _year,
    "DATE_OF_BIRTH": _year,
    "DATE_TIME": _year,
    "EMAIL_ADDRESS": _domain,
    "IP_ADDRESS": _network,
    "LOCATION": _place,
    "STREET_ADDRESS": city,
}
