"""Values pulled apart: 4 1 1 1 - 1 1 1 1, j.a.n.e@..., and groups of digits with unusual signs between them.

Of single characters in a row, the sign that stands between most of them is dropped; other signs are kept, so 0 7 8 - 0 5 - 1 1 2 0 keeps
its dashes. Groups are only touched in the shapes of cards, account and national numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from redactor.normalize._view import Edit, View, edited

#: So many single characters in a row are a value; the longest are tokens.
LEAST = 7
_MOST = 96
#: A longer row of digits alone is a table or a matrix: the longest number, an IBAN, has 34 characters.
_MOST_DIGITS = 34
#: Between characters of one value stands the same in one of so many gaps at least.
_COMMON = 3
#: What repeats so few characters over and over is code or ornament.
_PERIODS = (1, 2, 3)
#: From this share of steps by one on, somebody counts.
_COUNTING = 0.75

#: A colon alone parts the groups of addresses and times, not characters.
_SIGN = r"(?:[\s.,;/\\_|*~·•@+()\[\]{}<>'\"=^!#-]|(?<=\s):)"
_RUN = re.compile(
    rf"(?<![A-Za-z0-9])(?<![A-Za-z0-9]['’])(?:[+(]{_SIGN}{{0,2}}){{0,2}}[A-Za-z0-9](?:{_SIGN}{{1,6}}[A-Za-z0-9]){{{LEAST - 1},}}(?![A-Za-z0-9])"
)
_NUMBER_BESIDE_WORD = re.compile(r"(?:[aeiouyI][^A-Za-z0-9]+)?(?P<number>[+(]{0,2}[0-9](?:[^A-Za-z]*[0-9])?)(?:[^A-Za-z0-9]+[aeiouyI])?")
_BETWEEN = re.compile(r"[^A-Za-z0-9]+")

_ODD = r"[\s./\\_|,:;*~·•-]"
_ANY = r"[A-Z0-9]"
#: The groups of IBAN, national insurance, Medicare, cards (two kinds), social security, phones, identity and tax numbers, with the signs that
#: are written between them; the last sign stands for all further ones. Those that may hold another stand before it.
_SHAPES = (
    ((r"[A-Z]{2}\d{2}", *[rf"{_ANY}{{4}}"] * 3, rf"{_ANY}{{1,4}}"), " "),
    ((r"[A-Z]{2}", r"\d{2}", r"\d{2}", r"\d{2}", r"[A-D]"), " "),
    ((r"[1-9][A-Z][A-Z0-9]\d", r"[A-Z][A-Z0-9]\d", r"[A-Z]{2}\d{2}"), "-"),
    ((r"\d{4}", r"\d{4}", r"\d{4}", r"\d{4}"), "-"),
    ((r"\d{4}", r"\d{6}", r"\d{5}"), "-"),
    ((r"\d{3}", r"\d{2}", r"\d{4}"), "-"),
    ((r"\d{3}", r"\d{3}", r"\d{4}"), "-"),
    ((r"\d{4}", r"\d{4}", r"\d{4}"), " "),
    ((r"\d{3}", r"\d{3}", r"\d{3}", r"\d{2}"), "..-"),
)
#: Where the last group repeats: an IBAN has up to eight.
_REPEATED = rf"(?:{_ODD}{{1,3}}{_ANY}{{1,4}}){{0,4}}"
_GROUPED = tuple(
    re.compile(
        r"(?<![\w.,/:-])" + rf"{_ODD}{{1,3}}".join(groups) + (_REPEATED if _ANY in groups[-1] else "") + r"(?![\w]|[.,/:-]\d)",
    )
    for groups, _ in _SHAPES
)
_ODD_BYTES = r"(?:[\s./\\_|,:;*~-]|·|•)"
#: Whether something may be pulled apart.
TRIGGERS = (
    rf"\b[a-z0-9](?:(?:[\s.,;/\\_|*~@+()\[\]{{}}<>'\"=^!#-]|·|•| :){{1,6}}[a-z0-9]){{{LEAST - 1}}}\b",
    rf"(?:^|[^\w.,/:-])(?:\d{{4}}|\d{{3}}){_ODD_BYTES}{{1,3}}\d{{2,6}}{_ODD_BYTES}{{1,3}}\d{{4}}",
    rf"\b[1-9][a-z][a-z0-9]\d{_ODD_BYTES}{{1,3}}[a-z][a-z0-9]\d{_ODD_BYTES}{{1,3}}[a-z]{{2}}\d\d\b",
    rf"(?:^|[^\w.,/:-])\d{{3}}{_ODD_BYTES}{{1,3}}\d{{3}}{_ODD_BYTES}{{1,3}}\d{{3}}{_ODD_BYTES}{{1,3}}\d\d\b",
    rf"\b[a-z]{{2}}\d{{2}}{_ODD_BYTES}{{1,3}}[a-z0-9]{{4}}{_ODD_BYTES}{{1,3}}[a-z0-9]{{4}}",
    rf"\b[a-z]{{2}}{_ODD_BYTES}{{1,3}}\d{{2}}{_ODD_BYTES}{{1,3}}\d{{2}}{_ODD_BYTES}{{1,3}}\d{{2}}",
)
_ODD_RUN = re.compile(rf"{_ODD}+")


def joined(view: View) -> View:
    """Return the reading with values put together again."""
    view = edited(view, _singles(view.text))
    for (_, signs), shape in zip(_SHAPES, _GROUPED, strict=True):
        view = edited(view, (edit for m in shape.finditer(view.text) for edit in _regrouped(m, signs)))
    return view


def _singles(text: str) -> Iterator[Edit]:
    for m in _RUN.finditer(text):
        start, end = _trimmed(m)
        run = text[start:end]
        gaps = list(_BETWEEN.finditer(run, 1))
        common = _common(gaps)
        if common is not None and _is_value(run, len(gaps) + 1):
            for gap in gaps:
                new = "" if gap[0] == common else _sign(gap[0])
                if new != gap[0]:
                    yield Edit(start + gap.start(), start + gap.end(), new)


def _trimmed(m: re.Match[str]) -> tuple[int, int]:
    """Return the run without a word of one letter before or after a number: a 4 1 1 1, 4 4 4 4 I think."""
    word = _NUMBER_BESIDE_WORD.fullmatch(m[0])
    return (m.start() + word.start("number"), m.start() + word.end("number")) if word else m.span()


def _common(gaps: list[re.Match[str]]) -> str | None:
    """Return what stands between most characters, white space before another sign; None where nothing does, as in code."""
    counts = Counter(gap[0] for gap in gaps)
    common = max(counts, key=lambda gap: (gap.isspace(), counts[gap]))
    return common if counts[common] * _COMMON >= len(gaps) else None


def _is_value(run: str, size: int) -> bool:
    """Tell a value from counting, tables and matrices."""
    if size > _MOST:
        return False
    chars = re.sub(r"[^A-Za-z0-9]", "", run)
    if any(chars == (chars[:period] * len(chars))[: len(chars)] for period in _PERIODS):
        return False  # a/b a/b a/b a/b
    if chars.isdigit():
        return size <= _MOST_DIGITS and not set(chars) <= {"0", "1"} and not _counts(chars)
    # One of the two may count within a number with letters: the best-known example of a Spanish one is 12345678Z.
    return not all(_counts(part) for part in re.findall(r"[0-9]+|[a-z]+", chars.lower()))


def _counts(chars: str) -> bool:
    """Say whether most characters follow the one before, up or down: 1 2 3 4, a b c d, 9 8 7."""
    steps = [ord(b) - ord(a) for a, b in pairwise(chars)] or [0]
    return max(steps.count(1), steps.count(-1)) >= _COUNTING * len(steps)


def _sign(gap: str) -> str:
    """Return what a sign between groups stands for: itself where values have it, a space where it only parts."""
    return re.sub(r"[^.@+/#_():-]", "", gap) or " "


def _regrouped(m: re.Match[str], signs: str) -> Iterator[Edit]:
    gaps = list(_ODD_RUN.finditer(m[0]))
    kinds = {gap[0] for gap in gaps}
    # Written as usual, or with signs of several kinds, which hides nothing better; only a line break may fall between other signs.
    if kinds in ({" "}, {"-"}, {signs[0]}) or (len(kinds) > 1 and not any("\n" in kind for kind in kinds)):
        return
    for i, gap in enumerate(gaps):
        sign = signs[min(i, len(signs) - 1)]
        if gap[0] != sign:
            yield Edit(m.start() + gap.start(), m.start() + gap.end(), sign)
