"""The command of the sidecar; what it runs is loaded only then."""

# ruff: noqa: FBT002 - options with a default are how typer reads them

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[Path | None, typer.Option("--config", "-c", help="The configuration, sidecar.yaml.", show_default=False)]
Check = Annotated[bool, typer.Option("--check", help="Only say whether the configuration can be used.")]
MmExternal = Annotated[bool, typer.Option("--mmexternal", help="Answer rsyslog's mmexternal; it needs no configuration.")]
Interface = Annotated[str, typer.Option("--interface", help="With --mmexternal: fulljson or msg, as rsyslog's interface.input says.")]


def sidecar(config: Config = None, check: Check = False, mmexternal: MmExternal = False, interface: Interface = "fulljson") -> None:
    """Redact logs on their way: between what logs or ships and wherever logs go."""
    if mmexternal:
        from redactor.sidecar import external  # noqa: PLC0415 - nothing of a flow is wanted here

        external.run(external.make, interface)
        return
    if config is None:
        raise typer.BadParameter("--config FILE is needed")
    from redactor.sidecar import run  # noqa: PLC0415 - a flow and its libraries load only where they are wanted

    if check:
        used = run.check(config)
        typer.echo(f"{config}: {len(used.inputs)} inputs, output {used.output.type}")
    else:
        run.run(config)
