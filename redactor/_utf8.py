"""Offsets in bytes and in code points."""

from __future__ import annotations

import numpy as np


def positions(data: bytes) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Map each byte offset of UTF-8 (end of data included) to the number of code points that begin before it."""
    raw = np.frombuffer(data, dtype=np.uint8)
    position = np.zeros(len(data) + 1, dtype=np.int64)
    np.cumsum((raw & 0xC0) != 0x80, out=position[1:])  # noqa: PLR2004 - a UTF-8 continuation byte is 10xxxxxx
    return position
