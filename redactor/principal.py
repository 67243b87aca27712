"""Who asks, and what they may: scopes, and the tenant that a credential is bound to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from redactor.actor import Actor, Caller
from redactor.errors import UnknownChoice


class Scope(StrEnum):
    """What a credential opens. `admin` opens all."""

    DETECT = "detect"
    CHECK = "check"
    REDACT = "redact"
    REVEAL = "reveal"
    SUBJECTS = "subjects"
    AUDIT = "audit"
    ADMIN = "admin"


#: What concerns all tenants at once, so that no credential of a single tenant opens it.
OF_ALL_TENANTS = frozenset({Scope.REVEAL, Scope.AUDIT, Scope.ADMIN})

#: What a first run on loopback may do without any credential.
FIRST_RUN = frozenset({Scope.DETECT, Scope.CHECK, Scope.REDACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Principal:
    """A caller: `name` tells callers apart for rate limits, `caller` is what the audit trail calls them."""

    name: str
    caller: Caller
    scopes: frozenset[Scope]
    tenant: str | None = None

    def may(self, scope: Scope) -> bool:
        """Say whether the caller has that scope."""
        if self.tenant is not None and scope in OF_ALL_TENANTS:
            return False
        return scope in self.scopes or (self.tenant is None and Scope.ADMIN in self.scopes)


#: Who brings no credential where one is needed.
NOBODY = Principal(name="nobody", caller=Caller(kind=Actor.CLIENT), scopes=frozenset())

#: Who brings no credential where none is needed.
ANYBODY = Principal(name="anybody", caller=Caller(kind=Actor.CLIENT), scopes=FIRST_RUN)

#: Who brings `REDACTOR_ADMIN_TOKEN`.
ADMIN = Principal(name="admin", caller=Caller(kind=Actor.ADMIN), scopes=frozenset({Scope.ADMIN}))


def scopes_of(names: Iterable[str]) -> frozenset[Scope]:
    """Return the scopes of those names; another one raises `UnknownChoice`."""
    known = {scope.value: scope for scope in Scope}
    found = [known.get(name) for name in names]
    if None in found or not found:
        raise UnknownChoice(f"scopes are {', '.join(Scope)}", field="scope")
    return frozenset(scope for scope in found if scope is not None)
