"""All recognizers that presidio-analyzer ships, of every country, in our engine: converted where they can be, hosted where not.

Importing this module imports presidio-analyzer and spaCy.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass

import tldextract
from presidio_analyzer import EntityRecognizer, PatternRecognizer, predefined_recognizers

from redactor.adapters.presidio.categories import CATEGORIES
from redactor.adapters.presidio.conversion import Converted, NotConverted, convert
from redactor.adapters.presidio.hosting import Hosted
from redactor.recognizer import Examples, Left, Recognizer
from redactor.registry import Registry

#: Those that find without patterns, without a model and without a service.
_PROGRAMMED = ("PhoneRecognizer", "ZaMobileNumberRecognizer", "ZaTelephoneNumberRecognizer")

# Presidio's recognizers bring no examples; the differential test stands in for them.
_EXAMPLES = Examples(found=("",), left=(Left(text="", why="compared with Presidio's own answers instead"),))

# The list of suffixes that comes with the package: Presidio's own way asks the network for a newer one.
_suffixes = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


class OfflineEmailRecognizer(predefined_recognizers.EmailRecognizer):
    """Presidio's recognizer of e-mail addresses, checked without the network."""

    def validate_result(self, pattern_text: str) -> bool:
        """Say whether the domain ends in a public suffix."""
        return bool(_suffixes(pattern_text).fqdn)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresidioRecognizers:
    """Presidio's recognizers in our engine: `HostingDetector(registry, hosted)` runs them all.

    `not_converted` tells by id why a recognizer is hosted; `limited`, also by id, which patterns had a repeat without limit, which our
    dialect has not.
    """

    registry: Registry
    hosted: tuple[Hosted, ...]
    not_converted: dict[str, tuple[NotConverted, ...]]
    limited: dict[str, tuple[str, ...]]


def _kinds() -> list[tuple[str, type[EntityRecognizer]]]:
    return inspect.getmembers(predefined_recognizers, inspect.isclass)


def predefined() -> dict[str, EntityRecognizer]:
    """Make one of every recognizer that needs neither model nor service, by our id for it."""
    made: dict[str, EntityRecognizer] = {}
    for name, kind in _kinds():
        if issubclass(kind, PatternRecognizer) or name in _PROGRAMMED:
            made[_id(name)] = OfflineEmailRecognizer(name=name) if kind is predefined_recognizers.EmailRecognizer else _new(kind)
    return made


def presidio_registry(recognizers: dict[str, EntityRecognizer] | None = None) -> PresidioRecognizers:
    """Convert recognizers, given by id, so that they run inside our one pass; all that Presidio ships unless told which.

    One that cannot be converted whole is hosted whole, so that none finds less than in Presidio. Takes about two seconds.
    """
    recognizers = predefined() if recognizers is None else recognizers
    converted = {id_: _converted(id_, theirs) for id_, theirs in recognizers.items()}
    whole = {id_: c for id_, c in converted.items() if c.recognizer is not None and not c.left_out}
    return PresidioRecognizers(
        registry=Registry(_recognizers(whole.values())),
        hosted=tuple(Hosted(theirs, id=id_) for id_, theirs in recognizers.items() if id_ not in whole),
        not_converted={id_: c.left_out for id_, c in converted.items() if id_ not in whole},
        limited={id_: c.limited for id_, c in whole.items() if c.limited},
    )


def _recognizers(converted: Iterable[Converted]) -> list[Recognizer]:
    return [c.recognizer for c in converted if c.recognizer is not None]


def _converted(id_: str, theirs: EntityRecognizer) -> Converted:
    if not isinstance(theirs, PatternRecognizer):
        return Converted(recognizer=None, left_out=(NotConverted(pattern="*", why="it is a program, not patterns"),))
    return convert(theirs, id=id_, category=CATEGORIES[theirs.supported_entities[0]], examples=_EXAMPLES)


def _new(kind: type[EntityRecognizer]) -> EntityRecognizer:
    # Every class that is shipped has a default for each argument, which the base class has not.
    return kind()  # type: ignore[call-arg]


def _id(name: str) -> str:
    return "presidio." + re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name.removesuffix("Recognizer")).lower()
