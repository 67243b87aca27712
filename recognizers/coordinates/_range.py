"""Reads a pair of decimal degrees."""

from __future__ import annotations

import re

#: Latitude and longitude with three to fifteen decimals; three tell 111 m, fewer name a town at best.
LATITUDE = r"[+−-]?(?:90|[1-8]?\d)\.\d{3,15}"
LONGITUDE = r"[+−-]?(?:180|1[0-7]\d|\d{1,2})\.\d{3,15}"

_NUMBER = re.compile(r"[+−-]?\d{1,3}\.\d{1,15}")
_MAX_LATITUDE = 90
_MAX_LONGITUDE = 180


def on_earth(value: str) -> bool:
    """Say whether the first two decimals are a latitude and a longitude (or the other way round), and not both nought."""
    numbers = [float(n.replace("−", "-")) for n in _NUMBER.findall(value)[:2]]
    if len(numbers) < 2:  # noqa: PLR2004 - a pair
        return True
    small, large = sorted(abs(n) for n in numbers)
    return small <= _MAX_LATITUDE and large <= _MAX_LONGITUDE and large > 0
