"""Digits written as words: four one one one, double seven, forty-two; cuatro uno uno uno; vier eins eins eins."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from redactor.normalize._view import Edit, Kind, View, edited

#: So many digit words in a row, of one language, are dictation; fewer are prose.
LEAST = 4
_BETWEEN = r"(?:[ \t\n,.;:/_–-]|\r\n){1,3}"
_TENS = {
    "twenty": "2",
    "thirty": "3",
    "forty": "4",
    "fourty": "4",
    "fifty": "5",
    "sixty": "6",
    "seventy": "7",
    "eighty": "8",
    "ninety": "9",
}
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What one language calls the digits, the signs between them, and repetition."""

    digits: dict[str, str]
    signs: dict[str, str]
    times: dict[str, int] = field(default_factory=dict)
    units: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """Return all words as one alternative, longest first."""
        return "|".join(sorted(map(re.escape, [*self.digits, *self.signs, *self.times]), key=len, reverse=True))


def _language(digits: str, signs: str, *, times: dict[str, int] | None = None, more: dict[str, str] | None = None) -> Language:
    """Build from words in the order 0 to 9, variants joined by a stroke; signs are `word=sign`."""
    named = {word: str(value) for value, words in enumerate(digits.split()) for word in words.split("|")}
    marks = dict(pair.split("=", 1) for pair in signs.split())
    return Language(digits=named | (more or {}), signs=marks, times=times or {})


LANGUAGES = (
    _language(
        "zero|oh|o|nought|null one two|too three four five six seven eight nine",
        "plus=+ dash=- hyphen=- minus=- dot=. point=. slash=/ colon=: space=",
        times={"double": 2, "triple": 3, "treble": 3, "quadruple": 4},
        more={w: str(10 + i) for i, w in enumerate(_TEENS)} | {w: d + "0" for w, d in _TENS.items()},
    ),
    _language(
        "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve",
        "más=+ mas=+ guion=- guión=- punto=. barra=/",
        times={"doble": 2, "triple": 3},
    ),
    _language(
        "zéro|zero un|une deux trois quatre cinq six sept huit neuf", "plus=+ tiret=- point=. barre=/", times={"double": 2, "triple": 3}
    ),
    _language("null eins|ein zwei|zwo drei vier fünf|fuenf sechs sieben acht neun", "plus=+ strich=- bindestrich=- punkt=. schrägstrich=/"),
    _language("zero uno due tre quattro cinque sei sette otto nove", "più=+ trattino=- punto=. barra=/", times={"doppio": 2}),
    _language("zero um|uma dois|duas três|tres quatro cinco seis|meia sete oito nove", "mais=+ hífen=- traço=- ponto=. barra=/"),
    _language("nul een|één twee drie vier vijf zes zeven acht negen", "plus=+ streepje=- punt=. schuine=/", times={"dubbel": 2}),
    _language("ноль один|одна два|две три четыре пять шесть семь восемь девять", "плюс=+ тире=- дефис=- точка=."),
)

_RUNS = tuple(re.compile(rf"(?<!\w)(?:{of.words})(?:{_BETWEEN}(?:{of.words})){{{LEAST - 1},}}(?!\w)", re.IGNORECASE) for of in LANGUAGES)
#: Chinese digits, the banker's forms and the spoken one included. Nobody writes seven in a row but to spell a number.
_CHINESE = {
    ch: str(value)
    for value, chars in enumerate(("零〇", "一壹幺", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"))
    for ch in chars
}
_CHINESE_LEAST = 7
_CHINESE_RUN = re.compile(f"[{''.join(_CHINESE)}]{{{_CHINESE_LEAST},}}")

#: Whether digits may be dictated.
TRIGGERS = (
    *(rf"\b(?:{of.words})(?:(?:[ \t\r\n,.;:/_-]|–){{1,3}}(?:{of.words})){{{LEAST - 1}}}\b" for of in LANGUAGES),
    rf"(?:{'|'.join(_CHINESE)}){{{_CHINESE_LEAST}}}",
)
_WORDS = re.compile(r"\w+")
_GAP = re.compile(r"[ -]")


def undictated(view: View) -> View:
    """Return the reading with dictated digits as digits, one space between them as between the words."""
    for of, run in zip(LANGUAGES, _RUNS, strict=True):
        view = edited(view, (edit for m in run.finditer(view.text) for edit in _edits(m, of)))
    chinese = str.maketrans(_CHINESE)
    return edited(view, (Edit(m.start(), m.end(), m[0].translate(chinese), Kind.COPY) for m in _CHINESE_RUN.finditer(view.text)))


def _edits(run: re.Match[str], of: Language) -> Iterator[Edit]:
    words = [(m.start() + run.start(), m.end() + run.start(), m[0].lower()) for m in _WORDS.finditer(run[0])]
    if sum(word in of.digits or word in of.times for *_, word in words) < LEAST:
        return
    if _counts([int(of.digits[word]) for *_, word in words if word in of.digits]):
        return
    i = 0
    while i < len(words):
        start, end, word = words[i]
        following = words[i + 1] if i + 1 < len(words) else None
        new = of.digits.get(word) or of.signs.get(word, "")
        if word in of.times and following and following[2] in of.digits:
            new, end, i = of.digits[following[2]] * of.times[word], following[1], i + 1
        elif word in _TENS and following and _is_unit(following[2], of) and following[0] - end == 1:
            new, end, i = new[0] + of.digits[following[2]], following[1], i + 1
        yield Edit(start, end, " ".join(new))
        i += 1


def _is_unit(word: str, of: Language) -> bool:
    return len(of.digits.get(word, "00")) == 1 and of.digits[word] != "0"


def _counts(numbers: list[int]) -> bool:
    """Say whether somebody counts up or down."""
    return {b - a for a, b in itertools.pairwise(numbers)} in ({1}, {-1})
