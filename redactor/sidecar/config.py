"""The configuration of a sidecar: `sidecar.yaml`, checked at start and on reload; a wrong one is a `SettingsError` with line and field."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from redactor._document import Kind
from redactor.errors import SettingsError
from redactor.sidecar.part import Part

MAX_BYTES = 256 * 1024


class Sidecar(Part):
    """Inputs, outputs and what happens between them."""

    inputs: tuple[Part, ...] = Field(min_length=1)
    output: Part


_KIND = Kind(model=Sidecar, noun="sidecar configuration", error=SettingsError, max_bytes=MAX_BYTES)


def load(source: Path | str | bytes) -> Sidecar:
    """Read a configuration from a file (`Path`) or from its text; raises `SettingsError`."""
    config, _ = _KIND.read(source)
    return config
