"""Write what the image holds: `build/sbom.cdx.json` (CycloneDX) and `build/licences.md`, from the locked packages as they are installed.

Ends with an error where a package is under a licence that an Apache-2.0 program cannot be distributed with, or that nobody looked at.
Asks nothing of the network.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parent.parent
LOCKED = ROOT / "requirements/image.txt"
BIN = Path(sys.executable).parent

#: What may be distributed with an Apache-2.0 program, by SPDX identifier. MPL-2.0 binds its own files alone, which are unchanged.
ALLOWED = frozenset(
    {"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0", "Zlib"}
)

#: Under the LGPL, which allows use as a library that is unchanged and can be replaced: Python packages of their own are. Each was looked at.
LIBRARIES = {"psycopg": "LGPL-3.0-only", "psycopg-binary": "LGPL-3.0-only", "python-stdnum": "LGPL-2.1-or-later"}

#: What packages call their licences that say so in words.
_ALIASES = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    # Of two clauses or three, which makes no difference here.
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}


def locked(path: Path = LOCKED) -> dict[str, str]:
    """Return the version of each locked package."""
    pairs = re.findall(r"^([A-Za-z0-9._-]+)==([^ \\\n]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {normal(name): version for name, version in pairs}


def normal(name: str) -> str:
    """Return a package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def installed(names: Iterable[str]) -> list[dict[str, str]]:
    """Return name, version and licence of packages, as their metadata have them."""
    command = [BIN / "pip-licenses", "--python", sys.executable, "--from=mixed", "--format=json", "--with-urls", "--with-system"]
    done = subprocess.run([*command, "--packages", *names], capture_output=True, text=True, check=True)
    rows: list[dict[str, str]] = json.loads(done.stdout)
    return sorted(rows, key=lambda row: normal(row["Name"]))


def expression(licence: str) -> str:
    """Return a licence as an SPDX expression, where its words are known; several after another hold together."""
    parts = [_ALIASES.get(part.strip(), part.strip()) for part in licence.split(";")]
    return " AND ".join(parts)


def fits(name: str, licence: str) -> bool:
    """Say whether a package may be distributed with ours: one alternative of `OR` is enough, every part of `AND` must do."""
    said = expression(licence)
    return any(all(_allowed(name, one) for one in each.split(" AND ")) for each in said.strip("()").split(" OR "))


def _allowed(name: str, identifier: str) -> bool:
    return identifier.strip(" ()") in ALLOWED or LIBRARIES.get(normal(name)) == identifier


def complaints(versions: Mapping[str, str], rows: Iterable[Mapping[str, str]]) -> list[str]:
    """Return what is wrong: packages that are not installed as they are locked, and licences that do not fit."""
    found = {normal(row["Name"]): row for row in rows}
    wrong = [f"{name} is locked and not installed" for name in versions.keys() - found.keys()]
    for name, row in found.items():
        if row["Version"] != versions.get(name):
            wrong.append(f"{name} is installed in version {row['Version']}, and locked in {versions.get(name)}")
        if not fits(name, row["License"]):
            wrong.append(f"{name} is under {row['License']!r}, which does not fit: see requirements/sbom.py")
    return sorted(wrong)


def bill(rows: Iterable[Mapping[str, str]]) -> dict[str, Any]:
    """Return the bill of materials: cyclonedx-bom's own of the locked packages with their hashes, and the licences as they are installed."""
    command = [
        BIN / "cyclonedx-py",
        "requirements",
        "--pyproject",
        ROOT / "pyproject.toml",
        "--output-reproducible",
        "--of",
        "JSON",
        LOCKED,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    made: dict[str, Any] = json.loads(done.stdout)
    licences = {normal(row["Name"]): expression(row["License"]) for row in rows}
    for component in made["components"]:
        component["licenses"] = [{"expression": licences[normal(component["name"])]}]
    return made


def report(rows: Iterable[Mapping[str, str]]) -> str:
    """Return the licence report as a table."""
    lines = [f"| [{row['Name']}]({row['URL']}) | {row['Version']} | {expression(row['License'])} |" for row in rows]
    return "\n".join(["# Licences of what the image holds", "", "| Package | Version | Licence |", "|---|---|---|", *lines, ""])


def main() -> int:
    """Write both files; returns the exit code."""
    parser = argparse.ArgumentParser(description="Write the bill of materials and the licences.")
    parser.add_argument("--to", type=Path, default=ROOT / "build")
    folder: Path = parser.parse_args().to
    versions = locked()
    rows = installed(versions)
    folder.mkdir(parents=True, exist_ok=True)
    made = json.dumps(bill(rows), indent=2) + "\n"
    (folder / "sbom.cdx.json").write_text(made, encoding="utf-8")
    (folder / "licences.md").write_text(report(rows), encoding="utf-8")
    # Of what is written, which has the licences besides.
    invalid = JsonStrictValidator(SchemaVersion.V1_6).validate_str(made)
    wrong = [*complaints(versions, rows), *([f"the bill is no CycloneDX: {invalid}"] if invalid else [])]
    for line in wrong:
        sys.stderr.write(f"{line}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
