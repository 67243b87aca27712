"""Step 4: decide by a typed, versioned policy what happens to each finding.

`load_policy`, `shipped` and `default_policy` give a `Policy`; `Evaluator` applies one; `overall` is the verdict on the whole content;
`reasons` says why in plain words; `diff` says where one policy is weaker or stricter than another.
"""

from redactor.policy.conditions import Condition
from redactor.policy.evaluate import Evaluator, overall
from redactor.policy.grounds import Grounds, to_audience, to_disclosure
from redactor.policy.load import SHIPPED, default_policy, load_policy, shipped
from redactor.policy.reasons import reasons
from redactor.policy.schema import UNMATCHED, Operators, Outcome, Policy, Rule, json_schema
from redactor.policy.tied import tied

__all__ = [
    "SHIPPED",
    "UNMATCHED",
    "Condition",
    "Evaluator",
    "Grounds",
    "Operators",
    "Outcome",
    "Policy",
    "Rule",
    "default_policy",
    "json_schema",
    "load_policy",
    "overall",
    "reasons",
    "shipped",
    "tied",
    "to_audience",
    "to_disclosure",
]
