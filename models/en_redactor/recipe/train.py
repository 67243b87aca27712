"""Train the network; stop and start again as you like.

    python models/en_redactor/recipe/train.py FOLDER [--epochs N] [--threads N] [--seed N]

Checkpoints go to FOLDER (outside the repository), and a run goes on from the last one there. Everything random comes from
one seed, epoch and purpose, so that a resumed run sees the same batches.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from pathlib import Path

import augment
import batch as batching
import config
import corpora
import encode
import marks
import synthetic
import torch
from encode import Window
from network import LAYERS, Tagger, pretrained
from records import Record

#: Labels whose phrases are put in each other's place.
PHRASES = frozenset({"HEALTH", "ORGANIZATION"})


def sources() -> dict[str, list[Record]]:
    """Return all records that train, by source."""
    return {"written": marks.read(marks.written(), apart=False), **corpora.read()}


def drawn(records: list[Record], share: float, rng: random.Random) -> list[Record]:
    """Return each record `share` times on average, in order."""
    return [record for record in records for _ in range(int(share) + (rng.random() < share % 1))]


def epoch_windows(records: dict[str, list[Record]], phrases: augment.Phrases, seed: str) -> list[Window]:
    """Return the windows of one epoch: a share of each source, varied, some joined into longer documents."""
    rng = random.Random(f"data {seed}")
    found: list[Window] = []
    fresh = {"synthetic": synthetic.records(config.SYNTHETIC, seed=rng.getrandbits(32))}
    for source, every in (records | fresh).items():
        kept = drawn(every, config.SHARE[source], rng)
        if source not in config.IN_ORDER:
            rng.shuffle(kept)
        varied = [augment.vary(record, rng, phrases) for record in kept]
        for record in augment.lengthen(varied, rng):
            found += encode.windows(record, weight=config.WEIGHT[source], rng=rng, overlap=0)
    return found


def groups(tagger: Tagger) -> list[dict[str, object]]:
    """Return the optimiser's groups: heads learn fastest, lower layers slower; norms and biases don't decay."""
    found = []
    for name, value in tagger.named_parameters():
        depth = int(name.split(".")[1]) if name.startswith("layers.") else -1
        rate = config.RATE_ENCODER * config.LAYER_DECAY ** (LAYERS - 1 - depth)
        if name.startswith(("tag.", "subject.", "shape.", "lexicon.")):
            rate = config.RATE_HEADS
        found.append({"params": [value], "base": rate, "lr": rate, "weight_decay": config.WEIGHT_DECAY if value.dim() > 1 else 0.0})
    return found


def rate(progress: float) -> float:
    """Return the factor of the learning rates: a linear warm-up, then linearly to zero."""
    return min(progress / config.WARM_UP, (1 - progress) / (1 - config.WARM_UP))


class Run:
    """A training run with its state on disk."""

    def __init__(self, folder: Path, epochs: int, seed: int) -> None:
        self.folder = folder
        self.epochs = epochs
        self.seed = seed
        # Runs of other seeds start from the same heads, so that their weights may be averaged.
        torch.manual_seed(config.SEED)
        self.tagger = pretrained(config.pretrained_folder() / "model.safetensors", config.DROPOUT)
        self.optimizer = torch.optim.AdamW(groups(self.tagger), fused=True)
        self.epoch = self.done = 0
        if (folder / "last.pt").exists():
            state = torch.load(folder / "last.pt", weights_only=True)
            self.tagger.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.epoch, self.done = state["epoch"], state["done"]

    def save(self) -> None:
        """Write the state; an interrupted write leaves the last one."""
        state = {"model": self.tagger.state_dict(), "optimizer": self.optimizer.state_dict(), "epoch": self.epoch, "done": self.done}
        torch.save(state, self.folder / "next.pt")
        (self.folder / "next.pt").replace(self.folder / "last.pt")

    def step(self, windows: list[Window], progress: float) -> tuple[float, float]:
        """Learn from one batch and return its losses."""
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * rate(progress)
        batch = batching.Batch.of(windows)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=config.BFLOAT16):
            tag_logits, subject_logits = self.tagger(batch.ids, batch.shapes, batch.lexicon)
        tags, subjects = batching.loss(tag_logits, subject_logits, batch)
        torch.autograd.backward(tags + config.SUBJECT_WEIGHT * subjects)
        torch.nn.utils.clip_grad_norm_(self.tagger.parameters(), config.CLIP)
        self.optimizer.step()
        self.optimizer.zero_grad()
        return float(tags.detach()), float(subjects.detach())

    def train(self, every: int) -> None:
        """Run to the end, with a checkpoint every so many steps."""
        records = sources()
        phrases = augment.Phrases.of([*records["written"], *records["psytar"]], PHRASES)
        print({source: len(found) for source, found in records.items()}, flush=True)
        self.tagger.train()
        while self.epoch < self.epochs:
            seed = f"{self.seed} {self.epoch}"
            batches = batching.batches(epoch_windows(records, phrases, seed), random.Random(f"order {seed}"))
            tokens = sum(len(window.ids) for run in batches for window in run)
            start, total = time.monotonic(), [0.0, 0.0]
            first = self.done
            for i in range(first, len(batches)):
                torch.manual_seed(self.seed + 100_000 * self.epoch + i)
                losses = self.step(batches[i], (self.epoch + i / len(batches)) / self.epochs)
                total = [a + b for a, b in zip(total, losses, strict=True)]
                self.done = i + 1
                if self.done % every == 0:
                    self.save()
                    spent = time.monotonic() - start
                    means = " ".join(f"{value / (self.done - first):.4f}" for value in total)
                    print(
                        f"epoch {self.epoch} batch {self.done}/{len(batches)} of {tokens} tokens, losses {means}, {spent:.0f} s", flush=True
                    )
            self.epoch, self.done = self.epoch + 1, 0
            self.save()
            torch.save({"model": self.tagger.state_dict()}, self.folder / f"epoch-{self.epoch}.pt")


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=config.EPOCHS)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int, default=config.SEED, help="of data and order; not of the first weights")
    parser.add_argument("--every", type=int, default=100, help="steps between checkpoints")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.folder.mkdir(parents=True, exist_ok=True)
    Run(args.folder, args.epochs, args.seed).train(args.every)


if __name__ == "__main__":
    main()
