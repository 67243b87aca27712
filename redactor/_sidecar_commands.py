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


Stdin = Annotated[bool, typer.Option("--stdin", help="Redact lines of standard input to standard output; it needs no configuration.")]
Multiline = Annotated[
    bool, typer.Option("--multiline/--no-multiline", help="With --stdin: read stack traces and keys in PEM as one record.")
]
PolicyOption = Annotated[str, typer.Option("--policy", help="With --stdin and --mmexternal: a policy that ships, or a policy file.")]


def sidecar(
    config: Config = None,
    check: Check = False,
    stdin: Stdin = False,
    multiline: Multiline = True,
    policy: PolicyOption = "logs",
    mmexternal: MmExternal = False,
    interface: Interface = "fulljson",
) -> None:
    """Redact logs on their way: between what logs or ships and wherever logs go."""
    if stdin:
        from redactor.sidecar import filter as _filter  # noqa: PLC0415 - nothing of a flow is wanted here

        _filter.run(_filter.make(policy, multiline="auto" if multiline else "off"))
        return
    if mmexternal:
        from redactor.sidecar import external  # noqa: PLC0415 - nothing of a flow is wanted here

        external.run(lambda: external.make(policy), interface)
        return
    if config is None:
        raise typer.BadParameter("--config FILE or --stdin is needed")
    from redactor.sidecar import run  # noqa: PLC0415 - a flow and its libraries load only where they are wanted

    if check:
        used = run.check(config)
        typer.echo(f"{config}: {len(used.inputs)} inputs, output {used.output.type}")
    else:
        run.run(config)
