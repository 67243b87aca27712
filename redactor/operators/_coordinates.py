"""From a position to the square of a tenth of a degree that it lies in: about 11 km from south to north."""

from __future__ import annotations

import re

_LATITUDE, _LONGITUDE = 90, 180
_DECIMAL = r"[+\-−]?[0-9]{1,3}(?:\.[0-9]{1,16})?"
_PAIR = rf"(?P<lat>{_DECIMAL})\s*(?:,|;|\s|%2C)\s*(?P<lon>{_DECIMAL})"
_GEO = re.compile(rf"geo:(?P<lat>{_DECIMAL}),(?P<lon>{_DECIMAL})(?:[,;?].*)?", re.IGNORECASE)
_PLAIN = re.compile(rf"[(\[]?\s*{_PAIR}\s*[)\]]?")
_LINK = re.compile(rf"https?://\S*?(?:@|[?&](?:q|ll|query|center|destination|daddr|saddr)=(?:loc:)?){_PAIR}(?![0-9.])\S*", re.IGNORECASE)
_LABELLED = re.compile(
    rf"\W*lat(?:itude)?\W{{1,4}}(?P<lat>{_DECIMAL})°?\W{{1,4}}(?:lon|lng|long|longitude)\W{{1,4}}(?P<lon>{_DECIMAL})°?\W*", re.IGNORECASE
)
_ANGLE = r"(?P<{0}d>[0-9]{{1,3}}(?:\.[0-9]{{1,16}})?)\s*[°º]?\s*(?:(?P<{0}m>[0-9]{{1,2}}(?:\.[0-9]{{1,12}})?)\s*['′’]\s*)?(?:(?P<{0}s>[0-9]{{1,2}}(?:\.[0-9]{{1,12}})?)\s*(?:[\"″”]|''|′′)\s*)?"
_HEMISPHERES = (
    re.compile(_ANGLE.format("a") + r"(?P<ns>[NS])[\s,;]*" + _ANGLE.format("b") + r"(?P<ew>[EWO])", re.IGNORECASE),
    re.compile(r"(?P<ns>[NS])\s*" + _ANGLE.format("a") + r"[\s,;]*(?P<ew>[EWO])\s*" + _ANGLE.format("b"), re.IGNORECASE),
)
#: Open Location Code (full code): four digits are a square of 1 degree, the next coarser step than a tenth.
_PLUS_CODE = re.compile(r"(?P<square>[23456789CFGHJMPQRVWX]{4})[23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{0,7}", re.IGNORECASE)
#: Geohash: four characters are a cell of about 39 by 20 km.
_GEOHASH = re.compile(r"(?=[a-z]*[0-9])(?P<cell>[0-9b-hjkmnp-z]{4})[0-9b-hjkmnp-z]{2,8}", re.IGNORECASE)


def area(value: str) -> str | None:
    """Return latitude and longitude to one decimal (a plus code or geohash: its first four places), or nothing if it cannot be read."""
    if code := _PLUS_CODE.fullmatch(value.strip()):
        return f"{code['square']}0000+"
    if code := _GEOHASH.fullmatch(value.strip()):
        return code["cell"]
    return square(value)


def square(value: str) -> str | None:
    """Return latitude and longitude to one decimal where the value is a pair of numbers, a geo: URI or a map link, or nothing."""
    text = value.strip()
    position = _decimal(text) or _sexagesimal(text)
    if position is None or abs(position[0]) > _LATITUDE or abs(position[1]) > _LONGITUDE:
        return None
    rounded = ", ".join(f"{round(degrees, 1) + 0.0:.1f}" for degrees in position)  # + 0.0: no minus zero
    return f"geo:{rounded.replace(' ', '')}" if text[:4].casefold() == "geo:" else rounded


def _decimal(text: str) -> tuple[float, float] | None:
    for pattern in (_GEO, _PLAIN, _LINK, _LABELLED):
        if match := pattern.fullmatch(text):
            latitude, longitude = (float(match[g].replace("−", "-")) for g in ("lat", "lon"))
            return latitude, longitude
    return None


def _sexagesimal(text: str) -> tuple[float, float] | None:
    for pattern in _HEMISPHERES:
        if match := pattern.fullmatch(text):
            south, west = match["ns"] in "Ss", match["ew"] in "Ww"
            if match["ew"] in "Oo":  # Ost or oeste: east in German, west in Spanish, so nobody knows
                return None
            return _degrees(match, "a") * (-1 if south else 1), _degrees(match, "b") * (-1 if west else 1)
    return None


def _degrees(match: re.Match[str], side: str) -> float:
    degrees, minutes, seconds = (float(match[side + unit] or 0) for unit in "dms")
    return degrees + minutes / 60 + seconds / 3600
