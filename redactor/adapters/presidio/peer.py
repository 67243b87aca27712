"""presidio-analyzer as somebody runs it who installs it for English: what an evaluation puts beside us.

The recognizers that it has on by default, context words, and the largest installed spaCy pipeline that finds names; where none is installed, its
patterns alone. Organizations are reported too, which Presidio leaves out unless asked. Nothing is fetched. Importing this module imports
presidio-analyzer and spaCy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine

from redactor.adapters.presidio.conversion import silent
from redactor.adapters.presidio.predefined import OfflineEmailRecognizer

#: Sizes of spaCy's pipelines as their names tell them, the one that finds most first.
_SIZES = ("trf", "lg", "md", "sm")

#: Kinds of names that Presidio has no type for.
_IGNORED = ["CARDINAL", "EVENT", "FAC", "LANGUAGE", "LAW", "MONEY", "ORDINAL", "PERCENT", "PRODUCT", "QUANTITY", "WORK_OF_ART"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Presidio ready to run: `detail` says which versions and which pipeline, `find` returns start, end, entity type and score."""

    detail: str
    find: Callable[[str], list[tuple[int, int, str, float]]]


class _Loaded(SpacyNlpEngine):
    """Presidio's engine around a pipeline that is loaded, so that it fetches none."""

    def __init__(self, nlp: spacy.language.Language) -> None:
        super().__init__(
            models=[{"lang_code": "en", "model_name": nlp.meta["name"]}],
            ner_model_configuration=NerModelConfiguration(labels_to_ignore=_IGNORED),
        )
        self.nlp = {"en": nlp}  # type: ignore[assignment]  # declared as None and filled later, by Presidio itself too

    def load(self) -> None:
        """Keep the pipeline."""


def presidio_analyzer() -> Peer:
    """Build the analyzer, which takes some seconds."""
    name = _model()
    nlp = spacy.load(name) if name else spacy.blank("en")
    model = f"with {name} {nlp.meta['version']}" if name else "with its patterns alone: no spaCy pipeline for English is installed"
    with silent():
        registry = RecognizerRegistry(supported_languages=["en"])
        registry.load_predefined_recognizers(languages=["en"])
        registry.remove_recognizer("EmailRecognizer")
        registry.add_recognizer(OfflineEmailRecognizer())
        engine = AnalyzerEngine(registry=registry, nlp_engine=_Loaded(nlp), supported_languages=["en"])

    def find(text: str) -> list[tuple[int, int, str, float]]:
        with silent():
            return [(r.start, r.end, r.entity_type, r.score) for r in engine.analyze(text, language="en")]

    return Peer(detail=f"presidio-analyzer {version('presidio-analyzer')} {model}", find=find)


def _model() -> str | None:
    """Return the largest installed pipeline for English that Presidio could use."""
    installed = [name for name in spacy.util.get_installed_models() if name.startswith("en_core_web_")]
    return min(installed, key=lambda name: (_size(name), name), default=None)


def _size(name: str) -> int:
    return next((i for i, size in enumerate(_SIZES) if f"_{size}" in name), len(_SIZES))
