"""The nouns of redactor: closed sets of choices and frozen values, importing nothing of ours.

Offsets are code points of the original text everywhere, end exclusive. No type here holds content
under inspection except `Decision.safe_text`, which is what may be published. What is made once for every finding is a msgspec struct,
which costs a tenth of a dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

import msgspec


class Category(StrEnum):
    """Why a piece of text is sensitive; policies speak of categories."""

    IDENTITY = "identity"
    CONTACT = "contact"
    FINANCIAL = "financial"
    GOVERNMENT_ID = "government_id"
    CREDENTIAL = "credential"
    NETWORK = "network"
    LOCATION = "location"
    BIRTH_AND_AGE = "birth_and_age"
    HEALTH = "health"
    RELIGION = "religion"
    ETHNICITY = "ethnicity"
    POLITICS = "politics"
    SEXUALITY = "sexuality"
    BIOMETRIC = "biometric"


#: Special categories of personal data: GDPR Art. 9(1).
SPECIAL_CATEGORIES = frozenset(
    {
        Category.HEALTH,
        Category.RELIGION,
        Category.ETHNICITY,
        Category.POLITICS,
        Category.SEXUALITY,
        Category.BIOMETRIC,
    }
)


class Subject(StrEnum):
    """Whom a finding is about."""

    AUTHOR = "author"
    OTHER = "other"
    NOBODY = "nobody"


class Audience(StrEnum):
    """Who is going to see the content."""

    PUBLIC = "public"
    FOLLOWERS = "followers"
    AFFILIATES = "affiliates"
    PARTNERS = "partners"
    INTERNAL = "internal"
    AUTHORITIES = "authorities"
    LOGS = "logs"


class Action(IntEnum):
    """What a policy does with a finding, ordered from the mildest to the strictest."""

    ALLOW = 0
    WARN = 1
    MASK = 2
    BLOCK = 3

    @property
    def label(self) -> str:
        """Return the lower-case name that doors and policies use."""
        return self.name.lower()


class Check(StrEnum):
    """What a recognizer's validation said of a value."""

    VALID = "valid"
    INVALID = "invalid"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """Why a candidate became a finding, or why not."""

    KEPT = "kept"
    CHECK_FAILED = "check_failed"
    BELOW_THRESHOLD = "below_threshold"
    OVERLAPPED = "overlapped"
    NOT_REQUESTED = "not_requested"
    ALLOW_LISTED = "allow_listed"


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A stretch of the original text, in code points, end exclusive and never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = "a span needs 0 <= start < end"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Evidence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a finding rests on; every string in it is ours (a name, a vocabulary word), never the text's."""

    pattern: str
    base_score: float
    check: Check = Check.UNKNOWN
    context: str | None = None


class Finding(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One sensitive stretch of a text; it never holds the text itself. Scores run from 0 to 1."""

    span: Span
    entity: str
    category: Category
    score: float
    recognizer: str
    evidence: Evidence
    subject: Subject = Subject.NOBODY


class Judged(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A finding with what the policy does about it: the action, the rule and the reason key."""

    finding: Finding
    action: Action
    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One plain-words reason of a decision, for a set of findings of one kind."""

    key: str
    action: Action
    category: Category
    entities: tuple[str, ...]
    subject: Subject
    count: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The verdict for one whole piece of content.

    `safe_text` is the content with every finding rewritten on which the policy acts (anything but allow);
    it equals the original when the action is allow. `policy` is `name@version`.
    """

    action: Action
    audience: Audience
    judged: tuple[Judged, ...]
    reasons: tuple[Reason, ...]
    safe_text: str = field(repr=False)
    policy: str = ""
    #: Categories that the text ties to a person, whatever the policy makes of them.
    tied: tuple[Category, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return all findings in text order, whatever the policy does about them."""
        return tuple(j.finding for j in self.judged)


#: Entity types whose span tells where exactly somebody is or lives.
PRECISE_LOCATION = frozenset({"ADDRESS", "COORDINATES"})
