"""The typed entries of allow and deny lists, the same in requests and in files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Self

import re2  # type: ignore[import-untyped]
from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from redactor.domain import Category
from redactor.errors import Malformed, RedactorError, TooLarge, UnsafeExpression
from redactor.lists.expressions import MAX_LENGTH, Expression, Terms
from redactor.lists.lookup import AllowList, Denied, Lists

MAX_ALLOW = 10_000
MAX_DENY = 100
MAX_VALUES = 10_000

#: Expressions of one request or file, allowed and denied together.
MAX_EXPRESSIONS = 100

#: Characters of all values and expressions of one request or file.
MAX_CHARACTERS = 200_000

Properties = dict[str, JsonValue]
#: Neither 0 nor "yes".
Flag = Annotated[bool, Field(strict=True)]
Value = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]
Regex = Annotated[str, StringConstraints(min_length=1, max_length=MAX_LENGTH)]


def one_of(first: str, second: str, with_first: Properties | None = None, with_second: Properties | None = None) -> dict[str, JsonValue]:
    """Return what JSON Schema says of two fields of which exactly one is given, and of what may stand beside each."""
    given: JsonValue = {"not": {"type": "null"}}
    null: JsonValue = {"type": "null"}
    return {
        "oneOf": [
            {"required": [first], "properties": {first: given, second: null, **(with_first or {})}},
            {"required": [second], "properties": {second: given, first: null, **(with_second or {})}},
        ]
    }


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class AllowEntry(_Entry):
    """One value, or one expression for values, that is no finding."""

    model_config = ConfigDict(
        json_schema_extra=one_of("value", "regex", {"match": {"enum": ["exact", None]}}, {"match": {"enum": ["regex", None]}})
    )

    value: Value | None = Field(None, repr=False, description="The value as it stands.")
    regex: Regex | None = Field(None, repr=False, description="An expression for values, in RE2's syntax.")
    match: Literal["exact", "regex"] | None = Field(None, description="Which of the two it is; told from the field that is given.")
    caseless: Flag = Field(default=False, description="Upper and lower case are the same.")
    whole: Flag = Field(default=True, description="It must be all of the finding's text; otherwise it may stand anywhere in it.")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.value is None) == (self.regex is None):
            raise PydanticCustomError("value_or_regex", "give either value or regex")
        if self.match is not None and (self.match == "regex") != (self.regex is not None):
            raise PydanticCustomError("match_differs", "match must be exact for a value and regex for a regex")
        return self

    @property
    def flags(self) -> int:
        """Return the flags of its expression."""
        return int(re.IGNORECASE) if self.caseless else 0


class DenyEntry(_Entry):
    """Values, or an expression for values, that are findings of one entity type."""

    model_config = ConfigDict(json_schema_extra=one_of("values", "regex"))

    label: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]{0,63}$")] = Field(description="The entity type of what is found.")
    category: Category = Field(description="Why it is sensitive; of a known entity type it must be its own.")
    values: Annotated[tuple[Value, ...], Field(min_length=1, max_length=MAX_VALUES)] | None = Field(
        None, repr=False, description="The values as they stand."
    )
    regex: Regex | None = Field(None, repr=False, description="An expression for values, in RE2's syntax.")
    score: float = Field(1.0, strict=True, gt=0, le=1, description="The score of what is found; under the threshold it does not count.")
    caseless: Flag = Field(default=True, description="Upper and lower case are the same.")
    whole_word: Flag = Field(default=True, description="No letter, digit or underscore may touch it.")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.values is None) == (self.regex is None):
            raise PydanticCustomError("values_or_regex", "give either values or regex")
        return self

    def compiled(self) -> Denied:
        """Return it ready to run."""
        flags = int(re.IGNORECASE) if self.caseless else 0
        finder: Expression | Terms = (
            Terms(self.values or (), flags, whole_word=self.whole_word)
            if self.regex is None
            else Expression(self.regex, flags, whole_word=self.whole_word)
        )
        return Denied(label=self.label, category=self.category, score=self.score, finder=finder)


Allow = Annotated[tuple[AllowEntry, ...], Field(max_length=MAX_ALLOW)]
Deny = Annotated[tuple[DenyEntry, ...], Field(max_length=MAX_DENY)]


class ListFile(_Entry):
    """What a list file says."""

    allow: Allow = ()
    deny: Deny = ()


def lists_of(allow: Sequence[AllowEntry], deny: Sequence[DenyEntry]) -> Lists:
    """Return the entries ready to run.

    Raises `UnsafeExpression` for an expression that cannot run in linear time and `TooLarge` over a limit; both name the field and repeat nothing.
    """
    _bounded(allow, deny)
    made = _allow_list(allow) if allow else None
    denied = []
    for i, entry in enumerate(deny):
        try:
            denied.append(entry.compiled())
        except RedactorError as e:
            failed = _at(e, f"deny[{i}].{'values' if entry.regex is None else 'regex'}")
            break
    else:
        return Lists(allow=(made,) if made else (), deny=tuple(denied))
    raise failed


def _bounded(allow: Sequence[AllowEntry], deny: Sequence[DenyEntry]) -> None:
    # A value that may stand anywhere in a finding runs as an expression, too.
    regexes = sum(a.regex is not None or not a.whole for a in allow) + sum(d.regex is not None for d in deny)
    if regexes > MAX_EXPRESSIONS:
        raise TooLarge(f"allow and deny may have at most {MAX_EXPRESSIONS} expressions together")
    strings: Iterable[str] = (
        *(a.value or a.regex or "" for a in allow),
        *(d.regex or "" for d in deny),
        *(value for d in deny for value in d.values or ()),
    )
    if sum(map(len, strings)) > MAX_CHARACTERS:
        raise TooLarge(f"allow and deny may have at most {MAX_CHARACTERS} characters together")


def _allow_list(entries: Sequence[AllowEntry]) -> AllowList:
    exact: set[str] = set()
    caseless: set[str] = set()
    whole: list[Expression] = []
    within: list[Expression] = []
    for i, entry in enumerate(entries):
        if entry.value is not None and entry.whole:
            (caseless if entry.caseless else exact).add(entry.value.casefold() if entry.caseless else entry.value)
            continue
        (whole if entry.whole else within).append(_expression(entry, i))
    return AllowList(exact=frozenset(exact), caseless=frozenset(caseless), whole=tuple(whole), within=tuple(within))


def _expression(entry: AllowEntry, index: int) -> Expression:
    try:
        return Expression(entry.regex if entry.regex is not None else re2.escape(entry.value or ""), entry.flags)
    except RedactorError as e:
        failed = _at(e, f"allow[{index}].{'value' if entry.regex is None else 'regex'}")
    raise failed


def _at(error: RedactorError, field: str) -> RedactorError:
    """Return the error with its place, and without what caused it."""
    return (type(error) if isinstance(error, (UnsafeExpression, TooLarge)) else Malformed)(error.detail, field=field)
