"""The JSON forms of findings and decisions, the same for every door. They hold content only in `text`, the safe text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from redactor.detect import Candidate
from redactor.domain import Action, Decision, Finding, Judged, Reason
from redactor.model import Model
from redactor.recognizer import Recognizer


def finding(f: Finding) -> dict[str, Any]:
    """Return a finding as `{"start", "end", "label", "category", "score", "recognizer", "subject"}`, offsets in code points."""
    return {
        "start": f.span.start,
        "end": f.span.end,
        "label": f.entity,
        "category": f.category.value,
        "score": f.score,
        "recognizer": f.recognizer,
        "subject": f.subject.value,
    }


def judged(j: Judged) -> dict[str, Any]:
    """Return a finding together with `{"action", "rule", "reason"}`."""
    return {**finding(j.finding), "action": j.action.label, "rule": j.rule, "reason": j.reason}


def reason(r: Reason) -> dict[str, Any]:
    """Return one reason of a decision, with its message in plain words."""
    return {
        "key": r.key,
        "action": r.action.label,
        "category": r.category.value,
        "labels": list(r.entities),
        "subject": r.subject.value,
        "count": r.count,
        "message": r.message,
    }


def decision(d: Decision) -> dict[str, Any]:
    """Return a whole decision; `text` is what may be shown, `warn` the categories that the text ties to a person."""
    return {
        "action": d.action.label,
        "audience": d.audience.value,
        "policy": d.policy,
        "reasons": [reason(r) for r in d.reasons],
        "findings": [judged(j) for j in d.judged],
        "warn": [c.value for c in d.tied],
        "text": d.safe_text,
    }


def record(key: Any, d: Decision, *, every: bool) -> dict[str, Any]:
    """Return a decision as a line of the JSONL contract: the spans on which the policy acts, or `every` finding."""
    spans = [finding(j.finding) for j in d.judged if every or j.action is not Action.ALLOW]
    return {"id": key, "spans": spans, "warn": [c.value for c in d.tied], "action": d.action.label}


def candidate(c: Candidate) -> dict[str, Any]:
    """Return a candidate with what became of it and the evidence: pattern, check and context word."""
    evidence = c.finding.evidence
    return {
        **finding(c.finding),
        "outcome": c.outcome.value,
        "pattern": evidence.pattern,
        "base_score": evidence.base_score,
        "check": evidence.check.value,
        "context": evidence.context,
    }


def recognizer(r: Recognizer) -> dict[str, Any]:
    """Return what a caller may know of a recognizer."""
    return {
        "id": r.id,
        "label": r.entity,
        "category": r.category.value,
        "title": r.title,
        "source": r.source,
        "languages": list(r.languages),
        "countries": list(r.countries),
    }


def recognizers(rs: Iterable[Recognizer], by: Model | None = None) -> list[dict[str, Any]]:
    """Return all recognizers, in the order of their ids, then what the model finds, a row for each entity type."""
    return [recognizer(r) for r in rs] + (model(by) if by is not None else [])


def model(m: Model) -> list[dict[str, Any]]:
    """Return what a caller may know of a model, a row for each entity type, in the fields of a recognizer."""
    return [
        {
            "id": m.id,
            "label": entity,
            "category": category.value,
            "title": m.title,
            "source": "",
            "languages": list(m.languages),
            "countries": [],
        }
        for entity, category in sorted(m.categories.items())
    ]
