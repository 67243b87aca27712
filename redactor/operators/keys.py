"""The secret behind keyed operators, and the subkeys made from it."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

from redactor.errors import SettingsError

#: The shortest master secret taken, in bytes: 128 bits. 32 random bytes are better.
MINIMUM = 16
_SIZE = 32
_SALT = b"redactor/operators/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """A master secret from which every operator gets its own subkey, so that one operator's outputs say nothing of another's.

    The secret is random bytes, not a password. It is in no repr. A secret shorter than 16 bytes raises `SettingsError`.
    """

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) < MINIMUM:
            raise SettingsError(f"the key of the operators needs at least {MINIMUM} bytes", field="key")

    @classmethod
    def ephemeral(cls) -> Keys:
        """Make a random secret: tokens and surrogates then hold for this process only."""
        return cls(secret=secrets.token_bytes(_SIZE))

    def subkey(self, purpose: str) -> bytes:
        """Return 32 bytes for one purpose: HKDF-SHA-256 (RFC 5869) with a fixed salt and the purpose as info."""
        extracted = hmac.digest(_SALT, self.secret, "sha256")
        return hmac.digest(extracted, purpose.encode() + b"\x01", "sha256")
