"""A set of RE2 expressions, or of literals, over bytes."""

from __future__ import annotations

from collections.abc import Sequence

import re2  # type: ignore[import-untyped]


def options(memory: int) -> re2.Options:
    """Return the options under which RE2 reads bytes; `memory` bounds what one compiled expression or set may take, in bytes."""
    made = re2.Options()
    made.encoding = re2.Options.Encoding.LATIN1
    # RE2 would write the expression to standard error.
    made.log_errors = False
    made.never_capture = True
    made.max_mem = memory
    return made


class Set:
    """Expressions of which it is asked which match at all."""

    def __init__(self, expressions: Sequence[bytes], memory: int) -> None:
        self._size = len(expressions)
        # Where memory does not suffice, RE2 says that nothing matched. So there is an expression that always does.
        self._set = self._set_of([*expressions, rb"\z"], options(memory))

    @staticmethod
    def _set_of(expressions: Sequence[bytes], reading: re2.Options) -> re2.Set:
        made = re2.Set.SearchSet(reading)
        for expression in expressions:
            made.Add(expression)
        made.Compile()
        return made

    def matched(self, data: bytes) -> Sequence[int]:
        """Return the indices of the expressions that match somewhere; of all, where that cannot be told."""
        found: list[int] = self._set.Match(data) or []
        if self._size not in found:
            return range(self._size)
        found.remove(self._size)
        return found
