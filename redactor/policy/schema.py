"""What a policy document says: typed, frozen, and refused where it could mean less than its author thinks.

A policy is a list of rules. A rule says when it applies (`Condition`) and what follows (`Outcome`). Of the rules that apply
to a finding, those of the highest priority count, and of these the strictest; where no rule applies the finding is masked.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, StrictBool, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from redactor.domain import Action, Category
from redactor.operators import Keep, Operator
from redactor.policy.catalogue import reason_keys
from redactor.policy.conditions import Condition, Model

#: The rule that a finding is judged by when no rule of the policy applies; no rule may take this name.
UNMATCHED = "unmatched"


def _action(value: object) -> Action:
    if isinstance(value, Action):
        return value
    for action in Action:
        if value == action.label:
            return action
    raise PydanticCustomError("unknown_action", "must be one of allow, warn, mask, block")


def _rewrites(operator: Any) -> Any:
    if isinstance(operator, Keep):
        raise PydanticCustomError("keeps", "keep rewrites nothing; use the action allow")
    return operator


def _known_reason(key: str) -> str:
    if key not in reason_keys():
        raise PydanticCustomError("unknown_reason", "no message catalogue has this reason")
    return key


def _own_id(value: str) -> str:
    if value == UNMATCHED:
        raise PydanticCustomError("reserved", "this name stands for findings that no rule matches")
    return value


Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9._-]{0,63}$")]
RuleId = Annotated[Identifier, AfterValidator(_own_id)]
EntityName = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{0,63}$")]
ReasonKey = Annotated[str, AfterValidator(_known_reason)]
ActionName = Annotated[
    Action,
    BeforeValidator(_action),
    PlainSerializer(lambda action: action.label, return_type=str),
    WithJsonSchema({"type": "string", "enum": [action.label for action in Action]}),
]
#: How a span is rewritten. An operator that leaves it as it is has no place in a policy.
Rewriting = Annotated[Operator, AfterValidator(_rewrites)]


class Outcome(Model):
    """What follows: an action, how the span is rewritten, and the reason that the author is given.

    `operator` left out means the policy's default for the entity type or category. `reason` is a key of the message
    catalogues, and needed for every action but allow. `audit` puts the decision on record even where it allows, which decisions other than
    allow are without it.
    """

    action: ActionName
    operator: Rewriting | None = None
    reason: ReasonKey | None = None
    audit: StrictBool = False

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.action is Action.ALLOW and self.operator is not None:
            raise PydanticCustomError("operator_unused", "allow takes no operator")
        if self.action is not Action.ALLOW and self.reason is None:
            raise PydanticCustomError("reason_missing", "a reason is required for warn, mask and block")
        return self


class Rule(Model):
    """One rule. A higher priority sets aside every rule of a lower one, whichever is stricter.

    `source` names what the rule rests on: a law's article, a standard's requirement, a promise.
    """

    id: RuleId
    description: Annotated[str, Field(max_length=1000)] = ""
    source: Annotated[str, Field(max_length=500)] = ""
    priority: Annotated[int, Field(strict=True, ge=0, le=1000)] = 0
    when: Condition
    then: Outcome


class Operators(Model):
    """How spans are rewritten where the rule doesn't say: by entity type, else by category, else replaced."""

    entities: dict[EntityName, Rewriting] = Field(default_factory=dict)
    categories: dict[Category, Rewriting] = Field(default_factory=dict)


class Policy(Model):
    """A whole policy; `version` goes up by one with every published change."""

    name: Identifier
    version: Annotated[int, Field(strict=True, ge=1)]
    description: Annotated[str, Field(max_length=4000)] = ""
    operators: Operators = Operators()
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]

    @property
    def label(self) -> str:
        """Return `name@version`, by which decisions name the policy."""
        return f"{self.name}@{self.version}"

    @model_validator(mode="after")
    def _ids_once(self) -> Self:
        seen: set[str] = set()
        for index, rule in enumerate(self.rules):
            if rule.id in seen:
                raise PydanticCustomError("duplicate_rule", "another rule has this id", {"index": index})
            seen.add(rule.id)
        return self


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a policy, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Policy.model_json_schema()}
