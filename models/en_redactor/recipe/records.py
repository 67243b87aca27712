"""A marked text, whoever marked it: what training and augmentation pass on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tags import EVERY_LABEL


@dataclass(frozen=True, kw_only=True, order=True)
class Mark:
    """A marked span: code points, end exclusive; the subject is empty where nobody says whom it is about."""

    start: int
    end: int
    label: str
    subject: str = ""


@dataclass(frozen=True, kw_only=True)
class Record:
    """A text with its marks in order, and which labels its source marks; others are unknown, not absent.

    `unsure` labels are marked by the source, but not all of them: a mark is true, its absence says nothing.
    """

    id: str
    source: str
    text: str
    marks: tuple[Mark, ...]
    known: frozenset[str] = EVERY_LABEL
    unsure: frozenset[str] = field(default=frozenset())

    def rewrite(self, changes: list[tuple[int, int, str]]) -> Record:
        """Return the record with stretches replaced; marks move along. Changes are in order, and none crosses a mark's edge."""
        parts: list[str] = []
        moves: list[tuple[int, int, int]] = []
        at = length = 0
        for start, end, new in changes:
            parts += [self.text[at:start], new]
            length += start - at + len(new)
            moves.append((start, end, length))
            at = end
        parts.append(self.text[at:])

        def moved(offset: int) -> int:
            shift = 0
            for start, end, new_end in moves:
                # What is inserted at a mark's start stands before it (the # of a hashtag).
                if offset < start or (offset == start and end > start):
                    break
                if offset < end:
                    raise ValueError("a change crosses a mark's edge")
                shift = new_end - end
            return offset + shift

        marks = tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in self.marks)
        return replace(self, text="".join(parts), marks=tuple(mark for mark in marks if mark.start < mark.end))
