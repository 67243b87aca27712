"""Tokenize: a token from the vault, from which those who may reveal it get the value back until it expires or is erased."""

from __future__ import annotations

from typing import Annotated, Literal, Protocol

from pydantic import Field

from redactor.domain import Category
from redactor.operators._base import Config


class Tokens(Protocol):
    """Where tokens come from: the vault, for one subject. It raises for what it cannot keep."""

    def token(self, value: str, *, entity: str, category: Category, purpose: str) -> str:
        """Return the token that stands for a value."""


class Tokenize(Config):
    """Put a token of the vault in place of the value; the same value of the same subject for the same purpose gets the same token.

    The value is kept encrypted, until the retention of its category ends. `purpose` separates tokens that must not be joined.
    """

    type: Literal["tokenize"] = "tokenize"
    purpose: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")] = "service"


def apply(value: str, entity: str, config: Tokenize, *, category: Category, tokens: Tokens) -> str:
    """Return the token."""
    return tokens.token(value, entity=entity, category=category, purpose=config.purpose)
