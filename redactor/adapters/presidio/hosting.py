"""Runs any `EntityRecognizer` of Presidio's in our engine: what cannot be converted, and whoever's own.

Importing this module imports presidio-analyzer and spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redactor._block import Block
from redactor.adapters.presidio.categories import CATEGORIES
from redactor.adapters.presidio.conversion import countries_of, silent
from redactor.detect import DEFAULT, Candidate, Detector, Options
from redactor.domain import Category, Check, Evidence, Finding, Outcome, Span
from redactor.errors import RegistryError, Withheld
from redactor.recognizer import Examples, Recognizer
from redactor.registry import Registry

_NO_EXAMPLES = Examples(found=(), left=())

#: What the evidence names where no pattern of the recognizer is named.
_ANALYZE = "analyze"


class Hosted:
    """A recognizer of Presidio's that answers with findings.

    `categories` tells the category of each entity that it supports; one without is a `RegistryError`. Scores are the recognizer's own:
    context words change nothing, for Presidio's engine adds them, not its recognizers.
    """

    def __init__(self, theirs: EntityRecognizer, *, id: str, categories: Mapping[str, Category] = CATEGORIES) -> None:  # noqa: A002 - a recognizer's field
        missing = sorted(e for e in theirs.supported_entities if e not in categories)
        if missing:
            raise RegistryError(f"{id}: no category is given for {', '.join(missing)}")
        self.theirs = theirs
        self.id = id
        self._patterns = frozenset(p.name for p in getattr(theirs, "patterns", ()))
        self._as_ours = {e: _described(theirs, id, e, categories[e]) for e in theirs.supported_entities}

    def find(self, text: str, options: Options = DEFAULT, *, nlp_artifacts: NlpArtifacts | None = None) -> list[Finding]:
        """Return the findings that the options ask for, as found: they may overlap. Raises `Withheld` where the recognizer fails."""
        wanted = [e for e, r in self._as_ours.items() if options.wants(r)]
        found = [self._finding(r, text) for r in self._results(text, wanted, nlp_artifacts)] if wanted else []
        return [f for f in found if f.entity in wanted and f.score >= options.threshold]

    def _results(self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None) -> Sequence[RecognizerResult]:
        try:
            with silent():
                return self.theirs.analyze(text, entities, nlp_artifacts) or []  # type: ignore[arg-type]  # None where there are none
        except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
            failure = type(e).__name__
        # Outside the handler: what was caught may hold the text.
        raise Withheld(f"{self.id} failed: {failure}")

    def _finding(self, r: RecognizerResult, text: str) -> Finding:
        ours = self._as_ours.get(r.entity_type)
        if ours is None or not 0 <= r.start < r.end <= len(text) or not 0 <= r.score <= 1:
            raise Withheld(f"{self.id} gave an entity, a span or a score that cannot be")
        # Presidio's types do not say so, but a recognizer need not explain.
        why: AnalysisExplanation | None = r.analysis_explanation
        passed = why.validation_result if why is not None else None
        # Their pattern's name only where it is one: anything else might be made from the text.
        named = why.pattern_name if why is not None and why.pattern_name in self._patterns else _ANALYZE
        check = Check.VALID if passed else Check.UNKNOWN
        return Finding(
            span=Span(int(r.start), int(r.end)),
            entity=ours.entity,
            category=ours.category,
            score=float(r.score),
            recognizer=self.id,
            evidence=Evidence(pattern=named, base_score=float(why.original_score if why is not None else r.score), check=check),
        )


def run_entity_recognizer(
    recognizer: EntityRecognizer,
    text: str,
    *,
    categories: Mapping[str, Category] = CATEGORIES,
    options: Options = DEFAULT,
    nlp_artifacts: NlpArtifacts | None = None,
) -> list[Finding]:
    """Run any recognizer of Presidio's over a text and return what it finds as ours; see `Hosted` for what it raises.

    `nlp_artifacts` is what those need that read an NLP engine's answer.
    """
    return Hosted(recognizer, id="presidio.hosted", categories=categories).find(text, options, nlp_artifacts=nlp_artifacts)


class HostingDetector(Detector):
    """A detector that also asks recognizers of Presidio's, text by text; they cost what they cost in Presidio."""

    def __init__(self, registry: Registry, hosted: Iterable[Hosted], *, cache: Path | None = None) -> None:
        super().__init__(registry, cache=cache)
        self.hosted = tuple(hosted)

    def found(self, block: Block, options: Options = DEFAULT) -> dict[int, list[Finding]]:
        """Return the findings of the texts in which there is anything, by their places, as found: they may overlap."""
        found = super().found(block, options)
        for at, text in enumerate(block.texts):
            if theirs := list(self._hosted(text, options)):
                found.setdefault(at, []).extend(theirs)
        return found

    def explain(self, text: str, options: Options = DEFAULT) -> list[Candidate]:
        """Return every candidate of a text; of those that Presidio's recognizers dropped themselves nothing is known."""
        theirs = [Candidate(finding=f, outcome=Outcome.KEPT) for f in self._hosted(text, options)]
        return sorted([*super().explain(text, options), *theirs], key=lambda c: (c.finding.span, c.finding.recognizer))

    def _hosted(self, text: str, options: Options) -> Iterator[Finding]:
        for one in self.hosted:
            yield from one.find(text, options)


def _described(theirs: EntityRecognizer, id: str, entity: str, category: Category) -> Recognizer:  # noqa: A002 - a recognizer's field
    """Return what `Options` look at: this never enters a registry."""
    return Recognizer(
        id=id,
        entity=entity,
        category=category,
        title=str(theirs.name),  # type: ignore[has-type]
        source="presidio-analyzer",
        countries=countries_of(theirs),
        examples=_NO_EXAMPLES,
    )
