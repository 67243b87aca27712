"""Who did something, as far as the doors can tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """Who did it, as far as doors can tell them apart."""

    CLIENT = "client"
    ADMIN = "admin"
    OPERATOR = "operator"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who did it, by the credential that was shown: `id` is that of an API key, or a keyed hash; None where there was none."""

    kind: Actor
    id: str | None = None


#: Who did it, as exactly as is known.
Who = Actor | Caller
