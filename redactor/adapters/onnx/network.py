"""The network, its tokenizer and its lexicon: loaded once, when first needed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy as np

from redactor.adapters.onnx.decode import Floats, Ints
from redactor.adapters.onnx.lexicon import key, read_lexicon
from redactor.adapters.onnx.meta import SUBJECT_LOGITS, TAG_LOGITS, Meta
from redactor.errors import Withheld

#: onnxruntime's wheels keep events of their use in the user's cache folder, and send them to their maker, where this is not set.
_SILENCE = "ORT_DISABLE_TELEMETRY"

META, NETWORK, TOKENIZER, LEXICON = "meta.json", "model.onnx", "tokenizer.json", "lexicon.txt"

#: A shape without what stands before the word has these bits set: pieces of a word are glued to the piece before.
_GLUED = 3


class Tokens(NamedTuple):
    """The wordpieces of one text: their ids, shapes and hints of the lexicon, and the first piece of each word."""

    ids: Ints
    shapes: Ints
    hints: Ints
    first: Ints


class Answer(NamedTuple):
    """Logits of a batch, padding included: batch x tokens x choices."""

    tags: Floats
    subjects: Floats | None


@dataclass(frozen=True, slots=True)
class _Loaded:
    session: Any
    tokenizer: Any
    lexicon: dict[str, int]


class Network:
    """The files of a model on disk, read when they are first needed."""

    def __init__(self, folder: Path, meta: Meta, *, threads: int) -> None:
        self._folder = folder
        self._meta = meta
        self._threads = threads
        self._lock = Lock()
        self._loaded: _Loaded | None = None

    def tokens(self, words: Sequence[str], shapes: Sequence[int]) -> Tokens:
        """Cut words into wordpieces, without [CLS] and [SEP]: at least one, [UNK], and at most `max_pieces` of each."""
        loaded = self._load()
        # One text at a time: a batch would start threads of its own.
        encoded = loaded.tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        ids, owner = np.array(encoded.ids, dtype=np.int64), np.array(encoded.word_ids, dtype=np.int64)
        has, first, count = np.unique(owner, return_index=True, return_counts=True)
        within = np.arange(len(ids)) - np.repeat(first, count) < self._meta.max_pieces
        ids, owner = ids[within], owner[within]
        if len(has) < len(words):
            # What the vocabulary's normalisation leaves nothing of, a zero-width space for one.
            missing = np.setdiff1d(np.arange(len(words)), has)
            places = np.searchsorted(owner, missing)
            ids, owner = np.insert(ids, places, self._meta.unk_id), np.insert(owner, places, missing)
        starts = np.searchsorted(owner, np.arange(len(words)))
        of_pieces = np.array(shapes, dtype=np.int64)[owner] | _GLUED
        of_pieces[starts] = shapes
        hints = np.array([loaded.lexicon.get(key(word), 0) for word in words] if loaded.lexicon else [0] * len(words), dtype=np.int64)
        return Tokens(ids, of_pieces, hints[owner], starts)

    def run(self, windows: Sequence[tuple[Tokens, int, int]]) -> Answer:
        """Return the logits of windows, each some tokens of a text from one place to another; [CLS] and [SEP] are added.

        Raises `Withheld` where an answer has not the shape that it must have or is no number: an unread text must not pass.
        """
        session = self._load().session
        ids = np.zeros((len(windows), 2 + max(end - start for _, start, end in windows)), dtype=np.int64)
        mask, shapes, hints = np.zeros_like(ids), np.zeros_like(ids), np.zeros_like(ids)
        for row, (of, start, end) in enumerate(windows):
            last = end - start + 1
            ids[row, 0], ids[row, 1:last], ids[row, last] = self._meta.cls_id, of.ids[start:end], self._meta.sep_id
            shapes[row, 1:last] = of.shapes[start:end]
            hints[row, 1:last] = of.hints[start:end]
            mask[row, : last + 1] = 1
        given = {"input_ids": ids, "attention_mask": mask, "shape_ids": shapes, "lexicon_ids": hints}
        wanted = [name for name in (TAG_LOGITS, SUBJECT_LOGITS) if name in self._meta.outputs]
        answers = session.run(wanted, {name: given[name] for name in self._meta.inputs})
        for answer, choices in zip(answers, (self._meta.tags, self._meta.subjects), strict=False):
            if answer.shape != (*ids.shape, len(choices)) or not np.isfinite(answer).all():
                raise Withheld("the model gave an answer that cannot be")
        return Answer(answers[0], answers[1] if len(answers) > 1 else None)

    def _load(self) -> _Loaded:
        if self._loaded is None:
            with self._lock:
                if self._loaded is None:
                    self._loaded = self._opened()
        return self._loaded

    def _opened(self) -> _Loaded:
        # Before it is imported, for then it begins.
        os.environ[_SILENCE] = "1"
        # Here, not above: who runs without a model need not wait for them.
        import onnxruntime as ort  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        # Where somebody else imported it earlier.
        ort.disable_telemetry_events()

        try:
            session = ort.InferenceSession(str(self._folder / NETWORK), _options(ort, self._threads), providers=["CPUExecutionProvider"])
            tokenizer = Tokenizer.from_file(str(self._folder / TOKENIZER))
            lexicon = read_lexicon(self._folder / LEXICON) if "lexicon_ids" in self._meta.inputs else {}
        except Exception as e:  # noqa: BLE001 - whatever it was: both libraries raise what they like
            failure = type(e).__name__
        else:
            tokenizer.no_padding()
            tokenizer.no_truncation()
            return _Loaded(session, tokenizer, lexicon)
        raise Withheld(f"the model cannot be loaded ({failure})")


def _options(ort: Any, threads: int) -> Any:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Threads that spin while they wait take the processor from others.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # An arena keeps the most that any batch ever took.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    # What is wrong is raised; the runtime's own log knows no promise of ours.
    options.log_severity_level = 4
    return options
