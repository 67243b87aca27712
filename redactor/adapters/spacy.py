"""spaCy both ways: any of its pipelines as our model, and our model as one of its components.

    nlp = spacy.blank("en")
    nlp.add_pipe("redactor")
    [(e.text, e.label_, e._.subject) for e in nlp("My nephew Anil lives in Leeds").ents]

The component is found by its name because the package has an entry point for it. `nlp.to_disk` writes the model along. Importing this module
imports spaCy.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import MappingProxyType

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from redactor.adapters.onnx import META, OnnxModel, packaged
from redactor.domain import Category, Evidence, Finding, Subject
from redactor.domain import Span as Stretch
from redactor.errors import SettingsError
from redactor.model import CATEGORIES, PATTERN, ModelConfig
from redactor.recognizer import THRESHOLD

#: What the labels of spaCy's own pipelines (OntoNotes' and WikiNER's) are called here. A nationality, faith or party (NORP) is told apart by
#: no label, so that it is left to the recognizers, as dates and numbers are.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        **{entity: entity for entity in CATEGORIES},
        "PER": "PERSON",
        "GPE": "LOCATION",
        "LOC": "LOCATION",
        "FAC": "LOCATION",
        "ORG": "ORGANIZATION",
    }
)

#: spaCy's entities have no score; this is what Presidio gives them.
SCORE = 0.85

#: Texts that the component reads at once when a stream of documents passes.
_AT_ONCE = 64

_EXTENSION = "subject"


class SpacyModel:
    """Any spaCy pipeline in place of our model.

    `name` is an installed package or a folder; `labels` maps its labels to entity types, those without one are left out. Whom a finding is
    about is told where its entities have an extension `subject`, as our component's have. Raises `SettingsError` where the pipeline cannot be loaded.
    """

    def __init__(self, name: str, *, labels: Mapping[str, str] = LABELS, categories: Mapping[str, Category] | None = None) -> None:
        self._nlp = _loaded(name)
        known = {**CATEGORIES, **(categories or {})}
        offered = [label for pipe in self._nlp.pipe_names for label in self._nlp.pipe_labels.get(pipe, ())]
        self._labels = {label: labels[label] for label in offered if label in labels}
        if any(entity not in known for entity in self._labels.values()):
            raise SettingsError("REDACTOR_MODEL cannot be used (it finds an entity type that has no category)", field="model")
        if not self._labels:
            raise SettingsError("REDACTOR_MODEL cannot be used (the pipeline finds nothing that has an entity type here)", field="model")
        meta = self._nlp.meta
        self.id = f"model.spacy_{meta['lang']}_{meta['name']}".lower()
        self.title = f"spaCy {meta['lang']}_{meta['name']} {meta['version']}"
        self.categories: Mapping[str, Category] = {entity: known[entity] for entity in self._labels.values()}
        self.languages = (str(meta["lang"]),)
        self.tells_subject = frozenset(self.categories) if NAME in self._nlp.pipe_names else frozenset[str]()

    def warm(self) -> None:
        """Read a word."""
        self.find(["ready"])

    def find(self, texts: Sequence[str], *, threshold: float = THRESHOLD) -> list[list[Finding]]:
        """Return the findings of each text; none where the threshold is above `SCORE`."""
        if threshold > SCORE:
            return [[] for _ in texts]
        # spaCy makes no document of many texts that are empty or hold no letter: it need not read them.
        read = {at: text for at, text in enumerate(texts) if any(map(str.isalpha, text))}
        found: list[list[Finding]] = [[] for _ in texts]
        for at, doc in zip(read, self._nlp.pipe(read.values()), strict=True):
            found[at] = [self._finding(e) for e in doc.ents if e.label_ in self._labels]
        return found

    def _finding(self, e: Span) -> Finding:
        entity = self._labels[e.label_]
        subject = e._.get(_EXTENSION) if entity in self.tells_subject else None
        return Finding(
            span=Stretch(e.start_char, e.end_char),
            entity=entity,
            category=self.categories[entity],
            score=SCORE,
            recognizer=self.id,
            evidence=Evidence(pattern=PATTERN, base_score=SCORE),
            subject=Subject(subject or Subject.NOBODY),
        )


def _loaded(name: str) -> Language:
    try:
        return spacy.load(name)
    except Exception as e:  # noqa: BLE001 - a pipeline is made of anybody's components
        failure = type(e).__name__
    raise SettingsError(f"REDACTOR_MODEL cannot be used (spaCy cannot load that pipeline: {failure})", field="model")


class Component:
    """A model as a component of spaCy: it adds entities, each with `._.subject` (author, other, nobody).

    Entities that are there already stay. Spans are widened to whole tokens.
    """

    def __init__(self, folder: Path | None, *, threads: int = 1, threshold: float = THRESHOLD) -> None:
        self._folder = folder
        self._threads = threads
        self.threshold = threshold

    @cached_property
    def model(self) -> OnnxModel:
        """Return the model; `SettingsError` where there is none. It is opened at the first text: `from_disk` may name another folder."""
        if self._folder is None:
            raise SettingsError("this installation carries no model: name a folder", field="model")
        return OnnxModel(self._folder, config=ModelConfig(threads=self._threads))

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels that it gives: none while there is no model, for spaCy asks before `from_disk` has named one."""
        if self._folder is None or not (self._folder / META).is_file():
            return ()
        return tuple(self.model.categories)

    def __call__(self, doc: Doc) -> Doc:
        """Read a document."""
        (found,) = self.model.find([doc.text], threshold=self.threshold)
        return _marked(doc, found)

    def pipe(self, stream: Iterable[Doc], batch_size: int = _AT_ONCE) -> Iterator[Doc]:
        """Read documents, some at once."""
        docs = iter(stream)
        while some := list(islice(docs, batch_size)):
            found = self.model.find([doc.text for doc in some], threshold=self.threshold)
            yield from (_marked(doc, findings) for doc, findings in zip(some, found, strict=True))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Write the model's files into a folder."""
        target = Path(path)
        target.mkdir(parents=True, exist_ok=True)
        for file in sorted(self.model.folder.iterdir()):
            if file.is_file() and (target / file.name).resolve() != file.resolve():
                shutil.copyfile(file, target / file.name)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Component:  # noqa: ARG002 - spaCy's signature
        """Read the model from a folder that `to_disk` wrote."""
        self._folder = Path(path)
        self.__dict__.pop("model", None)
        return self


def _marked(doc: Doc, findings: Sequence[Finding]) -> Doc:
    spans = []
    for f in findings:
        span = doc.char_span(f.span.start, f.span.end, label=f.entity, alignment_mode="expand")
        if span is not None:
            spans.append((span, f.subject))
    taken = {token.i for e in doc.ents for token in e}
    kept = filter_spans([span for span, _ in spans if taken.isdisjoint(range(span.start, span.end))])
    doc.ents = (*doc.ents, *kept)
    chosen = {(s.start, s.end) for s in kept}
    for span, subject in spans:
        if (span.start, span.end) in chosen:
            span._.set(_EXTENSION, subject.value)
    return doc


NAME = "redactor"


@Language.factory(NAME, assigns=["doc.ents", "span._.subject"], default_config={"model": "auto", "threads": 1, "threshold": THRESHOLD})
def make(nlp: Language, name: str, model: str, threads: int, threshold: float) -> Component:  # noqa: ARG001 - spaCy's signature
    """Make the component; `model` is `auto` (what this package carries) or a folder."""
    if not Span.has_extension(_EXTENSION):
        Span.set_extension(_EXTENSION, default=None)
    return Component(packaged() if model == "auto" else Path(model), threads=threads, threshold=threshold)
