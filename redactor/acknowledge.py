"""Signed tokens with which an author goes on after a warning: "I know what this shows, and to whom".

A token is a JWS (RFC 7515, compact, HS256). It holds no content: of the text, the findings, the author and the rest of the situation it has keyed
digests, so that it lets pass exactly the warnings of the one decision that it was issued for, once, for a while. What is masked stays masked, what
is blocked stays blocked. A refusal says which part differs, and repeats neither the token nor the text.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import os
import re
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol, Self

import msgspec
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from redactor.domain import Action, Decision
from redactor.errors import (
    AcknowledgementExpired,
    AcknowledgementForged,
    AcknowledgementMalformed,
    AcknowledgementReplayed,
    OtherAudience,
    OtherAuthor,
    OtherContent,
    OtherFindings,
    OtherPolicy,
    OtherSituation,
    SettingsError,
)

#: Bytes of a key: as many as the hash gives, RFC 7518, section 3.2.
SIZE = 32
LIFETIME = timedelta(minutes=15)

_ALGORITHM, _TYPE = "HS256", "redactor-ack+jws"
_LONGEST = 4_096
_KEY_ID = re.compile(r"[A-Za-z0-9._-]{1,32}")
_BINDING = b"redactor acknowledgement: what a token is bound to"


class Ledger(Protocol):
    """Where the ids of used tokens are remembered."""

    def spend(self, token_id: str, expires: datetime) -> bool:
        """Use an id up, atomically: True the first time, False ever after."""


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """Keys by their ids: the first signs, every one verifies. They are in no repr."""

    keys: Mapping[str, bytes] = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `ID:KEY,ID:KEY`, each key 32 bytes in base64; raises `SettingsError` that holds none of it."""
        parts = [part.strip().partition(":") for part in text.split(",")]
        keys = {name: _decoded(key) for name, _, key in parts}
        if len(keys) != len(parts) or not all(_KEY_ID.fullmatch(name) and len(key) == SIZE for name, key in keys.items()):
            raise SettingsError(f"REDACTOR_SIGNING_KEYS takes ID:KEY by commas, each key {SIZE} bytes in base64", field="signing_keys")
        return cls(keys)

    @classmethod
    def ephemeral(cls) -> Self:
        """Make one key that lives as long as the process; no other process takes its tokens."""
        return cls({f"ephemeral-{secrets.token_hex(4)}": secrets.token_bytes(SIZE)})


class MemoryLedger:
    """Remembers used ids in this process alone. A process forked from it is refused, for each would let a token pass once."""

    def __init__(self) -> None:
        self._spent: dict[str, datetime] = {}
        self._lock = threading.Lock()
        self._process = os.getpid()

    def spend(self, token_id: str, expires: datetime) -> bool:
        """Use an id up; what has expired is forgotten."""
        if os.getpid() != self._process:
            raise SettingsError("tokens are remembered in memory, which works for one process only", field="acknowledgements")
        now = datetime.now(UTC)
        with self._lock:
            if token_id in self._spent:
                return False
            self._spent = {known: until for known, until in self._spent.items() if until > now}
            self._spent[token_id] = expires
            return True


class _Claims(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a token says. All but the audience, the policy and the times are keyed digests or chance."""

    jti: str
    iat: int
    exp: int
    aud: str
    policy: str
    content: str
    author: str
    situation: str
    findings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """An issued token and until when it is good; it is a key to one decision, so that no repr holds it."""

    value: str = field(repr=False)
    expires: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A token that was verified and is to be spent: its id, its end, and the keyed digest of the content for the record."""

    token_id: str
    expires: datetime
    content: str


class Acknowledger:
    """Issues tokens for decisions that warn, and takes them back once. Safe to share between threads."""

    def __init__(
        self,
        keys: SigningKeys,
        ledger: Ledger,
        *,
        lifetime: timedelta = LIFETIME,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._keys = keys
        self._ledger = ledger
        self._lifetime = lifetime
        self._clock = clock

    def issue(self, text: str, decision: Decision, *, author: str | None = None) -> Token | None:
        """Return a token for the warnings of a decision on that text; None where nothing warns.

        `author` is an opaque id of the caller's: with one the token is good for that author only, without one for nobody who is named.
        """
        if not any(j.action is Action.WARN for j in decision.judged):
            return None
        kid, key = next(iter(self._keys.keys.items()))
        now = self._clock()
        issued = int(now.timestamp())
        expires = issued + int(self._lifetime.total_seconds())
        claims = _Claims(jti=secrets.token_urlsafe(16), iat=issued, exp=expires, **_bound(key, text, decision, author))
        header = {"alg": _ALGORITHM, "typ": _TYPE, "kid": kid}
        value = jws.serialize_compact(header, msgspec.json.encode(claims), OctKey.import_key(key), algorithms=[_ALGORITHM])
        return Token(value=value, expires=datetime.fromtimestamp(expires, UTC))

    def verify(self, token: str, text: str, decision: Decision, *, author: str | None = None) -> Grant:
        """Return what to spend for a token that belongs to this decision on this text; nothing is spent.

        Raises an `AcknowledgementError` that says why the token is refused.
        """
        key, claims = self._opened(token)
        if self._clock().timestamp() >= claims.exp:
            raise AcknowledgementExpired("the acknowledgement is over its time; ask the author again")
        bound = _bound(key, text, decision, author)
        for name, error in _DIFFERENCES.items():
            if not hmac.compare_digest(getattr(claims, name).encode(), bound[name].encode()):
                raise error("the acknowledgement was given for something else; ask the author again")
        return Grant(token_id=claims.jti, expires=datetime.fromtimestamp(claims.exp, UTC), content=claims.content)

    def redeem(self, token: str, text: str, decision: Decision, *, author: str | None = None, spend: Ledger | None = None) -> Grant:
        """Verify a token and spend it, in `spend` where given: from then on it is refused.

        Raises as `verify`, `AcknowledgementReplayed` the second time, and what the ledger raises; then nothing may pass.
        """
        grant = self.verify(token, text, decision, author=author)
        if not (spend or self._ledger).spend(grant.token_id, grant.expires):
            raise AcknowledgementReplayed("the acknowledgement was used before; ask the author again")
        return grant

    def _opened(self, token: str) -> tuple[bytes, _Claims]:
        """Return the key and the claims of a token that we signed."""
        header = _header(token)
        kid = header.get("kid")
        key = self._keys.keys.get(kid) if isinstance(kid, str) else None
        if key is None or header != {"alg": _ALGORITHM, "typ": _TYPE, "kid": kid}:
            raise AcknowledgementForged("the acknowledgement was not signed here")
        try:
            payload = jws.deserialize_compact(token, OctKey.import_key(key), algorithms=[_ALGORITHM]).payload
        except (JoseError, ValueError):
            payload = None
        # Outside the handler: the error that was caught may hold the token.
        if payload is None:
            raise AcknowledgementForged("the acknowledgement was not signed here")
        try:
            return key, msgspec.json.decode(payload, type=_Claims)
        except msgspec.DecodeError:
            pass
        raise AcknowledgementMalformed("the acknowledgement is of another kind or version")


#: In the order in which they are told: another audience or policy also changes what is found and done.
_DIFFERENCES = {
    "content": OtherContent,
    "aud": OtherAudience,
    "policy": OtherPolicy,
    "author": OtherAuthor,
    "situation": OtherSituation,
    "findings": OtherFindings,
}


def _bound(key: bytes, text: str, decision: Decision, author: str | None) -> dict[str, str]:
    """Return what a token for this decision is bound to, by claim."""
    findings = [
        (f.span.start, f.span.end, f.entity, f.category, f.subject, j.action.label, j.rule, j.reason)
        for j in decision.judged
        for f in [j.finding]
    ]
    situation = asdict(decision.disclosure)
    situation.pop("audience")
    situation["consents"] = sorted(json.dumps(each, sort_keys=True, default=str) for each in situation["consents"])
    return {
        "aud": decision.audience.value,
        "policy": decision.policy,
        "content": _digest(key, "content", text),
        "author": "" if author is None else _digest(key, "author", author),
        "situation": _digest(key, "situation", json.dumps(situation, sort_keys=True, default=str)),
        "findings": _digest(key, "findings", json.dumps(findings)),
    }


def _digest(key: bytes, purpose: str, value: str) -> str:
    own = hmac.digest(key, _BINDING, "sha256")
    message = f"{purpose}\0".encode() + value.encode("utf-8", "surrogatepass")
    return base64.urlsafe_b64encode(hmac.digest(own, message, "sha256")).decode().rstrip("=")


def _header(token: str) -> dict[str, object]:
    """Return the header of what has the shape of a token, each part in the only spelling of its bytes: else a bit could flip unseen."""
    parts = token.split(".") if token.isascii() and len(token) <= _LONGEST else []
    raw = [_decoded(part, urlsafe=True) for part in parts]
    canonical = [base64.urlsafe_b64encode(part).decode().rstrip("=") for part in raw]
    if len(parts) == 3 and canonical == parts:  # noqa: PLR2004 - header, claims and signature
        try:
            header = json.loads(raw[0])
        except ValueError:
            header = None
        if isinstance(header, dict):
            return header
    raise AcknowledgementMalformed("the acknowledgement has not the shape of a token")


def _decoded(text: str, *, urlsafe: bool = False) -> bytes:
    """Return the bytes of base64, none where it is not that."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_" if urlsafe else None, validate=True)
    except (binascii.Error, ValueError):
        return b""
