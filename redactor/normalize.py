"""Step 1: folds the ways in which people and programs disguise a value, with a map back to the original offsets.

A text is read as it is and, where folding changes it, once more folded. Findings of both count, so folding can only add.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from redactor.domain import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One reading of a text; `offsets[i]` is where code point i of `text` begins in the original, its length included as last entry.

    `offsets` is None where the reading is the original itself.
    """

    text: str
    offsets: tuple[int, ...] | None = None

    def original(self, span: Span) -> Span:
        """Map a span of this reading to the span of the original text that it came from."""
        if self.offsets is None:
            return span
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


def views(text: str) -> tuple[View, ...]:
    """Return the readings of a text, the original first; ordinary ASCII text has just that one."""
    plain = View(text=text)
    if text.isascii():
        return (plain,)
    folded = _folded(text)
    return (plain,) if folded is None else (plain, folded)


def _folded(text: str) -> View | None:
    letters: list[str] = []
    offsets: list[int] = []
    changed = False
    for i, ch in enumerate(text):
        to = ch if ch < "\x80" else _fold(ch)
        changed = changed or to != ch
        letters.append(to)
        offsets.extend([i] * len(to))
    if not changed:
        return None
    offsets.append(len(text))
    return View(text="".join(letters), offsets=tuple(offsets))


@lru_cache(maxsize=65_536)
def _fold(ch: str) -> str:
    """Return what a reader takes the character for; nothing where it is invisible."""
    if unicodedata.category(ch) == "Cf":
        return ""
    if (digit := unicodedata.decimal(ch, None)) is not None:
        return str(digit)
    kind = unicodedata.category(ch)
    if kind == "Zs":
        return " "
    if kind == "Pd":
        return "-"
    # Compatibility forms: full-width, mathematical, circled letters (Unicode Standard Annex 15).
    return unicodedata.normalize("NFKC", ch)
