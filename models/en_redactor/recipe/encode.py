"""Records as the network's numbers: wordpieces, shapes, lexicon bits, and for each word the set of tags it may have."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache, lru_cache

import config
import lexicon
from records import Record
from tags import LABELS, OUTSIDE, SUBJECTS, WITH_SUBJECT, allowed_outside, begin
from tokenizers import Tokenizer

from redactor.adapters.onnx import words

CLS, SEP, UNKNOWN, CONTINUED = 101, 102, 100, 3


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a record's words as tokens, special ones included; targets are 0 where a token is no word's first piece."""

    ids: list[int]
    shapes: list[int]
    lexicon: list[int]
    #: Token index and word index of each word's first piece.
    firsts: list[int]
    words: range
    #: Masks of allowed tags, one a word; empty when there is nothing to learn.
    allowed: list[int]
    #: 0 to 2, or -1 where it is unknown or meaningless.
    subjects: list[int]
    weight: float = 1.0


@cache
def tokenizer() -> Tokenizer:
    """Return the wordpiece tokenizer, without truncation and padding."""
    found = Tokenizer.from_file(str(config.pretrained_folder() / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


@lru_cache(maxsize=200_000)
def pieces(word: str) -> tuple[int, ...]:
    """Return the word's wordpieces, at most `MAX_PIECES`."""
    ids = tokenizer().encode(word, add_special_tokens=False).ids[: config.MAX_PIECES]
    return tuple(ids) or (UNKNOWN,)


@lru_cache(maxsize=200_000)
def known(word: str) -> int:
    """Return the word's lexicon bits."""
    return lexicon.look_up(word)


def targets(record: Record, spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return the mask of allowed tags and the subject of each word. A word belongs to a mark that covers more than half of it."""
    outside = allowed_outside(record.known - record.unsure)
    allowed = [outside] * len(spans)
    subjects = [-1] * len(spans)
    marks = iter(record.marks)
    mark = next(marks, None)
    started = False
    for i, (start, end) in enumerate(spans):
        while mark is not None and mark.end <= start:
            mark = next(marks, None)
            started = False
        if mark is None or 2 * (min(end, mark.end) - max(start, mark.start)) <= end - start:
            continue
        if mark.label not in LABELS:
            allowed[i] = OUTSIDE
            continue
        allowed[i] = 1 << (begin(mark.label) + started)
        started = True
        if mark.subject and mark.label in WITH_SUBJECT:
            subjects[i] = SUBJECTS.index(mark.subject)
    return allowed, subjects


def cut(lengths: list[int], room: int, overlap: int) -> list[range]:
    """Return ranges of words whose tokens fit in `room`; neighbours share about `overlap` tokens."""
    found: list[range] = []
    start = 0
    while True:
        end, total = start, 0
        while end < len(lengths) and total + lengths[end] <= room:
            total += lengths[end]
            end += 1
        found.append(range(start, end))
        if end == len(lengths):
            return found
        shared = 0
        start = end
        while shared + lengths[start - 1] <= overlap:
            start -= 1
            shared += lengths[start]


def windows(record: Record, *, weight: float = 1.0, rng: random.Random | None = None, overlap: int = config.OVERLAP) -> list[Window]:
    """Return the record's windows; with a generator, lexicon bits are lost at random so that the network doesn't trust them blindly."""
    spans = words.spans(record.text)
    if not spans:
        return []
    texts = [record.text[a:b] for a, b in spans]
    shapes = words.shapes(record.text, spans)
    ids = [pieces(text) for text in texts]
    bits = [known(text) for text in texts]
    if rng is not None:
        odds = 1.0 if rng.random() < config.ODDS["no lexicon"] else config.ODDS["no lexicon for a word"]
        bits = [0 if bit and rng.random() < odds else bit for bit in bits]
    allowed, subjects = targets(record, spans)
    found = []
    for part in cut([len(i) for i in ids], config.WINDOW - 2, overlap):
        window = Window([CLS], [0], [0], [], part, allowed[part.start : part.stop], subjects[part.start : part.stop], weight)
        for i in part:
            window.firsts.append(len(window.ids))
            window.ids.extend(ids[i])
            window.shapes.extend([shapes[i]] + [shapes[i] | CONTINUED] * (len(ids[i]) - 1))
            window.lexicon.extend([bits[i]] * len(ids[i]))
        window.ids.append(SEP)
        window.shapes.append(0)
        window.lexicon.append(0)
        found.append(window)
    return found
