"""Choices that look random and depend on a key and a value only: the same in every process and thread."""

from __future__ import annotations

import hmac
from string import ascii_lowercase, ascii_uppercase, digits

_BYTES = 8


class Draw:
    """A stream of keyed numbers: HMAC-SHA-256 over the parts and a counter. Parts carry their length, so that none runs into the next."""

    def __init__(self, key: bytes, *parts: str) -> None:
        encoded = [part.encode() for part in parts]
        self._key = key
        self._label = b"".join(len(part).to_bytes(_BYTES, "big") + part for part in encoded)
        self._count = 0

    def number(self) -> int:
        """Return the next number of 64 bits."""
        self._count += 1
        block = hmac.digest(self._key, self._label + self._count.to_bytes(_BYTES, "big"), "sha256")
        return int.from_bytes(block[:_BYTES], "big")

    def below(self, limit: int) -> int:
        """Return a number from 0 to below the limit; the bias is under 2**-32 for limits under 2**32."""
        return self.number() % limit

    def digits(self, count: int) -> str:
        """Return that many decimal digits."""
        return "".join(digits[self.below(10)] for _ in range(count))

    def like(self, char: str) -> str:
        """Return a digit for a digit, a letter of the same case for a letter, and punctuation and white space as they are."""
        if char.isdecimal():
            return digits[self.below(10)]
        if char.isalpha() and char.isupper():
            return ascii_uppercase[self.below(26)]
        if char.isascii() and not char.isalnum():
            return char
        return ascii_lowercase[self.below(26)]

    def shape(self, text: str) -> str:
        """Return a text of the same shape."""
        return "".join(self.like(char) for char in text)
