"""Expressions for dates as people and machines write them, shared by the recognizers of this package.

The expressions are short and loose, for the sake of the multi-pattern database; `plausible` then reads the value exactly. Months are in
English, Spanish, French, German, Portuguese, Italian and Dutch; the expressions are meant for caseless matching.
"""

from __future__ import annotations

import re

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:18[5-9]\d|19\d{2}|20\d{2})"

#: The stem of a month's name and what may follow it.
MONTH = r"(?:jan|ene|gen|feb|f[ée]v|mar|mär|maa|mrt|apr|abr|avr|ma[igy]|mei|jun|juin|giu|jul|juil|lug|aug|ago|ao[uû]|sep|set|oct|okt|out|ott|nov|dec|d[ié]c|dez)[a-zçû]{0,8}"
_MONTH_NAMES = re.compile(
    r"jan(?:uary|uar|vier|eiro|uari)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruar|rero|braio|ruari)?|f[ée]v(?:r|rier|ereiro)?|mar(?:ch|zo|s|ço)?|märz?|maart|mrt"
    r"|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may|mayo|mai|maio|mag|maggio|mei|june?|junio?|junho|juni|juin|giu(?:gno)?|july?|julio?|julho|juli|juil|juillet|lug(?:lio)?"
    r"|aug(?:ust|ustus)?|ago(?:sto)?|ao[uû]t|sept?(?:ember|iembre|embre)?|set(?:tembre|iembre|embro)?|oct(?:ober|ubre|obre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?"
    r"|nov(?:ember|iembre|embre|embro)?|dec(?:ember)?|dic(?:iembre|embre)?|dez(?:ember|embro)?|déc(?:embre)?",
    re.IGNORECASE,
)

#: Three numbers with separators: day, month and year in any order. Not with mixed separators: `plausible` sees to it.
NUMERIC = r"(?:\d{1,2}(?:[/-]|\. ?| / )\d{1,2}(?:[/-]|\. ?| / )(?:19|20)\d{2}|(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2})"
NUMERIC_SHORT = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}"
COMPACT = r"(?:19|20)\d{2}[01]\d[0-3]\d"

#: A day with a month's name, in either order, without a year.
DAY_MONTH = rf"(?:{DAY}(?:st|nd|rd|th|er|º|ª|\.)?(?: of| de)?[ -]?{MONTH}\.?|{MONTH}\.?[ -]{{1,2}}{DAY}(?:st|nd|rd|th)?)"
#: A day, a month's name and a year.
TEXTUAL = rf"(?:{DAY_MONTH}(?:,? (?:of |del? |d['’])?|-){YEAR}|{YEAR}[ -]{MONTH}[ -]{DAY})"
TEXTUAL_SHORT = rf"{DAY}[ -]{MONTH}[ -]['’]?\d{{2}}"
MONTH_YEAR = rf"{MONTH}\.?(?:,? (?:of |del? )?|-){YEAR}"
EAST_ASIAN = r"(?:19|20)\d{2} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]"

_TIME = re.compile(r"(?<=\d)T| ?(?:at )?\d{1,2}:")
_NUMBERS = re.compile(r"[0-9]{1,8}")
_SEPARATORS = re.compile(r"(?<=[0-9])[^0-9]{1,3}(?=[0-9])")
_WORD = re.compile(r"[^\W\d_]{3,16}")
_MAX_MONTH = 12
_MAX_DAY = 31
_PARTS = 3
_COMPACT_LENGTH = 8


def plausible(value: str) -> bool:
    """Say whether what a loose expression matched can be a date: a real month's name, or a month and a day in range."""
    time = _TIME.search(value)
    date = value[: time.start()] if time else value
    numbers = _NUMBERS.findall(date)
    words = [w for w in _WORD.findall(date) if w.lower() != "del"]
    if words and numbers:
        return all(map(_MONTH_NAMES.fullmatch, words))
    return _in_range(numbers) and _uniform(date)


def _in_range(numbers: list[str]) -> bool:
    if len(numbers) == 1 and len(numbers[0]) == _COMPACT_LENGTH:
        numbers = [numbers[0][:4], numbers[0][4:6], numbers[0][6:]]
    if len(numbers) < _PARTS:
        return True
    year_first = len(numbers[0]) > 2  # noqa: PLR2004 - four figures
    a, b = (int(n) for n in (numbers[1:3] if year_first else numbers[:2]))
    return 1 <= min(a, b) <= _MAX_MONTH and max(a, b) <= _MAX_DAY


def _uniform(date: str) -> bool:
    return not date.isascii() or len({s.strip() for s in _SEPARATORS.findall(date)}) <= 1
