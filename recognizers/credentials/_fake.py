"""Bodies for examples: right in length and alphabet, drawn from a hash, so that no file here holds anything like a leaked key."""

from __future__ import annotations

from hashlib import sha256

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = LOWER.upper()
DIGITS = "0123456789"
HEX = DIGITS + "abcdef"
LOWER_ALNUM = LOWER + DIGITS
UPPER_ALNUM = UPPER + DIGITS
ALNUM = LOWER + UPPER + DIGITS
BASE32 = UPPER + "234567"
BASE64URL = ALNUM + "-_"
BASE64 = ALNUM + "+/"


def fake(length: int, alphabet: str = ALNUM, seed: int = 0) -> str:
    """Return `length` characters of `alphabet`, always the same for the same arguments; the ends are letters or digits."""
    stream = b"".join(sha256(f"no real credential {seed} {length} {block}".encode()).digest() for block in range(length // 32 + 1))
    body = "".join(alphabet[byte % len(alphabet)] for byte in stream[:length])
    firm = [c for c in alphabet if c.isalnum()]
    return firm[stream[0] % len(firm)] + body[1:-1] + firm[stream[1] % len(firm)] if length > 1 else body


def fake_uuid(seed: int = 0) -> str:
    """Return a made-up value written as a UUID."""
    return "-".join(fake(n, HEX, seed + n) for n in (8, 4, 4, 4, 12))
