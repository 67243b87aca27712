r"""Writes an expression over bytes that ends wherever a Python expression's matches end, and maybe elsewhere.

Hyperscan reads UTF-8 as bytes fastest, and Unicode classes in bounded repeats make its automata too large. So a class that holds any
code point past ASCII becomes "or any byte past ASCII", long repeats lose their upper bound, and look-around is left out, save where it
forbids a single character before or after the whole. What comes out is a superset: it may say "maybe here" too often, never too seldom. The exact expression decides.

One exception: with `caseless`, U+017F and U+212A match the ASCII letters s and k in Python's `re` only; normalisation folds both.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from redactor._regex import _constants as c
from redactor._regex import _parser, parse

_WORD = frozenset(i for i in range(128) if chr(i).isalnum() or chr(i) == "_")
_DIGIT = frozenset(range(0x30, 0x3A))
_SPACE = frozenset([*range(9, 14), *range(0x1C, 0x20), 0x20])
_ASCII = frozenset(range(128))

_CATEGORY = {
    c.CATEGORY_WORD: _WORD,
    c.CATEGORY_NOT_WORD: _ASCII - _WORD,
    c.CATEGORY_DIGIT: _DIGIT,
    c.CATEGORY_NOT_DIGIT: _ASCII - _DIGIT,
    c.CATEGORY_SPACE: _SPACE,
    c.CATEGORY_NOT_SPACE: _ASCII - _SPACE,
}

#: Repeats above these bounds are written without an upper bound, or with this lower one.
_MOST_OF_CLASS = 40
_MOST_OF_GROUP = 6
_LEAST = 200

#: About how many states one expression may have; prefilter mode would cut a larger one to next to nothing.
_BUDGET = 1500

_ZERO_WIDTH = (c.AT, c.ASSERT, c.ASSERT_NOT)

#: The ASCII members of a class, and whether it holds anything past ASCII.
Class = tuple[frozenset[int], bool]


class _Parts(NamedTuple):
    """What is read of an expression: its core, or a beginning of it, and what surrounds it."""

    leading: list[Any]
    core: list[Any]
    #: What must follow, or one character that may, or neither.
    following: list[Any]
    guard: str
    trailing: list[Any]


def superset(regex: str, *, caseless: bool = False) -> bytes:
    """Return the byte expression for an expression of our dialect.

    It may end past the match, by what look-ahead reads at most.
    """
    parts = _parts(list(parse(regex)))
    before = _guard([node for node in parts.leading if node[0] is c.ASSERT_NOT and node[1][0] < 0])
    beside = [*parts.leading, *parts.core[:1]]
    head = f"(?:^|{before})" if before else _sequence(beside, caseless=caseless, upto=len(parts.leading))
    body = _sequence(parts.core, caseless=caseless)
    if parts.following:
        tail = _sequence(parts.following, caseless=caseless)
    elif parts.guard:
        tail = f"(?:$|{parts.guard})"
    else:
        tail = _sequence([*parts.core[-1:], *parts.trailing], caseless=caseless, since=1)
    return (head + body + tail).encode("ascii")


def behind(regex: str) -> int:
    """Return how far before a hit of the byte expression its match can begin, in code points."""
    parts = _parts(list(parse(regex)))
    return _longest([*parts.core, *parts.following]) + bool(parts.guard)


def _longest(tree: list[Any]) -> int:
    """Return the greatest length of a match."""
    total = 0
    for op, args in tree:
        if op in _ZERO_WIDTH:
            continue
        if op is c.BRANCH:
            total += max(_longest(list(b)) for b in args[1])
        elif op is c.SUBPATTERN:
            total += _longest(list(args[3]))
        elif op in (c.MAX_REPEAT, c.MIN_REPEAT):
            total += args[1] * _longest(list(args[2]))
        else:
            total += 1
    return total


def _parts(tree: list[Any]) -> _Parts:
    """Choose what to read: what must follow too; failing that, what must not.

    Without either, or where the whole is too much for an automaton, the shortest beginning tells as much, in fewer hits.
    """
    first = next((i for i, node in enumerate(tree) if node[0] not in _ZERO_WIDTH), len(tree))
    last = next((i for i in range(len(tree), first, -1) if tree[i - 1][0] not in _ZERO_WIDTH), first)
    leading, core, trailing = tree[:first], tree[first:last], tree[last:]
    if _cost(core) > _BUDGET:
        return _Parts(leading, _shortest(_beginning(core, _BUDGET)), [], "", [])
    ahead = [list(node[1][1]) for node in trailing if node[0] is c.ASSERT and node[1][0] > 0]
    if ahead and _cost(core) + _cost(ahead[0]) <= _BUDGET:
        return _Parts(leading, core, _shortest(ahead[0]), "", [])
    if guard := _guard([node for node in trailing if node[0] is c.ASSERT_NOT and node[1][0] > 0]):
        return _Parts(leading, core, [], guard, [])
    if any(op is c.AT and _sequence([*core[-1:], (op, args)], caseless=False, since=1) for op, args in trailing):
        return _Parts(leading, core, [], "", trailing)
    return _Parts(leading, _shortest(core), [], "", [])


def _cost(tree: list[Any]) -> int:
    """Return about how many states the expression needs."""
    total = 0
    for op, args in tree:
        if op in _ZERO_WIDTH:
            continue
        if op is c.BRANCH:
            total += sum(_cost(list(b)) for b in args[1])
        elif op is c.SUBPATTERN:
            total += _cost(list(args[3]))
        elif op in (c.MAX_REPEAT, c.MIN_REPEAT):
            least, most, inner = args
            single = len(inner) == 1 and _class(*inner[0]) is not None
            # Hyperscan counts the repeats of a single class; those of a group it must write out.
            total += 2 if single else _cost(list(inner)) * max(least, min(most, _MOST_OF_GROUP))
        else:
            total += 1
    return total


def _beginning(tree: list[Any], budget: int) -> list[Any]:
    """Return as much of the beginning as the budget allows."""
    kept: list[Any] = []
    for op, args in tree:
        cost = _cost([(op, args)])
        if cost > budget:
            if op is c.SUBPATTERN:
                kept.append((op, (*args[:3], _beginning(list(args[3]), budget))))
            elif op is c.BRANCH:
                share = max(budget // len(args[1]), 1)
                kept.append((op, (args[0], [_beginning(list(b), share) for b in args[1]])))
            break
        kept.append((op, args))
        budget -= cost
    return kept


def _guard(nodes: list[Any]) -> str:
    """Write the class that the neighbour is of, for look-around that forbids single characters; nothing where there is none."""
    forbidden: set[int] = set()
    for _, (_, inner) in nodes:
        items = list(inner)
        members = _class(*items[0]) if len(items) == 1 else None
        forbidden |= members[0] if members else set()
    # Between the texts of a block stands a line feed, which must count as the edge of a text.
    return _written((_ASCII - forbidden | {0x0A}, True)) if forbidden else ""


def _shortest(tree: list[Any]) -> list[Any]:
    """Cut what a match may have at its end, so that one hit comes where there would be one for every possible end."""
    kept = list(tree)
    while kept:
        op, args = kept[-1]
        if op in _ZERO_WIDTH:
            kept.pop()
        elif op in (c.MAX_REPEAT, c.MIN_REPEAT):
            least, _, inner = args
            if least:
                kept[-1] = (op, (least, least, inner))
                break
            kept.pop()
        elif op is c.SUBPATTERN:
            kept[-1] = (op, (*args[:3], _shortest(list(args[3]))))
            break
        elif op is c.BRANCH:
            kept[-1] = (op, (args[0], [_shortest(list(b)) for b in args[1]]))
            break
        else:
            break
    return kept


def literal_superset(text: str, *, caseless: bool = False) -> bytes:
    """Return the byte expression for a literal."""
    return "".join(_character(ord(ch), caseless=caseless) for ch in text).encode("ascii")


def _sequence(tree: list[Any], *, caseless: bool, since: int = 0, upto: int | None = None) -> str:
    """Write the nodes from `since` to before `upto`; the others are there to be seen as neighbours."""
    out: list[str] = []
    for i, (op, args) in enumerate(tree[:upto]):
        if i < since:
            continue
        if op is c.AT:
            boundary = args is c.AT_BOUNDARY and _ascii_word_beside(tree, i)
            out.append(r"\b" if boundary else "")
        elif op in _ZERO_WIDTH:
            continue
        else:
            out.append(_item(op, args, caseless=caseless))
    return "".join(out)


def _item(op: Any, args: Any, *, caseless: bool) -> str:
    if op is c.LITERAL:
        return _character(args, caseless=caseless)
    if (members := _class(op, args)) is not None:
        return _written(members) + ("{1,4}" if members[1] else "")
    if op is c.BRANCH:
        return "(?:" + "|".join(_sequence(list(b), caseless=caseless) for b in args[1]) + ")"
    if op is c.SUBPATTERN:
        _, add, remove, inner = args
        inside = (caseless or bool(add & _parser.SRE_FLAG_IGNORECASE)) and not remove & _parser.SRE_FLAG_IGNORECASE
        flag = "" if inside == caseless else ("i" if inside else "-i")
        return f"(?{flag}:" + _sequence(list(inner), caseless=inside) + ")"
    if op in (c.MAX_REPEAT, c.MIN_REPEAT):
        return _repeat(*args, caseless=caseless)
    msg = f"{op} is not of our dialect"
    raise ValueError(msg)


def _repeat(least: int, most: int, inner: Any, *, caseless: bool) -> str:
    items = list(inner)
    least = min(least, _LEAST)
    members = _class(*items[0]) if len(items) == 1 else None
    if members is not None:
        # A code point past ASCII takes two to four bytes.
        most = most * 4 if members[1] else most
        return _written(members) + _bounds(least, most, _MOST_OF_CLASS)
    return "(?:" + _sequence(items, caseless=caseless) + ")" + _bounds(least, most, _MOST_OF_GROUP)


def _bounds(least: int, most: int, limit: int) -> str:
    if most > max(limit, least):
        return f"{{{least},}}"
    return f"{{{least},{most}}}"


def _class(op: Any, args: Any) -> Class | None:
    """Return the members of an operation that matches one character, None for any other."""
    if op is c.ANY:
        return _ASCII - {0x0A}, True
    if op is c.NOT_LITERAL:
        return _ASCII - {args}, True
    if op is c.LITERAL:
        return (frozenset([args]), False) if args < 128 else None  # noqa: PLR2004 - the end of ASCII
    if op is not c.IN:
        return None
    negated, members, high = False, set[int](), False
    for kind, value in args:
        if kind is c.NEGATE:
            negated = True
        elif kind is c.LITERAL:
            members.add(value)
        elif kind is c.RANGE:
            members.update(range(value[0], min(value[1], 128) + 1))
            high |= value[1] > 127  # noqa: PLR2004
        else:
            members |= _CATEGORY[value]
            high |= value is not c.CATEGORY_DIGIT
    high |= any(m > 127 for m in members)  # noqa: PLR2004
    members &= _ASCII
    return (_ASCII - members, True) if negated else (frozenset(members), high)


def _written(members: Class) -> str:
    ascii_members, high = members
    if high and ascii_members == _ASCII:
        return r"[\x00-\xff]"
    runs: list[list[int]] = []
    for m in sorted(ascii_members):
        if runs and runs[-1][1] == m - 1:
            runs[-1][1] = m
        else:
            runs.append([m, m])
    body = "".join(f"\\x{a:02x}-\\x{b:02x}" if a != b else f"\\x{a:02x}" for a, b in runs)
    return f"[{body}{chr(92) + 'x80-' + chr(92) + 'xff' if high else ''}]"


def _character(code: int, *, caseless: bool) -> str:
    if code < 128:  # noqa: PLR2004
        return chr(code) if chr(code).isalnum() else f"\\x{code:02x}"
    ch = chr(code)
    forms = {ch, ch.lower(), ch.upper(), ch.title()} if caseless else {ch}
    written = sorted("".join(f"\\x{b:02x}" for b in form.encode()) for form in forms)
    return written[0] if len(written) == 1 else "(?:" + "|".join(written) + ")"


def _ascii_word_beside(tree: list[Any], i: int) -> bool:
    """Say whether the next node that consumes on one side surely has an ASCII word character there: then bytes show the boundary too."""
    after = next((node for node in tree[i + 1 :] if node[0] not in _ZERO_WIDTH), None)
    before = next((node for node in reversed(tree[:i]) if node[0] not in _ZERO_WIDTH), None)
    return (after is not None and _only_ascii_word(after, first=True)) or (before is not None and _only_ascii_word(before, first=False))


def _only_ascii_word(node: Any, *, first: bool) -> bool:
    """Say whether the first (or last) character that this node consumes is an ASCII word character for sure."""
    op, args = node
    if (members := _class(op, args)) is not None:
        return bool(members[0]) and members[0] <= _WORD and not members[1]
    if op is c.SUBPATTERN:
        return _edge(list(args[3]), first=first)
    if op is c.BRANCH:
        return all(_edge(list(b), first=first) for b in args[1])
    if op in (c.MAX_REPEAT, c.MIN_REPEAT):
        return args[0] > 0 and _edge(list(args[2]), first=first)
    return False


def _edge(items: list[Any], *, first: bool) -> bool:
    return bool(items) and _only_ascii_word(items[0 if first else -1], first=first)
