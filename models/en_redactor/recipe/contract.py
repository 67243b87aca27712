"""What `meta.json` says of an exported network, and the same for a checkpoint that is not exported yet."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import config
import msgspec
from network import POSITIONS, WIDTH
from tags import LABELS, SUBJECTS, TAGS, WITH_SUBJECT

from redactor.adapters.onnx.meta import Meta, read_meta

FILE = "meta.json"


def facts() -> dict[str, Any]:
    """Return what inference must know beside the graph, before any calibration."""
    return {
        "name": "en_redactor",
        "version": config.VERSION,
        "language": "en",
        "inputs": ["input_ids", "shape_ids", "lexicon_ids"],
        "outputs": ["tag_logits", "subject_logits"],
        "tags": TAGS,
        "labels": LABELS,
        "subjects": SUBJECTS,
        "with_subject": sorted(WITH_SUBJECT),
        "window": config.WINDOW,
        "max_window": POSITIONS,
        "overlap": config.OVERLAP,
        "max_pieces": config.MAX_PIECES,
        "pad_id": 0,
        "unk_id": 100,
        "cls_id": 101,
        "sep_id": 102,
        "width": WIDTH,
        "temperature": dict.fromkeys(LABELS, 1.0),
        "thresholds": dict.fromkeys(LABELS, 0.5),
    }


def write(folder: Path, raw: dict[str, Any]) -> None:
    """Write meta.json."""
    (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(raw), indent=1) + b"\n")


def of_checkpoint() -> Meta:
    """Return the contract of a network without calibration, read as the product reads it."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), facts())
        return read_meta(Path(folder) / FILE)
