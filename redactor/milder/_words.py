"""The small words around a value, by language: prepositions, articles, forms of "to be", possessives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from redactor.domain import Category, Finding

_NEVER = re.compile(r"(?!)")


def _ends(words: str) -> re.Pattern[str]:
    """Compile what stands right before a value, as a whole word with the space behind it."""
    return re.compile(rf"(?<!\w)(?:{words})\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands before (or `behind`) a value: `on` dates, `at` places, and what tells a person from a thing."""

    on: re.Pattern[str]
    at: re.Pattern[str]
    at_age: re.Pattern[str] = _NEVER
    article: re.Pattern[str]
    possessive: re.Pattern[str]
    #: Whether a possessive stays and the phrase loses its article; else both go, for the genders may differ.
    keeps_possessive: bool = False
    is_somebody: re.Pattern[str]
    modifier: re.Pattern[str] = _NEVER
    behind: re.Pattern[str] = _NEVER
    named: re.Pattern[str] | None = None
    private: str = ""
    things: re.Pattern[str] = _NEVER
    attribute: re.Pattern[str] = _NEVER
    adjectives: Mapping[Category, str] = field(default_factory=dict)
    overrides: tuple[tuple[re.Pattern[str], str], ...] = ()
    medicine: str = ""
    employer: str = ""
    works: re.Pattern[str] = _NEVER
    called_employer: re.Pattern[str] = _NEVER

    def is_thing(self, category: Category, value: str) -> bool:
        """Say whether a value names what people have or hold, rather than what they are."""
        return category is Category.BIOMETRIC or bool(self.things.search(value))

    def attributive(self, after: str) -> bool:
        """Say whether a value stands before the noun that it describes."""
        return bool(self.attribute.match(after))

    def override(self, finding: Finding, value: str) -> str | None:
        """Return the wording of values that need one of their own."""
        if self.medicine and finding.recognizer.startswith("health.drug"):
            return self.medicine
        return next(
            (phrase for pattern, phrase in self.overrides if finding.category is Category.HEALTH and pattern.fullmatch(value)), None
        )

    def bare(self, thing: str) -> str:
        """Return a phrase without its article."""
        return re.sub(r"^(?:an?|the|my) ", "", thing)


_DEGREE = r"severe|chronic|mild|acute|terminal|recurrent|recurring|untreated|serious|early-onset|advanced|newly diagnosed|undiagnosed|bad|slight|old|new|late-stage"
_FUNCTION = "and|or|but|in|on|at|to|from|of|for|with|since|because|who|which|that|is|was|were|are|by|as|if|when|while|so|too|now|yes|like|last|this|every|again|than"

WORDS: Mapping[str, Words] = {
    "en": Words(
        on=_ends(r"on(?: the)?|in|at"),
        at=_ends(r"at|in|on|near|by|around|close to"),
        at_age=_ends(r"(?:at )?(?:the )?age(?:d|(?: of)?)|at|turning|turned"),
        article=_ends(rf"an?(?: (?:{_DEGREE}|devout|practi[cs]ing|proud|lifelong|committed|former|fellow))?|the"),
        possessive=_ends("my|his|her|their|our|your|its"),
        keeps_possessive=True,
        is_somebody=re.compile(
            r"(?:\b(?:I am|I was|I have been|he is|she is|(?:they|we|you) are|who is|who am|as|being)|"
            r"\b(?:I|he|she|you|they|we)['’](?:m|s|re|ve been))(?: (?:not|also|still|now|a|an|very|proudly|openly|actually|already))*"
            rf"(?: (?:{_DEGREE}|devout|practi[cs]ing|proud|lifelong|committed|former|fellow))? $",
            re.IGNORECASE,
        ),
        modifier=_ends(_DEGREE),
        behind=re.compile(
            r" (?:attacks?|flare-?ups?|symptoms|diagnosis|survivor|patient|sufferer|treatment|medication|surgery|problems?|issues?)\b",
            re.IGNORECASE,
        ),
        named=re.compile(
            r"\b(?:e-?mail|mail|phone|number|mobile|cell|address|IP|account|wallet|handle|user ?name|plate|registration)(?: (?:address|number))?(?: is|:| =) ?$",
            re.IGNORECASE,
        ),
        private="something I keep private",
        things=re.compile(
            r"(?:ism|islam|christianity|judaism|faith|religion|church|mosque|party|union|movement|sexuality|orientation|gender|\bpride)$",
            re.IGNORECASE,
        ),
        attribute=re.compile(rf" (?!(?:{_FUNCTION})\b)[a-z]{{3,}}"),
        adjectives={Category.POLITICS: "political"},
        overrides=(
            (re.compile(r"pregnant|expecting", re.IGNORECASE), "going through a personal matter"),
            (re.compile(r"diagnosed(?: with .*)?", re.IGNORECASE), "told about a health condition"),
            (
                re.compile(r"(?:chemo|radio|psycho)?therapy|chemo|surgery|operation|dialysis|transplant|treatment", re.IGNORECASE),
                "a procedure",
            ),
        ),
        medicine="a remedy",
        employer="my employer",
        works=_ends(r"(?:work(?:s|ed|ing)?|job|employed|career|colleagues?) (?:at|for|with|by)"),
        called_employer=_ends("my (?:employer|company|firm|boss at)"),
    ),
    "es": Words(
        on=_ends("el(?: d[ií]a)?|en"),
        at=_ends("en|a|cerca de"),
        article=_ends("una?|el|la"),
        possessive=_ends("mis?|tus?|sus?|nuestr[oa]s?"),
        is_somebody=_ends("(?:soy|estoy|es|está|somos|era|fui|como|sigo siendo)(?: (?:una?|muy|también))*"),
        things=re.compile("(?:ismo|islam|fe|partido)$", re.IGNORECASE),
    ),
    "fr": Words(
        on=_ends("le|en"),
        at=_ends("au|à|dans|en|près de"),
        article=re.compile(r"(?<!\w)(?:(?:une?|le|la|du|des) |de la |de l['’]|l['’])$", re.IGNORECASE),
        possessive=_ends("mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|leurs?"),
        is_somebody=_ends("(?:suis|es|est|sommes|étais|était|en tant que|comme)(?: (?:une?|très|aussi))*"),
        things=re.compile("(?:isme|islam|foi|parti)$", re.IGNORECASE),
    ),
    "de": Words(
        on=_ends("am|im|in"),
        at=_ends("in der|in|an der|am|im|bei|auf der"),
        article=_ends("eine?[nmr]?|der|die|das"),
        possessive=_ends("meine?[nmrs]?|deine?[nmrs]?|seine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?"),
        is_somebody=_ends("(?:bin|ist|sind|war|als)(?: (?:ich|eine?|sehr|auch))*"),
        things=re.compile("(?:ismus|islam|tum|glaube|partei)$", re.IGNORECASE),
    ),
    "pt": Words(
        on=_ends("em|no dia|no|na|a"),
        at=_ends("em|na|no|perto d[eoa]"),
        article=_ends("uma?|[oa]"),
        possessive=_ends("(?:[oa] )?(?:meus?|minhas?|seus?|suas?|noss[oa]s?)"),
        is_somebody=_ends("(?:sou|estou|é|está|somos|era|fui|como)(?: (?:uma?|muito|também))*"),
        things=re.compile("(?:ismo|islã|fé|partido)$", re.IGNORECASE),
    ),
    "zh": Words(
        on=re.compile("[于在]$"),
        at=re.compile("在$"),
        article=re.compile("(?:一个|一位|一名|个|名)$"),
        possessive=_NEVER,
        is_somebody=re.compile("(?:是|作为)(?:一个|一位|一名|个|名)?$"),
        things=re.compile("(?:教|主义|党)$"),
    ),
}
