"""Tokens of an OpenID Connect issuer (JWT): who they make of their bearer. Nothing of a token is in any error."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import structlog
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from redactor.actor import Actor, Caller
from redactor.api_keys import is_tenant
from redactor.errors import IssuerUnavailable, SettingsError, Unauthorized
from redactor.principal import Principal, Scope
from redactor.settings import Settings, is_loopback

#: Seconds that keys are used before they are read again, and that must lie between two readings for an unknown key's sake.
FRESH, FLOOR = 300.0, 30.0
#: Seconds after which keys that could not be read again are used no more.
STALE = 3_600.0

_MOST, _KEYS_MOST, _PATIENCE = 8_192, 1_000_000, 5.0

_Key = RSAKey | ECKey | OKPKey
_Kind = type[RSAKey] | type[ECKey] | type[OKPKey]
#: What kind of key each signature takes. Only public-key signatures are here, so that a public key can never serve as a shared secret.
_KINDS: Mapping[str, _Kind] = {"RS": RSAKey, "PS": RSAKey, "ES": ECKey, "Ed": OKPKey}


class PublicKeys:
    """The issuer's keys, read from a file or an address when first used, now and then, and when a key is unknown."""

    def __init__(self, source: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._source = source
        self._clock = clock
        self._lock = threading.Lock()
        self._keys: Mapping[str | None, _Key] = {}
        self._read_at = self._tried_at = -STALE * 2

    def find(self, kid: str | None, kind: _Kind) -> _Key | None:
        """Return the key of that id, or, without one, the only key of that kind; raises `IssuerUnavailable`. It can block for seconds."""
        with self._lock:
            now = self._clock()
            if now - self._read_at >= FRESH and now - self._tried_at >= min(FLOOR, now - self._read_at):
                self._read(now)
            found = self._known(kid, kind)
            if found is None and now - self._tried_at >= FLOOR:
                self._read(now)
                found = self._known(kid, kind)
            if now - self._read_at >= STALE:
                raise IssuerUnavailable("the keys of the tokens' issuer cannot be read")
            return found

    def _known(self, kid: str | None, kind: _Kind) -> _Key | None:
        if kid is not None:
            found = self._keys.get(kid)
            return found if isinstance(found, kind) else None
        fitting = [key for key in self._keys.values() if isinstance(key, kind)]
        return fitting[0] if len(fitting) == 1 else None

    def _read(self, now: float) -> None:
        self._tried_at = now
        try:
            self._keys = _parsed(_fetched(self._source))
        except (OSError, ValueError, JoseError, httpx2.HTTPError) as e:
            structlog.get_logger("redactor.jwt").error("keys_kept", failure=type(e).__name__)
        else:
            self._read_at = now


class Issuer:
    """Takes tokens of one issuer, for one audience."""

    def __init__(self, settings: Settings, keys: PublicKeys) -> None:
        self._settings = settings
        self._keys = keys
        self._algorithms = settings.jwt_algorithms.split(",")
        # Headers without meaning for us may be there; `crit` is refused by hand.
        self._registry = JWSRegistry(algorithms=self._algorithms, strict_check_header=False)
        self._claims = jwt.JWTClaimsRegistry(
            now=lambda: int(time.time()),
            leeway=settings.jwt_leeway_seconds,
            iss={"essential": True, "value": settings.jwt_issuer or ""},
            aud={"essential": True, "value": settings.jwt_audience or ""},
            exp={"essential": True},
        )

    def principal(self, token: str) -> tuple[Principal, datetime]:
        """Return who bears a token, and until when it holds; raises `Unauthorized` and `IssuerUnavailable`. It can block for seconds."""
        claims = self._verified(token)
        settings = self._settings
        scopes = _scopes(claims.get(settings.jwt_scope_claim), settings.jwt_scope_prefix)
        named = hashlib.sha256(f"{settings.jwt_issuer}\0{claims.get('sub', '')}".encode("utf-8", "replace")).hexdigest()[:16]
        who = Principal(
            name=f"jwt:{named}",
            caller=Caller(kind=Actor.ADMIN if Scope.ADMIN in scopes else Actor.CLIENT, id=f"jwt:{named}"),
            scopes=scopes,
            tenant=self._tenant(claims),
        )
        return who, datetime.fromtimestamp(claims["exp"] + settings.jwt_leeway_seconds, UTC)

    def _verified(self, token: str) -> dict[str, Any]:
        header = _header(token)
        algorithm, kid = header.get("alg"), header.get("kid")
        if algorithm in self._algorithms and (kid is None or isinstance(kid, str)) and "crit" not in header:
            key = self._keys.find(kid, _KINDS[algorithm[:2]])
            if key is not None:
                try:
                    decoded = jwt.decode(token, key, algorithms=self._algorithms, registry=self._registry)
                    self._claims.validate(decoded.claims)
                except (JoseError, ValueError, TypeError, OverflowError):
                    pass
                else:
                    return dict(decoded.claims)
        # Outside the handler: the error that was caught can hold claims.
        raise _refused()

    def _tenant(self, claims: Mapping[str, Any]) -> str | None:
        if self._settings.jwt_tenant_claim is None:
            return None
        said = claims.get(self._settings.jwt_tenant_claim)
        if said == "*":
            return None
        if not isinstance(said, str) or not is_tenant(said):
            raise _refused()
        return said


def issuer(settings: Settings) -> Issuer | None:
    """Return what takes tokens, None where no issuer is set; raises `SettingsError` where what belongs together is not complete."""
    three = {"jwt_issuer": settings.jwt_issuer, "jwt_audience": settings.jwt_audience, "jwt_keys": settings.jwt_keys}
    if not any(three.values()):
        return None
    for name, value in three.items():
        if value is None:
            raise SettingsError(f"REDACTOR_{name.upper()} is missing beside the other settings of tokens", field=name)
    return Issuer(settings, PublicKeys(_source(str(settings.jwt_keys))))


def _source(said: str) -> str:
    parts = urlsplit(said)
    if parts.scheme not in {"http", "https"}:
        return said
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise SettingsError("REDACTOR_JWT_KEYS must be a file or an https address", field="jwt_keys")
    return said


def _fetched(source: str) -> bytes:
    if not source.startswith(("http://", "https://")):
        return Path(source).read_bytes()
    with httpx2.stream("GET", source, timeout=_PATIENCE, follow_redirects=False) as answer:
        answer.raise_for_status()
        body = b""
        for part in answer.iter_bytes():
            body += part
            if len(body) > _KEYS_MOST:
                raise ValueError("too many keys")
    return body


def _parsed(body: bytes) -> dict[str | None, _Key]:
    """Return the public keys that may verify signatures: shared secrets are no such keys, and a key of a kind that we do not know is left out."""
    document = json.loads(body)
    rows = document.get("keys") if isinstance(document, dict) else None
    found: dict[str | None, _Key] = {}
    for i, row in enumerate(rows if isinstance(rows, list) else []):
        key = _key(row) if isinstance(row, dict) and row.get("use", "sig") == "sig" else None
        if key is not None:
            found[row["kid"] if isinstance(row.get("kid"), str) else f"\0{i}"] = key
    if not found:
        raise ValueError("no key")
    return found


def _key(row: dict[str, Any]) -> _Key | None:
    kinds: Mapping[object, _Kind] = {"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey}
    try:
        kind = kinds.get(row.get("kty"))
        return None if kind is None else kind.import_key(row)
    except (ValueError, KeyError, TypeError, JoseError):
        return None


def _header(token: str) -> dict[str, Any]:
    if len(token) <= _MOST and token.isascii() and token.count(".") == 2:  # noqa: PLR2004 - header, claims, signature
        first = token.partition(".")[0]
        try:
            header = json.loads(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)))
        except (ValueError, RecursionError):
            header = None
        if isinstance(header, dict):
            return header
    raise _refused()


def _scopes(said: object, prefix: str) -> frozenset[Scope]:
    words = said.split() if isinstance(said, str) else said if isinstance(said, list) else []
    ours = {f"{prefix}{scope}": scope for scope in Scope}
    return frozenset(ours[word] for word in words if isinstance(word, str) and word in ours)


def _refused() -> Unauthorized:
    return Unauthorized("the request needs a valid bearer token")
