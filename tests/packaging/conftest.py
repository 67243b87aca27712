"""Runs the Dockerfile's own steps in a clean folder, as far as they need no network."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def ignored(path: str) -> bool:
    """Say whether .dockerignore keeps a path out of the build context: a pattern names a path from the top, or with `**/` from anywhere."""
    steps = path.split("/")
    heads = {"/".join(steps[:n]) for n in range(1, len(steps) + 1)}
    for pattern in (ROOT / ".dockerignore").read_text().split():
        anywhere = pattern.startswith("**/")
        if any(fnmatch(name, pattern.removeprefix("**/")) for name in (steps if anywhere else heads)):
            return True
    return False


class Dockerfile:
    """The instructions of the Dockerfile, in order, continuation lines joined."""

    def __init__(self, text):
        text = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)
        text = re.sub(r"\\\n\s*", "", text)
        self.instructions = [(line.split()[0], line.split(maxsplit=1)[1]) for line in text.splitlines() if line.strip()]

    def all(self, name, stage=None):
        stages = [i for i, (n, _) in enumerate(self.instructions) if n == "FROM"]
        low, high = (0, len(self.instructions)) if stage is None else (stages[stage], [*stages, len(self.instructions)][stage + 1])
        return [args for n, args in self.instructions[low:high] if n == name]

    def environment(self, stage):
        pairs = (pair.partition("=") for args in self.all("ENV", stage) for pair in shlex.split(args))
        return {key: value for key, _, value in pairs}


class Image:
    """A folder that stands for the image's root; the paths of the Dockerfile are moved under it."""

    def __init__(self, root, dockerfile):
        self.root = root
        self.dockerfile = dockerfile
        self.context = root / "src"
        self.prefix = root / "opt/redactor"
        self.home = root / "home"

    def moved(self, command):
        return re.sub(r"(?<![\w.:/])/(?=opt/redactor|wheels|src)", f"{self.root}/", command)

    def environment(self, stage):
        """Return the variables that the Dockerfile sets, and no REDACTOR_ setting of the machine's."""
        own = {k: v for k, v in os.environ.items() if not k.startswith(("REDACTOR_", "PYTHON", "PIP_", "VIRTUAL_ENV", "XDG_"))}
        image = {k: self.moved(v).replace("$PATH", own["PATH"]) for k, v in self.dockerfile.environment(stage).items()}
        return {**own, "HOME": str(self.home), "TMPDIR": str(self.home), **image}

    def run(self, command, stage, **env):
        bin_folder = Path(sys.executable).parent
        environment = self.environment(stage)
        environment["PATH"] = f"{self.prefix}/bin:{bin_folder}:{environment['PATH']}" if stage else f"{bin_folder}:{environment['PATH']}"
        done = subprocess.run(
            ["bash", "-ec", self.moved(command)],
            cwd=self.context,
            env={**environment, **env},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
        return done


@pytest.fixture(scope="session")
def borrow_dependencies():
    """Let an environment see the installed dependencies, after its own packages and without the editable install of ours."""

    def borrow(prefix):
        (site,) = prefix.glob("lib/python3*/site-packages")
        # A folder that a .pth file names is searched, but its own .pth files are not read.
        (site / "dependencies.pth").write_text("\n".join(dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])))

    return borrow


@pytest.fixture(scope="session")
def dockerfile():
    return Dockerfile((ROOT / "Dockerfile").read_text())


@pytest.fixture(scope="session")
def image(tmp_path_factory, dockerfile, borrow_dependencies):
    """What the first stage builds; its RUN steps are run as they are, except that dependencies are those installed here."""
    made = Image(tmp_path_factory.mktemp("image"), dockerfile)
    made.context.mkdir()
    made.home.mkdir()
    for name, args in dockerfile.instructions[: dockerfile.instructions.index(("FROM", dockerfile.all("FROM")[1]))]:
        if name == "COPY":
            *sources, target = args.split()
            copy_from_context(sources, made.context / target)
        elif name == "RUN" and "--require-hashes" in args:
            assert (made.context / args.split()[-1]).is_file(), "the lock file is installed from, so it must be copied"
        elif name == "RUN":
            made.run(args, stage=0)
            if "-m venv" in args:
                borrow_dependencies(made.prefix)
    return made


def copy_from_context(sources, target):
    for source in map(ROOT.joinpath, sources):
        assert not ignored(str(source.relative_to(ROOT))), f".dockerignore leaves out {source.name}, which is copied"
        if source.is_dir():
            shutil.copytree(
                source, target, ignore=lambda folder, names: [n for n in names if ignored(str((Path(folder) / n).relative_to(ROOT)))]
            )
        else:
            to = target / source.name if target.is_dir() else target
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, to)
