"""People's rights and consents: what is held, a copy, erasure; grant and withdraw. The subject's id is only ever hashed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from redactor.consents import Granted, Terms
from redactor.domain import Audience, Category, Purpose
from redactor.errors import UnknownConsent
from redactor.lists.schema import Flag
from redactor.rights import describe
from redactor.service.access import Keeper, Kept, subject_of
from redactor.service.models import KnownPurpose, Moment
from redactor.service.problems import GUARDED

router = APIRouter(prefix="/v1/subjects", tags=["subjects"], responses=GUARDED)

#: Whatever names a person in the caller's system: it may be an address or a name, so that no rule of ours narrows it but length.
SubjectId = Annotated[str, Path(min_length=1, max_length=256, description="The subject's id in the caller's system.")]


#: What `Terms` asks of a consent, in JSON Schema.
_OF_A_CATEGORY: dict[str, JsonValue] = {
    "anyOf": [
        {"required": ["category"], "properties": {"category": {"not": {"type": "null"}}}},
        {"required": ["guardian"], "properties": {"guardian": {"const": True}}},
    ]
}


async def _subject(request: Request, subject_id: SubjectId) -> str:
    return subject_of(request, subject_id)


#: The id under which the subject is kept.
Subject = Annotated[str, Depends(_subject)]


class ConsentIn(BaseModel):
    """What a subject, or their guardian, agrees to. Without a category: a guardian's agreement to that use, whatever the category."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, json_schema_extra=_OF_A_CATEGORY)

    category: Category | None = None
    purpose: KnownPurpose
    audience: Audience
    expires: Moment | None = Field(None, description="When it ends, with a time zone; left out: when it is withdrawn.")
    guardian: Flag = Field(default=False, description="Whether a holder of parental responsibility gave or approved it.")


class ConsentOut(BaseModel):
    """A consent as it is kept."""

    id: str
    category: Category | None
    purpose: Purpose
    audience: Audience
    guardian: bool
    granted: datetime
    expires: datetime | None
    withdrawn: datetime | None


class HeldOut(BaseModel):
    """Values of one kind in the vault."""

    entity: str
    category: Category
    purpose: str
    count: int


class SubjectOut(BaseModel):
    """What is held of a subject, by kind, without any value; `records` counts the audit records that still name them, by event."""

    values: list[HeldOut]
    consents: list[ConsentOut]
    records: dict[str, int]


class ValueOut(BaseModel):
    """A value of the vault."""

    value: str
    entity: str
    category: Category
    purpose: str
    expires: datetime


class ExportOut(BaseModel):
    """All that is held of a subject."""

    values: list[ValueOut]
    consents: list[ConsentOut]
    records: dict[str, int]


class ErasedOut(BaseModel):
    """How many of each went."""

    values: int
    consents: int


@router.get("/{subject_id}", response_model=SubjectOut)
def held(subject: Subject, _principal: Keeper, store: Kept) -> dict[str, Any]:
    """Say what is held of a subject, by kind, without any value."""
    return store.rights.held(subject)


@router.get("/{subject_id}/export", response_model=ExportOut)
def export(subject: Subject, principal: Keeper, store: Kept) -> dict[str, Any]:
    """Return all that is held of a subject, values too; the export is audited."""
    return store.rights.export(subject, actor=principal.caller)


@router.delete("/{subject_id}", response_model=ErasedOut)
def erase(subject: Subject, principal: Keeper, store: Kept) -> dict[str, int]:
    """Erase a subject's values, consents and keys; the audit trail keeps that it happened, not whose."""
    return store.rights.erase(subject, actor=principal.caller)


@router.get("/{subject_id}/consents", response_model=list[ConsentOut])
def consents(subject: Subject, _principal: Keeper, store: Kept) -> list[dict[str, Any]]:
    """List a subject's consents, withdrawn ones too."""
    return [describe(granted) for granted in store.consents.of(subject)]


@router.post("/{subject_id}/consents", response_model=ConsentOut, status_code=201)
def grant(subject: Subject, consent: ConsentIn, principal: Keeper, store: Kept) -> dict[str, Any]:
    """Keep a consent; the change is audited."""
    terms = Terms(
        category=consent.category, purpose=consent.purpose, audience=consent.audience, expires=consent.expires, guardian=consent.guardian
    )
    granted: Granted = store.consents.grant(subject, terms, actor=principal.caller)
    return describe(granted)


@router.delete("/{subject_id}/consents/{consent_id}", status_code=204)
def withdraw(subject: Subject, consent_id: str, principal: Keeper, store: Kept) -> None:
    """Withdraw a consent from now on; the change is audited."""
    if not store.consents.withdraw(subject, consent_id, actor=principal.caller):
        raise UnknownConsent("the subject has no such consent in force")
