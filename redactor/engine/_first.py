"""Where the first match of one expression may begin, told by RE2 in linear time whatever engine reads the texts."""

from __future__ import annotations

import re2  # type: ignore[import-untyped]

from redactor.engine._sets import options

#: Bytes that one compiled expression may take; more, and it is made anew as it reads.
_MEMORY = 1 << 20


class First:
    """One byte expression; immutable, and safe to share between threads."""

    __slots__ = ("_compiled",)

    def __init__(self, written: bytes, *, caseless: bool) -> None:
        reading = options(_MEMORY)
        reading.case_sensitive = not caseless
        try:
            self._compiled = re2.compile(written, reading)
        except re2.error:
            # Too large for RE2: then nothing can be told.
            self._compiled = None
        # RE2's wrapper would keep it without end, up to a number of its own.
        re2.purge()

    def begin(self, text: str) -> int | None:
        """Return the first code point of a text at which a match may begin, None where there is none."""
        if self._compiled is None:
            return 0
        data = text.encode()
        match = self._compiled.search(data)
        if match is None:
            return None
        start = int(match.start())
        return start if len(data) == len(text) else len(data[:start].decode("utf-8", "ignore"))
