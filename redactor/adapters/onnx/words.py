"""Words of a text with exact code-point offsets, and their shapes: what the network is shown besides wordpieces.

A word is a run of letters (with combining marks), a run of digits, a single Han or Kana character, or a run of one
repeated other character. Inside hashtags and handles a word ends where lower case turns into upper (#JohnSmith).
The vocabulary is uncased, and wordpieces know neither spaces nor line breaks: the shape gives both back.

Nothing is cached: words are content.
"""

from __future__ import annotations

import re
import unicodedata

Words = list[tuple[int, int]]

# Marks that belong to the letter before them: Latin, Hebrew, Arabic, and whole Indic blocks without digits and dandas.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0980-\u09e3\u0a01-\u0a65\u0a81-\u0ae3"
    "\u0b01-\u0b63\u0b82-\u0be5\u0c00-\u0c63\u0c80-\u0ce3\u0d00-\u0d63\u0e31-\u0e3a\u0e47-\u0e4e"
)
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_HAN}]|[^\W\d_{_HAN}](?:[^\W\d_{_HAN}]|[{_MARKS}])*|\d+|(\S)\1*")
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")

_LOWER, _TITLE, _UPPER, _INITIAL, _MIXED, _CASELESS, _DIGITS, _PUNCTUATION, _SYMBOL = range(1, 10)
_LINE_START, _SENTENCE_START, _SPACE, _GLUED = range(4)

_ENDS = frozenset(".!?…。！？")

_JOINER = "\u200d"


def spans(text: str) -> Words:
    """Return start and end of each word, in order."""
    found: Words = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start and text[start - 1] in "#@":
            for hump in _HUMP.finditer(match[0]):
                found.append((start, match.start() + hump.start()))
                start = match.start() + hump.start()
        found.append((start, end))
    return found


def case(word: str) -> int:
    """Return the class of the word's letters, 1 to 9."""
    if word[0].isdigit():
        return _DIGITS
    if not word[0].isalpha():
        return _PUNCTUATION if word[0] < "\u0100" or "\u2010" <= word[0] <= "\u2027" else _SYMBOL
    if word.islower():
        return _LOWER
    if word.isupper():
        return _UPPER if len(word) > 1 else _INITIAL
    if word[0].isupper() and word[1:].islower():
        return _TITLE
    return _MIXED if word.upper() != word.lower() else _CASELESS


def shapes(text: str, words: Words) -> list[int]:
    """Return the shape of each word: four times its case, plus what stands before it (line start, sentence start, space, nothing)."""
    found = []
    end_before = 0
    last = ""
    for start, end in words:
        if start == end_before:
            glue = _GLUED if start else _LINE_START
        elif "\n" in text[end_before:start] or not end_before:
            glue = _LINE_START
        else:
            glue = _SENTENCE_START if last in _ENDS else _SPACE
        found.append(4 * case(text[start:end]) + glue)
        end_before = end
        last = text[end - 1]
    return found


def whole(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Widen a span so that it cuts no character that people see as one off its marks, joiners and modifiers, within `low` and `high`."""
    while start > low and not text[start - 1].isspace() and (_clings(text[start]) or text[start - 1] == _JOINER):
        start -= 1
    while end < high and (_clings(text[end]) or (text[end - 1] == _JOINER and not text[end].isspace())):
        end += 1
    return start, end


def _clings(ch: str) -> bool:
    """Say whether a character belongs to the one before: marks, variation selectors, joiners, skin tones."""
    return ch > "\u02ff" and (unicodedata.category(ch)[0] == "M" or ch in "\u200c\u200d" or "\U0001f3fb" <= ch <= "\U0001f3ff")
