"""Step 4: decide by a typed, versioned policy what happens to each finding.

`load_policy` and `default_policy` give a `Policy`; `judge_all` applies it; `overall` is the verdict on the whole content;
`reasons` says why in plain words; `operator_for` says how a span is rewritten.
"""

from redactor.policy.evaluate import judge, judge_all, operator_for, overall
from redactor.policy.load import default_policy, load_policy
from redactor.policy.reasons import reasons
from redactor.policy.schema import UNMATCHED, Condition, Operators, Outcome, Policy, Rule, json_schema
from redactor.policy.tied import tied

__all__ = [
    "UNMATCHED",
    "Condition",
    "Operators",
    "Outcome",
    "Policy",
    "Rule",
    "default_policy",
    "json_schema",
    "judge",
    "judge_all",
    "load_policy",
    "operator_for",
    "overall",
    "reasons",
    "tied",
]
