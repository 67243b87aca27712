"""From a field's name to what it holds: splits the name into words and looks for the longest ending that the vocabulary knows."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from redactor.records.vocabulary import PEOPLE, VOCABULARY, FieldName, words

#: Names longer than this are no field names.
LONGEST = 64
_MOST_WORDS = 6

_WORD = re.compile(r"[^\W\d_]+|\d+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

#: Words after a name that leave its meaning as it is.
QUALIFIERS = words(
    "number num no nr value val text raw str string plain plaintext cleartext clear original orig old new current primary secondary home work"
    " private personal full input field confirm confirmation repeat again param"
)
#: Names of members that hold what the object around them is about: `{"phone": {"value": ...}}`.
_INNER = words("value val v text raw string stringvalue display description label content number code data s intvalue doublevalue name")

#: Members that hold the name of what the member beside them holds: `{"key": "user.email", "value": ...}`.
LABELS = words("key name k field attribute header label id property param")
VALUES = words("value val v stringvalue string_value intvalue int_value doublevalue double_value")

#: Words written without a break before a name: `userpassword`, `dbpass`.
_GLUED = ("user", "customer", "client", "admin", "login", "contact", "patient", "account", "my", "db", "smtp", "mail", "home", "work")


def plain(word: str) -> str:
    """Return a word in lower case and without accents, as it stands in the tables."""
    folded = unicodedata.normalize("NFKD", word.casefold()).replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("ß", "ss")
    return unicodedata.normalize("NFC", "".join(c for c in folded if not "\u0300" <= c <= "\u036f"))


def words_of(name: str) -> tuple[str, ...]:
    """Split a field's name, in snake, camel, kebab or dotted case or with spaces, into plain words."""
    return tuple(plain(w) for w in _WORD.findall(_HUMP.sub(" ", unicodedata.normalize("NFC", name))))


def _table() -> dict[str, FieldName]:
    table: dict[str, FieldName] = {}
    for entry in VOCABULARY:
        for name in entry.names:
            table.setdefault("".join(words_of(name)), entry)
    return table


_TABLE = _table()
_PEOPLE = frozenset(map(plain, PEOPLE))
_UNLESS = {entry.name: frozenset(map(plain, entry.unless)) for entry in VOCABULARY}
_UNSPACED_NAMES = tuple(sorted((key for key in _TABLE if _UNSPACED.search(key)), key=len, reverse=True))


@lru_cache(maxsize=4096)
def meaning(path: tuple[str, ...]) -> tuple[FieldName | None, bool]:
    """Return what a value at a path of names is, and whether the path speaks of a person.

    The last name decides, read together with the one before it: `{"card": {"number": ...}}`, `{"phone": [{"value": ...}]}`.
    """
    parts = [words_of(name[:LONGEST]) for name in path[-3:]]
    person = any(not _PEOPLE.isdisjoint(w) for w in parts)
    if not parts or not parts[-1]:
        return None, person
    own = parts[-1]
    if len(parts) > 1 and (own[-1:] and "".join(own) in _INNER):
        inner = _ending((*parts[-2], *own), least=len(own) + 1) or _ending(parts[-2])
        if inner is not None and own[-1] not in {"label", "v", "s"}:
            return inner, person
    found = _ending(own)
    if found is None and len(parts) > 1:
        found = _ending((*parts[-2], *own), least=len(own) + 1)
    elif found is not None and found.weak and len(parts) > 1 and not _UNLESS[found.name].isdisjoint(parts[-2]):
        found = None
    return found, person


def _ending(parts: tuple[str, ...], *, least: int = 1) -> FieldName | None:
    while parts:
        if (found := _longest(parts, least)) is not None:
            return found
        if parts[-1] not in QUALIFIERS and not parts[-1].isdigit():
            return None
        parts = parts[:-1]
    return None


def _longest(parts: tuple[str, ...], least: int) -> FieldName | None:
    for count in range(min(_MOST_WORDS, len(parts)), least - 1, -1):
        before, name = parts[:-count], "".join(parts[-count:])
        if (entry := _known(name)) is not None:
            return entry if _UNLESS[entry.name].isdisjoint(before) else None
    return _unspaced(parts[-1]) if least == 1 else None


def _known(name: str) -> FieldName | None:
    if (entry := _TABLE.get(name)) is not None:
        return entry
    if name.endswith("s") and len(name) > 4:  # noqa: PLR2004 - shorter ones are no plurals
        entry = _TABLE.get(name[:-1]) or (_TABLE.get(name[:-2]) if name.endswith("es") else None)
        if entry is not None:
            return entry
    for glued in _GLUED:
        if name.startswith(glued) and (entry := _TABLE.get(name[len(glued) :])) is not None and not entry.weak:
            return entry
    return None


def _unspaced(word: str) -> FieldName | None:
    if word.isascii():
        return None
    return next((_TABLE[name] for name in _UNSPACED_NAMES if word.endswith(name) and (len(name) > 1 or len(word) == 1)), None)
