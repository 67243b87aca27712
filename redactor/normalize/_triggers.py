"""Tells ordinary text from text that may be disguised, for many texts in one pass.

A trigger may be pulled for nothing, which costs a little time; it must not stay silent where a fold would change a value. Expressions read
UTF-8 as bytes. They are not recognizers' patterns: they must run exactly and cost next to nothing, so they have a small database of their own.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from enum import Enum, auto
from functools import cache

from redactor._block import Block
from redactor._utf8 import positions
from redactor.engine import Database, Engine, Expression, engine, kept_in
from redactor.normalize import _number_words, _spaced, _spelled, _wrapped


class Trigger(Enum):
    """Which folds a text may need."""

    ESCAPED = auto()
    SPELLED = auto()
    DICTATED = auto()
    APART = auto()
    WRAPPED = auto()


_ESCAPED = (
    r"%(?:[0-7][0-9a-f]|[c-f][0-9a-f]%|u[0-9a-f]{4})",
    r"&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31};)",
    r"\\(?:u[0-9a-f]{4}|u\{|x[0-9a-f]{2})",
    r"=[2-7][0-9a-f]=[2-7][0-9a-f]",
    r"\w=(?:40|2e|2d)[a-z]",
    r"\w=\r?\n\w",
    r"[\x01-\x08\x0e-\x1f\x7f]",
    r"[\w@.]<(?:!--|/?(?:[bisu]|em|strong|span|font|wbr|mark)[ />])",
    r"\w\\[@._-]\w",
)
_EXPRESSIONS = tuple(
    (trigger, expression)
    for trigger, expressions in {
        Trigger.ESCAPED: _ESCAPED,
        Trigger.SPELLED: _spelled.TRIGGERS,
        Trigger.DICTATED: _number_words.TRIGGERS,
        Trigger.APART: _spaced.TRIGGERS,
        Trigger.WRAPPED: _wrapped.TRIGGERS,
    }.items()
    for expression in expressions
)
_NONE: frozenset[Trigger] = frozenset()


def triggers(text: str) -> frozenset[Trigger]:
    """Return the triggers that a text pulls."""
    return triggers_of(Block([text])).get(0, _NONE)


def triggers_of(block: Block) -> dict[int, frozenset[Trigger]]:
    """Return the triggers that texts pull, by place; a match that reaches over the end of a text counts for the next one."""
    pulled: defaultdict[int, set[Trigger]] = defaultdict(set)
    for expression, end in _database(engine()).scan(block.data):
        pulled[block.at(end)].add(_EXPRESSIONS[expression][0])
    return {at: frozenset(of_text) for at, of_text in pulled.items()}


def places(text: str) -> list[int]:
    """Return where triggers are pulled in one text: the ends of what pulls them, in code points and ascending."""
    data = text.encode()
    ends = sorted({end for _, end in _database(engine()).scan(data)})
    return ends if len(data) == len(text) else positions(data)[ends].tolist()


@cache
def _database(chosen: Engine) -> Database:
    key = hashlib.sha256("\0".join(expression for _, expression in _EXPRESSIONS).encode()).hexdigest()
    return chosen.open(lambda: [Expression(expression.encode(), caseless=True) for _, expression in _EXPRESSIONS], key=key, cache=kept_in())
