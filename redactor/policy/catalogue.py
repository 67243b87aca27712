"""The words a policy speaks to people with: one message catalogue a language, kept in `messages/`.

A message may use `{what}` (the kinds of information found, in words) and `{audience}` (who is going to see the content).
It never quotes content: it is given none.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from redactor import _yaml
from redactor.domain import Audience, Category
from redactor.errors import PolicyError

PLACEHOLDERS = frozenset({"what", "audience"})


def _known_placeholders(message: str) -> str:
    used = {name for _, name, _, _ in Formatter().parse(message) if name is not None}
    if not used <= PLACEHOLDERS:
        raise ValueError("a message uses a placeholder that does not exist")
    return message


Message = Annotated[str, Field(min_length=20, max_length=300), AfterValidator(_known_placeholders)]
#: The words for one and for several: "a phone number", "phone numbers".
Words = Annotated[tuple[str, str], Field()]


class Catalogue(BaseModel):
    """Every word of one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    conjunction: str
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
        return f"{', '.join(kinds[:-1])} {self.conjunction} {kinds[-1]}"


@cache
def catalogue(language: str = "en") -> Catalogue:
    """Return the catalogue of a language (ISO 639-1).

    Raises:
        PolicyError: there is none for this language, or it cannot be read.
    """
    sources = {source.name: source for source in (files("redactor.policy") / "messages").iterdir()}
    source = sources.get(f"{language}.yaml")
    if source is None:
        raise PolicyError("there is no message catalogue for this language", field="language")
    try:
        return Catalogue.model_validate(_yaml.read(source.read_text(encoding="utf-8")).value)
    except _yaml.Refused as refused:
        raise PolicyError(refused.detail, field=refused.field) from None
    except ValidationError as error:
        raise PolicyError("a message catalogue is incomplete", field=_yaml.name_of(error.errors()[0]["loc"])) from None


def reason_keys() -> frozenset[str]:
    """Return every reason key that a policy may give."""
    return frozenset(catalogue().reasons)
