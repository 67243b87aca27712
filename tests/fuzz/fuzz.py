"""Fuzz for minutes what the suite fuzzes for seconds: `make fuzz`, or `python tests/fuzz/fuzz.py [--seconds 300] [--only NAME ...]`.

`api` starts the service and runs schemathesis against it, with all checks and those of tests/support/openapi_checks.py. Every other name is a target of
targets.py, run under atheris, which follows the branches that inputs take. What a target finds is written to build/fuzz/.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDER = Path(__file__).parent
FOUND = ROOT / "build/fuzz"

sys.path[:0] = [str(FOLDER), str(FOLDER.parent / "support")]


def api(seconds: int) -> int:
    """Fuzz a real service; returns the exit code of schemathesis."""
    from tests_support import serving  # noqa: PLC0415 - atheris must load what it follows first

    with tempfile.TemporaryDirectory() as folder:
        own = {k: v for k, v in os.environ.items() if not k.startswith("REDACTOR_") or k == "REDACTOR_CACHE"}
        settings = {
            "REDACTOR_DATABASE": f"sqlite:///{folder}/fuzz.db",
            "REDACTOR_MODEL": "off",
            "REDACTOR_SECRET": "a secret for tests only",
        }
        environment = own | settings | {"REDACTOR_LOG_LEVEL": "error", "REDACTOR_METRICS": "admin"}
        # From the first key on nobody is let in without one, on loopback neither.
        create = [sys.executable, "-m", "redactor", "keys", "create", *(f"--scope={scope}" for scope in SCOPES)]
        key = subprocess.run(create, env=environment, capture_output=True, text=True, check=True).stdout.strip()
        with serving(environment) as (url, _):
            config = ["--config-file", str(FOLDER / "schemathesis.toml")]
            limits = [f"--max-time={seconds}", "--seed=1", "--max-examples=100000"]
            command = [Path(sys.executable).parent / "schemathesis", *config, "run", f"{url}/openapi.json", *limits]
            path = os.pathsep.join(sys.path[:2])
            return subprocess.run(command, env=environment | {"REDACTOR_ADMIN_TOKEN": key, "PYTHONPATH": path}, check=False).returncode


#: Modules whose branches are followed, by target; following all would make each input slow.
FOLLOWED = {
    "normalize": ["redactor.normalize"],
    "check": ["redactor.detect", "redactor.link", "redactor.normalize", "redactor.operators", "redactor.resolve"],
    "records": ["redactor.records"],
}
SCOPES = ("detect", "check", "redact", "reveal", "subjects", "audit", "admin")


def target(name: str, seconds: int) -> None:
    """Fuzz one target in this process, which ends with it: 0 where nothing was found."""
    import atheris  # noqa: PLC0415 - only where it is asked for

    with atheris.instrument_imports(include=FOLLOWED.get(name, ["redactor.sidecar"])):
        import targets  # noqa: PLC0415 - what it imports is followed
    work = FOUND / name
    work.mkdir(parents=True, exist_ok=True)
    if name in targets.READING:
        targets.pipeline()
    arguments = [
        sys.argv[0],
        str(work),
        str(FOLDER / "corpus" / name),
        f"-max_total_time={seconds}",
        "-max_len=4096",
        f"-artifact_prefix={FOUND}/{name}-",
    ]
    atheris.Setup([*arguments, "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"], targets.TARGETS[name])
    atheris.Fuzz()


def names() -> list[str]:
    """Return what can be fuzzed: the targets are those that have a corpus."""
    return ["api", *sorted(p.name for p in (FOLDER / "corpus").iterdir())]


def main() -> int:
    """Fuzz everything, or what is asked for, one after the other; returns 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=300, help="for the service, and for all targets together")
    parser.add_argument("--only", nargs="+", choices=names(), default=names())
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        target(asked.alone, asked.seconds)
    each = max(5, asked.seconds // max(1, len(names()) - 1))
    failed = []
    for name in asked.only:
        print(f"fuzzing {name}", flush=True)  # noqa: T201 - a program of its own
        command = [sys.executable, __file__, "--alone", name, "--seconds", str(each)]
        code = api(asked.seconds) if name == "api" else subprocess.run(command, check=False).returncode
        failed += [name] if code else []
    if failed:
        print(f"found something: {', '.join(failed)}", file=sys.stderr)  # noqa: T201 - a program of its own
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
