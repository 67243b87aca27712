"""Regenerate the data files of the identity recognizers: `python -m recognizers.identity._build_identity`."""

from pathlib import Path

from recognizers._wordforms import rebuild

if __name__ == "__main__":
    rebuild(Path(__file__).parent, ("ethnicity", "nationality", "sexuality", "gender_identity"))
