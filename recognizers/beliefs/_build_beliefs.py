"""Regenerate the data files of the beliefs recognizers: `python -m recognizers.beliefs._build_beliefs`."""

from pathlib import Path

from recognizers._wordforms import rebuild

if __name__ == "__main__":
    rebuild(Path(__file__).parent, ("religion", "politics", "trade_union"))
