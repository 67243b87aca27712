"""Base58 and its checksums, as coins write addresses with them.

Alphabet and Base58Check: https://en.bitcoin.it/wiki/Base58Check_encoding. Ripple's alphabet: https://xrpl.org/docs/references/protocol/data-types/base58-encodings.
Monero encodes in blocks and checks with Keccak: https://docs.getmonero.org/cryptography/base58/.
"""

from __future__ import annotations

from hashlib import sha256

from redactor.checks.keccak import keccak_256

BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"

#: Eight bytes take eleven characters in Monero's encoding; a shorter last block takes what this table says.
_MONERO_BLOCK = 11
_MONERO_BYTES = {2: 1, 3: 2, 5: 3, 6: 4, 7: 5, 9: 6, 10: 7, 11: 8}


def decode(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """Return the bytes of a base58 text (each leading zero symbol is a zero byte), or None where a character is not in the alphabet."""
    number = _number(text, alphabet)
    if number is None:
        return None
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def payload(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """Return version and payload of a Base58Check text, or None where its four check bytes do not fit."""
    raw = decode(text, alphabet)
    if raw is None or len(raw) < 5:  # noqa: PLR2004 - one byte and four of checksum
        return None
    body, check = raw[:-4], raw[-4:]
    return body if sha256(sha256(body).digest()).digest()[:4] == check else None


def is_base58check(text: str, versions: frozenset[int], alphabet: str = BITCOIN) -> bool:
    """Say whether a text is a checked 20-byte hash under one of the one-byte versions: what most coins use as an address."""
    body = payload(text, alphabet)
    return body is not None and len(body) == 21 and body[0] in versions  # noqa: PLR2004


def is_public_key(text: str) -> bool:
    """Say whether a text is 32 bytes in base58: an ed25519 key, which is what Solana uses as an address (it has no checksum)."""
    raw = decode(text)
    return raw is not None and len(raw) == 32  # noqa: PLR2004


def is_monero(text: str) -> bool:
    """Say whether a text is a Monero address of the main net: standard (18), integrated (19) or sub-address (42)."""
    raw = _monero_bytes(text)
    if raw is None or len(raw) not in {69, 77} or raw[0] not in {18, 19, 42}:
        return False
    return keccak_256(raw[:-4])[:4] == raw[-4:]


def _monero_bytes(text: str) -> bytes | None:
    out = b""
    for i in range(0, len(text), _MONERO_BLOCK):
        block = text[i : i + _MONERO_BLOCK]
        size = _MONERO_BYTES.get(len(block))
        number = _number(block, BITCOIN)
        if size is None or number is None or number >> (8 * size):
            return None
        out += number.to_bytes(size, "big")
    return out


def _number(text: str, alphabet: str) -> int | None:
    number = 0
    for c in text:
        digit = alphabet.find(c)
        if digit < 0:
            return None
        number = number * 58 + digit
    return number
