"""Measures of expressions: how long their matches are, how many states they need, how likely they match by chance."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from redactor import _rarity
from redactor._classes import DIGIT, class_of
from redactor._regex import _constants as c
from redactor._regex import _parser

ZERO_WIDTH = (c.AT, c.ASSERT, c.ASSERT_NOT)
REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT)

#: So many characters of a literal let the engine skip.
LITERAL = 3

#: Repeats of groups are written out up to here.
_COPIES = 6


def trimmed_end(tree: list[Any]) -> list[Any]:
    """Cut what a match may have at its end, so that one hit comes where there would be one for every possible end."""
    kept = list(tree)
    while kept:
        op, args = kept[-1]
        if op in ZERO_WIDTH:
            kept.pop()
        elif op in REPEATS:
            least, _, inner = args
            if least:
                kept[-1] = (op, (least, least, inner))
                break
            kept.pop()
        elif op is c.SUBPATTERN:
            kept[-1] = (op, (*args[:3], trimmed_end(list(args[3]))))
            break
        elif op is c.BRANCH:
            kept[-1] = (op, (args[0], [trimmed_end(list(b)) for b in args[1]]))
            break
        else:
            break
    return kept


def longest(tree: list[Any]) -> int:
    """Return the greatest length of a match, in code points."""
    return sum(_length(node, max, 1) for node in tree)


def shortest(tree: list[Any]) -> int:
    """Return the least length of a match, in code points."""
    return sum(_length(node, min, 0) for node in tree)


def fewest_digits(tree: list[Any]) -> int:
    """Return how many ASCII digits a match has at least."""
    return sum(_digits(op, args) for op, args in tree)


def _digits(op: Any, args: Any) -> int:
    if op in ZERO_WIDTH:
        return 0
    if op is c.BRANCH:
        return min(fewest_digits(list(b)) for b in args[1])
    if op is c.SUBPATTERN:
        return fewest_digits(list(args[3]))
    if op in REPEATS:
        return int(args[0]) * fewest_digits(list(args[2]))
    members = class_of(op, args)
    return int(members is not None and not members[1] and members[0] <= DIGIT)


def _length(node: Any, choose: Any, bound: int) -> int:
    op, args = node
    if op in ZERO_WIDTH:
        return 0
    if op is c.BRANCH:
        return int(choose(sum(_length(n, choose, bound) for n in b) for b in args[1]))
    if op is c.SUBPATTERN:
        return sum(_length(n, choose, bound) for n in args[3])
    if op in REPEATS:
        return int(args[bound]) * sum(_length(n, choose, bound) for n in args[2])
    return 1


def cost_of(tree: list[Any]) -> int:
    """Return about how many states the expression needs."""
    total = 0
    for op, args in tree:
        if op in ZERO_WIDTH:
            continue
        if op is c.BRANCH:
            total += sum(cost_of(list(b)) for b in args[1])
        elif op is c.SUBPATTERN:
            total += cost_of(list(args[3]))
        elif op in REPEATS:
            least, most, inner = args
            single = len(inner) == 1 and class_of(*inner[0]) is not None
            # Those of a group must be written out.
            total += min(least, 40) + 2 if single else cost_of(list(inner)) * max(least, min(most, _COPIES))
        else:
            total += 1
    return total


#: How likely the next letter of a word is, given three or more before it.
NEXT_OF_WORD = 0.4


def chance_of(tree: list[Any], last: _rarity.Last, *, caseless: bool) -> tuple[float, _rarity.Last]:
    """Return how likely the expression matches where the last character was so, and what the last one then is."""
    chance, letters = 1.0, 0
    for op, args in tree:
        if op in ZERO_WIDTH:
            continue
        letters = letters + 1 if is_letter(op, args) else 0
        p, last = _chance_of_part(op, args, last, caseless=caseless)
        chance *= max(p, NEXT_OF_WORD) if letters > LITERAL else p
    return chance, last


def is_letter(op: Any, args: Any) -> bool:
    """Say whether the part is one letter."""
    if op is c.SUBPATTERN and len(args[3]) == 1:
        return is_letter(*args[3][0])
    return op is c.LITERAL and chr(args).isalpha()


def _chance_of_part(op: Any, args: Any, last: _rarity.Last, *, caseless: bool) -> tuple[float, _rarity.Last]:
    if op is c.BRANCH:
        return _rarity.mixed([chance_of(list(b), last, caseless=caseless) for b in args[1]])
    if op is c.SUBPATTERN:
        _, add, remove, inner = args
        inside = (caseless or bool(add & _parser.SRE_FLAG_IGNORECASE)) and not remove & _parser.SRE_FLAG_IGNORECASE
        return chance_of(list(inner), last, caseless=inside)
    if op in REPEATS:
        p = 1.0
        for _ in range(min(args[0], 40)):
            q, last = chance_of(list(args[2]), last, caseless=caseless)
            p *= q
        return p, last
    return _chance_of_one(op, args, last, caseless=caseless)


def _chance_of_one(op: Any, args: Any, last: _rarity.Last, *, caseless: bool) -> tuple[float, _rarity.Last]:
    found = class_of(op, args)
    if found is None:
        p, last = _rarity.after(last, frozenset(), high=True)
        return p * 0.02, last
    members, high = found
    if caseless:
        members = _either_case(members)
    return _rarity.after(last, members, high=high)


@lru_cache(maxsize=4096)
def _either_case(members: frozenset[int]) -> frozenset[int]:
    return members | {ord(chr(m).swapcase()) for m in members if chr(m).isalpha()}
