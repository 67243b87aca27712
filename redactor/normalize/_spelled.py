"""Addresses spelled for people and not for programs: jane (at) example [dot] com, jane at example dot com, hxxp://, 192[.]0[.]2[.]1."""

# ruff: noqa: SIM905 - words read better as words

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.normalize._view import Edit, View, edited

_AT_WORDS = "at|arroba|arrobase|arobase|chiocciola|klammeraffe|apenstaartje|kukac|malpa|małpa|собака|ät|аt"
_DOT_WORDS = "dot|d0t|punkt|punto|ponto|point|dott|piste|kropka|точка|tochka"
_DASH_WORDS = "dash|hyphen|minus|guion|guión|tiret|bindestrich"
_UNDERSCORE_WORDS = "underscore|underline|unterstrich|guion bajo|guión bajo"

_AT = rf" ?[\[({{<|*_-]{{1,2}} ?(?:@|{_AT_WORDS}) ?[\])}}>|*_-]{{1,2}} ?"
_DOT = rf" ?[\[({{<|*_-]{{1,2}} ?(?:\.|{_DOT_WORDS}) ?[\])}}>|*_-]{{1,2}} ?"
_BARE_DOT = rf" (?:{_DOT_WORDS}) | \. (?=(?:co|com|net|org|edu|gov|io|de|fr|es|it|uk|ru|nl|pl|br|mx|in|jp|cn|eu|us|ca|au|info|example)\b)"
_ANY_DOT = rf"(?:\.|{_DOT}|{_BARE_DOT})"
_LABEL = r"[^\W_][\w-]{0,62}"

#: Signs in brackets need nothing around them but words.
_BRACKETED = re.compile(
    rf"(?<=\w)(?:(?P<at>{_AT})(?=\w)|(?P<dot>{_DOT})(?=\w))"
    r"|(?P<scheme>(?<![a-z])h(?:xx|\*\*|tx|xt|--|__)ps?(?=:|\[:|\(:|\[\.|://))"
    r"|(?P<colon>(?<=p|s)(?:\[:\]|\(:\))(?=//)|(?<=p|s)\[://\])"
    rf"|(?<=\d) (?P<digit_dot>(?:{_DOT_WORDS}|\.)) (?=\d)",
    re.IGNORECASE,
)

#: Bare words need an address around them: a local part, a sign for @, and a host that ends in a top-level domain.
_SPOKEN = re.compile(
    rf"(?<![\w.+-])(?P<local>[\w+-](?:[\w.+-]{{0,62}}[\w+-])?(?: (?:{_DOT_WORDS}|{_DASH_WORDS}|{_UNDERSCORE_WORDS}) [\w.+-]{{1,32}}){{0,3}})"
    rf"(?:(?P<at> (?:{_AT_WORDS}) )|(?P<sign> ?@[ \n]{{0,2}}))(?P<host>{_LABEL}(?:{_ANY_DOT}{_LABEL}){{0,3}}{_ANY_DOT}[a-z]{{2,18}})(?![\w@]|\.\w)",
    re.IGNORECASE,
)
_LOCAL_WORD = re.compile(rf" (?:(?P<dot>{_DOT_WORDS})|(?P<underscore>{_UNDERSCORE_WORDS})|(?P<dash>{_DASH_WORDS})) ", re.IGNORECASE)
_HOST_DOT = re.compile(_ANY_DOT, re.IGNORECASE)

_RARE_DOT = _DOT_WORDS.replace("|point", "").replace("|piste", "")
#: Whether signs may be spelled: short, since they are looked for in every text.
TRIGGERS = (
    rf"[\[({{<]{{1,2}} ?(?:@|\.|{_AT_WORDS}|{_DOT_WORDS}) ?[\])}}>]",
    r"[|*_-](?:at|arroba|dot|punto|punkt)[|*_-]{1,2}[a-z0-9]",
    rf" (?:{_RARE_DOT}) [a-z0-9]",
    r" (?:point|piste) (?:[a-z]{2,4}\b|[0-9])",
    r"[0-9] \. [0-9]",
    r"@[ \n]{1,2}[a-z0-9]",
    r" at [a-z0-9-]{2,40}\.[a-z]{2}",
    r"\bh(?:xx|\*\*|tx|xt|--|__)ps?[\[(:]",
    r"p(?:s\[:|\[:|s\(:|\(:)",
)

#: Local parts that are hardly words: first.last, john_smith99, jsmith42.
_NAME = re.compile(r"[^\W\d_]{2,}[._][^\W\d_]{2,}\d{0,4}|[^\W\d_]{3,}\d{2,4}", re.IGNORECASE)
#: What announces an address, shortly before it.
_CUE = re.compile(
    r"(?:mail|contact|reach|write|writ|address|correo|kontakt|schreib|ping|inbox|adres|courriel|escrib|почт|пиши|:)\W{0,3}(?:[^\W\d_]{1,12}\W{1,2}){0,4}$",
    re.IGNORECASE,
)
_CUE_WIDTH = 72
#: Words before "at" that are verbs, pronouns and the like: "look at", "join us at", "sold at".
_NO_LOCAL = frozenset(
    """look looks looked looking work works worked working arrive arrives arrived meet meets met shop buy buys bought available found find visit order orders ordered
    online me us it them him her you we he she they here there now live lives lived sale over out up down off on in and or is are was were be been not good bad best great only
    sold seen see read more less stay stays stayed start started starts end ends listed listing site page blog store based today tomorrow tonight back home office
    shout laugh point points aim stare glance hint arrival stop stops available register registered login join book booked price prices cheap free all one two three
    team job jobs career developer engineer manager director analyst editor ceo cto founder professor student everyone everybody someone anyone people guys folks""".split()
)
_NO_HOST = frozenset(
    "the a an this that these those my your his her our their its some any every each all one no what which least most last first".split()
)


def spelled(view: View) -> View:
    """Return the reading with spelled signs as the signs."""
    view = edited(view, _bracketed(view.text))
    return edited(view, _spoken(view.text))


def _bracketed(text: str) -> Iterator[Edit]:
    sign = {"at": "@", "dot": ".", "digit_dot": "."}
    for m in _BRACKETED.finditer(text):
        kind = m.lastgroup
        if kind == "scheme":
            yield Edit(m.start(), m.end(), "https" if m[0][-1] in "sS" else "http")
        elif kind == "colon":
            yield Edit(m.start(), m.end(), m[0].strip("[]()"))
        elif kind == "digit_dot":
            yield Edit(m.start(), m.end(), ".")
        elif kind:
            yield Edit(m.start(), m.end(), sign[kind])


def _spoken(text: str) -> Iterator[Edit]:
    for m in _SPOKEN.finditer(text):
        if _is_address(text, m):
            yield from _edits(m)


def _is_address(text: str, m: re.Match[str]) -> bool:
    """Tell `jane at example dot com` from `worked at Example dot com`."""
    host = m["host"]
    label = re.split(r"\W", host, maxsplit=1)[0].lower()
    if label in _NO_HOST:
        return False
    words = _LOCAL_WORD.search(m["local"]) is not None
    dotted = _HOST_DOT.search(host)
    spelled_dot = dotted is not None and any(d != "." for d in _HOST_DOT.findall(host))
    if m["sign"] == "@":
        return words or spelled_dot
    marked = words or re.search(r"[._\d]", m["local"]) is not None
    strong = _NAME.fullmatch(m["local"]) is not None
    cue = _CUE.search(text, max(0, m.start() - _CUE_WIDTH), m.start()) is not None
    if not spelled_dot:
        return "\n" in m[0] or words or strong or (m["sign"] is not None and (marked or cue)) or (marked and cue)
    local = m["local"].lower()
    return marked or cue or (local not in _NO_LOCAL and not (len(local) > 5 and local.endswith(("ed", "ing"))))  # noqa: PLR2004 - fred, jared


def _edits(m: re.Match[str]) -> Iterator[Edit]:
    base = m.start("local")
    for word in _LOCAL_WORD.finditer(m["local"]):
        yield Edit(base + word.start(), base + word.end(), {"dot": ".", "underscore": "_", "dash": "-"}[word.lastgroup or "dot"])
    group = "at" if m["at"] else "sign"
    if m[group] != "@":
        yield Edit(*m.span(group), "@")
    base = m.start("host")
    for dot in _HOST_DOT.finditer(m["host"]):
        if dot[0] != ".":
            yield Edit(base + dot.start(), base + dot.end(), ".")
