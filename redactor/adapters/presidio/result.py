"""What Presidio's /analyze answers for each value, with the decision process where it was asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One value: Presidio's name of its type, its span in code points, its score, and why."""

    entity: str
    start: int
    end: int
    score: float
    explanation: dict[str, Any]

    def to_dict(self, *, explained: bool) -> dict[str, Any]:
        """Return it in the shape of Presidio's `RecognizerResult`."""
        return {
            "analysis_explanation": self.explanation if explained else None,
            "end": self.end,
            "entity_type": self.entity,
            "score": self.score,
            "start": self.start,
        }


def explanation(
    *,
    recognizer: str,
    pattern_name: str,
    pattern: str | None,
    original_score: float,
    score: float,
    context: str | None = None,
    valid: bool | None = None,
    regex_flags: int | None = None,
) -> dict[str, Any]:
    """Return the fields of Presidio's `AnalysisExplanation`."""
    return {
        "recognizer": recognizer,
        "pattern_name": pattern_name,
        "pattern": pattern,
        "original_score": original_score,
        "score": score,
        "textual_explanation": f"Detected by `{recognizer}` using pattern `{pattern_name}`",
        "score_context_improvement": round(score - original_score, 4) if context else 0,
        "supportive_context_word": context or "",
        "validation_result": valid,
        "regex_flags": regex_flags,
    }


def without_contained(results: Iterable[Result]) -> list[Result]:
    """Drop each result that another of its type contains at no lower score; the strongest come first."""
    by_type: defaultdict[str, list[Result]] = defaultdict(list)
    for r in sorted(results, key=lambda r: (r.start, -r.end, -r.score)):
        by_type[r.entity].append(r)
    kept: list[Result] = []
    for of_type in by_type.values():
        open_: list[Result] = []
        for r in of_type:
            open_ = [o for o in open_ if o.end > r.start]
            if not any(o.end >= r.end and o.score >= r.score for o in open_):
                open_.append(r)
                kept.append(r)
    return sorted(kept, key=lambda r: (-r.score, r.start, -r.end))
