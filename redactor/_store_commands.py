"""The commands that look after what is kept: `audit verify`, `vault rotate`, `vault purge`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from redactor import build
from redactor.actor import Actor
from redactor.domain import Decision
from redactor.pipeline import Pipeline
from redactor.settings import load

if TYPE_CHECKING:
    from redactor.chain import Anchor
    from redactor.store import Store

#: The exit code where the trail has a flaw.
FLAWED = 3

audit = typer.Typer(help="Look after the audit trail.", no_args_is_help=True)
vault = typer.Typer(help="Look after the keys and values that are kept.", no_args_is_help=True)


@audit.command()
def verify(
    head: Annotated[str | None, typer.Option("--head", help="SEQ:MAC of an earlier run, which must still be part of the trail.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of words.")] = False,
) -> None:
    """Find any change or gap in the audit trail; exit code 3 where there is one."""
    report = _store().trail.verify(anchor=_anchor(head))
    if as_json:
        _say(json.dumps({"ok": report.ok, **asdict(report)}, separators=(",", ":")))
    else:
        for p in report.problems:
            _say(f"{p.flaw.value}: record {p.seq}" + (f" to {p.upto}" if p.upto > p.seq else ""))
        _say(f"{report.records} records, {report.first} to {report.last}: {'whole' if report.ok else 'NOT whole'}")
        _say(f"head {report.last}:{report.mac}")
    if not report.ok:
        raise typer.Exit(FLAWED)


@vault.command()
def rotate() -> None:
    """Wrap every key anew by the first of REDACTOR_MASTER_KEYS, so that the others can go."""
    store = _store()
    count = store.keyring.rotate()
    from redactor.audit import Event, Kind  # noqa: PLC0415 - the database's libraries load only where they are wanted

    store.trail.append([Event(kind=Kind.ROTATION, actor=Actor.OPERATOR, facts={"keys": count})])
    # What an older master key wrapped must be in the files no more.
    store.upkeep.purge(compact=True)
    _say(f"{count} keys are wrapped anew")


@vault.command()
def purge(
    compact: Annotated[bool, typer.Option("--compact", help="Write the whole SQLite file anew, so that no trace is left in it.")] = False,
) -> None:
    """Delete what is over its time: values, spent tokens, old consents and audit records."""
    purged = _store().upkeep.purge(compact=compact)
    _say(f"{purged.values} values, {purged.spent} spent tokens, {purged.consents} consents, {purged.records} audit records are gone")


def record(texts: Sequence[str], decisions: Sequence[Decision], pipeline: Pipeline) -> None:
    """Put a command's decisions into the audit trail before any of them is shown, where the settings ask for it; raises `NotAudited`."""
    settings = load()
    if settings.audit == "on":
        build.store(settings, entities=pipeline.categories).trail.decided(texts, decisions, actor=Actor.OPERATOR)


def _store() -> Store:
    # A command that looks after a database makes none: a wrong path must not look like an empty, whole trail.
    return build.store(load(), create=False)


def _anchor(head: str | None) -> Anchor | None:
    if head is None:
        return None
    seq, _, mac = head.partition(":")
    if not seq.isdecimal() or not mac:
        raise typer.BadParameter("--head is SEQ:MAC, as an earlier run printed it")
    from redactor.chain import Anchor  # noqa: PLC0415 - likewise

    return Anchor(seq=int(seq), mac=mac)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
