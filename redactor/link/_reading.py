"""A text read once: its words around the findings, each with its cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from redactor.domain import Category, Finding
from redactor.link import _words as w

#: How far around a finding words are read, in code points. The sentence, and at most the one before.
BEFORE: Final = 320
AFTER: Final = 120

#: A window ends inside no word up to this length: "immediately" must not end in "im".
_LONGEST_WORD: Final = 32

#: Findings that stand for somebody.
_NAMES: Final = frozenset({"PERSON", "USERNAME"})

#: An apostrophe may have been decoded wrongly (UTF-8 read as Mac Roman), which cuts "don't" in two.
_TOKEN: Final = re.compile(r"@?[^\W\d_]+(?:['’‚](?:äô)?[^\W\d_]+)*|[.!?…]+(?![\w.!?…])|[\n。！？]+|[,;:()–—]|\s-\s")
_CLAUSE_MARKS: Final = frozenset(",;:()–—-")
_SENTENCE_ENDS: Final = frozenset(".!?…\n。！？")
_POSSESSED: Final = frozenset({"s", "d", "ll"})
_PERSON_AGE: Final = frozenset({"old", "olds", "yo"})
_UNSETTLED: Final = _PERSON_AGE | {"er", "sie", "else", "laws"}
_OWN: Final = frozenset({"my", "our", "his", "her", "their"})
_THIRD_VERBS_DE: Final = frozenset({"hat", "ist", "leidet", "war", "wurde", "bekam", "bekommt", "nimmt"})


def cue_of(word: str) -> w.Cue | None:
    """Return the cue of one lower-case word with straight apostrophes, looking through contractions and elisions."""
    cue = w.CUES.get(word)
    if cue is not None or "'" not in word:
        return cue
    head, _, rest = word.partition("'")
    if rest in _POSSESSED:
        return w.CUES.get(head)
    return w.ELIDED.get(head) or w.CUES.get(rest)


class Reading:
    """The tokens of a text's windows around findings, as parallel lists in text order."""

    __slots__ = ("_text", "cues", "starts", "words")

    def __init__(self, text: str, findings: Sequence[Finding]) -> None:
        self._text = text
        self.starts: list[int] = []
        self.words: list[str] = []
        self.cues: list[w.Cue | None] = []
        for start, end in _windows(text, findings):
            self._read(start, end)
        self._settle()
        self._mark(findings)

    def left_of(self, offset: int) -> int:
        """Return the index after the last token that starts before the offset."""
        return bisect_left(self.starts, offset)

    def word(self, index: int) -> str:
        """Return the lower-case word at the index, or nothing beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def cue(self, index: int) -> w.Cue | None:
        """Return the cue at the index; beyond the ends a sentence stops."""
        return self.cues[index] if 0 <= index < len(self.cues) else w.STOP

    def back(self, index: int, offset: int) -> Iterator[int]:
        """Walk back from before the index to the start of the sentence, at most `BEFORE` code points from the offset."""
        for k in range(index - 1, -1, -1):
            if self.cues[k] == w.STOP or offset - self.starts[k] > BEFORE:
                return
            yield k

    def _read(self, start: int, end: int) -> None:
        add_start, add_word, add_cue = self.starts.append, self.words.append, self.cues.append
        cue_of_plain, text = w.CUES.get, self._text
        for match in _TOKEN.finditer(_lower(text[start:end])):
            word = match[0]
            at = start + match.start()
            cue = cue_of_plain(word)
            if cue is None:
                if not word.isalpha():
                    first = word[0]
                    word = word.replace("’", "'").strip()
                    if "‚" in word:
                        word = word.replace("‚äô", "'")
                    cue = self._cue_of_mark(word, first)
            elif word == "us" and text.startswith("US", at):
                cue = None
            add_start(at)
            add_word(word)
            add_cue(cue)

    def _cue_of_mark(self, word: str, first: str) -> w.Cue | None:
        """Return the cue of a token that is no plain word: punctuation, a handle, a contraction."""
        if first in _SENTENCE_ENDS:
            return None if first == "." and self.words and self.words[-1] in w.ABBREVIATIONS else w.STOP
        if first == "@":
            return w.NAME
        return w.CLAUSE if word in _CLAUSE_MARKS else cue_of(word)

    def _settle(self) -> None:
        """Give the words their cue whose neighbours decide it."""
        if _UNSETTLED.isdisjoint(self.words):
            return
        for k, word in enumerate(self.words):
            if word in _UNSETTLED:
                self._settle_one(k, word)

    def _settle_one(self, k: int, word: str) -> None:
        if word in _PERSON_AGE:
            if any(self.word(j) in _OWN for j in range(k - 3, k)):
                self.cues[k] = w.KIN
        elif word == "laws":
            if self.word(k - 1) == "in":
                self.cues[k] = w.KIN
        elif word == "else":
            if self.word(k - 1) in {"anyone", "anybody"}:
                self.cues[k] = w.SELF
        elif self.word(k + 1) in _THIRD_VERBS_DE:
            self.cues[k] = w.THIRD

    def _mark(self, findings: Sequence[Finding]) -> None:
        """Let names stand for somebody, and keep the words inside other findings from standing for anything."""
        for finding in findings:
            name = finding.entity in _NAMES
            if name or finding.category is Category.HEALTH:
                first = self.left_of(finding.span.start)
                for k in range(first, self.left_of(finding.span.end)):
                    self.cues[k] = w.NAME if name else None


def _lower(window: str) -> str:
    """Return a stretch of text in lower case, as long as it was: the capital İ would become two."""
    lower = window.lower()
    return lower if len(lower) == len(window) else "".join(low if len(low := char.lower()) == 1 else char for char in window)


def _windows(text: str, findings: Sequence[Finding]) -> list[tuple[int, int]]:
    """Return the disjoint stretches to read, in text order."""
    merged: list[tuple[int, int]] = []
    for finding in findings if len(findings) == 1 else sorted(findings, key=lambda f: f.span):
        start, end = max(0, finding.span.start - BEFORE), min(len(text), finding.span.end + AFTER)
        while end < len(text) and text[end].isalpha() and end < finding.span.end + AFTER + _LONGEST_WORD:
            end += 1
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
