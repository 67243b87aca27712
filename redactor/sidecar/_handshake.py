"""The handshake of the Forward protocol: HELO, PING and PONG prove on both sides that a key is known, and who is at the other end."""

from __future__ import annotations

import hmac
import secrets
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha512
from typing import Any

from redactor.errors import AccessError
from redactor.sidecar._messagepack import packed
from redactor.sidecar.lines import encoded

_SALT_BYTES = 16


def own_name() -> str:
    """Return the name that we give: not quite the host's, for Fluentd refuses a peer that has its own."""
    return f"redactor.{socket.gethostname()}"


def _digest(*parts: str | bytes) -> str:
    return sha512(b"".join(_raw(part) for part in parts)).hexdigest()


def _raw(part: str | bytes) -> bytes:
    return encoded(part) if isinstance(part, str) else part


def _same(said: object, expected: str) -> bool:
    return isinstance(said, (str, bytes)) and hmac.compare_digest(_raw(said), expected.encode())


@dataclass(frozen=True, kw_only=True, repr=False)
class Server:
    """Asks one client for the key, and for a user and password where there are users."""

    key: str
    users: Mapping[str, str]
    name: str
    nonce: bytes = field(default_factory=lambda: secrets.token_bytes(_SALT_BYTES))
    auth: bytes = field(default_factory=lambda: secrets.token_bytes(_SALT_BYTES))

    def helo(self) -> bytes:
        """Return what is said first."""
        return packed(["HELO", {"nonce": self.nonce, "auth": self.auth if self.users else b"", "keepalive": True}])

    def pong(self, ping: Any) -> tuple[bool, bytes]:
        """Say whether a PING proves what it must, and what to answer."""
        if not (isinstance(ping, Sequence) and len(ping) == 6 and ping[0] == "PING" and all(isinstance(p, (str, bytes)) for p in ping)):  # noqa: PLR2004
            return self._no("not a PING")
        _, client, salt, digest, user, password = ping
        if not _same(digest, _digest(salt, client, self.nonce, self.key)):
            return self._no("shared key mismatch")
        if self.users and not self._knows(user, password):
            return self._no("username/password mismatch")
        return True, packed(["PONG", True, "", self.name, _digest(salt, self.name, self.nonce, self.key)])

    def _knows(self, user: str | bytes, password: str | bytes) -> bool:
        name = _raw(user)
        # Each is looked at, so that the time does not tell which users there are.
        right = [_same(password, _digest(self.auth, known, secret)) & (name == known.encode()) for known, secret in self.users.items()]
        return any(right)

    def _no(self, reason: str) -> tuple[bool, bytes]:
        return False, packed(["PONG", False, reason, self.name, ""])


@dataclass(frozen=True, kw_only=True, repr=False)
class Client:
    """Proves to one server that we know the key, and makes it prove the same."""

    key: str
    user: str
    password: str
    name: str
    salt: bytes = field(default_factory=lambda: secrets.token_hex(_SALT_BYTES).encode())

    def ping(self, helo: Any) -> tuple[bytes, bytes]:
        """Answer a HELO; return the PING and the nonce to check the PONG with. Raises `AccessError`."""
        if not (isinstance(helo, Sequence) and len(helo) == 2 and helo[0] == "HELO" and isinstance(helo[1], Mapping)):  # noqa: PLR2004
            raise AccessError("the server did not say HELO")
        nonce, auth = (self._option(helo[1], name) for name in ("nonce", "auth"))
        digest = _digest(self.salt, self.name, nonce, self.key)
        password = _digest(auth, self.user, self.password) if auth else ""
        return packed(["PING", self.name, self.salt, digest, self.user if auth else "", password]), nonce

    def check(self, pong: Any, nonce: bytes) -> None:
        """Raise `AccessError` unless the server knows the key, and lets us in."""
        if not (isinstance(pong, Sequence) and len(pong) == 5 and pong[0] == "PONG"):  # noqa: PLR2004
            raise AccessError("the server did not say PONG")
        _, welcome, _, name, digest = pong
        if welcome is not True:
            raise AccessError("the server refused the key, the user or the password")
        if not isinstance(name, (str, bytes)) or not _same(digest, _digest(self.salt, name, nonce, self.key)):
            raise AccessError("the server does not know the key")

    @staticmethod
    def _option(options: Mapping[str, Any], name: str) -> bytes:
        said = options.get(name) or b""
        if not isinstance(said, (str, bytes)):
            raise AccessError("the server did not say HELO")
        return _raw(said)
