r"""Writes an expression of Presidio's in our dialect: without flags, without back-references, with a limit to every repeat.

Presidio compiles with IGNORECASE, MULTILINE and DOTALL unless a recognizer says otherwise; `^`, `$` and `.` are written out as what they mean
under those. What stays different: `\d` means the ASCII digits in our dialect, and a repeat without limit gets a wide one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

#: Limits for a repeat of single characters, the widest first; the first with which the whole is not too wide is taken.
LIMITS = (2048, 1024, 512, 256, 128, 64)

#: The limit for a repeat of groups: labels of a host name, groups of a number.
GROUP_LIMIT = 16

_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z]+\)|\(\?#[^)]*\)|\{\d*,\d*\}|\{\d+\}|.", re.DOTALL)
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "u": re.UNICODE, "a": re.ASCII, "x": re.VERBOSE, "L": re.LOCALE}
_INLINE = re.compile(r"\(\?([a-zA-Z]+)\)")

#: A group of one character out of a few plain ones, and where it must come again.
_CHOICE = re.compile(r"\((?P<one>\[(?P<members>[^\]\\^]{1,4})\])\)(?![?*+{])")
_AGAIN = re.compile(r"\\1(?![\d?*+{])")


def flags_within(regex: str) -> int | None:
    """Return the flags that an expression sets for itself, None where one is not Python's.

    In Presidio's engine they hold for the whole expression, wherever they stand.
    """
    letters = [letter for part in _tokens(regex) if (inline := _INLINE.fullmatch(part)) for letter in inline[1]]
    if not all(letter in _FLAGS for letter in letters):
        return None
    flags = 0
    for letter in letters:
        flags |= _FLAGS[letter]
    return flags


def written_out(regex: str, flags: int) -> str:
    """Return the expression with its anchors and dots as the flags mean them, and without back-references where it can be had exactly."""
    meaning: dict[str, str] = {}
    if flags & re.MULTILINE:
        meaning |= {"^": r"(?<![^\n])", "$": r"(?![^\n])"}
    if flags & re.DOTALL:
        meaning |= {".": r"[\s\S]"}
    return _label_taken(_each_choice("".join(meaning.get(t, t) for t in _tokens(regex) if not _INLINE.fullmatch(t))))


def limited(regex: str, limit: int) -> str:
    """Return the expression with this limit to repeats of single characters that have none, and `GROUP_LIMIT` to those of groups."""
    parts = list(_tokens(regex))
    out = parts[:1]
    for before, part in pairwise(parts):
        most = GROUP_LIMIT if before == ")" else limit
        if part in {"*", "+"}:
            out.append(f"{{{'0' if part == '*' else '1'},{most}}}")
        elif part.startswith("{") and part.endswith(",}"):
            least = int(part[1:-2] or 0)
            out.append(f"{{{least},{max(most, least)}}}")
        else:
            out.append(part)
    return "".join(out)


def _tokens(regex: str) -> Iterator[str]:
    return (m[0] for m in _TOKEN.finditer(regex))


def _each_choice(regex: str) -> str:
    r"""Write `([- ])...\1` as one alternative a member: exact where all matches are equally long, for then at most one alternative fits."""
    found = _CHOICE.search(regex)
    if found is None or _CHOICE.match(regex, found.end()) or not _AGAIN.search(regex) or _groups_before(regex, found.start()):
        return regex
    members = found["members"]
    if "-" in members[1:-1]:
        return regex
    alternatives = []
    for member in members:
        one = re.escape(member)
        head, tail = regex[: found.start()], _AGAIN.sub(lambda _m, one=one: one, regex[found.end() :])  # type: ignore[misc]
        alternatives.append(f"{head}{one}{tail}")
    return f"(?:{'|'.join(alternatives)})" if all(map(_is_fixed, alternatives)) else regex


def _label_taken(regex: str) -> str:
    """Write a look-behind of no fixed width at the very beginning as a label before the group that is the value.

    A label is then part of what is matched, so that it must not hold a value; where the look-behind is a word before a number it does not.
    """
    if not regex.startswith("(?<="):
        return regex
    parts, depth, label_ends, divided = list(_tokens(regex)), 0, 0, False
    for i, part in enumerate(parts):
        depth += (part == "(") - (part == ")")
        if depth == 0 and not label_ends:
            label_ends = i
        divided = divided or (part == "|" and depth == 0)
    label, value = "".join(parts[4:label_ends]), "".join(parts[label_ends + 1 :])
    return regex if divided or not value or _is_fixed(label) else f"(?:{label})(?P<value>{value})"


def _groups_before(regex: str, at: int) -> bool:
    return any(a == "(" and b != "?" for a, b in pairwise(_tokens(regex[:at])))


def _is_fixed(regex: str) -> bool:
    try:
        least, most = re._parser.parse(regex).getwidth()  # type: ignore[attr-defined]  # noqa: SLF001 - the only parser of this dialect
    except re.error:
        return False
    return bool(least == most)
