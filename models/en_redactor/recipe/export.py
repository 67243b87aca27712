"""Write a trained network as ONNX with 8-bit weights, its tokenizer, lexicon and meta.json.

    python models/en_redactor/recipe/export.py CHECKPOINT FOLDER

The contract of `model.onnx`, which `meta.json` repeats for machines:

- Text -> words and their shapes: `spans` and `shapes` of redactor/adapters/onnx/words.py.
- Word -> wordpieces: `tokenizer.json` encodes each word alone, without special tokens (`encode(word, add_special_tokens=False)`);
  a word without a piece becomes [UNK]; only the first `max_pieces` pieces of a word are kept. A word's pieces depend
  on nothing else, so that a cache by word is exact.
- Window: [CLS] pieces [SEP], at most `window` tokens, cut between words; windows overlap by about `overlap` tokens and each word
  is read from the window where it stands farthest from an edge. Padding at the right with 0.
- Inputs, int64, batch x tokens: `input_ids`; `shape_ids`: the word's shape at its first piece, at later pieces the
  same case with glue 3 (`shape | 3`), 0 at special tokens and padding; `lexicon_ids`: `lexicon.txt` looked up by `key(word)`
  (0 if absent), the same at all pieces of a word, 0 at special tokens.
- Outputs, float32: `tag_logits` (batch x tokens x len(tags)) and `subject_logits` (batch x tokens x 3). Only a
  word's first piece counts. Probabilities are the softmax of the logits; calibrate.py adds a temperature and a
  threshold for each label.
- Decoding: the best sequence of tags over words in which I-X follows only B-X or I-X (redactor/adapters/onnx/decode.py). A span's subject:
  the largest sum of subject logits over its words; it is meant for the labels in `with_subject`.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import contract
import encode
import lexicon
import numpy as np
import onnx
import torch
from network import EPSILON, HEADS, LAYERS, Tagger
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from tags import SUBJECTS, TAGS
from torch import Tensor

MICROSOFT = "com.microsoft"
#: Weights of a row share one scale in blocks of this many.
BLOCK = 64

Array = NDArray[np.generic]


class Graph:
    """A growing ONNX graph: nodes and initializers, named after what they are."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: Array) -> str:
        """Add an initializer and return its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, inputs: list[str], name: str, *, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output, named like the node, and return the name."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name


def rows_to_int8(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return the table in 8 bits and each row's scale, one column."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / 127
    return np.rint(table / scale).astype(np.int8), scale


def blocks_to_uint8(weight: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Return an out x in matrix in 8 bits around 128, out x blocks x BLOCK, and the scale of each block."""
    blocks = weight.reshape(weight.shape[0], -1, BLOCK)
    scale = np.maximum(np.abs(blocks).max(axis=2, keepdims=True), 1e-8) / 127
    return (np.rint(blocks / scale) + 128).astype(np.uint8), scale.reshape(-1).astype(np.float32)


def linear(graph: Graph, x: str, name: str, weight: Tensor, bias: Tensor, *, scheme: str) -> str:
    """Add x W' + b by one of three schemes: float; int8 with one scale for all activations; int8 with a scale for each row and block."""
    w = weight.numpy()
    b = graph.constant(f"{name}.bias", bias.numpy())
    if scheme == "float":
        product = graph.add("MatMul", [x, graph.constant(f"{name}.weight", w.T)], f"{name}.product")
        return graph.add("Add", [product, b], name)
    if scheme == "tensor":
        table, scale = rows_to_int8(w)
        inputs = [x, graph.constant(f"{name}.weight", table.T), graph.constant(f"{name}.scale", scale[:, 0]), "", b]
        return graph.add("DynamicQuantizeMatMul", inputs, name, domain=MICROSOFT)
    packed, scales = blocks_to_uint8(w)
    inputs = [x, graph.constant(f"{name}.weight", packed), graph.constant(f"{name}.scale", scales), "", "", b]
    out, width = w.shape
    return graph.add("MatMulNBits", inputs, name, domain=MICROSOFT, K=width, N=out, bits=8, block_size=BLOCK, accuracy_level=4)


def embedding(graph: Graph, state: dict[str, Tensor]) -> str:
    """Add the sum of all embeddings, normed; the table of wordpieces stays in 8 bits with one scale a row."""
    table, scale = rows_to_int8(state["word.weight"].numpy())
    row = graph.add("Gather", [graph.constant("word.table", table), "input_ids"], "word.row")
    row = graph.add("Cast", [row], "word.float", to=TensorProto.FLOAT)
    row = graph.add(
        "Mul", [row, graph.add("Gather", [graph.constant("word.scale", scale), "input_ids"], "word.scale.row")], "word.embedding"
    )
    size = graph.add("Shape", ["input_ids"], "tokens", start=1, end=2)
    zero = graph.constant("zero", np.zeros(1, np.int64))
    position = graph.add("Slice", [graph.constant("position.table", state["position.weight"].numpy()), zero, size], "position")
    shape = graph.add("Gather", [graph.constant("shape.table", state["shape.weight"].numpy()), "shape_ids"], "shape")
    known = graph.add("Gather", [graph.constant("lexicon.table", state["lexicon.weight"].numpy()), "lexicon_ids"], "lexicon")
    total = graph.add("Add", [graph.add("Add", [row, position], "sum.1"), graph.add("Add", [shape, known], "sum.2")], "sum")
    norm = [graph.constant(f"norm.{p}", state[f"norm.{p}"].numpy()) for p in ("weight", "bias")]
    return graph.add("LayerNormalization", [total, *norm], "embedding", axis=-1, epsilon=EPSILON)


def layer(graph: Graph, x: str, mask: str, name: str, state: dict[str, Tensor], scheme: str) -> str:
    """Add one block of the encoder."""

    def project(source: str, part: str) -> str:
        return linear(graph, source, f"{name}.{part}", state[f"{name}.{part}.weight"], state[f"{name}.{part}.bias"], scheme=scheme)

    def norm(source: str, skip: str, part: str) -> str:
        weights = [graph.constant(f"{name}.{part}.{p}", state[f"{name}.{part}.{p}"].numpy()) for p in ("weight", "bias")]
        return graph.add("SkipLayerNormalization", [source, skip, *weights], f"{name}.{part}", domain=MICROSOFT, epsilon=EPSILON)

    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [project(x, "qkv")], parts, name=f"{name}.split", axis=2, num_outputs=3))
    mixed = graph.add(
        "MultiHeadAttention", [*parts, "", mask], f"{name}.attention", domain=MICROSOFT, num_heads=HEADS, mask_filter_value=-1e4
    )
    x = norm(project(mixed, "out"), x, "norm_1")
    inner = graph.add("Gelu", [project(x, "up")], f"{name}.gelu", domain=MICROSOFT)
    return norm(project(inner, "down"), x, "norm_2")


def build(tagger: Tagger, scheme: str) -> onnx.ModelProto:
    """Return the network as an ONNX model; the heads stay in float32."""
    state = {name: value.detach().float() for name, value in tagger.state_dict().items()}
    graph = Graph()
    x = embedding(graph, state)
    mask = graph.add(
        "Cast",
        [graph.add("Not", [graph.add("Equal", ["input_ids", graph.constant("pad", np.zeros((), np.int64))], "is_pad")], "is_token")],
        "mask",
        to=TensorProto.INT32,
    )
    for i in range(LAYERS):
        x = layer(graph, x, mask, f"layers.{i}", state, scheme)
    outputs = []
    for head, choices in (("tag", len(TAGS)), ("subject", len(SUBJECTS))):
        product = graph.add("MatMul", [x, graph.constant(f"{head}.weight", state[f"{head}.weight"].numpy().T)], f"{head}.product")
        graph.add("Add", [product, graph.constant(f"{head}.bias", state[f"{head}.bias"].numpy())], f"{head}_logits")
        outputs.append(helper.make_tensor_value_info(f"{head}_logits", TensorProto.FLOAT, ["batch", "tokens", choices]))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in ("input_ids", "shape_ids", "lexicon_ids")]
    whole = helper.make_graph(graph.nodes, "en_redactor", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(whole, opset_imports=opsets, ir_version=9, producer_name="redactor")


def write(tagger: Tagger, folder: Path, *, scheme: str = "block") -> None:
    """Write model.onnx, tokenizer.json, lexicon.txt and meta.json into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(build(tagger, scheme), folder / "model.onnx")
    (folder / "tokenizer.json").write_text(encode.tokenizer().to_str(), encoding="utf-8")
    lexicon.write(folder / "lexicon.txt")
    contract.write(folder, contract.facts())


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scheme", choices=("block", "tensor", "float"), default="block")
    args = parser.parse_args()
    tagger = Tagger()
    tagger.load_state_dict(torch.load(args.checkpoint, weights_only=True)["model"])
    write(tagger, args.folder, scheme=args.scheme)
    print({file.name: file.stat().st_size for file in sorted(args.folder.iterdir())})


if __name__ == "__main__":
    main()
