"""The tags that the network predicts: BIO over twelve entity types, and three subjects; and sets of tags as bit masks.

A corpus knows some entity types and says nothing of the others. Where it marks nothing, the truth is then one of
several tags: such a set of allowed tags is an integer with one bit for each tag.
"""

from __future__ import annotations

from collections.abc import Iterable

#: Entity types that the model learns; other marks (USERNAME, URL...) are the patterns' work and count as O.
LABELS = (
    "PERSON",
    "LOCATION",
    "ADDRESS",
    "ORGANIZATION",
    "HEALTH",
    "RELIGION",
    "ETHNICITY",
    "POLITICS",
    "SEXUALITY",
    "AGE",
    "BIRTH_DATE",
    "OCCUPATION",
)

#: O, then B and I of each label: B of label i stands at 2 i + 1, I at 2 i + 2.
TAGS = ("O", *(f"{bio}-{label}" for label in LABELS for bio in "BI"))

SUBJECTS = ("author", "other", "nobody")

#: Labels whose subject is asked for; for a name or an organisation nobody marks it.
WITH_SUBJECT = frozenset(LABELS) - {"PERSON", "ORGANIZATION"}

EVERY_LABEL = frozenset(LABELS)

OUTSIDE = 1


def begin(label: str) -> int:
    """Return the index of the label's B tag; its I tag follows."""
    return 2 * LABELS.index(label) + 1


def bits(labels: Iterable[str], *, inside: bool | None = None) -> int:
    """Return the mask of the labels' tags: B only, I only, or both when `inside` is None."""
    mask = 0
    for label in labels:
        tag = begin(label)
        mask |= (inside is not True) << tag | (inside is not False) << (tag + 1)
    return mask


def allowed_outside(known: frozenset[str]) -> int:
    """Return the tags that an unmarked word may have where only `known` labels are marked."""
    return OUTSIDE | bits(EVERY_LABEL - known)
