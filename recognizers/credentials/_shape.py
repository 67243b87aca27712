"""What a secret looks like: entropy, mix of characters, and how placeholders, code and words differ from it.

The three `Check` functions at the end are what recognizers of this package take as `validate`; everything is pure.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise

from redactor.domain import Check
from redactor.recognizer import invalid_unless

#: Bits a character: a random hex string of 32 has about 3.6, a word about 2.8, `xxxx` 0.
LEAST_ENTROPY = 2.3

#: Values shorter than this say little through their entropy.
ENTROPY_FROM = 12

#: Template syntax of shells, YAML, Jinja, CI systems, Windows, Python and manuals.
_TEMPLATE = re.compile(r"^[<$%@!{(]|[$#]\{|\{\{|\$\(|<[^<>]{2,40}>|\.\.\.|…|^%[\w ]+%$|^\[[\w .-]+\]$|\[[A-Za-z_ -]+\]$")

#: A run that only a mask or a manual writes, or a short piece repeated over and over.
_MASK = re.compile(r"[xX]{5,}|[*•●]{3,}|#{4,}|_{5,}|\?{3,}|([0-9A-Za-z])\1{9,}$|(.{1,4}?)\2{5,}$")

#: Words that manuals put where a secret goes; what remains beside them tells whether there is one.
_STAND_IN = re.compile(
    r"your|my|the|example|sample|dummy|placeholder|redacted|removed|hidden|masked|secret|changeme|change|replace|insert|put|enter|todo|fixme"
    r"|api|access|key|token|password|passwd|value|goes|here|some|test|fake|xxx+|abc|id|me",
    re.IGNORECASE,
)
_LONG_STAND_IN = re.compile(
    r"your[-_]?|example|placeholder|redacted|replace[-_]?me|change[-_]?(?:me|it)|put[-_]|insert[-_]|[-_]here", re.IGNORECASE
)

_PART = re.compile(r"[A-Za-z0-9]+")
_IDENTIFIER_PATH = re.compile(r"[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+")
_OBJECT = re.compile(r"[\w.$/]+@[0-9a-f]{4,16}")
_FILE_PATH = re.compile(r"(?:[A-Za-z]:|[.~])?[\\/]?(?:[\w .@-]+[\\/])+[\w.@-]*")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,:+_/-]+")
_TYPE = re.compile(r"_?[A-Z]\w*(?:Type|Str|String|Field|Value|Input|Password)")
_DIGEST = re.compile(r"sha(?:1|256|384|512)[:-]", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")

#: Values that state something about a secret, or stand for there being none.
_NO_PASSWORD = frozenset(
    [
        "chauthtok",
        "none",
        "null",
        "nil",
        "undefined",
        "nan",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "default",
        "empty",
        "blank",
        "unset",
        "missing",
        "required",
        "optional",
        "invalid",
        "incorrect",
        "wrong",
        "weak",
        "strong",
        "valid",
        "expired",
        "enabled",
        "disabled",
        "string",
        "str",
        "text",
        "varchar",
        "char",
        "bytes",
        "object",
        "any",
        "int",
        "integer",
        "boolean",
        "bool",
        "password",
        "passwd",
        "passwort",
        "pass",
        "pwd",
        "hidden",
        "masked",
        "redacted",
        "removed",
        "filtered",
        "protected",
        "encrypted",
        "changeme",
        "change_me",
        "changeit",
        "change-me",
        "replaceme",
        "todo",
        "tbd",
        "unknown",
        "ask",
        "prompt",
        "stdin",
        "env",
        "file",
        "secret",
        "hash",
        "hashed",
        "forgot",
        "reset",
        "success",
        "failed",
        "failure",
        "error",
        "accepted",
        "denied",
        "changed",
        "updated",
        "set",
        "auto",
        "generated",
        "input",
        "field",
        "label",
        "placeholder",
        "username",
        "user",
        "email",
        "login",
        "and",
        "or",
        "not",
        "for",
        "the",
        "is",
        "was",
        "are",
        "with",
        "from",
        "to",
        "by",
        "in",
        "of",
        "must",
        "should",
        "cannot",
        "can",
        "will",
        "has",
        "have",
        "been",
        "too",
        "this",
        "that",
        "your",
        "my",
        "be",
        "it",
        "as",
        "at",
        "please",
        "enter",
        "yourpassword",
        "your_password",
        "your-password",
        "mypassword",
        "my_password",
        "self",
        "null;",
        "none,",
        "function",
        "new",
        "return",
        "const",
        "let",
        "var",
        "final",
        "optional[str]",
        "requis",
        "obligatoire",
        "falsch",
        "ungültig",
        "erforderlich",
    ]
)


def entropy(value: str) -> float:
    """Return Shannon's entropy in bits a character; 0 for the empty text."""
    size = len(value)
    return -sum(n / size * math.log2(n / size) for n in Counter(value).values())


def is_placeholder(value: str) -> bool:
    """Say whether a value only stands where a secret would: a template, a mask, or a manual's stand-in words."""
    if _TEMPLATE.search(value) or _MASK.search(value):
        return True
    if not _LONG_STAND_IN.search(value):
        return False
    rest = re.sub(r"[\W_]", "", _STAND_IN.sub("", value))
    return len(rest) < 10  # noqa: PLR2004 - a prefix and what is left of two or three words


def is_uuid(value: str) -> bool:
    """Say whether a value is written as a UUID (RFC 9562, section 4)."""
    return _UUID.fullmatch(value) is not None


def is_code(value: str) -> bool:
    """Say whether a value is an expression, a path or an address rather than a literal."""
    if "://" in value or any(mark in value for mark in ("()", "(", "[", "->", "::")):
        return True
    if _OBJECT.fullmatch(value) and not digit_changes(value.split("@", maxsplit=1)[0]):
        return True  # how Java prints an object
    if _IDENTIFIER_PATH.fullmatch(value):
        return all(digit_changes(part) < 3 and case_changes(part) * 5 < len(part) for part in value.split("."))  # noqa: PLR2004 - as in is_random
    return _FILE_PATH.fullmatch(value) is not None and not any(is_random(part) for part in re.split(r"[\\/]", value))


def digit_changes(part: str) -> int:
    """Count how often a text changes between digits and letters."""
    return sum(a.isdigit() != b.isdigit() for a, b in pairwise(part))


def case_changes(part: str) -> int:
    """Count the small letters that a capital follows: many in random text, few in camelCase."""
    return sum(a.islower() and b.isupper() for a, b in pairwise(part))


def is_random(part: str) -> bool:
    """Say whether letters and digits are mixed as no word, identifier or version mixes them."""
    if len(part) < 8:  # noqa: PLR2004 - shorter parts mix by chance
        return False
    changes = digit_changes(part)
    if changes >= 3 or (changes >= 2 and len(part) >= ENTROPY_FROM):  # noqa: PLR2004 - `sha256sum` and `utf8mb4` change less, or are shorter
        return True
    return len(part) >= 16 and case_changes(part) * 5 >= len(part)  # noqa: PLR2004 - in camelCase a word has about five letters


def has_random_part(value: str) -> bool:
    """Say whether any run of letters and digits is random, or the whole is one long mix with signs in it."""
    if any(is_random(part) for part in _PART.findall(value)):
        return True
    letters = re.sub(r"[^A-Za-z0-9]", "", value)
    if digit_changes(letters) >= 3 and case_changes(letters) >= 2:  # noqa: PLR2004 - base64url cut by its own signs; kebab and snake case have one case
        return True
    pieces = _PART.findall(value)
    mixed = sum(1 for piece in pieces if digit_changes(piece))
    return len(letters) >= 16 and mixed * 2 >= len(pieces) and is_random(letters)  # noqa: PLR2004 - as in is_random


def plausible(value: str) -> Check:
    """Drop placeholders and monotone values; for formats whose prefix already says what they are."""
    if is_placeholder(value):
        return Check.INVALID
    return invalid_unless(len(value) < ENTROPY_FROM or entropy(value) >= LEAST_ENTROPY)


def drawn(value: str) -> Check:
    """Keep UUIDs, long numbers and random text; for a value of known length behind a vendor's name."""
    if is_placeholder(value) or entropy(value) < LEAST_ENTROPY or is_code(value):
        return Check.INVALID
    return invalid_unless(is_uuid(value) or (len(value) >= 16 and value.isdigit()) or has_random_part(value))  # noqa: PLR2004 - shorter numbers count things


def secret_like(value: str) -> Check:
    """Keep values that look drawn at random; for a value of unknown format behind a secret-like name."""
    if is_placeholder(value) or is_code(value) or is_uuid(value) or _NUMBER.fullmatch(value) or _DATE.match(value) or _DIGEST.search(value):
        return Check.INVALID
    return invalid_unless(entropy(value) >= LEAST_ENTROPY and has_random_part(value))


def password_like(value: str) -> Check:
    """Keep what somebody could have chosen as a password; for a value behind a password's name."""
    bare = value.strip().rstrip(".,;:!?)").lower()
    if len(bare) < 3 or bare in _NO_PASSWORD or is_placeholder(value):  # noqa: PLR2004 - nobody's password has two characters
        return Check.INVALID
    if _TYPE.fullmatch(value) or (len(bare) < 4 and bare.isdigit()):  # noqa: PLR2004 - a PIN has four digits; `pass: 120` counts tests
        return Check.INVALID
    if len(set(bare)) == 1 or not any(c.isalnum() for c in bare):
        return Check.INVALID
    return invalid_unless(not is_code(value) or (has_random_part(value) and "(" not in value))
