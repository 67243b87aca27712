"""Finds phone numbers in the national format of the United States and Canada."""

from __future__ import annotations

from recognizers.phones._national import EXTENSION, LEFT, RIGHT, WORDS, checked
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="phones.north_america",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number of the United States and Canada",
    source="North American Numbering Plan, https://www.nanpa.com",
    countries=("US", "CA"),
    patterns=(
        Pattern(
            name="parenthesised",
            regex=rf"{LEFT}(?:1[ .-]?)?\([2-9]\d{{2}}\)[ .-]?\d{{3}}[ .-]\d{{4}}{EXTENSION}{RIGHT}",
            score=0.6,
            why="area code in parentheses",
        ),
        Pattern(
            name="grouped",
            regex=rf"{LEFT}(?:1[ .-])?[2-9]\d{{2}}[-.][2-9]\d{{2}}[-.]\d{{4}}{EXTENSION}{RIGHT}",
            score=0.5,
            why="3-3-4 by hyphen or dot",
        ),
        Pattern(
            name="spaced",
            regex=rf"{LEFT}(?:1 )?[2-9]\d{{2}} [2-9]\d{{2}}[ -]\d{{4}}{EXTENSION}{RIGHT}",
            score=0.3,
            why="3-3-4 by spaces also occurs in other numbers",
        ),
        Pattern(name="bare", regex=rf"{LEFT}1?[2-9]\d{{2}}[2-9]\d{{6}}{EXTENSION}{RIGHT}", score=0.1, why="ten digits are any number"),
        Pattern(name="local", regex=rf"{LEFT}[2-9]\d{{2}}[-. ]\d{{4}}{EXTENSION}{RIGHT}", score=0.1, why="without area code: needs a word"),
    ),
    context=(*WORDS, "telefono", "numero"),
    validate=checked("US", "CA"),
    examples=Examples(
        found=(
            "Call me at [[(212) 555-0123]].",
            "[[212-555-0123]] or [[212.555.0123]]",
            "fax: [[345-899-3560x4587]]",
            "phone [[2125550123]]",
            "my cell is [[1-415-555-0199 ext. 12]]",
            "call me: [[555-0199]]",
            '{"tel":"[[(212)555-0123]]"}',
            "please call [[212 555 0123]] now",
        ),
        left=(
            Left(text="order 2125550123", why="no word near"),
            Left(text="123-456-7890", why="no area code starts with 1"),
            Left(text="555-0199", why="seven digits, no word"),
            Left(text="078-05-1123", why="a social security number"),
            Left(text="10.251.73.220", why="an IP address"),
            Left(text="000-000-0000", why="a placeholder"),
            Left(text="v212.555.0123.4 and 2125550123456", why="longer numbers"),
        ),
    ),
)
