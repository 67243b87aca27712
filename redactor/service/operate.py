"""What whoever looks after the service wants to see: decisions over time, records of the trail, the policy and what changed in it. Never content."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from redactor.audit import Kind
from redactor.chain import Flaw
from redactor.domain import Category
from redactor.errors import Forbidden
from redactor.overview import Overview, PolicyRecord, Window
from redactor.policy import Policy
from redactor.policy.diff import Change, Difference, diff
from redactor.service.access import Admin, store_of, tenant_of
from redactor.service.models import ActionName
from redactor.service.problems import GUARDED

router = APIRouter(prefix="/v1/operate", tags=["operate"], responses=GUARDED)

#: How many recognizers are told apart; the rest count together.
_TOP = 20
#: How many differences of two policies are told one by one.
_DIFFERENCES = 200


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True)


class Counts(_Out):
    """How many of each action."""

    allow: int = 0
    warn: int = 0
    mask: int = 0
    block: int = 0


class StretchOut(_Out):
    """Decisions from `at` on, for `step` seconds: by action, and for each category those in which it was found."""

    at: datetime
    actions: Counts
    categories: dict[str, int]


class CategoryOut(_Out):
    """Findings of one category, by what the policy did about them."""

    category: Category
    actions: Counts


class RecognizerCountOut(_Out):
    """Findings of one recognizer, by what the policy did about them."""

    recognizer: str
    actions: Counts


class ActivityOut(_Out):
    """Decisions on record in a window. A plain allow is not recorded, and so not counted here; `/metrics` counts all."""

    window: Window
    since: datetime
    until: datetime
    step: int = Field(description="Seconds from one stretch to the next.")
    complete: bool = Field(description="Whether all records of the window were read; else only the newest count.")
    decisions: Counts
    stretches: list[StretchOut]
    categories: list[CategoryOut]
    recognizers: list[RecognizerCountOut] = Field(description="Those that found most, the first of them most.")


class EntryOut(_Out):
    """One record of the trail. `state` is `whole`, or what is wrong with its seal or with its link to the record before."""

    seq: int
    at: datetime
    event: str
    actor: str
    subject: str | None = Field(description="The name that the trail has for a subject; nobody can trace it once the subject is erased.")
    facts: dict[str, Any]
    state: Literal["whole"] | Flaw


class EntriesOut(_Out):
    """Records of the trail, the newest first; `before` asks for the next older ones, null where there are none."""

    entries: list[EntryOut]
    before: int | None


class PolicyOut(_Out):
    """A policy: its `name@version`, since when it is on record, and what it says, as far as that was kept."""

    policy: str
    since: datetime | None
    document: dict[str, Any] | None


class OutcomeOut(_Out):
    """What a policy does in a situation."""

    action: ActionName
    rule: str
    operator: str | None
    recorded: bool


class DifferenceOut(_Out):
    """Situations in which two policies differ in one way; `example` is one of them."""

    change: Change
    before: OutcomeOut
    after: OutcomeOut
    situations: int
    example: dict[str, str]


class PolicyNowOut(_Out):
    """The policy in force, the one before it, and what changed between them.

    `comparison` says how that stands: `compared`; `first`, there was none before; `no_trail`, nothing is recorded here; `not_kept`, only the
    name of the one before is on record; `not_readable`, it is in a form that is no longer understood.
    """

    active: PolicyOut
    previous: PolicyOut | None
    comparison: Literal["compared", "first", "no_trail", "not_kept", "not_readable"]
    weaker: int = Field(description="Situations, in classes, in which less is hidden than before.")
    stricter: int
    differences: list[DifferenceOut] = Field(description="Those that weaken first, at most 200.")


def overview_of(request: Request) -> Overview:
    """Return what looks at the trail; `Forbidden` where none is kept."""
    if request.app.state.settings.audit == "off":
        raise Forbidden("no audit trail is kept here: REDACTOR_AUDIT is off")
    store = store_of(request)
    return Overview(store.database, store.keyring)


Looked = Annotated[Overview, Depends(overview_of)]


@router.get("/activity", response_model=ActivityOut)
def activity(_actor: Admin, overview: Looked, window: Window = Window.DAY) -> dict[str, Any]:
    """Count the decisions of a window that are on record, over time, by category and action, and by recognizer."""
    found = overview.activity(window)
    recognizers = _by_name(found.recognizers)
    categories = _by_name(found.findings)
    return {
        "window": window,
        "since": found.since,
        "until": found.until,
        "step": int(found.step.total_seconds()),
        "complete": found.complete,
        "decisions": found.decisions,
        "stretches": [{"at": s.at, "actions": s.actions, "categories": s.categories} for s in found.stretches],
        "categories": [{"category": name, "actions": counts} for name, counts in categories if name in list(Category)],
        "recognizers": [{"recognizer": name, "actions": counts} for name, counts in recognizers[:_TOP]],
    }


@router.get("/audit", response_model=EntriesOut)
def entries(
    _actor: Admin,
    overview: Looked,
    before: Annotated[int | None, Query(ge=1, le=2**62)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 25,
    event: Kind | None = None,
) -> dict[str, Any]:
    """List records of the audit trail, each with its state of verification; `/v1/audit/verify` walks the whole trail."""
    found = overview.entries(before=before, limit=limit + 1, event=event)
    rows = [
        {"seq": e.seq, "at": e.at, "event": e.event, "actor": e.actor, "subject": e.subject, "facts": e.facts, "state": e.flaw or "whole"}
        for e in found[:limit]
    ]
    return {"entries": rows, "before": found[limit - 1].seq if len(found) > limit else None}


@router.get("/policy", response_model=PolicyNowOut)
def policy(_actor: Admin, request: Request) -> dict[str, Any]:
    """Return the policy in force, the one before it on record, and every way in which the two differ."""
    tenant = tenant_of(request)
    active: Policy = request.app.state.policies.of(tenant).policy
    document = active.model_dump_json()
    recorded = [] if request.app.state.settings.audit == "off" else overview_of(request).policies(tenant)
    since = next((r.at for r in recorded if _is(r, active.label, document)), None)
    before = next((r for r in recorded if not _is(r, active.label, document)), None)
    comparison, differences = _compared(before, document, recorded=bool(recorded))
    return {
        "active": {"policy": active.label, "since": since, "document": active.model_dump(mode="json")},
        "previous": _previous(before),
        "comparison": comparison,
        "weaker": sum(d.situations for d in differences if d.change is Change.WEAKER),
        "stricter": sum(d.situations for d in differences if d.change is Change.STRICTER),
        "differences": [_row(d) for d in differences[:_DIFFERENCES]],
    }


def _by_name(counts: dict[tuple[str, str], int]) -> list[tuple[str, dict[str, int]]]:
    """Group counts by name and action into names with their actions, those of the most first."""
    grouped: dict[str, dict[str, int]] = {}
    for (name, action), count in counts.items():
        grouped.setdefault(name, {})[action] = count
    return sorted(grouped.items(), key=lambda named: (-sum(named[1].values()), named[0]))


def _is(record: PolicyRecord, label: str, document: str) -> bool:
    return record.label == label and record.document in {None, document}


def _previous(record: PolicyRecord | None) -> dict[str, Any] | None:
    if record is None:
        return None
    read = _read(record.document) if record.document else None
    return {"policy": record.label, "since": record.at, "document": read.model_dump(mode="json") if read else None}


def _compared(before: PolicyRecord | None, document: str, *, recorded: bool) -> tuple[str, tuple[Difference, ...]]:
    if before is None:
        return "first" if recorded else "no_trail", ()
    if before.document is None:
        return "not_kept", ()
    found = _diff(before.document, document)
    return ("not_readable", ()) if found is None else ("compared", found)


@lru_cache(maxsize=4)
def _diff(old: str, new: str) -> tuple[Difference, ...] | None:
    """Compare two policies, once: it takes about a second."""
    before = _read(old)
    return None if before is None else diff(before, Policy.model_validate_json(new))


def _read(document: str) -> Policy | None:
    try:
        return Policy.model_validate_json(document)
    except ValidationError:
        return None


def _row(d: Difference) -> dict[str, Any]:
    sides = {
        name: {
            "action": side.action.label,
            "rule": side.rule,
            "operator": side.operator.type if side.operator else None,
            "recorded": side.audit or side.strictness[1],
        }
        for name, side in (("before", d.before), ("after", d.after))
    }
    return {"change": d.change, **sides, "situations": d.situations, "example": dict(d.example)}
