"""The configuration of a sidecar: `sidecar.yaml`, checked at start and on reload; a wrong one is a `SettingsError` with line and field."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from platformdirs import user_state_path
from pydantic import Discriminator, Field, Tag

from redactor._document import Kind
from redactor.errors import SettingsError
from redactor.sidecar.inputs.forward import Forward as ForwardInput
from redactor.sidecar.inputs.http import Http as HttpInput
from redactor.sidecar.inputs.journal import Journal
from redactor.sidecar.inputs.otlp import Otlp as OtlpInput
from redactor.sidecar.inputs.stdin import Stdin
from redactor.sidecar.inputs.syslog import Syslog as SyslogInput
from redactor.sidecar.inputs.tail import Tail
from redactor.sidecar.outputs.file import File
from redactor.sidecar.outputs.forward import Forward as ForwardOutput
from redactor.sidecar.outputs.http import Http as HttpOutput
from redactor.sidecar.outputs.otlp import Otlp as OtlpOutput
from redactor.sidecar.outputs.stdout import Stdout
from redactor.sidecar.outputs.syslog import Syslog as SyslogOutput
from redactor.sidecar.part import Part

MAX_BYTES = 256 * 1024

# An input or an output is a class in a file of its own under `inputs` or `outputs`: a `Part` with a `type`, whether worker processes can share it
# (`shared`), and `make()`. It is one line in the imports above and one name here.
AnyInput = Annotated[ForwardInput | HttpInput | Journal | OtlpInput | Stdin | SyslogInput | Tail, Field(discriminator="type")]
AnyOutput = Annotated[File | ForwardOutput | HttpOutput | OtlpOutput | Stdout | SyslogOutput, Field(discriminator="type")]


class OnFailure(StrEnum):
    """What becomes of records that cannot be read; they never pass as they were."""

    PLACEHOLDER = "placeholder"
    HOLD = "hold"


class Acknowledge(StrEnum):
    """What must have records before whoever sent them is told so."""

    OUTPUT = "output"
    QUEUE = "queue"


class Prose(Part):
    """When the model reads, which costs milliseconds a record: names and places in what people said."""

    fields: frozenset[str] = Field(
        frozenset(), description="Of structured records the model reads those with sentences in these fields; any where empty."
    )
    milliseconds: float = Field(50, gt=0, le=60_000, description="Time of a batch for the model; what is left then is read without it.")


class Reading(Part):
    """How records are read."""

    policy: str = Field("logs", min_length=1, description="A policy that ships, or a policy file.")
    seconds: float = Field(10, gt=0, le=600, description="Time that one batch may take to be read.")
    on_failure: OnFailure = Field(
        OnFailure.PLACEHOLDER,
        description="Records that cannot be read go out as placeholders, or hold everything up until they can (a new policy, a new release).",
    )
    prose: Prose | None = Field(None, description="Have the model read what looks like sentences; without it, it reads nothing.")


class Batch(Part):
    """How many records, from all inputs together, are read at once."""

    records: int = Field(1_000, ge=1, le=100_000)
    max_bytes: int = Field(1 << 20, ge=1_024, le=1 << 28)
    milliseconds: float = Field(2, ge=0, le=1_000, description="Wait for more records when there are few; it adds to the latency.")


class Disk(Part):
    """A queue on disk: what was read but not yet delivered survives a crash."""

    folder: Path = Field(
        default_factory=lambda: user_state_path("redactor") / "queue", description="Each worker process has a folder of its own in it."
    )
    max_bytes: int = Field(1 << 30, ge=1 << 16, le=1 << 44, description="Once it holds so much, inputs wait.")
    segment_bytes: int = Field(16 << 20, ge=1 << 12, le=1 << 30, description="Size at which a new file is begun.")
    fsync: bool = Field(
        default=True, description="Whether records are on the disk, rather than with the kernel, before they count as kept."
    )


def _is_off(value: Any) -> str:
    return "off" if isinstance(value, str) else "disk"


class DeadLetters(Part):
    """Where redacted records go that the output refused for good."""

    path: Path | None = Field(None, description="JSON lines; `dead-letters.jsonl` in the queue's folder where empty.")
    max_bytes: int = Field(16 << 20, ge=1_024, le=1 << 40, description="Size at which the file is moved to path.1, and that to path.2.")
    keep: int = Field(4, ge=0, le=1_000, description="Older files that are kept.")


class Delivery(Part):
    """How records get to the output."""

    records: int = Field(1_000, ge=1, le=100_000, description="Records of one send, unless one batch had more.")
    seconds: float = Field(60, gt=0, le=3_600, description="Time that one send may take; then it is made again.")
    first_wait: float = Field(0.2, gt=0, le=60, description="Most seconds before the first retry; it doubles with each.")
    longest_wait: float = Field(30, gt=0, le=3_600, description="Most seconds before any retry.")
    dead_letters: DeadLetters = DeadLetters.model_validate({})


class Health(Part):
    """Where /healthz, /readyz and /metrics are served, without TLS or authentication."""

    host: str = Field("127.0.0.1", min_length=1)
    port: int = Field(ge=0, le=65_535)


class Sidecar(Part):
    """Inputs, outputs and what happens between them."""

    inputs: tuple[AnyInput, ...] = Field(min_length=1)
    output: AnyOutput
    reading: Reading = Reading.model_validate({})
    batch: Batch = Batch.model_validate({})
    queue: Annotated[Annotated[Literal["off"], Tag("off")] | Annotated[Disk, Tag("disk")], Discriminator(_is_off)] = Field(
        default_factory=lambda: Disk.model_validate({})
    )
    acknowledge: Acknowledge = Acknowledge.OUTPUT
    delivery: Delivery = Delivery.model_validate({})
    workers: int = Field(1, ge=1, le=256, description="Processes; what they cannot share, such as files, is read by the first.")
    deadline: float = Field(20, ge=0, le=3_600, description="Seconds to deliver what is on its way when told to stop.")
    summary_seconds: float = Field(60, ge=1, le=86_400, description="Between two lines of the log that sum up.")
    health: Health | None = None


_KIND = Kind(model=Sidecar, noun="sidecar configuration", error=SettingsError, max_bytes=MAX_BYTES)


def load(source: Path | str | bytes) -> Sidecar:
    """Read a configuration from a file (`Path`) or from its text; raises `SettingsError`."""
    config, document = _KIND.read(source)
    if config.queue == "off" and config.acknowledge is Acknowledge.QUEUE:
        line = document.lines.get(("acknowledge",), 1)
        raise SettingsError(f"line {line}, acknowledge: a queue in memory keeps nothing, so it cannot acknowledge", field="acknowledge")
    return config
