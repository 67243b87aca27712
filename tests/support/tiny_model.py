"""A network small enough to be made in a test: every wordpiece has its own logits, and the neighbours have a say where it is wanted.

It is a real ONNX file with a real tokenizer.json and meta.json, so that nothing of the runtime is replaced.
"""

import json

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

LABELS = (
    "PERSON", "LOCATION", "ADDRESS", "ORGANIZATION", "HEALTH", "RELIGION", "ETHNICITY", "POLITICS", "SEXUALITY", "AGE", "BIRTH_DATE", "OCCUPATION",
)  # fmt: skip
TAGS = ("O", *(f"{bio}-{label}" for label in LABELS for bio in "BI"))
SUBJECTS = ("author", "other", "nobody")
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

#: What the network has learnt: word, tag, subject.
LEARNT = {
    "anil": ("B-PERSON", "other"),
    "kapoor": ("I-PERSON", "other"),
    "lisbon": ("B-LOCATION", "nobody"),
    "lupus": ("B-HEALTH", "author"),
    "shingles": ("B-HEALTH", "other"),
    "screening": ("I-HEALTH", "nobody"),
    "druze": ("B-RELIGION", "author"),
    "plumber": ("B-OCCUPATION", "author"),
    "acme": ("B-ORGANIZATION", "nobody"),
}


def build(folder, *, logits=None, reach=0, seed=None, **meta):
    """Write a model into a folder and return it.

    `logits` sets how sure the network is of what it learnt; with a `seed` all weights are random instead. `reach` is how many wordpieces to each
    side have a say. Everything else goes into meta.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = [*_SPECIAL, *LEARNT, *_LETTERS, *(f"##{c}" for c in _LETTERS), *"0123456789.,!?#@'-"]
    _write_tokenizer(folder, vocabulary)
    tables = _random(len(vocabulary), seed) if seed is not None else _learnt(vocabulary, 8.0 if logits is None else logits)
    _write_network(folder, tables, reach)
    contract = {
        "name": "tiny", "language": "en",
        "inputs": ["input_ids", "attention_mask", "shape_ids", "lexicon_ids"], "outputs": ["tag_logits", "subject_logits"],
        "tags": TAGS, "labels": LABELS, "subjects": SUBJECTS,
        "with_subject": [label for label in LABELS if label not in ("PERSON", "ORGANIZATION")],
        "window": 32, "overlap": 12, "max_pieces": 6, "pad_id": 0, "unk_id": 1, "cls_id": 2, "sep_id": 3,
    }  # fmt: skip
    (folder / "lexicon.txt").write_text("anil\t1\nlisbon\t4\n")
    (folder / "meta.json").write_text(json.dumps({**contract, **meta}))
    return folder


def _write_tokenizer(folder, vocabulary):
    ids = {piece: at for at, piece in enumerate(dict.fromkeys(vocabulary))}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))


def _learnt(vocabulary, sure):
    tags, subjects = np.zeros((len(vocabulary), len(TAGS)), np.float32), np.zeros((len(vocabulary), len(SUBJECTS)), np.float32)
    for at, piece in enumerate(vocabulary):
        tag, subject = LEARNT.get(piece, ("O", "nobody"))
        tags[at, TAGS.index(tag)] = sure
        subjects[at, SUBJECTS.index(subject)] = sure
    return tags, subjects


def _random(size, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(size, len(TAGS))).astype(np.float32), rng.normal(size=(size, len(SUBJECTS))).astype(np.float32)


def _write_network(folder, tables, reach):
    names = ("input_ids", "attention_mask", "shape_ids", "lexicon_ids")
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in names]
    outputs, nodes, weights = [], [], []
    nodes += [
        # Shapes and hints have no say, but are read: an input that nothing reads would be optimised away.
        helper.make_node("Add", ["shape_ids", "lexicon_ids"], ["besides"]),
        helper.make_node("Mul", ["besides", "nothing"], ["no_shapes"]),
        helper.make_node("Add", ["input_ids", "no_shapes"], ["looked_up"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["mask_3"]),
    ]
    weights += [numpy_helper.from_array(np.array(0, np.int64), "nothing"), numpy_helper.from_array(np.array([-1], np.int64), "last")]
    for name, table in zip(("tag_logits", "subject_logits"), tables, strict=True):
        width = table.shape[1]
        # Each choice is summed over the neighbours, with weights that fall with the distance.
        kernel = np.zeros((width, 1, 2 * reach + 1), np.float32)
        kernel[:, 0, :] = [1.0 / (1 + abs(d)) for d in range(-reach, reach + 1)]
        weights += [numpy_helper.from_array(table, f"{name}_table"), numpy_helper.from_array(kernel, f"{name}_kernel")]
        nodes += [
            helper.make_node("Gather", [f"{name}_table", "looked_up"], [f"{name}_of_all"]),
            helper.make_node("Mul", [f"{name}_of_all", "mask_3"], [f"{name}_masked"]),
            helper.make_node("Transpose", [f"{name}_masked"], [f"{name}_across"], perm=[0, 2, 1]),
            helper.make_node("Conv", [f"{name}_across", f"{name}_kernel"], [f"{name}_mixed"], group=width, pads=[reach, reach]),
            helper.make_node("Transpose", [f"{name}_mixed"], [name], perm=[0, 2, 1]),
        ]
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "tokens", width]))
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, weights)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(made)
    onnx.save(made, str(folder / "model.onnx"))
