"""Average the weights of checkpoints from runs that differ in the order and variants of their data only.

python models/en_redactor/recipe/soup.py OUT CHECKPOINT...

The runs must start from the same weights, heads included.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mean(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of each weight."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    """Read the arguments and average."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    args = parser.parse_args()
    states = [torch.load(file, weights_only=True)["model"] for file in args.checkpoints]
    torch.save({"model": mean(states)}, args.out)


if __name__ == "__main__":
    main()
