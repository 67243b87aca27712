"""Chooses the part of an expression that is looked for first: what every match must hold, seldom in ordinary text, and small.

A match of "flat, street, city, postcode" must hold each of those parts; the one pass needs to see only the most telling of them. What is
chosen is a run of neighbouring parts (an anchor) and how far from the beginning of a match it ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from redactor import _rarity
from redactor._classes import Class, class_of
from redactor._regex import _constants as c
from redactor._regex import _parser

ZERO_WIDTH = (c.AT, c.ASSERT, c.ASSERT_NOT)
REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT)

#: About how many states one anchor may have; prefilter mode would cut a larger expression to next to nothing.
_BUDGET = 800

#: What a false hit costs (the exact expression is run), and what a state costs for each byte read, with and without a literal that lets the engine skip: nanoseconds, measured.
_HIT = 30000.0
_STATE = 1e-3
_LITERAL_STATE = 2e-5

#: So many characters of a literal let the engine skip.
_LITERAL = 3

#: Repeats of groups are written out up to here.
_COPIES = 6

#: No more copies of a repeated class are tried as an end.
_ENDS = 24


class Beside(NamedTuple):
    """The classes that the characters before and after a match must be of, None where anything may stand there."""

    before: Class | None = None
    after: Class | None = None


FREE = Beside()


class Anchor(NamedTuple):
    """A run of parts, and the bounds (code points) of how far after the beginning of a match it begins and ends."""

    nodes: list[Any]
    begins: tuple[int, int]
    ends: tuple[int, int]
    #: Whether it holds the first and the last part.
    first: bool
    last: bool
    chance: float
    cost: int
    literal: bool

    @property
    def price(self) -> float:
        """Return about what it costs for each byte of text, in nanoseconds."""
        return self.chance * _HIT + self.cost * (_LITERAL_STATE if self.literal else _STATE)


def anchor(tree: list[Any], beside: Beside, *, caseless: bool, budget: int = _BUDGET) -> Anchor:
    """Return the cheapest anchor of an expression; `beside` says what must stand around the whole."""
    nodes = list(_flat(tree))
    return min(_anchors(nodes, beside, caseless=caseless, budget=budget), key=lambda a: a.price)


def _flat(tree: list[Any]) -> Iterator[Any]:
    """Yield the parts in a row, those of groups too; a group's flags go with each."""
    for op, args in tree:
        if op is c.SUBPATTERN:
            _, add, remove, inner = args
            for node in _flat(list(inner)):
                yield (op, (None, add, remove, [node])) if add or remove else node
        else:
            yield op, args


def _anchors(nodes: list[Any], beside: Beside, *, caseless: bool, budget: int) -> Iterator[Anchor]:
    begins = (0, 0)
    for i, node in enumerate(nodes):
        if node[0] in ZERO_WIDTH:
            continue
        if i == 0 or shortest([node]) > 0:
            yield from _runs(nodes, i, begins, beside, caseless=caseless, budget=budget)
            yield from _inside(nodes, i, begins, caseless=caseless, budget=budget)
        begins = (begins[0] + shortest([node]), begins[1] + longest([node]))


def _runs(nodes: list[Any], i: int, begins: tuple[int, int], beside: Beside, *, caseless: bool, budget: int) -> Iterator[Anchor]:
    """Yield the runs that begin with one part, each ending with a part that must be there, as short as that may be."""
    kept: list[Any] = []
    spent, chance, last, letters = 0, 1.0, _rarity.ANYTHING, 0
    if i == 0 and beside.before is not None:
        chance, last = _rarity.after(last, beside.before[0], high=beside.before[1])
    low, high = begins
    final = len(nodes) - 1
    while final >= 0 and (nodes[final][0] in ZERO_WIDTH):
        final -= 1
    for j in range(i, len(nodes)):
        node = nodes[j]
        if node[0] in ZERO_WIDTH:
            kept.append(node)
            continue
        if j == i > 0:
            # What may come more often than it must can begin later in the match.
            node, spare = _least(node)
            begins = (begins[0], begins[1] + spare)
            high += spare
        for end, is_whole in _endings(node):
            cost = spent + cost_of([end])
            # Only before what must not follow is there a reason to write out how a match may end.
            if cost > budget or (end is node and j != final and trimmed_end([node]) != [node]):
                continue
            p, then = chance_of([end], last, caseless=caseless)
            p = max(p, _NEXT_OF_WORD) if letters >= _LITERAL and _is_letter(*end) else p
            whole = j == final and is_whole
            if whole and beside.after is not None:
                p *= _rarity.after(then, beside.after[0], high=beside.after[1])[0]
            run = [*kept, end]
            yield Anchor(
                nodes=run,
                begins=begins,
                ends=(low + shortest([end]), high + longest([end])),
                first=i == 0,
                last=whole,
                chance=chance * p,
                cost=cost,
                literal=_has_literal(run),
            )
        spent += cost_of([node])
        if spent > budget:
            return
        letters = letters + 1 if _is_letter(*node) else 0
        p, last = chance_of([node], last, caseless=caseless)
        chance *= max(p, _NEXT_OF_WORD) if letters > _LITERAL else p
        kept.append(node)
        low, high = low + shortest([node]), high + longest([node])


def _least(node: Any) -> tuple[Any, int]:
    """Return a repeat with as few copies as there must be, and how much longer it may be."""
    op, args = node
    if op in REPEATS:
        least, most, inner = args
        return (op, (least, least, inner)), (most - least) * longest(list(inner))
    return node, 0


def _endings(node: Any) -> Iterator[tuple[Any, bool]]:
    """Yield the ways in which a run may end in this part, and whether what follows the part follows there."""
    op, args = node
    if op in REPEATS:
        least, most, inner = args
        for copies in range(1, min(least, _ENDS) + 1):
            yield (op, (copies, copies, inner)), copies == least == most
        if least != most:
            yield node, True
        return
    trimmed = trimmed_end([node])
    if trimmed and shortest(trimmed) > 0:
        yield trimmed[0], trimmed[0] == node
    if not trimmed or trimmed[0] != node:
        yield node, True


def _inside(nodes: list[Any], i: int, begins: tuple[int, int], *, caseless: bool, budget: int) -> Iterator[Anchor]:
    """Yield the anchor inside one part: of each alternative, or of the first copy of what is repeated."""
    op, args = nodes[i]
    if op is c.SUBPATTERN:
        _, add, remove, inner = args
        inside = (caseless or bool(add & _parser.SRE_FLAG_IGNORECASE)) and not remove & _parser.SRE_FLAG_IGNORECASE
        for a in _inside(list(inner), 0, begins, caseless=inside, budget=budget):
            yield a._replace(nodes=[(op, (None, add, remove, a.nodes))])
    elif op is c.BRANCH:
        share = max(budget // len(args[1]), 12)
        each = [anchor(list(b), FREE, caseless=caseless, budget=share) for b in args[1] if shortest(list(b)) > 0]
        if len(each) == len(args[1]):
            yield _either(each, args, begins)
    elif op in REPEATS and args[0] > 0 and len(args[2]) > 0:
        a = anchor(list(args[2]), FREE, caseless=caseless, budget=budget)
        yield a._replace(begins=_plus(begins, a.begins), ends=_plus(begins, a.ends), first=False, last=False)


def _either(each: list[Anchor], args: Any, begins: tuple[int, int]) -> Anchor:
    return Anchor(
        nodes=[(c.BRANCH, (args[0], [a.nodes for a in each]))],
        begins=_plus(begins, (min(a.begins[0] for a in each), max(a.begins[1] for a in each))),
        ends=_plus(begins, (min(a.ends[0] for a in each), max(a.ends[1] for a in each))),
        first=False,
        last=False,
        chance=sum(a.chance for a in each),
        cost=sum(a.cost for a in each),
        literal=all(a.literal for a in each),
    )


def _plus(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return a[0] + b[0], a[1] + b[1]


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
_NEXT_OF_WORD = 0.4


def chance_of(tree: list[Any], last: _rarity.Last, *, caseless: bool) -> tuple[float, _rarity.Last]:
    """Return how likely the expression matches where the last character was so, and what the last one then is."""
    chance, letters = 1.0, 0
    for op, args in tree:
        if op in ZERO_WIDTH:
            continue
        letters = letters + 1 if _is_letter(op, args) else 0
        p, last = _chance_of_part(op, args, last, caseless=caseless)
        chance *= max(p, _NEXT_OF_WORD) if letters > _LITERAL else p
    return chance, last


def _is_letter(op: Any, args: Any) -> bool:
    if op is c.SUBPATTERN and len(args[3]) == 1:
        return _is_letter(*args[3][0])
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


def _has_literal(tree: list[Any]) -> bool:
    """Say whether every match holds one of a few literals that an engine can skip to."""
    run = 0
    for op, args in tree:
        if op is c.LITERAL:
            run += 1
            if run >= _LITERAL:
                return True
            continue
        if op is c.SUBPATTERN and len(args[3]) == 1 and args[3][0][0] is c.LITERAL:
            run += 1
            if run >= _LITERAL:
                return True
            continue
        run = 0
        if op is c.SUBPATTERN and _has_literal(list(args[3])):
            return True
        if op is c.BRANCH and all(_has_literal(list(b)) for b in args[1]):
            return True
        if op in REPEATS and args[0] > 0 and _has_literal(list(args[2])):
            return True
    return False
