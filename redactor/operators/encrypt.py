"""Encrypt: a token from which the holder of the key gets the value back."""

from __future__ import annotations

import base64
import secrets
from typing import Literal

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from redactor.operators._base import Config
from redactor.operators.keys import Keys

_VERSION = b"\x01"
#: Bytes of a nonce and of a tag of AES-GCM: NIST SP 800-38D, sections 5.2.1.1 and 5.2.1.2.
_NONCE = 12
_TAG = 16


class Encrypt(Config):
    """Put an encrypted token in place of the value: AES-256-GCM, bound to the entity type. Equal values get different tokens."""

    type: Literal["encrypt"] = "encrypt"


def apply(value: str, entity: str, keys: Keys) -> str:
    """Return url-safe base64, without padding, of version (1 byte), nonce (12), ciphertext and tag (16)."""
    nonce = secrets.token_bytes(_NONCE)
    sealed = AESGCM(keys.subkey("encrypt")).encrypt(nonce, value.encode(), _bound(entity))
    return base64.urlsafe_b64encode(_VERSION + nonce + sealed).rstrip(b"=").decode()


def decrypt(token: str, entity: str, keys: Keys) -> str:
    """Return the value of a token; a foreign, altered or retyped token raises `ValueError` or `InvalidTag`."""
    raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    if base64.urlsafe_b64encode(raw).rstrip(b"=").decode() != token:  # spare bits of the last digit: one value, one spelling
        raise ValueError("not a token in canonical form")
    if len(raw) < len(_VERSION) + _NONCE + _TAG or not raw.startswith(_VERSION):
        raise ValueError("not a token of this version")
    nonce, sealed = raw[1 : 1 + _NONCE], raw[1 + _NONCE :]
    return AESGCM(keys.subkey("encrypt")).decrypt(nonce, sealed, _bound(entity)).decode()


def _bound(entity: str) -> bytes:
    return b"redactor/encrypt/v1\x00" + entity.encode()
