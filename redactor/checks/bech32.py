"""Bech32 and Bech32m, and the segregated-witness addresses written with them: BIP-173 and BIP-350."""

from __future__ import annotations

_CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32, _BECH32M = 1, 0x2BC830A3


def decode(text: str, *, most: int = 90) -> tuple[str, tuple[int, ...], bool] | None:
    """Return prefix, 5-bit data without the checksum, and whether it is Bech32m; None where the text is neither.

    `most` is the greatest length: 90 by BIP-173; Cardano's and Lightning's texts are longer.
    """
    if not 8 <= len(text) <= most or (text.lower() != text and text.upper() != text):  # noqa: PLR2004 - BIP-173's least
        return None
    prefix, found, rest = text.lower().rpartition("1")
    data = tuple(_CHARSET.find(c) for c in rest)
    if not found or not prefix or len(data) < 6 or min(data) < 0 or not all("!" <= c <= "~" for c in prefix):  # noqa: PLR2004
        return None
    constant = _polymod([*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix), *data])
    if constant not in {_BECH32, _BECH32M}:
        return None
    return prefix, data[:-6], constant == _BECH32M


def is_segwit_address(text: str, prefixes: frozenset[str]) -> bool:
    """Say whether a text is a witness address under one of the prefixes: version 0 in Bech32, later ones in Bech32m."""
    decoded = decode(text)
    if decoded is None:
        return False
    prefix, data, modern = decoded
    if prefix not in prefixes or not data or data[0] > 16:  # noqa: PLR2004 - versions run to 16
        return False
    program = _bytes(data[1:])
    if program is None or not 2 <= len(program) <= 40:  # noqa: PLR2004 - BIP-141
        return False
    if data[0] == 0:
        return not modern and len(program) in {20, 32}
    return modern


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i, generator in enumerate(_GENERATOR):
            check ^= generator if top >> i & 1 else 0
    return check


def _bytes(data: tuple[int, ...]) -> bytes | None:
    number = 0
    for value in data:
        number = number << 5 | value
    spare = len(data) * 5 % 8
    if spare > 4 or number & ((1 << spare) - 1):  # noqa: PLR2004 - padding is under five zero bits
        return None
    return (number >> spare).to_bytes(len(data) * 5 // 8, "big")
