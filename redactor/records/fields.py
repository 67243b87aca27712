"""Finds values by the names of their fields, in a text that is or holds a record, and in a value that is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import re2  # type: ignore[import-untyped, unused-ignore]

from redactor._block import Block
from redactor.domain import Category, Evidence, Finding, Span
from redactor.records import _pairs, _structure, _table
from redactor.records._escapes import unescaped
from redactor.records._found import Field
from redactor.records._names import QUALIFIERS, meaning, plain
from redactor.records._values import telling
from redactor.records.vocabulary import PEOPLE, VOCABULARY, FieldName, words

#: What a name is worth: it is surer than a bare pattern, and gives way to a value whose check digits are right.
SCORE = 0.8

#: Fields that by themselves show that the record speaks of a person.
_PERSONAL = frozenset(
    {
        Category.CONTACT,
        Category.GOVERNMENT_ID,
        Category.RELIGION,
        Category.ETHNICITY,
        Category.POLITICS,
        Category.SEXUALITY,
        Category.HEALTH,
    }
)
_PERSONAL_ENTITIES = frozenset({"BIRTH_DATE", "PERSON", "AGE"})

#: What a finding says of itself, by the name of its entry.
_LABELS = {e.name: (f"records.{e.entity.lower()}", Evidence(pattern=e.name, base_score=SCORE, context="field name")) for e in VOCABULARY}


def field_findings(text: str) -> list[Finding]:
    """Return what the names of fields tell of their values, in JSON, NDJSON, logfmt, key=value, query strings, printed objects and tables.

    Spans are those of the values in the raw text, without quotes, escapes included; JSON in a JSON string is read one level deep. They may
    overlap. A text without such a name in front of a separator costs one linear scan.
    """
    tables = list(_judged(text, _table.fields(text)))
    if not any(_promising(text, m.end()) for m in _NAMED.finditer(text)):
        return tables
    return [*tables, *_judged(text, chain(_nested(text), _pairs.fields(text)))]


def fields_of(block: Block) -> dict[int, list[Finding]]:
    """Return `field_findings` of the texts in which there are any, by place; many at once cost less than one by one."""
    # What reaches over the end of a text is seen to be nothing when that text is read alone.
    named = {at for m in _NAMED_BYTES.finditer(block.data) for at in (block.at(m.start() + 1), block.at(m.end()))}
    named.update(at for at, text in enumerate(block.texts) if "\n" in text and _table.heads(text))
    read = ((at, field_findings(block.texts[at])) for at in sorted(named))
    return {at: findings for at, findings in read if findings}


def leaf_finding(path: tuple[str | int, ...], text: str, *, personal: bool = False) -> Finding | None:
    """Return what the names that lead to a leaf of a record tell of it, None where they tell nothing.

    `personal` says that a field beside it speaks of a person.
    """
    names = tuple(part for part in path if isinstance(part, str))[-3:]
    entry, person = meaning(names) if names else (None, False)
    if entry is None or (entry.weak and not person and not personal):
        return None
    return _finding(entry, 0, text)


def speaks_of_a_person(finding: Finding) -> bool:
    """Say whether a field's finding shows that the fields beside it are about a person too."""
    return finding.category in _PERSONAL or finding.entity in _PERSONAL_ENTITIES


def _promising(text: str, end: int) -> bool:
    """Say whether what stands before a separator may lead to a finding: the name of a flat pair, or any quoted one."""
    sign = text[end - 1]
    before = text[max(0, end - 3) : end - 1].rstrip(" \t")
    return sign == "," or not before or before[-1] in "\"'])" or _pairs.known(text, end - 1)


def _judged(text: str, found: Iterable[Field]) -> Iterator[Finding]:
    weak: list[tuple[Field, Finding]] = []
    for f in found:
        entry, person = meaning(f.path)
        if entry is None or (f.meant is not None and telling(entry.kind, f.meant) is None):
            continue
        finding = _finding(entry, f.start, text[f.start : f.end]) if f.meant is None else _whole(entry, f.start, f.end)
        if finding is None:
            continue
        if entry.weak and not person:
            weak.append((f, finding))
        else:
            f.group.personal = f.group.personal or speaks_of_a_person(finding)
            yield finding
    yield from (finding for f, finding in weak if f.group.personal)


def _finding(entry: FieldName, offset: int, value: str) -> Finding | None:
    if "\\" in value:
        text, offsets = unescaped(value)
        part = telling(entry.kind, text)
        part = part and (offsets[part[0]], offsets[part[1]])
    else:
        part = telling(entry.kind, value)
    if part is None:
        return None
    return _whole(entry, offset + part[0], offset + part[1])


def _whole(entry: FieldName, start: int, end: int) -> Finding:
    recognizer, evidence = _LABELS[entry.name]
    return Finding(
        span=Span(start, end), entity=entry.entity, category=entry.category, score=SCORE, recognizer=recognizer, evidence=evidence
    )


def _nested(text: str) -> Iterator[Field]:
    """Yield the fields of a structure, and those of records written inside its strings."""
    for f in _structure.fields(text):
        yield f
        if "\\" in (raw := text[f.start : f.end]) and _NAMED.search(raw) is not None:
            inner, offsets = unescaped(raw)
            for g in chain(_structure.fields(inner), _pairs.fields(inner)):
                meant = unescaped(inner[g.start : g.end])[0]
                yield Field(path=g.path, start=f.start + offsets[g.start], end=f.start + offsets[g.end], group=g.group, meant=meant)


#: Last words that also end ordinary names: of these the whole name is looked for.
_ORDINARY = words("code key id number no num data status name type party origin group image scan template addr day address user")


#: Shorter words stand inside too many others.
_SHORT = 3


def _stems() -> tuple[list[str], list[str]]:
    """Return what names end in, as regular expressions: what counts anywhere in a word, and what only begins one."""
    stems: set[str] = set()
    for name in (name for entry in VOCABULARY if not entry.weak for name in entry.names):
        *_, last = parts = name.split()
        if last in _ORDINARY or len(last) <= _SHORT:
            stems |= {_spaced(parts), _spaced(map(plain, parts))}
        else:
            stems |= {re.escape(last), re.escape(plain(last))}
    short = {stem for stem in stems if len(stem) <= _SHORT and stem.isascii()}
    simple = sorted(stems - short, key=lambda stem: (len(stem), stem))
    return [stem for at, stem in enumerate(simple) if not any(stem.endswith(other) for other in simple[:at])], sorted(short)


def _spaced(parts: Iterable[str]) -> str:
    return "[_. -]?".join(map(re.escape, parts))


def _prefilter() -> str:
    anywhere, short = _stems()
    humps = "|".join(stem.capitalize() for stem in short)
    people = "|".join(sorted(map(plain, PEOPLE)))
    weak = "|".join(sorted({_spaced(map(plain, name.split())) for entry in VOCABULARY if entry.weak for name in entry.names}))
    name = rf"(?:(?i:{'|'.join(anywhere)})|(?:^|[^A-Za-z])(?i:{'|'.join(short)})|[a-z](?:{humps}))"
    # A person in whose braces, or in front of whom, a weak name may stand.
    person = rf"(?i:(?:{people})s?(?:[_.\[-]?(?:{weak})|\\?[\"']))"
    tail = rf"(?i:e?s|[_. -]?(?:{'|'.join(sorted(QUALIFIERS))})|[\d_.-])*"
    return rf"(?:{name}{tail}|{person})(?:\\?[\"'])?[\])]*[ \t]*(?:[=:]|\\?[\"'] *,)"


def _compiled(expression: str | bytes) -> Any:
    options = re2.Options()
    options.max_mem = 1 << 26
    options.log_errors = False
    return re2.compile(expression, options)


#: What a name ends in with what may follow it, then a separator; RE2 reads it in one linear pass, whatever the text.
_NAMED = _compiled(_prefilter())
_NAMED_BYTES = _compiled(_prefilter().encode())
