"""Who may do what. Until there are roles, one token opens everything that is not open to all."""

from __future__ import annotations

import hmac
from typing import Annotated

from fastapi import Depends, Request

from redactor.audit import Actor
from redactor.errors import Forbidden, Unauthorized
from redactor.store import Store

_SCHEME = "bearer"


def require_admin(request: Request) -> Actor:
    """Let pass who brings `REDACTOR_ADMIN_TOKEN`; where none is set nobody passes."""
    expected = request.app.state.settings.admin_token
    if expected is None:
        raise Forbidden("REDACTOR_ADMIN_TOKEN is not set, so nobody may do this")
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    # Both are encoded, since the comparison takes ASCII only as text.
    matches = hmac.compare_digest(given.strip().encode(), expected.get_secret_value().encode())
    if scheme.lower() != _SCHEME or not matches:
        raise Unauthorized("the request needs a valid bearer token")
    return Actor.ADMIN


def require_reveal(actor: Annotated[Actor, Depends(require_admin)]) -> Actor:
    """Let pass who may ask values back: a scope of its own, which the same token has for now."""
    return actor


def store_of(request: Request) -> Store:
    """Return what the application keeps."""
    store: Store = request.app.state.store
    return store


Admin = Annotated[Actor, Depends(require_admin)]
Revealer = Annotated[Actor, Depends(require_reveal)]
Kept = Annotated[Store, Depends(store_of)]
