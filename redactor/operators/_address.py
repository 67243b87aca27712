"""From a postal address to its city, as far as the address itself says which part that is."""

from __future__ import annotations

import re

#: Postal codes as addresses write them beside the city: Universal Postal Union, addressing guides of the countries named.
_POSTCODES = re.compile(
    r"(?<![\w-])(?:"
    r"[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"  # United Kingdom
    r"|[ABCEGHJ-NPRSTVXY][0-9][A-Z][ -]?[0-9][A-Z][0-9]"  # Canada
    r"|[A-Z][0-9][0-9W] ?[A-Z0-9]{4}"  # Ireland
    r"|[0-9]{5}-[0-9]{4}|[0-9]{5}-[0-9]{3}|[0-9]{4}-[0-9]{3}"  # United States, Brazil, Portugal
    r"|(?:[A-Z]{1,2}-)?[0-9]{4,6}(?: [A-Z]{2}(?= ))?"  # most others; the Netherlands with two letters
    r"|[0-9]{2}-[0-9]{3}|[0-9]{3} [0-9]{2}"  # Poland; Sweden, Czechia, Greece
    r")(?![\w-])"
)
#: Behind a city in capitals; alone in a part also in small letters.
_STATE_BEHIND = re.compile(r"(?<!\w)[A-Z]{2,3}$")
_STATE = re.compile(r"[A-Z]{2,3}|[a-z]{2,3}")
_STREET = re.compile(
    r"\b(?:st|street|rd|road|ave?|avenue|ln|lane|dr|drive|ct|court|cl|close|way|blvd|boulevard|sq|square|terrace|crescent|row|mews|hwy|highway|"
    r"pl|place|parade|gardens|grove|quay|walk|alley|rue|chemin|impasse|allée|quai|calle|avenida|avda|paseo|plaza|rua|travessa|largo|via|viale|"
    r"corso|piazza|weg|allee|platz|gasse|gata|gatan|vej|ulica|ul)\b|(?:stra(?:ß|ss)e|str\.?|weg|gasse|platz|allee|straat|laan|gatan|gata|vägen|vej|gade)\b",
    re.IGNORECASE,
)
_BUILDING = re.compile(
    r"\b(?:flat|apt|apartment|unit|suite|ste|room|floor|block|building|bldg|tower|house|cottage|lodge|villa|hall|farm|manor|mansion|residence|"
    r"residencia|résidence|bâtiment|appartement|wohnung|haus|piso|edificio|po|box|postfach|apartado|attn|c/o|dept|level|wing|stairs?|hostel|hotel|"
    r"apo|fpo|dpo)\b",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*"
_CITY = re.compile(rf"{_WORD}\.?(?: {_WORD}\.?){{0,4}}")
_TRAILING = re.compile(r"(?:^|\s)(?P<city>[^\W\d_]{2,}(?:[ -][^\W\d_]{2,}){0,3})$")


def city(address: str) -> str | None:
    """Return the city of an address, or nothing where its place in the address is not plain."""
    parts = [part.strip() for part in re.split(r"[,;\n]", address) if part.strip()]
    coded = [i for i, part in enumerate(parts) if i and _POSTCODES.search(part)]
    if coded:
        return _beside_code(parts, coded[-1])
    if len(parts) == 1:
        return _behind_code(parts[0]) if parts else None
    # Without a postal code: only behind a street with its number is the last part surely no street or house.
    street = any(re.search(r"[0-9]", part) and _STREET.search(part) for part in parts[:-1])
    return _named(parts[-1]) if street else None


def _beside_code(parts: list[str], at: int) -> str | None:
    """Return what stands beside the postal code; where that is a state or nothing, the part before it."""
    rest = _STATE_BEHIND.sub("", _POSTCODES.sub(" ", parts[at]).strip()).strip()
    if rest and not _STATE.fullmatch(rest):
        return _named(rest)
    before = at - 1
    if before > 0 and _STATE.fullmatch(parts[before]):
        before -= 1
    return _named(parts[before]) if before > 0 else None


def _behind_code(part: str) -> str | None:
    """Return the city of an address without commas, if it ends in postal code and city."""
    codes = list(_POSTCODES.finditer(part))
    if not codes or not codes[-1].start():
        return None
    match = _TRAILING.fullmatch(part[codes[-1].end() :].rstrip())
    return _named(match["city"]) if match else None


def _named(part: str) -> str | None:
    plain = _CITY.fullmatch(part) and not any(other.search(part) for other in (_STREET, _BUILDING)) and not _STATE.fullmatch(part)
    return part if plain else None
