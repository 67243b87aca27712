"""Makes the parts of a sidecar from its configuration: what a start, a reload and a check have in common."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from redactor import build
from redactor.errors import SettingsError, Withheld
from redactor.pipeline import Pipeline
from redactor.policy import SHIPPED, Policy, load_policy, shipped
from redactor.settings import Settings
from redactor.sidecar import config as _config
from redactor.sidecar.config import AnyInput, Disk, Sidecar
from redactor.sidecar.dead_letters import DeadLetters
from redactor.sidecar.ports import Input, Output
from redactor.sidecar.queue import DiskQueue, MemoryQueue, Queue
from redactor.sidecar.reading import Prose, Reader
from redactor.sidecar.record import Record

#: Bytes that a queue in memory holds.
_MEMORY = 16 << 20

#: Environment variables of the processes that a supervisor starts: which of them one is, and the descriptor that ends with the supervisor.
WORKER = "REDACTOR_SIDECAR_WORKER"
LEASH = "REDACTOR_SIDECAR_LEASH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a reload replaces all at once."""

    config: Sidecar
    reader: Reader
    inputs: tuple[tuple[AnyInput, Input], ...]
    output: Output
    dead: DeadLetters | None


def with_secret(settings: Settings) -> Settings:
    """Return settings with key material, random where none is given: it then holds for all processes and reloads of this run."""
    return settings if settings.secret else settings.model_copy(update={"secret": SecretStr(secrets.token_urlsafe(32))})


def parts(config: Sidecar, settings: Settings, worker: int) -> Parts:
    """Make everything that can be made without touching what runs; raises `RedactorError`."""
    return Parts(
        config=config,
        reader=reader(config, settings),
        inputs=tuple((of, of.make()) for of in inputs(config, worker)),
        output=config.output.make(),
        dead=dead_letters(config, worker),
    )


def reader(config: Sidecar, settings: Settings) -> Reader:
    """Build what reads, and have it read a line; raises `RedactorError`.

    Exact expressions are compiled when a line first needs them: all of them take ten seconds, and memory for what no log of this host ever says.
    """
    wanted = config.reading.prose
    pipeline = build.pipeline(settings if wanted else settings.model_copy(update={"model": "off"}), policy=policy(config.reading.policy))
    made = Reader(pipeline, prose=_prose(pipeline, wanted) if wanted else None)
    if made.read([Record(body="ready"), Record(body={"message": "ready"})]).withheld:
        raise Withheld("the reader cannot read a plain line")
    return made


def inputs(config: Sidecar, worker: int) -> tuple[AnyInput, ...]:
    """Return the inputs that a worker process runs: the first one all, others what can be shared."""
    return tuple(of for of in config.inputs if worker == 0 or of.shared)


def workers(config: Sidecar) -> int:
    """Return how many processes make sense; raises `SettingsError` where the output is for one alone."""
    count = config.workers if any(of.shared for of in config.inputs) else 1
    if count > 1 and not config.output.shared:
        raise SettingsError("several workers cannot share this output", field="workers")
    return count


def queue(config: Sidecar, worker: int) -> Queue:
    """Open the queue of a worker process; raises `SettingsError`."""
    if isinstance(config.queue, Disk):
        of = config.queue
        return DiskQueue(of.folder / str(worker), max_bytes=of.max_bytes, segment_bytes=of.segment_bytes, fsync=of.fsync)
    return MemoryQueue(max_bytes=_MEMORY)


def dead_letters(config: Sidecar, worker: int) -> DeadLetters | None:
    """Return where refused records go: a file for each worker process, or nowhere where there is neither a path nor a queue's folder."""
    of = config.delivery.dead_letters
    path = of.path
    if path is None:
        if not isinstance(config.queue, Disk):
            return None
        path = config.queue.folder / str(worker) / "dead-letters.jsonl"
    elif worker:
        path = path.with_name(f"{path.stem}-{worker}{path.suffix}")
    return DeadLetters(path, max_bytes=of.max_bytes, keep=of.keep)


def _prose(pipeline: Pipeline, wanted: _config.Prose) -> Prose:
    if pipeline.model is None:
        raise SettingsError("there is no model here that could read (REDACTOR_MODEL)", field="reading.prose")
    return Prose(pipeline=pipeline.with_model_for_logs(), fields=wanted.fields, seconds=wanted.milliseconds / 1000)


def policy(name: str) -> Policy:
    """Return a policy that ships, or that of a file; raises `PolicyError`."""
    return shipped(name) if name in SHIPPED else load_policy(Path(name))
