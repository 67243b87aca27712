"""What judging costs: a post with five findings, by each shipped policy; prints JSON. The target is 30 microseconds."""

from __future__ import annotations

import json
import platform
import sys
from importlib.metadata import version
from itertools import cycle, islice

from timing import seconds

from redactor.domain import AgeBand, Audience, Category, Consent, Disclosure, Evidence, Finding, Purpose, Span, Subject
from redactor.policy import SHIPPED, Evaluator, shipped

TARGET = 30e-6
_LEAST = 0.2

_KINDS = (
    ("PERSON", Category.IDENTITY, Subject.OTHER),
    ("HEALTH", Category.HEALTH, Subject.OTHER),
    ("PHONE_NUMBER", Category.CONTACT, Subject.AUTHOR),
    ("EMAIL_ADDRESS", Category.CONTACT, Subject.AUTHOR),
    ("ADDRESS", Category.LOCATION, Subject.AUTHOR),
)
_CONSENTS = tuple(Consent(category=c, purpose=Purpose.ANALYTICS, audience=Audience.PARTNERS) for c in (Category.CONTACT, Category.HEALTH))
SITUATIONS = {
    "public": Disclosure(),
    "partners, with consents": Disclosure(
        audience=Audience.PARTNERS, purpose=Purpose.ANALYTICS, age=AgeBand.ADULT, consents=_CONSENTS, jurisdiction="DE"
    ),
}


def post(findings: int = 5) -> tuple[Finding, ...]:
    """Return the findings of a post."""
    return tuple(
        Finding(
            span=Span(10 * n, 10 * n + 5),
            entity=entity,
            category=category,
            score=0.8,
            recognizer="benchmark",
            evidence=Evidence(pattern="benchmark", base_score=0.8),
            subject=subject,
        )
        for n, (entity, category, subject) in enumerate(islice(cycle(_KINDS), findings))
    )


def measure() -> dict[str, dict[str, float]]:
    """Return the median seconds of judging a post, by policy and situation; and of compiling the policy."""
    found = post()
    rows: dict[str, dict[str, float]] = {}
    for name in SHIPPED:
        evaluator = Evaluator(shipped(name))
        rows[name] = {"compile": seconds(lambda name=name: Evaluator(shipped(name)), rounds=5)}
        for title, disclosure in SITUATIONS.items():

            def judge(evaluator: Evaluator = evaluator, disclosure: Disclosure = disclosure) -> None:
                for _ in range(100):
                    evaluator.judge_all(found, disclosure)

            rows[name][title] = seconds(judge, rounds=20, least=_LEAST) / 100
    return rows


def main() -> int:
    """Measure and print; returns 1 where a post costs more than the target."""
    rows = measure()
    print(json.dumps({"redactor": version("redactor"), "python": platform.python_version(), "findings": 5, "seconds": rows}, indent=2))
    slowest = max(taken for row in rows.values() for title, taken in row.items() if title != "compile")
    print(f"slowest: {slowest * 1e6:.1f} us; target {TARGET * 1e6:.0f} us", file=sys.stderr)
    return int(slowest > TARGET)


if __name__ == "__main__":
    sys.exit(main())
