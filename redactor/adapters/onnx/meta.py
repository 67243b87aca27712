"""Reads `meta.json`, which states the contract between a network and whoever runs it.

    {"name": "en_redactor", "version": "1.0.0", "language": "en",
     "inputs": ["input_ids", "shape_ids", "lexicon_ids"], "outputs": ["tag_logits", "subject_logits"],
     "tags": ["O", "B-PERSON", "I-PERSON", ...], "subjects": ["author", "other", "nobody"], "with_subject": ["HEALTH", ...],
     "window": 192, "overlap": 48, "max_pieces": 6, "unk_id": 100, "cls_id": 101, "sep_id": 102,
     "temperature": 1.2, "thresholds": {"PERSON": 0.5, ...}}

Inputs are int64, batch x tokens, 0 where padded; outputs are float, batch x tokens x choices. `window` counts [CLS] and [SEP]. Of a word the
answers at its first wordpiece count. `temperature` is one number, by which all logits are divided, or one for each label: then the score of
a span is sigmoid(logit(p) / temperature), p being the mean probability of the label over its words. A threshold is compared with that score;
a label without one has 0.5.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redactor.domain import Subject
from redactor.errors import SettingsError

#: What this runtime can give a network; the first is needed to know anything.
INPUTS = ("input_ids", "attention_mask", "shape_ids", "lexicon_ids")

TAG_LOGITS, SUBJECT_LOGITS = "tag_logits", "subject_logits"

#: The threshold of a label for which none was measured: likelier than not.
_EVEN = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """The contract of one network. `thresholds` and `temperature` hold a value for each label, `sharpness` what divides all logits."""

    name: str
    version: str
    languages: tuple[str, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    tags: tuple[str, ...]
    subjects: tuple[Subject, ...]
    with_subject: frozenset[str]
    window: int
    overlap: int
    max_pieces: int
    unk_id: int
    cls_id: int
    sep_id: int
    sharpness: float
    temperature: Mapping[str, float]
    thresholds: Mapping[str, float]

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the entity types that the network finds, in the order of their tags."""
        return _labels(self.tags)


def read_meta(file: Path) -> Meta:
    """Read the contract; raises `SettingsError` where it is broken or asks for what this runtime cannot do."""
    try:
        return _checked(_meta(json.loads(file.read_text(encoding="utf-8"))))
    except OSError:
        problem = "its meta.json cannot be read"
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        problem = f"its meta.json is not what this version understands ({type(e).__name__})"
    raise SettingsError(f"REDACTOR_MODEL cannot be used ({problem})", field="model")


def _meta(raw: Mapping[str, Any]) -> Meta:
    tags = tuple(raw["tags"])
    labels = _labels(tags)
    temperature = raw.get("temperature", 1.0)
    of_each = isinstance(temperature, Mapping)
    return Meta(
        name=str(raw["name"]),
        version=str(raw.get("version", "0")),
        languages=(str(raw["language"]),),
        inputs=tuple(raw["inputs"]),
        outputs=tuple(raw["outputs"]),
        tags=tags,
        subjects=tuple(Subject(name) for name in raw["subjects"]),
        with_subject=frozenset(raw["with_subject"]),
        window=int(raw["window"]),
        overlap=int(raw["overlap"]),
        max_pieces=int(raw["max_pieces"]),
        unk_id=int(raw["unk_id"]),
        cls_id=int(raw["cls_id"]),
        sep_id=int(raw["sep_id"]),
        sharpness=1.0 if of_each else float(temperature),
        temperature=_of_each(labels, temperature if of_each else {}, 1.0),
        thresholds=_of_each(labels, raw.get("thresholds", {}), _EVEN),
    )


def _checked(meta: Meta) -> Meta:
    if meta.tags != ("O", *(f"{bio}-{label}" for label in meta.labels for bio in "BI")) or not meta.labels:
        raise ValueError("tags")
    if "input_ids" not in meta.inputs or not set(meta.inputs) <= set(INPUTS) or TAG_LOGITS not in meta.outputs:
        raise ValueError("inputs and outputs")
    body = meta.window - 2
    if not 1 <= meta.max_pieces <= body - meta.overlap or not 0 <= meta.overlap <= body // 2:
        raise ValueError("window")
    if not all(0 < t < 1 for t in meta.thresholds.values()) or not all(t > 0 for t in (meta.sharpness, *meta.temperature.values())):
        raise ValueError("thresholds and temperature")
    return meta


def _labels(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag[2:] for tag in tags[1:]))


def _of_each(labels: tuple[str, ...], given: Mapping[str, float], default: float) -> dict[str, float]:
    return {label: float(given.get(label, default)) for label in labels}
