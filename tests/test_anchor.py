"""What is looked for first of an expression, and how far from its beginning it stands."""

import re

import pytest

from redactor._superset import superset

CASES = {
    "a literal inside": (r"[A-Za-z]{1,20} [0-9]{1,4} apartment [0-9]{1,3}", b"apartm", 9, 36),
    "what must follow": (r"[a-z]{1,20}(?=@example)", b"@", 2, 28),
    "alternatives": (r"(?:[a-z]{1,9}tumour|[a-z]{1,9}cancer)", b"cance", 6, 15),
}


@pytest.mark.parametrize("name", CASES)
def test_the_most_telling_part_is_looked_for(name):
    regex, part, least, most = CASES[name]
    found = superset(regex)
    assert part in found.written.replace(b"\\x40", b"@")
    assert least <= found.least <= found.most <= most


@pytest.mark.parametrize(
    ("regex", "refused"),
    [(r"(?<!\d )\d{4}", "1 2345"), (r"(?<![A-Z]-)\d{4}", "A-2345"), (r"\d{4}(?![.,]\d)", "2345.1"), (r"(?<!\w)\d{4}(?!\w)", "a2345")],
)
def test_forbidden_neighbours_are_written_so_that_they_make_no_hit(regex, refused):
    written = re.compile(superset(regex).written.replace(b"\\z", b"\\Z"))
    assert written.search(b"2345")
    assert not written.search(refused.encode())
