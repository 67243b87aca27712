r"""Writes an expression over bytes that is found wherever a Python expression's matches are, and maybe elsewhere.

Hyperscan reads UTF-8 as bytes fastest, and Unicode classes in bounded repeats make its automata too large. So a class that holds any
code point past ASCII becomes "or any byte past ASCII", long repeats lose their upper bound, look-around is left out, save where it
forbids a single character before or after the whole, and of a long expression only its most telling part is written
(`redactor._anchor`). What comes out is a superset: it may say "maybe here" too often, never too seldom. The exact expression decides.

One exception: with `caseless`, U+017F and U+212A match the ASCII letters s and k in Python's `re` only; normalisation folds both.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from redactor._anchor import Anchor, Beside, anchor
from redactor._classes import ASCII, WORD, Class, class_of, written
from redactor._measure import REPEATS, ZERO_WIDTH
from redactor._regex import _constants as c
from redactor._regex import _parser, parse

#: Repeats above these bounds are written without an upper bound, or with this lower one.
_MOST_OF_CLASS = 40
_MOST_OF_GROUP = 6
_LEAST = 200


class Superset(NamedTuple):
    """A byte expression, and where the matches of the original begin: so many code points before a hit of it."""

    written: bytes
    #: A match begins no further before the end of a hit than `most`, no nearer than `least`.
    least: int
    most: int


@lru_cache(maxsize=4096)
def superset(regex: str, *, caseless: bool = False) -> Superset:
    """Return the byte expression for an expression of our dialect; a hit may end past the match, by what look-ahead reads at most."""
    tree = list(parse(regex))
    first = next((i for i, node in enumerate(tree) if node[0] not in ZERO_WIDTH), len(tree))
    last = next((i for i in range(len(tree), first, -1) if tree[i - 1][0] not in ZERO_WIDTH), first)
    leading, core, trailing = tree[:first], tree[first:last], tree[last:]
    chosen = min((_of_core(core, leading, trailing, caseless=caseless), *_of_leading(leading, caseless=caseless)), key=lambda a: a[0].price)
    return _assembled(leading, *chosen, caseless=caseless)


def whole(regex: str, *, caseless: bool = False) -> bytes:
    """Return the byte expression for all that a match of an expression of our dialect consumes, without what must stand around it."""
    tree = list(parse(regex))
    return _sequence(tree, caseless=caseless).encode("ascii")


def _of_core(core: list[Any], leading: list[Any], trailing: list[Any], *, caseless: bool) -> tuple[Anchor, list[Any]]:
    """Return the anchor of what matches and what must follow it, and what stands after the anchor where it ends with the match."""
    ahead = next((list(node[1][1]) for node in trailing if node[0] is c.ASSERT and node[1][0] > 0), None)
    before = _guard(_behind(leading))
    if ahead is not None:
        return anchor([*core, *ahead], Beside(before), caseless=caseless), []
    found = anchor(core, Beside(before, _guard(_ahead(trailing))), caseless=caseless)
    return found, trailing if found.last else []


def _of_leading(leading: list[Any], *, caseless: bool) -> list[tuple[Anchor, list[Any]]]:
    """Return the anchors of what look-ahead asks for from the beginning of the match."""
    beside = Beside(_guard(_behind(leading)))
    return [(anchor(list(args[1]), beside, caseless=caseless), []) for op, args in leading if op is c.ASSERT and args[0] > 0]


def _behind(leading: list[Any]) -> list[Any]:
    return [node for node in leading if node[0] is c.ASSERT_NOT and node[1][0] < 0]


def _ahead(trailing: list[Any]) -> list[Any]:
    return [node for node in trailing if node[0] is c.ASSERT_NOT and node[1][0] > 0]


def _assembled(leading: list[Any], found: Anchor, trailing: list[Any], *, caseless: bool) -> Superset:
    head = tail = ""
    reach = 0
    if found.first:
        before = _guard(_behind(leading))
        head = _before(before, leading) if before else _sequence([*leading, *found.nodes[:1]], caseless=caseless, upto=len(leading))
    after = _guard(_ahead(trailing))
    if after:
        tail, reach = _after(after, trailing)
    elif trailing:
        tail = _sequence([*found.nodes[-1:], *trailing], caseless=caseless, since=1)
    body = _sequence(found.nodes, caseless=caseless)
    return Superset(written=(head + body + tail).encode("ascii"), least=found.ends[0], most=found.ends[1] + reach)


def _before(allowed: Class, leading: list[Any]) -> str:
    """Write what may stand before a match: one character, or two where some pairs are forbidden."""
    pairs = [(near, far) for far, near in _pairs(_behind(leading))]
    single, double = _parted(allowed, pairs)
    return "(?:^" + (f"|{written(single)}" if single[0] or single[1] else "") + "".join(f"|(?:^|{w}){n}" for n, w in double) + ")"


def _after(allowed: Class, trailing: list[Any]) -> tuple[str, int]:
    """Write what may stand after a match, and how many characters that may take."""
    single, double = _parted(allowed, _pairs(_ahead(trailing)))
    # Not `$`, which Hyperscan takes for the place before a last line feed too, and tells late.
    text = r"(?:\z" + (f"|{written(single)}" if single[0] or single[1] else "") + "".join(f"|{n}(?:\\z|{w})" for n, w in double) + ")"
    return text, 2 if double else 1


def _pairs(nodes: list[Any]) -> list[tuple[frozenset[int], frozenset[int]]]:
    """Return the pairs of neighbours, ASCII only, that look-around forbids."""
    pairs = []
    for _, (_, inner) in nodes:
        classes = [class_of(*item) for item in inner]
        if len(classes) == 2 and None not in classes:  # noqa: PLR2004
            first, second = (members for members, _ in classes)  # type: ignore[misc]
            pairs.append((first, second))
    return pairs


def _parted(allowed: Class, pairs: list[tuple[frozenset[int], frozenset[int]]]) -> tuple[Class, list[tuple[str, str]]]:
    """Part the characters next to a match: those after which anything may stand, and the others with what may stand beyond them."""
    beyond: dict[frozenset[int], set[int]] = {}
    for code in allowed[0]:
        # A line feed may be the end of the text.
        forbidden = frozenset().union(*(far for near, far in pairs if code in near)) if code != _LINE_FEED else frozenset()
        beyond.setdefault(forbidden - {_LINE_FEED}, set()).add(code)
    single = frozenset(beyond.pop(frozenset(), set()))
    return (single, allowed[1]), [
        (written((frozenset(near), False)), written((ASCII - far, True)))
        for far, near in sorted(beyond.items(), key=lambda item: min(item[1]))
    ]


_LINE_FEED = 0x0A


def _guard(nodes: list[Any]) -> Class | None:
    """Return the class that the neighbour is of, for look-around that forbids characters; None where there is none."""
    forbidden: set[int] = set()
    for _, (_, inner) in nodes:
        items = list(inner)
        members = class_of(*items[0]) if len(items) == 1 else None
        forbidden |= members[0] if members else set()
    # Between the texts of a block stands a line feed, which must count as the edge of a text.
    return (ASCII - forbidden | {_LINE_FEED}, True) if forbidden or _pairs(nodes) else None


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
        elif op in ZERO_WIDTH:
            continue
        else:
            out.append(_item(op, args, caseless=caseless))
    return "".join(out)


def _item(op: Any, args: Any, *, caseless: bool) -> str:
    if op is c.LITERAL:
        return _character(args, caseless=caseless)
    if (members := class_of(op, args)) is not None:
        return written(members) + ("{1,4}" if members[1] else "")
    if op is c.BRANCH:
        return "(?:" + "|".join(_sequence(list(b), caseless=caseless) for b in args[1]) + ")"
    if op is c.SUBPATTERN:
        _, add, remove, inner = args
        inside = (caseless or bool(add & _parser.SRE_FLAG_IGNORECASE)) and not remove & _parser.SRE_FLAG_IGNORECASE
        flag = "" if inside == caseless else ("i" if inside else "-i")
        return f"(?{flag}:" + _sequence(list(inner), caseless=inside) + ")"
    if op in REPEATS:
        return _repeat(*args, caseless=caseless)
    msg = f"{op} is not of our dialect"
    raise ValueError(msg)


def _repeat(least: int, most: int, inner: Any, *, caseless: bool) -> str:
    items = list(inner)
    least = min(least, _LEAST)
    members = class_of(*items[0]) if len(items) == 1 else None
    if members is not None:
        # A code point past ASCII takes two to four bytes.
        most = most * 4 if members[1] else most
        return written(members) + _bounds(least, most, _MOST_OF_CLASS)
    return "(?:" + _sequence(items, caseless=caseless) + ")" + _bounds(least, most, _MOST_OF_GROUP)


def _bounds(least: int, most: int, limit: int) -> str:
    if most > max(limit, least):
        return f"{{{least},}}"
    return f"{{{least},{most}}}"


def _character(code: int, *, caseless: bool) -> str:
    if code < 128:  # noqa: PLR2004
        return chr(code) if chr(code).isalnum() else f"\\x{code:02x}"
    ch = chr(code)
    forms = {ch, ch.lower(), ch.upper(), ch.title()} if caseless else {ch}
    written = sorted("".join(f"\\x{b:02x}" for b in form.encode()) for form in forms)
    return written[0] if len(written) == 1 else "(?:" + "|".join(written) + ")"


def _ascii_word_beside(tree: list[Any], i: int) -> bool:
    """Say whether the next node that consumes on one side surely has an ASCII word character there: then bytes show the boundary too."""
    after = next((node for node in tree[i + 1 :] if node[0] not in ZERO_WIDTH), None)
    before = next((node for node in reversed(tree[:i]) if node[0] not in ZERO_WIDTH), None)
    return (after is not None and _only_ascii_word(after, first=True)) or (before is not None and _only_ascii_word(before, first=False))


def _only_ascii_word(node: Any, *, first: bool) -> bool:
    """Say whether the first (or last) character that this node consumes is an ASCII word character for sure."""
    op, args = node
    if (members := class_of(op, args)) is not None:
        return bool(members[0]) and members[0] <= WORD and not members[1]
    if op is c.SUBPATTERN:
        return _edge(list(args[3]), first=first)
    if op is c.BRANCH:
        return all(_edge(list(b), first=first) for b in args[1])
    if op in REPEATS:
        return args[0] > 0 and _edge(list(args[2]), first=first)
    return False


def _edge(items: list[Any], *, first: bool) -> bool:
    return bool(items) and _only_ascii_word(items[0 if first else -1], first=first)
