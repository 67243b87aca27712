"""The checksum in the capitals of an Ethereum address: https://eips.ethereum.org/EIPS/eip-55."""

from __future__ import annotations

from redactor.checks.keccak import keccak_256


def is_eip55(address: str) -> bool:
    """Say whether `0x` and 40 hexadecimal digits carry their checksum in the case of the letters."""
    digits = address[2:]
    digest = keccak_256(digits.lower().encode("ascii")).hex()
    return all(not c.isalpha() or c.isupper() == (h > "7") for c, h in zip(digits, digest, strict=False))
