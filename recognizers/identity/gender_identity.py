"""Gender identity, transition, intersex; one category with sexual orientation."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.identity._exceptions import SEXUALITY
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"
_TAIL: Final = r"(?:[ -](?i:man|woman|men|women|person|people|boy|girl|kid|teen|child|identity|student)(?!\w))?"

RECOGNIZERS = (
    Recognizer(
        id="identity.gender_identity",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        title="Gender identity",
        source=_SOURCE,
        lexicon=Lexicon(
            name="gender_identity",
            score=0.75,
            why="Terms that hardly mean anything else.",
            file=_DATA / "gender_identity.txt",
            tail=_TAIL,
            except_in=SEXUALITY,
        ),
        examples=Examples(
            found=(
                "My kid is [[non-binary]].",
                "she is a [[trans woman]] from Leeds",
                "Bio: [[they/them]], gamer",
                "I was [[assigned male at birth]].",
                "Er ist ein [[Transmann]].",
            ),
            left=(
                Left(text="Trans fats and the Trans-Siberian", why="food, a railway"),
                Left(text="binary search on a non-empty array", why="computing"),
            ),
        ),
    ),
    Recognizer(
        id="identity.gender_identity_weak",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        title="Gender identity, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="gender_identity_weak",
            score=0.3,
            why="Words with other meanings: they count near a person.",
            file=_DATA / "gender_identity_weak.txt",
            tail=_TAIL,
            except_in=SEXUALITY,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("My nephew is [[trans]].",),
            left=(Left(text="No trans fats in our bread, says my aunt", why="food, even near a person"),),
        ),
    ),
    Recognizer(
        id="identity.gender_identity_cased",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        title="Gender identity, acronyms",
        source=_SOURCE,
        lexicon=Lexicon(
            name="gender_identity_cased",
            score=0.3,
            why="Acronyms with other readings: a person must stand near.",
            file=_DATA / "gender_identity_cased.txt",
            cased=True,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("I'm [[AFAB]] and tired of this.",),
            left=(Left(text="GRC and SRS documents for the build", why="no person near"),),
        ),
    ),
)
