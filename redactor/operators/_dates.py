"""Reading dates in the formats that people and machines write, and writing another date in the same format."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

#: Month names by language, full and short: the Gregorian calendar data of Unicode CLDR 46, without dots.
_MONTHS = {
    "en": (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    ),
    "de": (
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jan feb mär apr mai jun jul aug sep okt nov dez",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
    ),
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
    ),
}

_TIME = (
    r"(?:(?:[T:]|,? )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
    r"(?: ?(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[ap]\.?m\.?))?)?"
)
_DAY = r"(?P<d>[0-9]{1,2})(?P<ordinal>st|nd|rd|th|er|\.|º)?"
_NAME = r"(?P<name>[^\W\d_]{3,12})\.?"
_FORMATS = tuple(
    re.compile(pattern + _TIME, re.IGNORECASE)
    for pattern in (
        r"(?P<y>[0-9]{4})(?P<sep>[-/.])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})",
        r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
        r"(?P<a>[0-9]{1,2})(?P<sep>[-/]|\. ?)(?P<b>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{4}|[0-9]{2})",
        r"(?P<y>[0-9]{4})年(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日",
        _DAY + r"[ /-](?:of |de )?" + _NAME + r"(?:(?:,? |[/-]| del? )(?P<y>[0-9]{4}|[0-9]{2}))?",
        _NAME + r"[ -]" + _DAY + r"(?:(?:,? |-)(?P<y>[0-9]{4}))?",
    )
)
#: Stands for the year of a date without one; a leap year, so that 29 February is a date.
_NO_YEAR = 2000
#: Two-digit years from here on are of the last century, as in POSIX `strptime`.
_PIVOT = 69
_TWO_DIGITS = 2
_LAST_MONTH = 12
_TEENS = range(11, 14)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Parsed:
    """A date read from a text; `year` is the year as written there (two or four digits, or nothing)."""

    date: dt.date
    year: str
    render: Callable[[dt.date], str]


def parse(value: str, *, day_first: bool = False) -> Parsed | None:
    """Return the date that makes up the whole value, or nothing. Times behind it are kept as they are when it is rendered."""
    for pattern in _FORMATS:
        match = pattern.fullmatch(value.strip())
        parsed = _read(match, day_first=day_first) if match else None
        if parsed:
            return parsed
    return None


def _read(match: re.Match[str], *, day_first: bool) -> Parsed | None:
    groups = match.groupdict()
    day, month = _places(groups, day_first=day_first)
    number = _number(groups[month])
    year = groups["y"] or ""
    try:
        read = dt.date(full_year(year), number, int(groups[day]))
    except ValueError:  # 31 February, a word that is no month
        return None
    return Parsed(date=read, year=year, render=lambda new: _render(match, new, day, month))


def _places(groups: dict[str, str | None], *, day_first: bool) -> tuple[str, str]:
    """Return the names of the groups that hold day and month."""
    if "a" not in groups:
        return "d", "m" if "m" in groups else "name"
    first, second = int(groups["a"] or 0), int(groups["b"] or 0)
    dotted = (groups["sep"] or "").startswith(".")
    if first > _LAST_MONTH or (second <= _LAST_MONTH and (dotted or day_first)):
        return "a", "b"
    return "b", "a"


def full_year(year: str) -> int:
    """Return the year that two or four digits mean; a date without one gets a leap year."""
    if not year:
        return _NO_YEAR
    if len(year) > _TWO_DIGITS:
        return int(year)
    return int(year) + (1900 if int(year) >= _PIVOT else 2000)


def _render(match: re.Match[str], new: dt.date, day: str, month: str) -> str:
    width = _width(match, day, month)
    fresh = {day: f"{new.day:0{width}}", month: f"{new.month:0{width}}"}
    if month == "name":
        fresh[month] = _rename(match[month], new.month)
    if match["y"]:
        fresh["y"] = f"{new.year:04}"[-len(match["y"]) :]
    if match.groupdict().get("ordinal"):
        fresh["ordinal"] = _ordinal(match["ordinal"], new.day)
    return _splice(match, fresh)


def _width(match: re.Match[str], day: str, month: str) -> int:
    """Return to how many digits days and months are written: 5/12 and 25 March do without zeros, 25/12 and 25-Mar would have them."""
    numbers = [match[g] for g in (day, month) if match[g].isdigit()]
    prose = month == "name" and " " in match.string[min(match.start(day), match.start(month)) : max(match.end(day), match.end(month))]
    padded = any(n.startswith("0") for n in numbers)
    return 1 if prose and not padded else min(map(len, numbers))


def _splice(match: re.Match[str], fresh: dict[str, str]) -> str:
    text, done = match.string, 0
    pieces: list[str] = []
    for group in sorted(fresh, key=match.start):
        pieces += (text[done : match.start(group)], fresh[group])
        done = match.end(group)
    return "".join([*pieces, text[done:]])


@cache
def _names() -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return each month name with its number and the list it stands in; the first language wins where two share a name."""
    table: dict[str, tuple[int, tuple[str, ...]]] = {"sept": (9, tuple(_MONTHS["en"][1].split()))}
    for names in (tuple(line.split()) for lines in _MONTHS.values() for line in lines):
        for number, name in enumerate(names, start=1):
            table.setdefault(name, (number, names))
    return table


def _number(month: str | None) -> int:
    """Return a month's number, 0 for a word that is none."""
    if month is None:
        return 0
    return int(month) if month.isdigit() else _names().get(month.casefold(), (0, ()))[0]


def _rename(old: str, number: int) -> str:
    new = _names()[old.casefold()][1][number - 1]
    if old.isupper():
        return new.upper()
    return new if old.islower() else new.capitalize()


def _ordinal(old: str, day: int) -> str:
    if old.casefold() == "er":  # French: the first alone has one
        return old if day == 1 else ""
    if not old.isalpha():
        return old
    english = "th" if day in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return english.upper() if old.isupper() else english
