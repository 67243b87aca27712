"""The words a policy speaks to people with: one message catalogue a language, kept in `messages/`.

A message may use `{what}` (the kinds of information found, in words) and `{audience}` (who is going to see the content).
It never quotes content: it is given none. What stands for `{what}` is the object of a sentence; what stands for `{audience}` is whom something is
shown to or hidden from, so that languages with cases have one form of each.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from redactor import _yaml
from redactor.domain import Audience, Category, Subject
from redactor.errors import PolicyError

PLACEHOLDERS = frozenset({"what", "audience"})


def _known_placeholders(message: str) -> str:
    used = {name for _, name, _, _ in Formatter().parse(message) if name is not None}
    if not used <= PLACEHOLDERS:
        raise ValueError("a message uses a placeholder that does not exist")
    return message


Message = Annotated[str, Field(min_length=10, max_length=300), AfterValidator(_known_placeholders)]
#: The words for one and for several: "a phone number", "phone numbers".
Words = Annotated[tuple[str, str], Field()]


class Milder(BaseModel):
    """What can stand for a value that warns, in a sentence of this language.

    `things` stand where the value is an object ("I have ..."), `people` where it says what somebody is ("I am ..."), `states` where it says so
    without an article; they go by entity type or category. `tens` are the decades of an age, from the teens to the eighties.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    things: dict[str, str]
    people: dict[Category, str]
    states: dict[Category, str] = {}
    near: str
    decade: str
    ages: dict[Subject, str]
    tens: Annotated[tuple[str, ...], Field(min_length=8, max_length=8)]
    child: str
    aged: str

    def thing(self, entity: str, category: Category) -> str:
        """Return what stands for a value of that type, or of its category."""
        return self.things.get(entity) or self.things[category]


class Catalogue(BaseModel):
    """Every word of one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    separator: str = ", "
    conjunction: str
    #: What one finding shows, by whom it is about.
    shows: dict[Subject, Message]
    milder: Milder
    audiences: dict[Audience, str]
    categories: dict[Category, Words]
    entities: dict[str, Words]
    reasons: dict[str, Message]

    def audience(self, audience: Audience) -> str:
        """Say who an audience is."""
        return self.audiences[audience]

    def kind(self, entity: str, category: Category, count: int) -> str:
        """Say what kind of information a finding is: by its entity type, where that has no words by its category."""
        return self.entities.get(entity, self.categories[category])[0 if count == 1 else 1]

    def join(self, kinds: list[str]) -> str:
        """Write a list as in a sentence: "a, b and c"."""
        if len(kinds) == 1:
            return kinds[0]
        return f"{self.separator.join(kinds[:-1])}{self.conjunction}{kinds[-1]}"


@cache
def catalogue(language: str = "en") -> Catalogue:
    """Return the catalogue of a language (ISO 639-1).

    Raises:
        PolicyError: there is none for this language, or it cannot be read.
    """
    source = _sources().get(language)
    if source is None:
        raise PolicyError("there is no message catalogue for this language", field="language")
    try:
        return Catalogue.model_validate(_yaml.read(source.read_text(encoding="utf-8")).value)
    except _yaml.Refused as refused:
        raise PolicyError(refused.detail, field=refused.field) from None
    except ValidationError as error:
        raise PolicyError("a message catalogue is incomplete", field=_yaml.name_of(error.errors()[0]["loc"])) from None


def languages() -> frozenset[str]:
    """Return the languages that there is a catalogue for."""
    return frozenset(_sources())


@cache
def _sources() -> dict[str, Traversable]:
    folder = files("redactor.policy") / "messages"
    return {source.name.removesuffix(".yaml"): source for source in folder.iterdir() if source.name.endswith(".yaml")}


def reason_keys() -> frozenset[str]:
    """Return every reason key that a policy may give."""
    return frozenset(catalogue().reasons)
