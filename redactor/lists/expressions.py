r"""Regular expressions of callers, run in linear time on RE2 or refused.

RE2 has no look-around and no back-references. Its `\w` and `\s` are ASCII; here they take the letters and spaces of all scripts, as
Python's do, except where negated within a class. `\d` and `\b` keep to ASCII. https://github.com/google/re2/wiki/Syntax
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import re2  # type: ignore[import-untyped]

from redactor._regex import shape_of
from redactor.errors import TooLarge, UnsafeExpression

#: Presidio's default: DOTALL, MULTILINE and IGNORECASE.
DEFAULT_FLAGS = int(re.DOTALL | re.MULTILINE | re.IGNORECASE)

MAX_LENGTH = 2_000

#: Bytes that the searches of one expression in one text may read. An unbounded expression may read to the end of the text for each
#: match; a second or so.
MAX_READ = 2_000_000_000

_ENDLESS = 1 << 40

#: A code point of UTF-8 has at most so many bytes.
_WIDEST = 4

#: A term stands as a word where no letter, digit or underscore touches it.
_BEFORE, _AFTER = r"(?:\A|[^\pL\pN_])", r"(?:[^\pL\pN_]|\z)"

#: Bytes that one compiled expression may take (its time is text times program); lists of plain terms may take more.
_MEMORY = 2 << 20
_MEMORY_OF_TERMS = 64 << 20

_LETTERS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}
_ALLOWED_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.UNICODE

_TOKEN = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))|(\[\^?\]?)|(\])|[^\\\[\]]+", re.DOTALL)

#: The letters of all scripts, by blocks: exact Unicode classes would make a program of a thousand steps of each `\w`.
_WORD = (
    r"0-9A-Za-z_\x{aa}\x{b5}\x{ba}\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{1fff}\x{2c00}-\x{2fef}\x{3005}-\x{3007}\x{3021}-\x{fdff}"
    r"\x{fe70}-\x{fefe}\x{ff10}-\x{ff19}\x{ff21}-\x{ff3a}\x{ff41}-\x{ff5a}\x{ff66}-\x{1efff}\x{20000}-\x{10ffff}"
)
_CLASSES = {"w": _WORD, "s": r"\s\x0b\x1c-\x1f\x{85}\pZ"}


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A text as RE2 reads it, with the way back from bytes to code points."""

    data: bytes
    position: np.ndarray[tuple[int], np.dtype[np.int64]] | None

    @classmethod
    def of(cls, text: str) -> Text:
        """Encode a text; it holds no lone surrogate."""
        data = text.encode()
        if len(data) == len(text):
            return cls(data, None)
        raw = np.frombuffer(data, dtype=np.uint8)
        position = np.zeros(len(data) + 1, dtype=np.int64)
        np.cumsum((raw & 0xC0) != 0x80, out=position[1:])  # noqa: PLR2004 - a UTF-8 continuation byte is 10xxxxxx
        return cls(data, position)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of a stretch of bytes."""
        return (start, end) if self.position is None else (int(self.position[start]), int(self.position[end]))


class Expression:
    """A caller's regular expression; refused with `UnsafeExpression` where it is none or cannot run in linear time."""

    def __init__(self, regex: str, flags: int = DEFAULT_FLAGS, *, whole_word: bool = False) -> None:
        if flags & ~_ALLOWED_FLAGS:
            raise UnsafeExpression("of the regex flags only IGNORECASE, MULTILINE, DOTALL and UNICODE can be used")
        if len(regex) > MAX_LENGTH:
            raise TooLarge(f"a regex may have at most {MAX_LENGTH} characters")
        letters = "".join(letter for flag, letter in _LETTERS.items() if flags & flag)
        linear = translated(regex)
        self._compiled = _compile(linear, _MEMORY)
        if letters:
            self._compiled = _compile(f"(?{letters}:{linear})", _MEMORY)
        self._alone = _compile(f"{_BEFORE}(?{letters}:({linear})){_AFTER}", _MEMORY) if whole_word else None
        self._reads = _WIDEST * _width(regex)

    @property
    def size(self) -> int:
        """Return the number of steps of its program; times the bytes of a text, that bounds the work of one search."""
        return int((self._alone or self._compiled).programsize)

    def find(self, text: Text) -> Iterator[tuple[int, int]]:
        """Yield the spans of the matches that are not empty, in code points; `TooLarge` where finding them would not end soon."""
        matches = _words(self._alone, text) if self._alone else (m.span() for m in self._compiled.finditer(text.data))
        read = 0
        for start, end in matches:
            read += min(self._reads, len(text.data) - start)
            if read > MAX_READ:
                raise TooLarge("a regex matches too often in a text of this size; bound its repeats")
            if start < end:
                yield text.span(start, end)

    def within(self, value: str) -> bool:
        """Say whether it matches anywhere in a value."""
        return self._compiled.search(value.encode()) is not None

    def fills(self, value: str) -> bool:
        """Say whether it matches a value from end to end."""
        return self._compiled.fullmatch(value.encode()) is not None


def _words(compiled: re2._Regexp, text: Text) -> Iterator[tuple[int, int]]:
    """Yield the bytes of group 1 of each match; two may share the one character between them."""
    at = 0
    while at <= len(text.data) and (m := compiled.search(text.data, at)) is not None:
        start, end = m.span(1)
        yield start, end
        at = end if start < end else max(m.end(), at + 1)


def _width(regex: str) -> int:
    """Return the most code points that a match and what follows it can take; as good as endless where that cannot be told."""
    try:
        # Past the cache of `shape_of`: callers' expressions are not ours to keep.
        shape = shape_of.__wrapped__(regex)
    except (re.error, RecursionError, OverflowError, ValueError, Warning):
        return _ENDLESS
    return shape.most + shape.reach + 1


class Terms:
    """A list of plain terms, found where no letter, digit or underscore touches them, or else anywhere."""

    def __init__(self, terms: Iterable[str], flags: int = DEFAULT_FLAGS, *, whole_word: bool = True) -> None:
        # Longest first, so that of two terms that begin alike the longer is tried first.
        # An empty one would be found everywhere, again and again.
        either = "|".join(re2.escape(t) for t in sorted(filter(None, terms), key=len, reverse=True))
        caseless = "(?i)" if flags & re.IGNORECASE else ""
        before, after = (_BEFORE, _AFTER) if whole_word else ("", "")
        self._compiled = _compile(f"{caseless}{before}({either}){after}", _MEMORY_OF_TERMS)

    def find(self, text: Text) -> Iterator[tuple[int, int]]:
        """Yield the spans of the terms, in code points."""
        for start, end in _words(self._compiled, text):
            yield text.span(start, end)


class Words:
    """Context words, found at a word's start in any case."""

    def __init__(self, words: Iterable[str]) -> None:
        # An empty word would be found everywhere, again and again.
        self._words = {w.lower(): w for w in words if w}
        either = "|".join(re2.escape(w) for w in sorted(self._words, key=len, reverse=True))
        self._compiled = _compile(rf"(?i)(?:\A|[^\pL])({either})", _MEMORY_OF_TERMS)

    def find(self, text: Text) -> Iterator[tuple[int, int, str]]:
        """Yield the spans of the words, in code points, with the word as it was given."""
        at = 0
        while (m := self._compiled.search(text.data, at)) is not None:
            start, at = m.span(1)
            said = text.data[start:at].decode().lower()
            yield (*text.span(start, at), self._words.get(said, said))


def translated(regex: str) -> str:
    r"""Write Python's `\w`, `\s`, `\Z` and `\uXXXX` as RE2 understands them."""
    out: list[str] = []
    in_class = False
    for m in _TOKEN.finditer(regex):
        code, escaped, opening, closing = m.groups()
        if code:
            out.append(rf"\x{{{code}}}")
        elif escaped:
            out.append(_escape(escaped, in_class=in_class))
        elif opening and not in_class:
            in_class = True
            out.append(opening if opening[-1] != "]" else opening[:-1] + r"\]")
        elif closing:
            in_class = False
            out.append("]")
        else:
            out.append(m[0])
    return "".join(out)


def _escape(letter: str, *, in_class: bool) -> str:
    if letter in _CLASSES:
        return _CLASSES[letter] if in_class else f"[{_CLASSES[letter]}]"
    if letter.lower() in _CLASSES and not in_class:
        return f"[^{_CLASSES[letter.lower()]}]"
    return r"\z" if letter == "Z" else f"\\{letter}"


def _compile(expression: str, memory: int) -> re2._Regexp:
    options = re2.Options()
    # RE2 would write the expression to standard error.
    options.log_errors = False
    options.max_mem = memory
    try:
        return re2.compile(expression, options)
    except (re2.error, UnicodeEncodeError):
        pass
    finally:
        # Callers' expressions are not ours to keep.
        re2.purge()
    # Outside the handler: the error that was caught holds the expression.
    raise UnsafeExpression(
        "a regex cannot run in linear time or is none; look-around, back-references, possessive and very large repeats are not supported"
    )
