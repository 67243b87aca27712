"""Asking values back from the vault: with a scope of its own and a reason, and never unrecorded."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from redactor.domain import Category
from redactor.service.access import Kept, Revealer
from redactor.service.problems import GUARDED

router = APIRouter(prefix="/v1", tags=["vault"], responses=GUARDED)


class RevealIn(BaseModel):
    """A token, and why its value is needed. The reason stays in the audit trail: name a case in it, no person."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, str_strip_whitespace=True)

    token: str = Field(max_length=64)
    reason: str = Field(min_length=8, max_length=200, examples=["case 2026-118, request of the account's owner"])


class RevealOut(BaseModel):
    """A value that was asked back."""

    value: str
    entity: str
    category: Category
    purpose: str
    expires: datetime


@router.post("/reveal", response_model=RevealOut)
def reveal(asked: RevealIn, principal: Revealer, store: Kept) -> RevealOut:
    """Return the value of a token, once that is recorded with its reason."""
    found = store.vault.reveal(asked.token, reason=asked.reason, actor=principal.caller)
    return RevealOut(value=found.value, entity=found.entity, category=found.category, purpose=found.purpose, expires=found.expires)
