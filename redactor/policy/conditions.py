"""When a rule applies: the fields a condition may name, each with what leaving it out means."""

from __future__ import annotations

from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    StrictBool,
    model_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from redactor.domain import JURISDICTION, AgeBand, Audience, Category, Purpose, Source, Subject

T = TypeVar("T")


def _unique(values: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse a list that names a thing twice; order carries no meaning, so that equal lists compare equal."""
    if len(set(values)) < len(values):
        raise PydanticCustomError("listed_twice", "the list names something twice")
    return tuple(sorted(values, key=str))


#: A list in a condition. Left out it means any; written down and empty it would say the opposite of what it does, so it is refused.
Listed = Annotated[tuple[T, ...], Field(min_length=1, json_schema_extra={"uniqueItems": True}), AfterValidator(_unique)]
#: An entity type; `*_VEHICLE_REGISTRATION` stands for those of every country (`UK_...`, `FR_...`), known today or not.
EntityPattern = Annotated[str, Field(pattern=r"^(\*_)?[A-Z][A-Z0-9_]{0,63}$")]
#: An ISO 3166 code; a country's covers its subdivisions.
Jurisdiction = Annotated[str, Field(pattern=f"^{JURISDICTION.pattern}$")]
Score = Annotated[float, Field(strict=True, ge=0, le=1, allow_inf_nan=False)]


class Model(BaseModel):
    """What every part of a policy is: frozen, without unknown fields, and never repeated in an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Condition(Model):
    """When a rule applies: to findings for which every field holds; a field left out holds for all.

    An unknown age, purpose, jurisdiction or source is read as each of those there are, and the strictest outcome counts; a list that names
    `unknown` holds whichever it is read as. `age_known` keeps a rule to authors whose age is told.
    `consent` is the author's, for the finding's category, the audience and the purpose; `guardian` is the agreement of a minor's guardian. Given,
    neither ever makes an outcome stricter. `min_score` is the least score (0 to 1) of a finding to which the rule applies.
    """

    categories: Listed[Category] = ()
    entities: Listed[EntityPattern] = ()
    except_entities: Listed[EntityPattern] = ()
    audiences: Listed[Audience] = ()
    purposes: Listed[Purpose] = ()
    subjects: Listed[Subject] = ()
    ages: Listed[AgeBand] = ()
    age_known: StrictBool | None = None
    consent: StrictBool | None = None
    guardian: StrictBool | None = None
    jurisdictions: Listed[Jurisdiction] = ()
    sources: Listed[Source] = ()
    min_score: Score | None = None

    @model_serializer(mode="wrap")
    def _said(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Write only what was said, so that what is written can be read again."""
        return {name: value for name, value in write(self).items() if value not in ([], (), None)}

    @model_validator(mode="after")
    def _no_contradiction(self) -> Self:
        if set(self.entities) & set(self.except_entities):
            raise PydanticCustomError("contradiction", "an entity type is both listed and excepted")
        if self.age_known and AgeBand.UNKNOWN in self.ages:
            raise PydanticCustomError("contradiction", "an age that is known is not unknown")
        if self.age_known is False:
            raise PydanticCustomError("contradiction", "age_known is true or left out; for unknown ages list unknown")
        return self
