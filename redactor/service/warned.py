"""Warnings over HTTP: what each finding shows, a milder text, and the token with which the author goes on."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Request
from pydantic import Field

from redactor import wire
from redactor.acknowledge import Acknowledger, MemoryLedger, SigningKeys
from redactor.actor import Who
from redactor.audit import Event, Kind
from redactor.domain import Decision
from redactor.errors import Forbidden, Malformed
from redactor.milder import languages, milder_text, warned
from redactor.pipeline import Pipeline
from redactor.policy import reasons
from redactor.service.access import Checker, principal_of
from redactor.service.direct import DirectRoute, Reply
from redactor.service.models import DecisionOut, Question
from redactor.service.problems import ACKNOWLEDGED, RESPONSES
from redactor.settings import Settings
from redactor.store import Store

router = APIRouter(prefix="/v1", tags=["redactor"], responses=RESPONSES, route_class=DirectRoute)


def acknowledger(settings: Settings, store: Store) -> Acknowledger | None:
    """Return what signs and takes acknowledgements; None where nothing is to be signed with, or nowhere to remember what was used."""
    lifetime = timedelta(minutes=settings.acknowledgement_minutes)
    if settings.acknowledgements == "memory":
        # With a key of its own, so that a token passes in no other process.
        return Acknowledger(SigningKeys.ephemeral(), MemoryLedger(), lifetime=lifetime)
    if not _in_database(settings):
        return None
    if settings.signing_keys is not None:
        return Acknowledger(SigningKeys.parse(settings.signing_keys.get_secret_value()), store.spent, lifetime=lifetime)
    if settings.is_loopback:
        return Acknowledger(SigningKeys.ephemeral(), store.spent, lifetime=lifetime)
    return None


def say_what_is_missing(settings: Settings) -> None:
    """Log, once a server starts, what not having signing keys means for acknowledgements; nothing where they are set or not needed."""
    if settings.acknowledgements == "memory" or settings.signing_keys is not None or not _in_database(settings):
        return
    ends = "acknowledgements end with this process, and no other takes them"
    means = ends if settings.is_loopback else "nobody can acknowledge a warning"
    structlog.get_logger("redactor.acknowledge").warning(f"REDACTOR_SIGNING_KEYS is not set: {means}")


def in_language(question: Question, request: Request) -> str:
    """Return the language that the author is told in: the field, else the first of Accept-Language that we have, else English."""
    wanted = [question.language] if question.language else []
    wanted += [part.partition(";")[0] for part in request.headers.get("accept-language", "").split(",")]
    return next((code for each in wanted for code in [each.strip().partition("-")[0].lower()] if code in languages()), "en")


def advice(pipeline: Pipeline, text: str, decision: Decision, question: Question, request: Request) -> dict[str, Any]:
    """Return the reasons in the author's language and, where something warns, the words, the milder text and the token beside the decision."""
    language = in_language(question, request)
    told = reasons(decision.judged, decision.audience, language=language)
    ours: Acknowledger | None = request.app.state.acknowledger
    shown = warned(text, decision, language=language)
    if not shown:
        return {"reasons": [wire.reason(r) for r in told]}
    token = ours.issue(text, decision, author=question.subject_id) if ours else None
    return {
        "reasons": [wire.reason(r) for r in told],
        "warnings": [
            {"start": w.span.start, "end": w.span.end, "label": w.entity, "subject": w.subject, "audience": w.audience}
            | {"reveals": w.reveals, "message": w.message, "milder": w.milder}
            for w in shown
        ],
        "milder": milder_text(text, decision, pipeline.hidden(text, decision.judged)),
        **({"acknowledgement": token.value, "acknowledgement_expires": token.expires} if token else {}),
    }


class _Audited:
    """Spends a token and records that, or does neither."""

    def __init__(self, store: Store, decision: Decision, subject_id: str | None, caller: Who) -> None:
        self._store, self._decision, self._subject, self._caller = store, decision, subject_id, caller

    def spend(self, token_id: str, expires: datetime) -> bool:
        """Use an id up in the transaction that records the acknowledgement."""
        keyring, trail = self._store.keyring, self._store.trail
        subject = None if self._subject is None else keyring.subject(self._subject)
        categories = sorted({j.finding.category.value for j in self._decision.judged if j.action.label == "warn"})
        facts = {"audience": self._decision.audience.value, "policy": self._decision.policy, "categories": categories, "token": token_id}
        with trail.writing() as connection:
            if not self._store.spent.spend(token_id, expires, connection=connection):
                return False
            event = Event(kind=Kind.ACKNOWLEDGEMENT, actor=self._caller, subject=trail.subject(connection, subject), facts=facts)
            trail.append([event], connection=connection)
        return True


def passed(pipeline: Pipeline, decisions: list[Decision], question: Question, request: Request) -> list[Decision]:
    """Return the decision with its warnings let pass, once the token is spent and that is on record; raises where it does not hold."""
    ours: Acknowledger | None = request.app.state.acknowledger
    if ours is None:
        raise Forbidden("acknowledgements are switched off here: REDACTOR_SIGNING_KEYS or a database is missing")
    if question.text is None or question.acknowledgement is None:
        raise Malformed("an acknowledgement is given for one text", field="acknowledgement")
    settings, store = request.app.state.settings, request.app.state.store
    in_database = settings.acknowledgements != "memory" and settings.audit != "off"
    spend = _Audited(store, decisions[0], question.subject_id, principal_of(request).caller) if in_database else None
    ours.redeem(question.acknowledgement, question.text, decisions[0], author=question.subject_id, spend=spend)
    return [pipeline.acknowledged(question.text, decisions[0])]


class Acknowledged(Question):
    """The question as it was asked, with the token that answered it."""

    acknowledgement: Annotated[str, Field(max_length=4_096)]


@router.post("/acknowledge", response_model=DecisionOut, response_model_exclude_unset=True, responses=ACKNOWLEDGED)
def acknowledge(question: Acknowledged, request: Request, _principal: Checker) -> Reply:
    """Let the warnings of a decision pass that the author was told of; what is masked or blocked stays so."""
    from redactor.service.native import decide, of_tenant  # noqa: PLC0415 - the two ask each other

    decisions, _, pending = decide(of_tenant(question, request), request)
    return Reply(wire.decision(decisions[0]), decisions, pending)


def _in_database(settings: Settings) -> bool:
    """Say whether used tokens can be remembered in the store."""
    return settings.acknowledgements != "off" and (settings.audit != "off" or settings.database is not None)


__all__ = ["acknowledger", "advice", "passed", "router", "say_what_is_missing"]
