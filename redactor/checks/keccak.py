"""Keccak-256 with the padding of the original submission, which Ethereum and Monero use (hashlib's SHA3-256 pads otherwise).

Written from the specification summary: https://keccak.team/keccak_specs_summary.html.
"""

from __future__ import annotations

_RATE = 136
_MASK = (1 << 64) - 1


def _round_constants() -> tuple[int, ...]:
    constants, register = [], 1
    for _ in range(24):
        value = 0
        for j in range(7):
            if register & 1:
                value |= 1 << ((1 << j) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
        constants.append(value)
    return tuple(constants)


_CONSTANTS = _round_constants()


def keccak_256(data: bytes) -> bytes:
    """Return the 32-byte digest."""
    padded = bytearray(data + bytes(_RATE - len(data) % _RATE))
    padded[len(data)] ^= 0x01
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for i in range(0, len(padded), _RATE):
        for j in range(_RATE // 8):
            lanes[j] ^= int.from_bytes(padded[i + 8 * j : i + 8 * j + 8], "little")
        lanes = _permute(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _permute(a: list[int]) -> list[int]:
    for constant in _CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ _turn(c[(x + 1) % 5], 1) for x in range(5)]
        a = [a[i] ^ d[i % 5] for i in range(25)]
        a = _rho_and_pi(a)
        a = [a[i] ^ (~a[i - i % 5 + (i + 1) % 5] & a[i - i % 5 + (i + 2) % 5] & _MASK) for i in range(25)]
        a[0] ^= constant
    return a


def _rho_and_pi(a: list[int]) -> list[int]:
    out = a[:]
    x, y, moving = 1, 0, a[1]
    for t in range(24):
        x, y = y, (2 * x + 3 * y) % 5
        out[x + 5 * y], moving = _turn(moving, (t + 1) * (t + 2) // 2 % 64), a[x + 5 * y]
    return out


def _turn(lane: int, by: int) -> int:
    return ((lane << by) | (lane >> (64 - by))) & _MASK if by else lane
