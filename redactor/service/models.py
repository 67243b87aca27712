"""The bodies of the native API. They are typed so that the OpenAPI document is exact; none is ever echoed."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from redactor.detect import Options
from redactor.domain import AgeBand, Audience, Category, Consent, Purpose, Source, Subject
from redactor.lists import lists_of
from redactor.lists.schema import Allow, Deny, Flag, one_of
from redactor.recognizer import THRESHOLD

_TEXT = "My nephew Anil was born with spina bifida. Call me on +44 7700 900123."

#: Content with a NUL is refused later on, as `not_text`.
_NO_NUL: dict[str, JsonValue] = {"pattern": "^[^\\u0000]*$"}

#: A purpose that is known: a consent without one would hold for nothing. The refusal names it, and so is made by hand.
KnownPurpose = Annotated[Purpose, WithJsonSchema({"type": "string", "enum": [p.value for p in Purpose if p is not Purpose.UNKNOWN]})]


def _repeatable(schema: dict[str, JsonValue]) -> None:
    """Say of a set that what is named twice counts once."""
    schema.pop("uniqueItems", None)


def _whole(value: object) -> object:
    """Take 12.0 for 12, as JSON does; a number that stands in words is no number."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _written_out(value: object) -> object:
    """Refuse what is no date and time in words of RFC 3339: a bare number would be read as seconds, or as milliseconds."""
    if value is not None and not (isinstance(value, str) and _RFC_3339.match(value)):
        raise PydanticCustomError("datetime_parsing", "a time is written as RFC 3339 has it")
    return value


_RFC_3339 = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}")

#: A time with its zone.
Moment = Annotated[AwareDatetime, BeforeValidator(_written_out)]

ActionName = Literal["allow", "warn", "mask", "block"]


class _Request(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class Texts(_Request):
    """One `text`, or several `texts`; which recognizers may speak, and from which score on."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"text": _TEXT, "audience": "public"},
                {"texts": ["Hello", "My card is 4111 1111 1111 1111"]},
                {
                    "text": "Ask help@example.com about Project Nightjar.",
                    "allow": [{"value": "help@example.com", "caseless": True}],
                    "deny": [{"label": "PROJECT", "category": "credential", "values": ["Project Nightjar"]}],
                },
            ],
            **one_of("text", "texts"),
        }
    )

    text: str | None = Field(None, description="The content, as it would be published.", json_schema_extra=_NO_NUL)
    texts: list[Annotated[str, Field(json_schema_extra=_NO_NUL)]] | None = Field(
        None, description="Several contents, answered in the same order."
    )
    entities: frozenset[str] = Field(frozenset(), description="Entity types to look for; empty: all.", json_schema_extra=_repeatable)
    countries: frozenset[Annotated[str, Field(pattern="^[A-Z]{2}$")]] = Field(
        frozenset(), description="Countries (ISO 3166-1 alpha-2) whose formats to look for; empty: all.", json_schema_extra=_repeatable
    )
    threshold: float = Field(THRESHOLD, strict=True, ge=0, le=1, description="The least score of a finding.")
    allow: Allow = Field((), description="What is no finding; a deny list wins over it.")
    deny: Deny = Field((), description="What is a finding, whatever the recognizers say.")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.text is None) == (self.texts is None):
            msg = "give either text or texts"
            raise ValueError(msg)
        return self

    @property
    def contents(self) -> list[str]:
        """Return the texts, one or several."""
        return self.texts if self.texts is not None else [self.text or ""]

    @property
    def options(self) -> Options:
        """Return what detection is asked for; each call compiles the lists, and raises for those that cannot run."""
        return Options(entities=self.entities, countries=self.countries, threshold=self.threshold, lists=lists_of(self.allow, self.deny))


class ConsentSaid(_Request):
    """A consent that the caller keeps: the author agrees that one category about them goes to one audience for one purpose."""

    category: Category
    purpose: KnownPurpose
    audience: Audience
    expires: Moment | None = Field(None, description="When it ends, with a time zone.")
    guardian: Flag = Field(default=False, description="Whether a holder of parental responsibility gave or approved it.")

    @model_validator(mode="after")
    def _for_a_purpose(self) -> Self:
        if self.purpose is Purpose.UNKNOWN:
            raise PydanticCustomError("no_purpose", "a consent is given for a purpose")
        return self

    @property
    def consent(self) -> Consent:
        """Return it as a decision takes it."""
        return Consent(category=self.category, purpose=self.purpose, audience=self.audience, expires=self.expires, guardian=self.guardian)


class Question(Texts):
    """Texts, who is going to see them, what for, and on what grounds; what is left out is read in the stricter way."""

    audience: Audience = Field(Audience.PUBLIC, description="Who will see the content.")
    purpose: Purpose = Field(Purpose.UNKNOWN, description="What they will use it for.")
    age: AgeBand | Annotated[int, Field(strict=True, ge=0, le=150), BeforeValidator(_whole)] = Field(
        AgeBand.UNKNOWN, description="The author's age, in years or as a band."
    )
    consents: Annotated[list[ConsentSaid], Field(max_length=100)] = Field(
        [], description="The author's consents, beside those that are kept."
    )
    guardian: Flag = Field(default=False, description="Whether a minor's guardian agrees to this use, whatever the category.")
    jurisdiction: Annotated[str, Field(pattern="^[A-Z]{2}(-[A-Z0-9]{1,3})?$")] | None = Field(
        None, description="The country whose law binds (ISO 3166-1 alpha-2), or a subdivision (ISO 3166-2)."
    )
    source: Source | None = Field(None, description="Where the texts come from; left out: told from the audience.")
    advise: Flag = Field(
        default=True, description="Whether a check that warns also answers words, a milder text and an acknowledgement token."
    )
    language: Annotated[str, Field(pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", max_length=35)] | None = Field(
        None, description="The author's language (BCP 47); left out: Accept-Language, else English."
    )
    acknowledgement: Annotated[str, Field(max_length=4_096)] | None = Field(
        None, description="The token of an earlier check of this one text: its warnings pass."
    )
    subject_id: str | None = Field(
        None,
        min_length=1,
        max_length=256,
        description="The author's id in the caller's system: their consents count, and tokens of the vault are theirs. Only hashes of it are kept.",
    )


class FindingOut(_Answer):
    """One finding; offsets count code points of the text, end exclusive. It never holds the text itself."""

    start: int
    end: int
    label: str
    category: Category
    score: float
    recognizer: str
    subject: Subject


class JudgedOut(FindingOut):
    """A finding with what the policy does about it."""

    action: ActionName
    rule: str
    reason: str


class ReasonOut(_Answer):
    """Why the decision is as it is, in plain words."""

    key: str
    action: ActionName
    category: Category
    labels: list[str]
    subject: Subject
    count: int
    message: str


class DetectOut(_Answer):
    """What one text holds."""

    findings: list[FindingOut]


class WarningOut(_Answer):
    """What one finding shows, about whom, to whom, and what could stand there instead."""

    start: int
    end: int
    label: str
    subject: Subject
    audience: Audience
    reveals: str
    message: str
    milder: str


class DecisionOut(_Answer):
    """The verdict on one text; `text` is what may be shown, `warn` lists the categories that the text ties to a person."""

    action: ActionName
    audience: Audience
    policy: str
    reasons: list[ReasonOut]
    findings: list[JudgedOut]
    warn: list[Category]
    text: str
    warnings: list[WarningOut] = []
    milder: str | None = Field(None, description="The text with every finding that warns reworded.")
    acknowledgement: str | None = Field(None, description="Lets the warnings of this decision pass, once.")
    acknowledgement_expires: datetime | None = None


class RedactOut(_Answer):
    """The safe text of one text."""

    action: ActionName
    text: str


class Batch(_Answer):
    """Answers in the order of the texts."""


class DetectBatch(Batch):
    """What each text holds."""

    results: list[DetectOut]


class DecisionBatch(Batch):
    """The verdict on each text; `action` is the strictest."""

    action: ActionName
    results: list[DecisionOut]


class RedactBatch(Batch):
    """The safe text of each text; `action` is the strictest."""

    action: ActionName
    results: list[RedactOut]


class RecognizerOut(_Answer):
    """What a caller may know of a recognizer."""

    id: str
    label: str
    category: Category
    title: str
    source: str
    languages: list[str]
    countries: list[str]


class Problem(_Answer):
    """An error as RFC 9457 has it, with a stable `code`. It never repeats input."""

    type: str = Field(examples=["urn:redactor:error:too_large"])
    title: str
    status: int
    code: str = Field(examples=["too_large"])
    detail: str
    field: str | None = None
