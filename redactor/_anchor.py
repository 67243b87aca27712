"""Chooses the part of an expression that is looked for first: what every match must hold, seldom in ordinary text, and small.

A match of "flat, street, city, postcode" must hold each of those parts; the one pass needs to see only the most telling of them. What is
chosen is a run of neighbouring parts (an anchor) and how far from the beginning of a match it ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from redactor import _rarity
from redactor._classes import Class
from redactor._measure import LITERAL, NEXT_OF_WORD, REPEATS, ZERO_WIDTH, chance_of, cost_of, is_letter, longest, shortest, trimmed_end
from redactor._regex import _constants as c
from redactor._regex import _parser

#: About how many states one anchor may have; prefilter mode would cut a larger expression to next to nothing.
_BUDGET = 800

#: What a false hit costs (the exact expression is run), and what a state costs for each byte read, with and without a literal that lets the engine skip: nanoseconds, measured.
_HIT = 30000.0
_STATE = 1e-3
_LITERAL_STATE = 2e-5

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
            p = max(p, NEXT_OF_WORD) if letters >= LITERAL and is_letter(*end) else p
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
        letters = letters + 1 if is_letter(*node) else 0
        p, last = chance_of([node], last, caseless=caseless)
        chance *= max(p, NEXT_OF_WORD) if letters > LITERAL else p
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


def _has_literal(tree: list[Any]) -> bool:
    """Say whether every match holds one of a few literals that an engine can skip to."""
    run = 0
    for op, args in tree:
        if op is c.LITERAL:
            run += 1
            if run >= LITERAL:
                return True
            continue
        if op is c.SUBPATTERN and len(args[3]) == 1 and args[3][0][0] is c.LITERAL:
            run += 1
            if run >= LITERAL:
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
