"""The native API: check, detect, redact, and what there is to know about recognizers and the policy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter, Request

from redactor import wire
from redactor.audit import Pending
from redactor.domain import Action, Decision
from redactor.errors import TooLarge, UnknownChoice
from redactor.pipeline import Pipeline
from redactor.policy import Policy
from redactor.service import warned
from redactor.service.access import Anybody, Checker, Detector, Redactor, principal_of, store_of, subject_of, tenant_of
from redactor.service.direct import DirectRoute, Reply
from redactor.service.grounds import grounds
from redactor.service.models import (
    DecisionBatch,
    DecisionOut,
    DetectBatch,
    DetectOut,
    Question,
    RecognizerOut,
    RedactBatch,
    RedactOut,
    Texts,
)
from redactor.service.problems import ACKNOWLEDGED, RESPONSES
from redactor.stages import Stage

router = APIRouter(prefix="/v1", tags=["redactor"], responses=RESPONSES)
reading = APIRouter(prefix="/v1", tags=["redactor"], responses=RESPONSES, route_class=DirectRoute)


@reading.post("/check", response_model=DecisionOut | DecisionBatch, response_model_exclude_unset=True, responses=ACKNOWLEDGED)
def check(question: Question, request: Request, _principal: Checker) -> Reply:
    """Decide whether a text may be shown to an audience: action, reasons, findings, and the text that is safe to show."""
    question = of_tenant(question, request)
    decisions, pipeline, pending = decide(question, request)
    rows = [wire.decision(d) for d in decisions]
    if question.advise:
        read = zip(rows, question.contents, decisions, strict=True)
        rows = [{**row, **warned.advice(pipeline, text, d, question, request)} for row, text, d in read]
    return Reply(rows[0] if question.texts is None else {"action": _strictest(decisions), "results": rows}, decisions, pending)


@reading.post("/detect", response_model=DetectOut | DetectBatch)
def detect(texts: Texts, request: Request, _principal: Detector) -> Reply:
    """Find what is personal or sensitive in a text, whatever a policy makes of it."""
    pipeline = _admitted(texts, request)
    found = pipeline.detect_many(texts.contents, options=texts.options)
    admit_findings(map(len, found), request)
    rows = [{"findings": [wire.finding(f) for f in findings]} for findings in found]
    return Reply(rows[0] if texts.texts is None else {"results": rows})


@reading.post("/redact", response_model=RedactOut | RedactBatch, responses=ACKNOWLEDGED)
def redact(question: Question, request: Request, _principal: Redactor) -> Reply:
    """Return the text that is safe to show to an audience, everything else unharmed."""
    decisions, _, pending = decide(of_tenant(question, request), request)
    rows = [{"action": d.action.label, "text": d.safe_text} for d in decisions]
    return Reply(rows[0] if question.texts is None else {"action": _strictest(decisions), "results": rows}, decisions, pending)


@router.get("/recognizers", response_model=list[RecognizerOut])
def recognizers(request: Request, _principal: Anybody) -> list[dict[str, Any]]:
    """List what can be found."""
    pipeline = _pipeline(request)
    return wire.recognizers(pipeline.detector.registry, pipeline.model)


@router.get("/policy")
def policy(request: Request, _principal: Anybody) -> Policy:
    """Return the active policy."""
    return _pipeline(request).policy


def of_tenant(question: Question, request: Request) -> Question:
    """Return a question about the tenant's own subject: two tenants may call two people by one id."""
    if question.subject_id is None:
        return question
    return question.model_copy(update={"subject_id": subject_of(request, question.subject_id)})


def decide(question: Question, request: Request) -> tuple[list[Decision], Pipeline, Pending | None]:
    """Return the decisions on a question, the pipeline that made them, and what is to be recorded before they count."""
    store = store_of(request)
    pipeline = _admitted(question, request).keeping(store.vault.shelf(question.subject_id))
    decisions = pipeline.check_many(question.contents, audience=question.audience, options=question.options, **grounds(question, store))
    admit_findings((len(d.judged) for d in decisions), request)
    pending = None
    if request.app.state.settings.audit != "off":
        pending = store.trail.prepared(
            question.contents,
            decisions,
            actor=principal_of(request).caller,
            subject_id=question.subject_id,
            facts={"purpose": question.purpose.value},
        )
    if question.acknowledgement is None:
        return decisions, pipeline, pending
    if pending is not None:
        # A token is spent on what is on record, and on nothing else.
        with pipeline.stages.stage(Stage.AUDIT):
            store.trail.commit([pending])
    return warned.passed(pipeline, decisions, question, request), pipeline, None


def admit_findings(counts: Iterable[int], request: Request) -> None:
    """Refuse a text with more findings than one may have."""
    most = request.app.state.settings.max_findings
    if any(count > most for count in counts):
        raise TooLarge(f"a text may have at most {most} findings", field="text")


def _admitted(texts: Texts, request: Request) -> Pipeline:
    pipeline = _pipeline(request)
    most = request.app.state.settings.max_batch
    if len(texts.contents) > most:
        raise TooLarge(f"a request may have at most {most} texts", field="texts")
    listed = {d.label for d in texts.deny} | pipeline.lists.labels
    if not texts.entities <= pipeline.categories.keys() | listed:
        raise UnknownChoice("one of the entity types is not known; GET /v1/recognizers lists them", field="entities")
    return pipeline


def _strictest(decisions: list[Decision]) -> str:
    return max((d.action for d in decisions), default=Action.ALLOW).label


def _pipeline(request: Request) -> Pipeline:
    """Return the pipeline with the policy of the tenant that the caller is bound to, or names."""
    pipeline: Pipeline = request.app.state.pipeline
    return pipeline.under(request.app.state.policies.of(tenant_of(request)))
