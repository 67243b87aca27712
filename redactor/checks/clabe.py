"""The check digit of Mexico's 18-digit account number (CLABE), by Banco de México's Circular 3/2012."""

from __future__ import annotations

_LENGTH = 18


def is_clabe(number: str) -> bool:
    """Say whether 18 digits end in their check digit: weights 3, 7, 1 over the first 17, each product modulo 10."""
    if len(number) != _LENGTH or not number.isascii() or not number.isdigit():
        return False
    total = sum(int(d) * (3, 7, 1)[i % 3] % 10 for i, d in enumerate(number[:-1]))
    return -total % 10 == int(number[-1])
