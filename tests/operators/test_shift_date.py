from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from redactor.operators import Keys, ShiftDate, rewrite
from redactor.operators._dates import _MONTHS, parse

KEYS = Keys(secret=b"the first key of the tests, 32 by")
FORMATS = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y%m%d",
    "%Y-%m-%dT10:11:12.345Z",
    "%Y-%m-%d 10:11:12 +0200",
    "%m/%d/%Y",
    "%d.%m.%Y",
    "%B %d, %Y",
    "%d %b %Y",
    "%d/%b/%Y:13:55:36 -0700",
    "%Y年%m月%d日",
]
#: Far enough from the ends of the calendar for any shift.
DATES = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(day=DATES, written=st.sampled_from(FORMATS))
def test_formats_are_read_and_written_alike(day, written):
    text = day.strftime(written)
    parsed = parse(text)
    assert parsed.date == day
    assert parsed.render(day) == text
    other = day + timedelta(days=100)
    assert parse(parsed.render(other)).date == other
    if day.day < 10 and day.month != 5:  # a zero says that there are zeros; May is short and long
        assert parsed.render(other) == other.strftime(written)


@given(first=DATES, second=DATES, subject=st.text(st.characters(exclude_categories=["Cs"]), max_size=8), days=st.integers(1, 400))
def test_the_time_between_dates_of_a_subject_stays(first, second, subject, days):
    config = ShiftDate(days=days, subject=subject)
    moved = [rewrite(str(d), "DATE_TIME", config, KEYS) for d in (first, second)]
    assume("<DATE_TIME>" not in moved)
    moved_dates = [date.fromisoformat(m) for m in moved]
    assert moved_dates[0] - moved_dates[1] == first - second
    assert 1 <= abs((moved_dates[0] - first).days) <= days


def test_subjects_and_keys_move_differently():
    configs = [ShiftDate(days=30000, subject=s) for s in "abcdef"]
    assert len({rewrite("2020-06-15", "DATE_TIME", c, KEYS) for c in configs}) > 1
    assert len({rewrite("2020-06-15", "DATE_TIME", configs[0], Keys.ephemeral()) for _ in range(6)}) > 1


def test_a_subject_is_in_no_repr():
    assert "Anna" not in repr(ShiftDate(subject="Anna"))


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("1/2/2024", "1/12/2024"),
        ("MAY 3RD", "MAY 13TH"),
        ("5th of March 2024", "15th of March 2024"),
        ("21. März 2024", "31. März 2024"),
        ("25 de diciembre de 2023", "4 de enero de 2024"),
        ("22 août 1999", "1 septembre 1999"),
        ("05/03/84", "05/13/84"),
        ("Sept 3, 2001", "Sep 13, 2001"),
    ],
)
def test_other_formats(text, shifted):
    parsed = parse(text)
    assert parsed.render(parsed.date + timedelta(days=10)) == shifted


def test_the_order_of_day_and_month():
    assert parse("03/04/2024").date == date(2024, 3, 4)
    assert parse("03/04/2024", day_first=True).date == date(2024, 4, 3)
    assert parse("13/04/2024").date == date(2024, 4, 13)
    assert parse("04/13/2024", day_first=True).date == date(2024, 4, 13)
    assert parse("03.04.2024").date == date(2024, 4, 3)


@pytest.mark.parametrize(
    "value", ["next week", "31/02/2024", "1984", "March 1984", "2024-03-05 or so", "5 Anna 2024", "٢٠٢٤-٠٣-٠٥", "0000-01-01"]
)
def test_what_is_no_full_date_becomes_the_placeholder(value):
    assert rewrite(value, "DATE_TIME", ShiftDate(), KEYS) == "<DATE_TIME>"


@pytest.mark.parametrize("value", ["0001-01-01", "9999-12-31"])
def test_the_calendar_has_ends(value):
    outputs = {rewrite(value, "DATE_TIME", ShiftDate(days=36500, subject=s), KEYS) for s in "abcdefgh"}
    assert "<DATE_TIME>" in outputs
    assert value not in outputs


def test_every_language_has_twelve_months():
    assert {len(line.split()) for lines in _MONTHS.values() for line in lines} == {12}
