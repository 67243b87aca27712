"""Shows a text with what is sensitive in it, what was masked, and where the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from redactor.evaluation._markup import Markup, element, joined
from redactor.evaluation.results import Mark

#: Longer stretches in which nothing happens are cut in the middle.
_QUIET = 160

#: What a reader is told of a stretch besides its colour.
_TOLD = {"leak": "leaked", "over": "masked for nothing"}


def gold_text(text: str, gold: Sequence[Mark]) -> Markup:
    """Return a text with its gold spans."""
    return _marked(text, [(kind, m) for m in gold for kind in ("gold", "shown")])


def compared_text(text: str, marks: Sequence[tuple[str, Mark]]) -> Markup:
    """Return a text in which gold characters are found or leaked, and others masked for nothing.

    Kinds of marks: `gold` and `predicted`; `other`, gold spans that are not scored; `cover`, predictions that are not scored but hide what they cover.
    """
    return _marked(text, marks)


def around(text: str, start: int, end: int, *, width: int = 60) -> Markup:
    """Return one span with what stands around it."""
    before, after = text[max(0, start - width) : start], text[end : end + width]
    return joined("…" if start > width else "", before, _stretch("hit", text[start:end], []), after, "…" if end + width < len(text) else "")


def _marked(text: str, marks: Sequence[tuple[str, Mark]]) -> Markup:
    cuts = sorted({0, len(text), *(m.start for _, m in marks), *(m.end for _, m in marks)})
    pieces: list[tuple[str | None, str, list[str]]] = []
    for start, end in pairwise(cuts):
        here = [(kind, m) for kind, m in marks if m.start <= start and end <= m.end]
        state = _state({kind for kind, _ in here}, text[start:end])
        pieces.append((state, text[start:end], _labels(here, end, state)))
    return joined(*(_quiet(piece) if state is None else _stretch(state, piece, labels) for state, piece, labels in pieces))


def _state(kinds: set[str], stretch: str) -> str | None:
    """Say what a stretch is; where nothing counts, as between two words, nothing leaks."""
    hidden = bool(kinds & {"predicted", "cover", "shown"})
    if "gold" in kinds and hidden:
        return "hit"
    if not any(c.isalnum() for c in stretch):
        return None
    if "gold" in kinds:
        return "leak"
    return "over" if "predicted" in kinds and "other" not in kinds else None


def _labels(here: Iterable[tuple[str, Mark]], end: int, state: str | None) -> list[str]:
    """Return the labels of the spans that end here, and what a colour alone would tell."""
    ending = [(kind, m.label) for kind, m in here if m.end == end]
    gold = list(dict.fromkeys(label for kind, label in ending if kind == "gold"))
    predicted = list(dict.fromkeys(label for kind, label in ending if kind in {"predicted", "cover"}))
    if gold and predicted and gold != predicted:
        return [f"{'/'.join(gold)} as {'/'.join(predicted)}"]
    labels = gold or predicted
    return labels if state is None or state == "hit" else [*labels, _TOLD[state]]


def _stretch(state: str, text: str, labels: Sequence[str]) -> Markup:
    return element("mark", text, *(element("small", label) for label in labels if label), class_=state)


def _quiet(text: str) -> Markup:
    if len(text) <= 2 * _QUIET + 40:
        return joined(text)
    cut = len(text) - 2 * _QUIET
    return joined(text[:_QUIET], element("em", f" … {cut} characters … "), text[-_QUIET:])
