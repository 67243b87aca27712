"""On what grounds a request asks: what it says itself, and what is kept of the author's consents."""

from __future__ import annotations

from redactor.consents import has_guardian, in_force
from redactor.policy.grounds import Grounds
from redactor.service.models import Question
from redactor.store import Store


def grounds(question: Question, store: Store) -> Grounds:
    """Return what a decision goes by; raises `StorageError` where consents are kept but cannot be read."""
    granted = [] if question.subject_id is None else store.consents.of(question.subject_id)
    return Grounds(
        purpose=question.purpose,
        age=question.age,
        consents=(*(said.consent for said in question.consents), *in_force(granted)),
        guardian=question.guardian or has_guardian(granted, question.audience, question.purpose),
        jurisdiction=question.jurisdiction,
        source=question.source,
    )
