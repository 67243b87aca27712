"""Findings to judge: every kind that the default policy tells apart, and some that it does not know."""

from __future__ import annotations

from itertools import product

from redactor.domain import Audience, Category, Disclosure, Evidence, Finding, Judged, Span, Subject
from redactor.policy import Evaluator, Policy, default_policy

DEFAULT = Evaluator(default_policy())

#: Entity types whose category is not settled by their name alone stand under each they could have.
KINDS: tuple[tuple[str, Category], ...] = (
    *((entity, Category.CREDENTIAL) for entity in ("PASSWORD", "API_KEY", "TOKEN", "PRIVATE_KEY")),
    *((entity, Category.GOVERNMENT_ID) for entity in ("US_SSN", "PASSPORT", "MRN", "VEHICLE_REGISTRATION", "LICENSE_PLATE", "DE_KFZ")),
    *((entity, Category.FINANCIAL) for entity in ("CREDIT_CARD", "IBAN_CODE", "BANK_ACCOUNT", "CRYPTO")),
    *((entity, Category.CONTACT) for entity in ("EMAIL_ADDRESS", "PHONE_NUMBER", "URL")),
    *((entity, Category.NETWORK) for entity in ("IP_ADDRESS", "MAC_ADDRESS", "URL")),
    *((entity, Category.LOCATION) for entity in ("ADDRESS", "COORDINATES", "LOCATION", "UK_POSTCODE")),
    *((entity, Category.BIRTH_AND_AGE) for entity in ("BIRTH_DATE", "AGE", "DATE_TIME")),
    *((entity, Category.IDENTITY) for entity in ("PERSON", "ORGANIZATION", "USERNAME")),
    ("MRN", Category.HEALTH),
    *(("XX_UNHEARD_OF", category) for category in Category),
)

SITUATIONS = tuple(product(KINDS, Subject, Audience))


def finding(
    entity: str = "EMAIL_ADDRESS",
    category: Category = Category.CONTACT,
    subject: Subject = Subject.NOBODY,
    *,
    score: float = 0.8,
    start: int = 0,
) -> Finding:
    return Finding(
        span=Span(start, start + 4),
        entity=entity,
        category=category,
        score=score,
        recognizer="test.sample",
        evidence=Evidence(pattern="sample", base_score=score),
        subject=subject,
    )


def judge(policy: Policy | Evaluator, found: Finding, to: Audience | Disclosure) -> Judged:
    return judge_all(policy, [found], to)[0]


def judge_all(policy: Policy | Evaluator, found: list[Finding], to: Audience | Disclosure) -> tuple[Judged, ...]:
    evaluator = policy if isinstance(policy, Evaluator) else Evaluator(policy)
    return evaluator.judge_all(found, to if isinstance(to, Disclosure) else Disclosure(audience=to))
