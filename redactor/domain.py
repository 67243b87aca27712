"""The nouns of redactor: closed sets of choices and frozen values, importing nothing of ours.

Offsets are code points of the original text everywhere, end exclusive. No type here holds content
under inspection except `Decision.safe_text`, which is what may be published. What is made once for every finding is a msgspec struct,
which costs a tenth of a dataclass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from typing import Any

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


class Purpose(StrEnum):
    """What the audience wants the content for; the names follow the W3C Data Privacy Vocabulary where it has one."""

    PUBLISHING = "publishing"
    SERVICE = "service"
    SECURITY = "security"
    ANALYTICS = "analytics"
    RESEARCH = "research"
    ADVERTISING = "advertising"
    LEGAL = "legal"
    UNKNOWN = "unknown"


class AgeBand(StrEnum):
    """How old the author is, as far as it matters: under 14, 14 to 17, 18 or more."""

    UNDER_14 = "under_14"
    FROM_14_TO_17 = "14_to_17"
    ADULT = "adult"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, age: int | None) -> AgeBand:
        """Return the band of an age in whole years; None is unknown."""
        if age is not None and age < 0:
            raise ValueError("an age is not negative")
        return cls.UNKNOWN if age is None else cls.UNDER_14 if age < 14 else cls.FROM_14_TO_17 if age < 18 else cls.ADULT  # noqa: PLR2004


class Source(StrEnum):
    """Where a text comes from: somebody wrote it, or a machine logged it."""

    CONTENT = "content"
    LOG = "log"


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
    """A finding with what the policy does about it: the action, the rule and the reason key.

    `audit` asks for a record of the decision even where the finding is allowed.
    """

    finding: Finding
    action: Action
    rule: str
    reason: str
    audit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """An author's consent that one category of information about them goes to one audience for one purpose.

    `expires` is a time with its zone; None does not expire. `guardian` says that a holder of parental responsibility gave or approved it.
    """

    category: Category
    purpose: Purpose
    audience: Audience
    expires: datetime | None = None
    guardian: bool = False

    def __post_init__(self) -> None:
        if self.purpose is Purpose.UNKNOWN:
            raise ValueError("consent is given for a purpose")
        if self.expires is not None and self.expires.tzinfo is None:
            raise ValueError("a time of expiry has a time zone")

    def holds(self, at: datetime) -> bool:
        """Say whether the consent has not expired at that time."""
        return self.expires is None or at < self.expires


#: ISO 3166-1 alpha-2, and ISO 3166-2 for a subdivision: `DE`, `US-CA`.
JURISDICTION = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Who would see a content of whom, for what purpose, on what grounds; what is left out is read in the stricter way.

    `age` is the author's; `consents` are theirs. `guardian` says that a guardian agreed to this use of a minor's information, whatever the
    category; a consent may say so for its own. `jurisdiction` is the country whose law binds, or a subdivision of it.
    """

    audience: Audience = Audience.PUBLIC
    purpose: Purpose = Purpose.UNKNOWN
    age: AgeBand = AgeBand.UNKNOWN
    consents: tuple[Consent, ...] = ()
    guardian: bool = False
    jurisdiction: str | None = None
    source: Source | None = None

    def __post_init__(self) -> None:
        if self.jurisdiction is not None and not JURISDICTION.fullmatch(self.jurisdiction):
            raise ValueError("a jurisdiction is an ISO 3166 code")

    def consented(self, at: datetime | None = None) -> Mapping[Category, bool]:
        """Return the categories that a consent covers at that time (None: now), each with whether a guardian's does."""
        covered: dict[Category, bool] = {}
        for consent in self.consents:
            if consent.audience is self.audience and consent.purpose is self.purpose and consent.holds(at or datetime.now(UTC)):
                covered[consent.category] = consent.guardian or covered.get(consent.category, False)
        return covered


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
    #: The whole situation that was judged; its audience is `audience`.
    disclosure: Disclosure = Disclosure()
    #: Categories that the text ties to a person, whatever the policy makes of them.
    tied: tuple[Category, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return all findings in text order, whatever the policy does about them."""
        return tuple(j.finding for j in self.judged)

    @property
    def audit(self) -> bool:
        """Say whether the decision must be put on record: it is no plain allow, or a rule asks for it."""
        return self.action is not Action.ALLOW or any(j.audit for j in self.judged)


class Redacted(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What may be shown of a text (`str`) or of a record (a JSON-like value), and the findings on which the policy acted."""

    safe: Any
    acted: tuple[Judged, ...] = ()

    def __repr__(self) -> str:
        return f"<Redacted, {len(self.acted)} findings>"


#: Entity types whose span tells where exactly somebody is or lives.
PRECISE_LOCATION = frozenset({"ADDRESS", "COORDINATES"})
