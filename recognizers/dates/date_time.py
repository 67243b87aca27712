"""Finds dates and times in general; few policies act on them."""

from __future__ import annotations

from recognizers.dates._parts import DAY_MONTH, EAST_ASIAN, MONTH_YEAR, NUMERIC, NUMERIC_SHORT, TEXTUAL, TEXTUAL_SHORT, plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses

_BEFORE = r"(?<![\w./+-])"
_TIME = r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\b\.?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?"
_END = r"(?![\w/]|-\d|\.\d)"

#: Words before hours, minutes and seconds that are a length of time, no time of day.
_LENGTH = "".join(
    rf"(?<!{word}[ :=])(?<!{word}: )"
    for word in ("lifetime", "duration", "elapsed", "uptime", "took", "length", "runtime", "ETA", "idle", "timeout")
)


def _timed(date: str) -> str:
    """Return the date with the time that follows as value; only the date is consumed, so that its end is the only hit."""
    return rf"(?=(?P<value>{date}(?:(?:T|,? (?:at )?| - ){_TIME})?{_END})){date}"


RECOGNIZER = Recognizer(
    id="dates.date_time",
    entity="DATE_TIME",
    category=Category.BIRTH_AND_AGE,
    title="Date or time",
    source="ISO 8601-1:2019, RFC 3339, RFC 5322 section 3.3; Unicode CLDR 45 for the orders and month names",
    patterns=(
        Pattern(
            name="figures", regex=_timed(rf"{_BEFORE}{NUMERIC}"), score=0.6, why="a whole date, with the time that follows", caseless=True
        ),
        Pattern(name="words", regex=_timed(rf"{_BEFORE}{TEXTUAL}"), score=0.6, why="a whole date with its month's name", caseless=True),
        Pattern(name="east_asian", regex=rf"(?<!\d){EAST_ASIAN}", score=0.6, why="Chinese, Japanese and Korean; no space stands around it"),
        Pattern(
            name="short",
            regex=_timed(rf"{_BEFORE}(?:{TEXTUAL_SHORT}|{NUMERIC_SHORT})"),
            score=0.3,
            why="two figures for the year also fit versions and ratios",
            caseless=True,
        ),
        Pattern(
            name="short_slashes",
            regex=_timed(rf"{_BEFORE}(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/\d{{2}}"),
            score=0.6,
            why="with slashes it is a date in most texts",
        ),
        Pattern(name="month_year", regex=rf"{_BEFORE}{MONTH_YEAR}{_END}", score=0.6, why="a month and its year", caseless=True),
        Pattern(
            name="day_month",
            regex=_timed(rf"{_BEFORE}(?!may[ -]\d)(?!ma[rg][ -]\d){DAY_MONTH}(?!,? ?(?:of |de |del )?(?:19|20)\d\d)"),
            score=0.5,
            why="a day of a month, as syslog has it",
            caseless=True,
        ),
        Pattern(
            name="month_day",
            regex=_timed(rf"{_BEFORE}(?:May|Mar)[ -]{{1,2}}\d{{1,2}}"),
            score=0.5,
            why="capitals tell May 5 from 'may 5'",
        ),
        Pattern(
            name="year",
            regex=r"(?<![^\W_])(?:in|since|until|en|desde|hasta|seit|depuis|dal|from|year|año|by|early|late|mid) (?P<value>(?:19|20)\d{2})(?![\w/%]|[-.,:]\d| ?(?:[a-z]{1,3}\b)?(?:euros?|dollars?|people|personas|units|mg|ml|km))",
            score=0.4,
            why="a year behind a preposition; other numbers of four digits stand elsewhere",
            caseless=True,
        ),
        Pattern(
            name="weekday",
            regex=r"(?<![\w-])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?(?!\w|-\w)",
            score=0.4,
            why="English days of the week",
        ),
        Pattern(
            name="clock",
            regex=rf"(?<![\w.:/+-])(?<!\d[ T])(?<!, ){_LENGTH}(?=(?P<value>(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]\.?m\b\.?|:[0-6]\d(?:[.,]\d{{1,9}})?)(?![\w:/])(?!\.\d)))\d{{1,2}}:\d\d[: apm]",
            score=0.4,
            why="a time of day with am, pm or seconds; behind a date it belongs to the date",
            caseless=True,
        ),
    ),
    validate=Refuses(plausible),
    context=("today", "date", "dated", "fecha", "datum", "data", "until", "expires", "deadline"),
    examples=Examples(
        found=(
            "Today is [[5/20/2021]]",
            "Today is [[21.5.21]]",
            "due [[5-May-2021]], not before",
            "[[2024-03-15T14:30:00.123456Z]] GET /",
            "consultó en [[mayo de 2006]]",
            "When: [[2000-04-16 11:34:35]]",
            "[[Jun 14 15:16:01]] host sshd[19939]: failure",
            "founded in [[1977]]",
            "see you on [[Monday]]",
            "会议在[[2024年3月15日]]",
            "invoice of [[21/05/21]]",
        ),
        left=(
            Left(text="version 21.5.21 is out", why="a version"),
            Left(text="Today is2024-06-05T09:15:30.500-07:00", why="grown together with a word"),
            Left(text="10.20.2021.3", why="a longer dotted number"),
            Left(text="it may 5 times fail", why="the verb"),
            Left(text="ratio 3/4 and 1/2", why="fractions"),
            Left(text="in 2000 units", why="a count"),
            Left(text="score 12:10", why="no seconds, no am or pm"),
            Left(text="closed, lifetime 01:07:47, idle: 00:10:00, elapsed=00:01:02.5", why="lengths of time"),
        ),
    ),
)
