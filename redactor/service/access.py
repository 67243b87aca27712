"""Who may do what: each operation names the scope that opens it. `redactor.service.guard` has found out who asks before."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.openapi.models import HTTPBearer
from fastapi.security.base import SecurityBase

from redactor.errors import Forbidden, InsufficientScope, OtherTenant, Unauthorized
from redactor.policy.tenants import DEFAULT
from redactor.principal import ANYBODY, NOBODY, Principal, Scope
from redactor.settings import Settings
from redactor.store import Store

#: Where the caller stands in the ASGI scope.
PRINCIPAL = "redactor.principal"

#: The header in which a request names its tenant.
TENANT = "redactor-tenant"


class Needs(SecurityBase):
    """Let pass who has one of the scopes, or, where none is named, whoever has a credential at all."""

    def __init__(self, *scopes: Scope) -> None:
        self.scopes = scopes
        self.model = HTTPBearer(description="An API key, a token of the configured issuer, or the admin token.")
        self.scheme_name = "bearer"

    async def __call__(self, request: Request) -> Principal:
        """Return who asks; raises `Unauthorized`, `InsufficientScope` and `Forbidden`."""
        principal = principal_of(request)
        if self.scopes:
            if any(principal.may(scope) for scope in self.scopes):
                return principal
        elif principal.scopes:
            return principal
        raise self._refusal(request, principal)

    def _refusal(self, request: Request, principal: Principal) -> Exception:
        if principal is ANYBODY and not request.app.state.credentials.admin_exists:
            return Forbidden("no API key was made and REDACTOR_ADMIN_TOKEN is not set, so nobody may do this")
        if principal in {ANYBODY, NOBODY}:
            return Unauthorized("the request needs a valid bearer token")
        return InsufficientScope((self.scopes or tuple(Scope))[0].value)


class NeedsForMetrics(Needs):
    """Let pass who may read the counts: anybody where the setting says so, or where the service listens on loopback only."""

    async def __call__(self, request: Request) -> Principal:
        """Return who asks; raises the same as `Needs`."""
        settings: Settings = request.app.state.settings
        if settings.metrics == "open" or (settings.metrics == "auto" and settings.is_loopback):
            return principal_of(request)
        return await super().__call__(request)


def principal_of(request: Request) -> Principal:
    """Return who asks."""
    principal: Principal = request.scope[PRINCIPAL]
    return principal


def tenant_of(request: Request) -> str | None:
    """Return the tenant for which a request is decided: the one of the credential, else the one it names; raises `OtherTenant`."""
    bound, named = principal_of(request).tenant, request.headers.get(TENANT)
    if bound is not None and named is not None and named != bound:
        raise OtherTenant("the credential is bound to another tenant")
    return named if bound is None else bound


def subject_of(request: Request, subject_id: str) -> str:
    """Return the id under which a subject is kept: each tenant's subjects are its own."""
    tenant = tenant_of(request)
    return subject_id if tenant in {None, DEFAULT} else f"{tenant}\0{subject_id}"


def store_of(request: Request) -> Store:
    """Return what the application keeps."""
    store: Store = request.app.state.store
    return store


async def _kept(request: Request) -> Store:
    # A plain function would cost a thread.
    return store_of(request)


Anybody = Annotated[Principal, Security(Needs())]
Detector = Annotated[Principal, Security(Needs(Scope.DETECT))]
Checker = Annotated[Principal, Security(Needs(Scope.CHECK))]
Redactor = Annotated[Principal, Security(Needs(Scope.REDACT))]
Revealer = Annotated[Principal, Security(Needs(Scope.REVEAL))]
Keeper = Annotated[Principal, Security(Needs(Scope.SUBJECTS))]
Auditor = Annotated[Principal, Security(Needs(Scope.AUDIT))]
Admin = Annotated[Principal, Security(Needs(Scope.ADMIN))]
Kept = Annotated[Store, Depends(_kept)]
