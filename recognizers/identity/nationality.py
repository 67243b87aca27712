"""Demonyms of countries and regions, citizenship and migration."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.identity._affixes import HEAD, TAIL
from recognizers.identity._exceptions import PEOPLES
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"

RECOGNIZERS = (
    Recognizer(
        id="identity.nationality",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        title="Nationalities",
        source=_SOURCE,
        lexicon=Lexicon(
            name="nationality",
            score=0.7,
            why="Demonyms; what follows decides whether a person or a dish is meant.",
            file=_DATA / "nationality.txt",
            head=HEAD,
            tail=TAIL,
            except_in=PEOPLES,
        ),
        examples=Examples(
            found=(
                "My husband is [[Peruvian]].",
                "I'm a [[second-generation Nigerian]], she is [[half Japanese]]",
                "im [[mexican]] and proud",
                "Our nurse, a [[Filipina]], was lovely.",
                "He is an [[asylum seeker]].",
                "她是[[日本人]]。",
            ),
            left=(
                Left(text="Turkish delight and a Greek salad", why="food"),
                Left(text="She speaks German.", why="a language"),
                Left(text="the Brazilian government", why="an institution"),
                Left(text="a Mexican restaurant in town", why="a restaurant"),
            ),
        ),
    ),
    Recognizer(
        id="identity.nationality_weak",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        title="Migration, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="nationality_weak", score=0.3, why="General words: they count near a person.", file=_DATA / "nationality_weak.txt"
        ),
        context=PERSONAL,
        examples=Examples(
            found=("My mother was an [[immigrant]].",),
            left=(Left(text="Migrants crossed the border.", why="no person near"),),
        ),
    ),
    Recognizer(
        id="identity.nationality_cased",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        title="Nationalities, capitalised words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="nationality_cased",
            score=0.3,
            why="In lower case other words (polish, pole), or so common in names of things that a person must stand near.",
            file=_DATA / "nationality_cased.txt",
            cased=True,
            head=HEAD,
            tail=TAIL,
            except_in=PEOPLES,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("My neighbour is [[Polish]].", "He's [[half Danish]], I'm [[English]]."),
            left=(
                Left(text="I polish the pole.", why="lower case"),
                Left(text="My Danish pastry and his Irish coffee", why="food, even near a person"),
                Left(text="We live near the English Channel.", why="a place"),
            ),
        ),
    ),
)
