"""The commands that look after API keys: `keys create`, `keys list`, `keys revoke`."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from redactor import build
from redactor.errors import UnknownKey
from redactor.principal import Scope, scopes_of
from redactor.settings import load

if TYPE_CHECKING:
    from redactor.api_keys import ApiKey

app = typer.Typer(help="Make, list and revoke API keys.", no_args_is_help=True)

Scopes = Annotated[list[str], typer.Option("--scope", "-s", help=f"What it opens, once for each: {', '.join(Scope)}.")]
Tenant = Annotated[str | None, typer.Option("--tenant", "-t", help="The tenant under whose policy it acts; any where left out.")]
Name = Annotated[str, typer.Option("--name", "-n", help="What it is for, to tell it from others.")]
Days = Annotated[int | None, typer.Option("--days", min=1, max=3_650, help="Days until it expires; never where left out.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a key instead of words.")]


@app.command()
def create(scope: Scopes, tenant: Tenant = None, name: Name = "", days: Days = None, as_json: AsJson = False) -> None:
    """Make a key and write it to standard output: this once, for it is kept nowhere."""
    expires = datetime.now(UTC) + timedelta(days=days) if days else None
    # The first key of an installation is often made before anything ran: the database is made where it is missing.
    key, presented = build.store(load()).api_keys.create(scopes_of(scope), tenant=tenant, name=name, expires=expires)
    _say(json.dumps({**_told(key), "key": presented}, separators=(",", ":")) if as_json else presented)


@app.command("list")
def list_keys(as_json: AsJson = False) -> None:
    """List all keys, without their secrets."""
    now = datetime.now(UTC)
    for key in build.store(load(), create=False).api_keys.all():
        if as_json:
            _say(json.dumps(_told(key), separators=(",", ":")))
        else:
            state = "revoked" if key.revoked else "in force" if key.holds(now) else "expired"
            ends = f", until {key.expires.isoformat(timespec='minutes')}" if key.expires else ""
            of = f", tenant {key.tenant}" if key.tenant else ""
            _say(f"{key.id}  {state}{ends}  {' '.join(sorted(key.scopes))}{of}  {key.name}".rstrip())


@app.command()
def revoke(
    key_id: Annotated[str, typer.Argument(metavar="ID", help="The id of the key: what stands between rdk_ and the next _.")],
) -> None:
    """Revoke a key; running services stop taking it within seconds."""
    if not build.store(load(), create=False).api_keys.revoke(key_id):
        raise UnknownKey("no key of this id is in force")
    _say("the key is revoked")


def _told(key: ApiKey) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "scopes": sorted(key.scopes),
        "tenant": key.tenant,
        "created": key.created.isoformat(),
        "expires": key.expires.isoformat() if key.expires else None,
        "revoked": key.revoked.isoformat() if key.revoked else None,
    }


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
