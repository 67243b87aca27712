"""Building blocks of postal addresses, shared by the recognizers of this package.

An address is a street with its number, the unit in the house, and what follows directly: postcode, city, state, country. What follows
on the same line may end anywhere; what follows on the next lines counts only where a postcode or a country closes it, since the next
line may as well be a name or a telephone number. All address patterns score the same, so that the longest match wins.
"""

from __future__ import annotations

#: The score of every address pattern that needs no word beside it, and of those that do.
SURE = 0.6
WEAK = 0.2

BEFORE = r"(?<![$€£] )(?<![\w.,/:$€£#+-])"
#: A capital of the Latin, Greek or Cyrillic script (Latin Extended-A alternates, so its small letters pass too).
CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-žΆ-ΫА-ЯЁ∆]"
NAME = rf"(?:{CAPITAL}[\w'’ʼ∆-]{{0,24}}|{CAPITAL}[a-zà-ž]{{0,3}}\.)"
PARTICLE = r"(?:d[eouia]s?|del|della|dell|des|du|la|le|les|los|las|el|y|e|i|u|of|the|van|von|der|den|de[nr]|zu[mr]?|am|im|an|auf|sur|sous|nad|na|v|w|pod|og|och|upon|in|do|da|al|saint|et|gate)"
#: One to five words of a name, the first a capital.
NAMES = rf"{NAME}(?:[ -](?:{PARTICLE}[ ’'](?:{PARTICLE} )?)?{NAME}){{0,4}}"

UNIT = r"(?:(?:apartment|apto?|suite|ste|unit|flat|room|rm|floor|bldg|building|block|piso|dept?o?|lägenhet|lgh|app?t|appartement|wohnung|int|scala|top|stiege)\.? ?(?:no\.? ?|#)?(?:\d{1,5} ?[a-z]?|[a-z](?:-?\d{1,4})?)|# ?\d{1,5}[a-z]?)(?!\w)"
UNIT = f"(?i:{UNIT})"
POSTCODE = r"(?:[A-Z]{1,2}-?)?(?:\d{4,6}(?:-\d{3,4})?|\d{3} \d{2,3}|\d{2}-\d{3}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2})(?![\w-])(?![.,]\d)"
COUNTRY = (
    r"(?:Argentina|Australia|Austria|Österreich|Belgium|België|Belgique|Brazil|Brasil|Bulgaria|Canada|Chile|China|Colombia|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Danmark|Denmark|Deutschland|Ecuador|Egypt|England|España"
    r"|Estonia|Eesti|Finland|Suomi|France|Germany|Greece|Greenland(?:er)?|Hong Kong|Hungary|Magyarország|Iceland|India|Indonesia|Ireland|Israel|Ital(?:y|ia)|Japan|Kenya|Latvia|Lithuania|Luxembourg|Malaysia|Malta|M[eé]xico"
    r"|Morocco|Nederland|Netherlands|The Netherlands|New Zealand|Nigeria|Northern Ireland|Norge|Norway|Österreich|Pakistan|Peru|Philippines|Pol(?:and|ska)|Portugal|Romania|Russia|Schweiz|Scotland|Serbia|Singapore|Slovakia"
    r"|Slovenia|South Africa|South Korea|Spain|Suisse|Sverige|Sweden|Switzerland|Taiwan|Thailand|Tunisia|Turkey|Türkiye|Ukraine|United Arab Emirates|United Kingdom|United States(?: of America)?|UK|USA|U\.S\.A\.|UAE|Uruguay|Venezuela|Vietnam|Wales)"
)

_LINE = r"(?:,? ?\n(?:[ \t>]{0,8}\n)?[ \t>]{0,8},? ?|, ?)"
_REGION = rf"(?:{NAMES}(?: \({CAPITAL}\w{{1,20}}\))?|\w{{1,3}})"
#: Units, then perhaps a town: on the same line, or on more lines up to a postcode or a country.
_UNITS = rf"(?:(?:,? ?-? ?|{_LINE}){UNIT}){{0,2}}"
_CLOSED = rf"(?:(?:{_LINE}| ){_REGION})?(?:{_LINE}{_REGION}){{0,3}}(?:{_LINE}| )(?:(?:[A-Z]{{2,3}},? )?{POSTCODE}(?: (?!(?i:phone|tel|fax|mob|mail|e-mail|email|cell|office|web|www)){NAMES})?(?:{_LINE}{COUNTRY})?|{COUNTRY}(?: \(\w{{2,12}}\))?(?: {POSTCODE})?)(?!\w)"
_OPEN = rf"(?:(?:,? ){NAMES}(?:, ?{NAMES}){{0,2}}(?: [A-Z]{{2,3}}(?!\w)|(?![\w’']| [a-zà-ž])))"
TAIL = rf"{_UNITS}(?:{_CLOSED}|{_OPEN})?"
CLOSED_TAIL = rf"{_UNITS}{_CLOSED}"


#: Words that make a weak shape an address.
WORDS = (
    "address",
    "addresses",
    "live at",
    "lives at",
    "living at",
    "reside",
    "residing",
    "located at",
    "ship to",
    "deliver",
    "delivery",
    "shipping",
    "billing",
    "meet me",
    "meet you",
    "my place",
    "home is",
    "moved to",
    "drops you off",
    "stop at",
    "sent to",
    "send it to",
    "come to",
    "street",
    "house",
)


def followed(core: str, tail: str = TAIL, *, lead: str = "") -> str:
    """Return an expression whose value is the core with its tail, but which consumes the core alone.

    The tail stands in a look-ahead, so that the multi-pattern pass looks for the core alone: with tails the database would not fit, and
    every place where a tail may end would be a hit. `lead`, where given, is consumed instead: a prefix that is rarer or ends at fewer places.
    """
    return rf"(?=(?P<value>{core}{tail})){lead or core}"


def numbered(core: str) -> str:
    """Return the core with or without a number of three to six digits before it, written so that both begin at a word."""
    return rf"(?:\d{{3,6}} {core}|{core})"
