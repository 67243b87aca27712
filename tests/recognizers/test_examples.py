"""Runs every recognizer, alone, over the examples in its own file."""

import re
from functools import cache

import pytest

from redactor.detect import Detector
from redactor.recognizer import Recognizer
from redactor.registry import Registry, discover
from redactor.resolve import resolve

_MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)


def unmark(marked: str) -> tuple[str, list[str], list[tuple[int, int]]]:
    """Split a marked example into its text, the values and their spans."""
    text, spans, last = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        spans.append((len(text), len(text) + len(m[1])))
        text += m[1]
        last = m.end()
    text += marked[last:]
    return text, [text[a:b] for a, b in spans], spans


RECOGNIZERS = {r.id: r for r in discover()}


@cache
def detector(recognizer_id: str) -> Detector:
    return Detector(Registry([RECOGNIZERS[recognizer_id]]))


def found(recognizer: Recognizer, text: str) -> list[tuple[int, int]]:
    (findings,) = detector(recognizer.id).detect([text])
    return [(f.span.start, f.span.end) for f in resolve(findings)]


@pytest.mark.parametrize("recognizer", RECOGNIZERS.values(), ids=RECOGNIZERS)
def test_finds_what_its_examples_mark(recognizer):
    for marked in recognizer.examples.found:
        text, values, spans = unmark(marked)
        assert values, f"no mark in: {marked}"
        got = found(recognizer, text)
        assert got == spans, f"{text!r}: wanted {values}, got {[text[a:b] for a, b in got]}"


@pytest.mark.parametrize("recognizer", RECOGNIZERS.values(), ids=RECOGNIZERS)
def test_leaves_the_near_misses_of_its_examples(recognizer):
    for left in recognizer.examples.left:
        got = found(recognizer, left.text)
        assert not got, f"{left.text!r} ({left.why}): got {[left.text[a:b] for a, b in got]}"
