"""Joins the lines of one record: stack traces, keys in PEM, and what is indented below a line."""

from __future__ import annotations

import re
from typing import Literal, Protocol

from pydantic import Field, field_validator

from redactor.errors import InputError
from redactor.lists.expressions import Expression
from redactor.sidecar.lines import encoded
from redactor.sidecar.part import Part

_NAME = r"[A-Za-z_$][\w$]*"
_CR = r"\r?$"

#: Lines that are not indented and yet go on from what was said before, by themselves.
_GOES_ON = re.compile(
    "|".join(
        (
            # Python, also below a line of logging.exception.
            r"Traceback \(most recent call last\):|During handling of the above exception,|The above exception was the direct cause",
            # Java and .NET.
            r"Caused by: |Suppressed: |---> |--- End of ",
            # Go: the goroutine that panicked.
            r"goroutine \d+ (?:gp=\S+ )?(?:m=\S+ )?(?:mp=\S+ )?\[|\[signal SIG",
            # Ruby: frames that are not indented, as Rails writes them.
            rf"(?:from )?\S+\.rb:\d+:in [`'][^']*'{_CR}",
            # PHP and gdb.
            r"Stack trace:|#\d+ +(?:0x|/|\{main\}|\[internal|[\w:$\\>-]+ ?\()",
            # Rust and Node, at the end.
            r"stack backtrace:|note: (?:run with `RUST_BACKTRACE|[Ss]ome details are omitted)|Node\.js v\d",
        )
    )
)

#: Lines that go on from what was said before if frames are indented below them: what was thrown.
_THROWN = re.compile(
    "|".join(
        (
            rf"(?:{_NAME}\.)+{_NAME}(?:Exception|Error|Throwable)\b",
            r"(?:Uncaught )?(?:[A-Z]\w*)?(?:Error|Exception)(?: \[\w+\])?: ",
            rf"[A-Z]\S*(?:Error|Exception)\b \(.*\):{_CR}",
        )
    )
)

#: The exception under a traceback of Python, which is not indented.
_PYTHON_ERROR = re.compile(rf"[A-Za-z_][\w.]*(?:: |:?{_CR})")
#: What comes after a panic of Go, not indented: calls, who made the goroutine, what go run says last.
_GO_CALL = re.compile(rf"[\w./*$·{{}}\[\]()-]+\(.*\){_CR}|created by \S+\.\S+|exit status \d+{_CR}")
_GO_BEGIN = ("panic: ", "fatal error: ", "goroutine ")
#: A panic of Rust says why on its next line.
_RUST_PANIC = re.compile(rf"thread '[^']*'.* panicked at [^'].*:{_CR}")
#: The last line of indented JSON.
_CLOSING = re.compile(rf"[}}\])]+[,;]?{_CR}")
_PEM_BEGIN, _PEM_END = "-----BEGIN ", "-----END "


class Rule(Protocol):
    """Says which lines make one record."""

    def begin(self, line: str) -> None:
        """Look at the first line of a record."""
        ...

    def goes_on(self, line: str) -> bool | None:
        """Say whether a line belongs to the record so far; None where the line after it decides."""
        ...


class Traces:
    """Knows the traces of Python, Java, .NET, Node, Go, Ruby, PHP and Rust, keys in PEM, and indentation."""

    def begin(self, line: str) -> None:
        """Look at the first line of a record."""
        self._pem = self._python = self._go = self._rust = self._indented = False
        self._look(line)

    def goes_on(self, line: str) -> bool | None:
        """Say whether a line belongs to the record so far; of a blank one, and of what was thrown, the line after it decides."""
        if not self._belongs(line):
            return None if line in {"", "\r"} or _THROWN.match(line) else False
        self._look(line)
        return True

    def _belongs(self, line: str) -> bool:
        if self._pem or self._rust:
            return True
        if line in {"", "\r"}:
            return False
        return bool(
            line[0] in " \t"
            or _GOES_ON.match(line)
            or (self._python and _PYTHON_ERROR.match(line))
            or (self._go and _GO_CALL.match(line))
            or (self._indented and _CLOSING.match(line))
        )

    def _look(self, line: str) -> None:
        indented = line.startswith((" ", "\t"))
        self._indented |= indented
        self._rust = " panicked at " in line and bool(_RUST_PANIC.match(line))
        self._go |= line.startswith(_GO_BEGIN)
        # An indented one, as in a group of exceptions, has its exception indented as well.
        begun = not indented and "Traceback (most recent call last):" in line
        self._python = begun or (self._python and indented)
        if self._pem or _PEM_BEGIN in line:
            self._pem = line.rfind(_PEM_END) <= line.rfind(_PEM_BEGIN)


class Begins:
    """A user's regex that matches the first lines of records."""

    def __init__(self, regex: str) -> None:
        self._expression = Expression(regex, 0)

    def begin(self, line: str) -> None:
        """Need nothing of it."""

    def goes_on(self, line: str) -> bool:
        """Say that a line belongs to the record so far unless it matches."""
        # RE2 reads UTF-8; what is none cannot match anything but a wildcard.
        return not self._expression.within(encoded(line).decode("utf-8", "replace"))


class Joiner:
    """Joins lines to records with line ends inside, and holds back the record that may still go on."""

    def __init__(self, rule: Rule | None, *, max_lines: int = 1000, max_bytes: int = 1 << 18, wait: float = 0.5) -> None:
        self._rule = rule
        self._most_lines = max_lines
        self._most_bytes = max_bytes
        #: Seconds after which a record does not go on any more.
        self.wait = wait
        self._held: list[str] = []
        self._undecided: list[str] = []
        self._size = 0

    def __bool__(self) -> bool:
        """Say whether something is held back."""
        return bool(self._held)

    @property
    def pending(self) -> int:
        """Return how many bytes are held back, line ends included."""
        return sum(len(encoded(line)) + 1 for line in (*self._held, *self._undecided))

    def feed(self, lines: list[str]) -> list[str]:
        """Return the records that are complete now."""
        if self._rule is None:
            return lines
        done: list[str] = []
        for line in lines:
            self._add(self._rule, line, done)
        return done

    def flush(self) -> list[str]:
        """Return what is held back; it does not go on."""
        done = ["\n".join(self._held)] if self._held else []
        done += self._undecided
        self._held, self._undecided, self._size = [], [], 0
        return done

    def _add(self, rule: Rule, line: str, done: list[str]) -> None:
        goes_on = rule.goes_on(line) if self._held and self._fits(line) else False
        if goes_on is None and not (line.strip() and any(u.strip() for u in self._undecided)):
            self._undecided.append(line)
            self._size += len(line) + 1
        elif goes_on:
            self._held += [*self._undecided, line]
            self._undecided = []
            self._size += len(line) + 1
        else:
            self._begin(rule, line, done)

    def _begin(self, rule: Rule, line: str, done: list[str]) -> None:
        done += self.flush()
        self._held = [line]
        self._size = len(line) + 1
        rule.begin(line)

    def _fits(self, line: str) -> bool:
        return len(self._held) + len(self._undecided) < self._most_lines and self._size + len(line) < self._most_bytes


class Start(Part):
    """Records whose first lines match a regex."""

    start: str = Field(description="RE2; matches somewhere in the first line of each record.")
    max_lines: int = Field(1000, ge=2, le=100_000)
    max_bytes: int = Field(1 << 18, ge=1024, le=1 << 26)
    wait: float = Field(0.5, gt=0, le=60, description="Seconds without a new line after which a record is complete.")

    @field_validator("start")
    @classmethod
    def _linear(cls, regex: str) -> str:
        try:
            Expression(regex, 0)
        except InputError as error:
            raise ValueError(error.detail) from None
        return regex


#: Which lines make one record: each for itself, traces and indentation, or a regex for first lines.
Multiline = Literal["off", "auto"] | Start


def joiner(multiline: Multiline) -> Joiner:
    """Make the joiner of an option `multiline`."""
    if isinstance(multiline, Start):
        return Joiner(Begins(multiline.start), max_lines=multiline.max_lines, max_bytes=multiline.max_bytes, wait=multiline.wait)
    return Joiner(Traces() if multiline == "auto" else None)
