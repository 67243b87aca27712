"""Looking after the audit trail over HTTP: is it whole, and where does it end."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel

from redactor.chain import Flaw
from redactor.service.access import Auditor, Kept
from redactor.service.problems import GUARDED

router = APIRouter(prefix="/v1/audit", tags=["audit"], responses=GUARDED)


class ProblemOut(BaseModel):
    """One flaw of the trail, from record `seq` to record `upto`."""

    flaw: Flaw
    seq: int
    upto: int


class ReportOut(BaseModel):
    """What a walk over the trail found; `last` and `mac` are its end."""

    ok: bool
    records: int
    first: int
    last: int
    mac: str
    problems: list[ProblemOut]


@router.get("/verify", response_model=ReportOut)
def verify(_principal: Auditor, store: Kept) -> dict[str, Any]:
    """Walk the audit trail and tell every change and gap; the time is linear in its length."""
    report = store.trail.verify()
    problems = [{"flaw": p.flaw, "seq": p.seq, "upto": p.upto} for p in report.problems]
    return {
        "ok": report.ok,
        "records": report.records,
        "first": report.first,
        "last": report.last,
        "mac": report.mac,
        "problems": problems,
    }
