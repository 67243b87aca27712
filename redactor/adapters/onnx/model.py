"""The model behind the port: text in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np

from redactor.adapters.onnx import words as _words
from redactor.adapters.onnx.decode import Floats, Tagged, broken_at, decode
from redactor.adapters.onnx.meta import SUBJECT_LOGITS, read_meta
from redactor.adapters.onnx.network import META, NETWORK, Network, Tokens
from redactor.adapters.onnx.windows import batches, windows
from redactor.domain import Category, Evidence, Finding, Span
from redactor.errors import SettingsError
from redactor.model import CATEGORIES, PATTERN, ModelConfig, effective_threshold
from redactor.recognizer import THRESHOLD

#: The packaged model, and where its weights lie in a wheel and in a checkout.
NAME = "en_redactor"
_IN_WHEEL = f"_models/{NAME}"
_IN_CHECKOUT = f"models/{NAME}/weights"

DEFAULT = ModelConfig()

_FOUR_DIGITS = re.compile(r"\d{4}")


class _Read(NamedTuple):
    text: str
    words: _words.Words
    tokens: Tokens


class OnnxModel:
    """A network with its tokenizer; loaded at the first text, and safe to share between threads.

    `categories` gives the category of entity types (a registry's); what it lacks, `redactor.model.CATEGORIES` has. Raises `SettingsError` where the folder
    holds no usable model.
    """

    def __init__(self, folder: Path, *, config: ModelConfig = DEFAULT, categories: Mapping[str, Category] | None = None) -> None:
        self.folder = folder
        self.meta = read_meta(folder / META)
        known = {**CATEGORIES, **(categories or {})}
        if any(label not in known for label in self.meta.labels):
            raise SettingsError("REDACTOR_MODEL cannot be used (it finds an entity type that has no category)", field="model")
        self.id = f"model.{self.meta.name}"
        self.title = f"{self.meta.name} {self.meta.version}"
        self.categories: Mapping[str, Category] = {label: known[label] for label in self.meta.labels}
        self.languages = self.meta.languages
        self.tells_subject = self.meta.with_subject if SUBJECT_LOGITS in self.meta.outputs else frozenset[str]()
        self.config = config
        self._network = Network(folder, self.meta, threads=config.threads)

    def warm(self) -> None:
        """Load network and tokenizer, and read a word."""
        self.find(["ready"])

    def find(self, texts: Sequence[str], *, threshold: float = THRESHOLD) -> list[list[Finding]]:
        """Return the findings of each text, disjoint and in text order; a text without a letter has none."""
        thresholds = {label: effective_threshold(own, threshold) for label, own in self.meta.thresholds.items()}
        found: list[list[Finding]] = [[] for _ in texts]
        at = [i for i, text in enumerate(texts) if any(map(str.isalpha, text))]
        read = [self._read(texts[i]) for i in at]
        for i, one, (tags, subjects) in zip(at, read, self._logits([one.tokens for one in read]), strict=True):
            # A shape's last two bits say what stands before the word; 0 is a line break, or nothing.
            line_starts = np.flatnonzero(one.tokens.shapes[one.tokens.first] & 3 == 0)
            found[i] = list(self._findings(one, decode(broken_at(tags, line_starts, self.meta), subjects, self.meta, thresholds)))
        return found

    def _read(self, text: str) -> _Read:
        words = _words.spans(text)
        return _Read(text, words, self._network.tokens([text[start:end] for start, end in words], _words.shapes(text, words)))

    def _logits(self, texts: Sequence[Tokens]) -> list[tuple[Floats, Floats | None]]:
        """Return the logits of each text's words, each from the window in which the word stands farthest from a cut."""
        size = self.meta.window - 2
        cut = [(at, w) for at, t in enumerate(texts) for w in windows(t.first, len(t.ids), size=size, overlap=self.meta.overlap)]
        tags = [np.empty((len(t.first), len(self.meta.tags)), dtype=np.float32) for t in texts]
        subjects = [np.empty((len(t.first), len(self.meta.subjects)), dtype=np.float32) for t in texts]
        for batch in batches([w.end - w.start + 2 for _, w in cut], self.config.batch_tokens):
            chosen = [cut[i] for i in batch]
            answer = self._network.run([(texts[at], w.start, w.end) for at, w in chosen])
            for row, (at, w) in enumerate(chosen):
                low, high = np.searchsorted(texts[at].first, [w.own_start, w.own_end]).tolist()
                # One further: [CLS] stands before the first.
                places = texts[at].first[low:high] - w.start + 1
                tags[at][low:high] = answer.tags[row, places]
                if answer.subjects is not None:
                    subjects[at][low:high] = answer.subjects[row, places]
        return list(zip(tags, subjects if self.tells_subject else [None] * len(texts), strict=True))

    def _findings(self, read: _Read, spans: Sequence[Tagged]) -> Iterator[Finding]:
        low = 0
        for at, s in enumerate(spans):
            high = read.words[spans[at + 1].first][0] if at + 1 < len(spans) else len(read.text)
            start, end = _words.whole(read.text, read.words[s.first][0], read.words[s.last][1], low, high)
            low = end
            # Only names have figures hung on: anil2.
            if s.label != "PERSON" and (_inside_code(read.text, start) or _inside_code(read.text, end)):
                continue
            if s.label == "AGE" and _FOUR_DIGITS.search(read.text, start, end):
                continue  # nobody is that old
            yield Finding(
                span=Span(start, end),
                entity=s.label,
                category=self.categories[s.label],
                # Calibrated to no more than that, and the same on every processor.
                score=round(s.score, 2),
                recognizer=self.id,
                evidence=Evidence(pattern=PATTERN, base_score=s.raw),
                subject=s.subject,
            )


def _inside_code(text: str, at: int) -> bool:
    """Say whether a place parts a run of ASCII letters and digits between the two: no address begins or ends inside a hash."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum() and (before.isdigit() or after.isdigit())


def packaged() -> Path | None:
    """Return the folder of the weights that came with this package, None where they did not."""
    package = Path(str(files("redactor")))
    for folder in (package / _IN_WHEEL, package.parent / _IN_CHECKOUT):
        if (folder / NETWORK).is_file():
            return folder
    return None
