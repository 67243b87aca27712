"""What a reader takes a character for: invisible, a styled letter or digit, a space, a dash.

By Unicode property wherever `unicodedata` knows it; tables are made at first use (about 30 ms) and hold what differs from ASCII only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, groupby

from redactor.normalize._view import Edit, Kind, View, edited

#: Default-ignorable code points whose general category is not Cf: combining grapheme joiner, Hangul fillers, Khmer inherent vowels,
#: Mongolian and other variation selectors, reserved ones. Source: Unicode 15, DerivedCoreProperties.txt, Default_Ignorable_Code_Point.
_IGNORABLE = (
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2065, 0x2065),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0xE0000, 0xE0FFF),
)
#: Cf that are seen: signs that stand around a number. Source: Unicode 15, PropList.txt, Prepended_Concatenation_Mark.
_SEEN = frozenset(chain(range(0x600, 0x606), (0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)))
#: Where code points stand that can be folded; the blocks left out are letters of scripts that have no ASCII look-alike by property.
_BLOCKS = (
    (0x80, 0x33FF),
    (0xA000, 0xABFF),
    (0xD7B0, 0xD7FF),
    (0xF900, 0x10FFF),
    (0x11000, 0x11FFF),
    (0x13400, 0x1345F),
    (0x16A00, 0x16FFF),
)
_MORE_BLOCKS = ((0x1BC00, 0x1BCFF), (0x1D100, 0x1D7FF), (0x1E100, 0x1E9FF), (0x1F100, 0x1F1FF), (0x1FBF0, 0x1FBF9), (0xE0000, 0xE0FFF))
#: Marks that are set over, under or through Latin letters and digits; the marks of other scripts are part of their letters.
_MARKS = "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
#: Signs that read like an ASCII one and that no decomposition names.
_SIGNS = {
    "\u2800": " ",  # Braille blank
    "\u02d7": "-",
    "\u2043": "-",
    "\u2212": "-",
    "\u2796": "-",
    "\u2215": "/",
    "\u2044": "/",
    "\u29f8": "/",
    "\u2236": ":",
    "\ua789": ":",
    "\u3002": ".",
    "\uff61": ".",
    "\ua4f8": ".",
    "\u2024": ".",
    "\u2795": "+",
    "\u2027": "·",
    "\u2219": "·",
    "\u22c5": "·",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x85": "\n",
}
_STYLED = re.compile(
    r"(?:(?:CROSSED |NEGATIVE )*(?:CIRCLED|SQUARED) LATIN (?P<case>CAPITAL|SMALL) LETTER|LATIN (?P<small>LETTER SMALL CAPITAL|SMALL LETTER SCRIPT|SMALL LETTER)) (?P<letter>[A-Z]|ALPHA)"
)
#: Folded, but no reason to fold: they stand in ordinary text of some language.
_ORDINARY = frozenset("ªº¹²³。､・！＂＃＄％＆＇（）＊，；＜＝＞？［＼］＾｀｛｜｝～：｡")
_EN_EM = frozenset("\u2013\u2014\u2015")
_VALUE = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@._+-:/")

#: So many invisible characters in a row have no other use than to hide; the tags of a flag are six.
_MOST_UNSEEN = 10

_OVERRIDE = re.compile("\u202e([^\u202c\u2069\n\u2029\u202d\u202e]+)")
_MIRRORED = str.maketrans("()[]{}<>", ")(][}{><")
_MARKED = re.compile(f"[^{_MARKS}][{_MARKS}]+")
#: The first code point beyond the basic plane.
ASTRAL = "\U00010000"
_MARK = re.compile(f"[{_MARKS}]")


@lru_cache(maxsize=8192)
def ignorable(ch: str) -> bool:
    """Say whether a character is shown as nothing: Default_Ignorable_Code_Point, and format characters (Cf) that are not seen."""
    code = ord(ch)
    return (unicodedata.category(ch) == "Cf" and code not in _SEEN) or any(low <= code <= high for low, high in _IGNORABLE)


def _meaning(ch: str) -> str:
    """Return what a reader takes the character for; itself where that is nothing else."""
    if ignorable(ch):
        return ""
    if ch in _SIGNS:
        return _SIGNS[ch]
    if (digit := unicodedata.digit(ch, None)) is not None:
        return str(digit)
    category = unicodedata.category(ch)
    if category == "Zs":
        return " "
    if category == "Pd":
        return "-"
    return _styled(ch)


def _styled(ch: str) -> str:
    if unicodedata.decomposition(ch).startswith("<"):
        plain = unicodedata.normalize("NFKC", ch).replace("\u2212", "-").replace("\u2010", "-")
        letter = plain[1] if len(plain) == 3 and plain[0] == "(" else plain  # noqa: PLR2004 - a parenthesised letter
        if letter.isascii() and (len(letter) == 1 or "\ufb00" <= ch <= "\ufb06"):
            return letter
        return ch
    m = _STYLED.fullmatch(unicodedata.name(ch, "")) if ch != "ı" else None
    if m is None:
        return ch
    letter = "A" if m["letter"] == "ALPHA" else m["letter"]
    return letter if m["case"] == "CAPITAL" else letter.lower()


@cache
def _table() -> dict[str, str]:
    codes = chain.from_iterable(range(low, high + 1) for low, high in chain(_BLOCKS, _MORE_BLOCKS))
    meanings = ((ch, _meaning(ch)) for ch in map(chr, codes))
    return {ch: to for ch, to in meanings if to != ch}


def class_of(chars: Iterable[str]) -> str:
    """Return what stands between the brackets of a regex class of the characters, neighbours as ranges."""
    codes = sorted(map(ord, chars))
    runs = groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0])
    ranges = [[code for _, code in run] for _, run in runs]
    return "".join(f"\\U{r[0]:08x}-\\U{r[-1]:08x}" for r in ranges)


@cache
def _special() -> re.Pattern[str]:
    return re.compile(f"[{class_of(_table())}]+")


@cache
def _telling() -> re.Pattern[str]:
    """One character that may be a reason to fold; all beyond the basic plane, because the engine is slow at ranges there."""
    return re.compile(f"[{class_of(ch for ch in _table() if ch < ASTRAL and ch not in _ORDINARY)}{_MARKS}{ASTRAL}-\U0010ffff]")


def disguised(text: str) -> bool:
    """Say whether some character that is not what it seems stands where values stand. Runs in a few nanoseconds a character."""
    return any(_tells(text, m.start()) for m in _telling().finditer(text))


def _tells(text: str, i: int) -> bool:
    """Judge a character by its neighbours; what is invisible, by the nearest that are seen."""
    ch = text[i]
    low, high = i - 1, i + 1
    if ignorable(ch):
        while low >= 0 and i - low <= _MOST_UNSEEN and ignorable(text[low]):
            low -= 1
        while high < len(text) and high - i <= _MOST_UNSEEN and ignorable(text[high]):
            high += 1
        if high - low > _MOST_UNSEEN:
            return True
    return _tells_between(ch, text[max(low, 0) : low + 1], text[high : high + 1])


@lru_cache(maxsize=8192)
def _tells_between(ch: str, before: str, after: str) -> bool:
    to = _table().get(ch)
    if to is None:
        return ch < ASTRAL and bool(before)  # a mark upon something
    if ch in _EN_EM:
        return before.isdigit() and after.isdigit()
    if to == "":
        return _hides(ch, before, after)
    if to == " " and ch == "\u3000":
        return before in _VALUE and after in _VALUE
    return True


def _hides(ch: str, before: str, after: str) -> bool:
    """Say whether something invisible stands inside a word or value, and not as emoji or joining scripts need it."""
    if ch == "\u202e" or before in _VALUE:
        return True
    if after in _VALUE:
        return unicodedata.category(before) not in {"So", "Sk", "Cn"} if before else True
    if ch in "\u200c\u200d" or "\ufe00" <= ch <= "\ufe0f":
        return "\u00c0" <= before <= "\u052f"
    return before.isalnum() and (after.isalnum() or after in _table())


def straightened(view: View) -> View:
    """Return the reading in which stretches under a right-to-left override stand as they are shown.

    Source: Unicode Standard Annex 9, rule X4; an override ends at its pop or at the end of the line.
    """
    if "\u202e" not in view.text:
        return view
    return edited(
        view,
        (Edit(m.start(1), m.end(1), m[1][::-1].translate(_MIRRORED), Kind.REVERSED) for m in _OVERRIDE.finditer(view.text)),
    )


def folded(view: View) -> View:
    """Return the reading with every character as what it seems, marks composed with their letter or dropped."""
    if view.text.isascii():
        return view
    view = edited(view, _folds(view.text))
    return edited(view, _unmarked(view.text)) if _MARK.search(view.text) else view


def _folds(text: str) -> Iterator[Edit]:
    table = _table()
    for m in _special().finditer(text):
        at = m.start()
        for size, group in groupby(m[0], key=lambda ch: len(table[ch])):
            chars = "".join(group)
            new = "".join(table[ch] for ch in chars)
            if size <= 1:
                yield Edit(at, at + len(chars), new, Kind.COPY if size else Kind.WHOLE)
            else:
                yield from (Edit(at + i, at + i + 1, table[ch]) for i, ch in enumerate(chars))
            at += len(chars)


def _unmarked(text: str) -> Iterator[Edit]:
    for m in _MARKED.finditer(text):
        # A letter has few marks; more are ornament, and so is a mark with which no letter exists.
        composed = unicodedata.normalize("NFC", m[0][:4])
        yield Edit(m.start(), m.end(), composed if len(composed) == 1 and len(m[0]) <= 4 else m[0][0])  # noqa: PLR2004 - as many
