"""The main peer: presidio-analyzer with its pattern recognizers only, as somebody runs it who has no model.

`engine()` is what such a user calls: `AnalyzerEngine.analyze(text, language="en")`, with every pattern recognizer that presidio-analyzer ships (of every
country, and those that are off by default, as ours are all on) over a blank spaCy pipeline, which gives the tokens that context words need and nothing
else. `bare()` is less than anybody gets from Presidio: the same recognizers one after the other, without tokens, context words and the removal of
duplicates.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable

import spacy
from presidio_analyzer import (
    AnalyzerEngine,
    EntityRecognizer,
    PatternRecognizer,
    RecognizerRegistry,
    RecognizerResult,
    predefined_recognizers,
)
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import EmailRecognizer

Analyze = Callable[[str], list[RecognizerResult]]


class BlankNlpEngine(SpacyNlpEngine):
    """Tokens only: what context words need, and no model."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}], ner_model_configuration=NerModelConfiguration())
        self.nlp = {"en": spacy.blank("en")}  # type: ignore[assignment]

    def load(self) -> None:
        """Keep the blank pipeline; there is nothing to load."""


def recognizers() -> list[EntityRecognizer]:
    """Return every pattern recognizer that presidio-analyzer ships."""
    # E-mail checking asks the network for a list of suffixes unless told not to; this costs the peer less.
    EmailRecognizer.validate_result = lambda _self, _text: True  # type: ignore[method-assign, assignment]
    kinds = (k for _, k in inspect.getmembers(predefined_recognizers, inspect.isclass) if issubclass(k, PatternRecognizer))
    # An engine runs only recognizers of the language that it is asked for.
    return [kind(supported_language="en") for kind in kinds if kind is not PatternRecognizer]  # type: ignore[call-arg]  # each has its own


def engine() -> Analyze:
    """Return `AnalyzerEngine.analyze` for English."""
    registry = RecognizerRegistry(recognizers=recognizers(), supported_languages=["en"])
    made = AnalyzerEngine(registry=registry, nlp_engine=BlankNlpEngine(), supported_languages=["en"])
    return lambda text: made.analyze(text, language="en")


def bare() -> Analyze:
    """Return what runs the recognizers alone."""
    each = [(r, list(r.supported_entities)) for r in recognizers()]
    return lambda text: [result for r, entities in each for result in r.analyze(text, entities, None) or ()]  # type: ignore[arg-type]  # patterns need no tokens
