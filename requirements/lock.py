"""Resolve `pyproject.toml` into `requirements/{run,image,dev,build}.txt`: every package pinned, with hashes and no address."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
OPTIONS = [
    "--generate-hashes",
    "--allow-unsafe",
    "--strip-extras",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--quiet",
]


def lock(target: str, *extra: str) -> None:
    """Write one requirements file; pip-tools' own message says what cannot be resolved."""
    subprocess.run(
        [sys.executable, "-m", "piptools", "compile", *OPTIONS, *extra, "--output-file", f"requirements/{target}", "pyproject.toml"],
        cwd=ROOT,
        check=True,
    )


if __name__ == "__main__":
    lock("run.txt")
    # What the image holds: what runs, and the driver for PostgreSQL.
    lock("image.txt", "--extra", "postgres", "--constraint", "requirements/run.txt")
    lock("dev.txt", "--extra", "dev", "--constraint", "requirements/run.txt")
    lock("build.txt", "--only-build-deps", "--all-build-deps")
