"""Faiths, denominations, offices, rites and dress that say somebody's religion, or that there is none."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.beliefs._exceptions import RELIGION
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"
_HEAD: Final = (
    r"(?<![@#/])(?:(?<!\w)(?i:devout|practi[sc]ing|non-practi[sc]ing|lapsed|former|ex|strict(?:ly)?|secular|observant|born-again|orthodox|reform|liberal|conservative|cultural"
    r"|cradle|staunch|pious|traditional|fundamentalist|progressive|half|part|raised|evangelical|modern|ultra|recovering|Sunni|Shia|Roman|Coptic|converted|reverted)[ -](?!\s)){0,2}"
)
_TAIL: Final = (
    r"(?:[ -](?i:convert|revert|faith|family|household|upbringing|background|community|missionary|preacher|believer|girl|boy|man|woman)s?(?!\w))?"
    r"(?![ -](?i:street|road|lane|avenue|hill|restaurant|food|quarter|museum|war|empire|history|architecture|art|studies|relief services|dior|bale))"
)

RECOGNIZERS = (
    Recognizer(
        id="beliefs.religion",
        entity="RELIGION",
        category=Category.RELIGION,
        title="Religion",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="christian",
                regex=(
                    r"(?<![\w@#/.-])(?:christian(?! (?:dior|bale|louboutin|name|slater))|(?:(?<=\ba )|(?<=\bam )|(?<=\bis )|(?<=\bare )|(?<=\bas )|(?<=\bwas )|(?<=\bI'm )|(?<=\bI’m )"
                    r"|(?<='re )|(?<=’re )|(?<=out )|(?<=ing )|(?<=ised )|(?<=again )|(?<=and )|(?<=ical )|(?<=dox ))Christian(?! [A-ZÀ-Þ]))(?!\w)"
                ),
                score=0.7,
                why="A first name too: with a capital it counts only where a name does not stand, and never before another capitalised word.",
            ),
        ),
        lexicon=Lexicon(
            name="religion",
            score=0.7,
            why="Terms that hardly mean anything else.",
            file=_DATA / "religion.txt",
            head=_HEAD,
            tail=_TAIL,
            except_in=RELIGION,
        ),
        examples=Examples(
            found=(
                "My landlord is [[Druze]].",
                "I grew up a [[Jehovah's Witness]] and am now an [[atheist]].",
                "her son's [[bar mitzvah]] is on Saturday",
                "She started to wear the [[hijab]].",
                "a [[lapsed Catholic]], like me",
                "Il est [[musulman]].",
                "I am a [[Christian]], my cousin Christian Frost is not.",
                "我妈信[[天主教]]",
            ),
            left=(
                Left(text="Meet at Temple Lane, off Church Street.", why="addresses"),
                Left(text="mass transit and a baptism of fire", why="traffic, a saying"),
                Left(text="The library is platform-agnostic.", why="computing"),
                Left(text="a bag in the style of Christian Dior", why="a brand"),
            ),
        ),
    ),
    Recognizer(
        id="beliefs.religion_weak",
        entity="RELIGION",
        category=Category.RELIGION,
        title="Religion, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="religion_weak",
            score=0.3,
            why="Words with other meanings: they count near a person.",
            file=_DATA / "religion_weak.txt",
            tail=_TAIL,
            except_in=RELIGION,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("We only eat [[kosher]].", "my [[faith]] got me through"),
            left=(Left(text="in good faith", why="law"), Left(text="My address is 4 Church Lane.", why="a street, even near a person")),
        ),
    ),
    Recognizer(
        id="beliefs.religion_cased",
        entity="RELIGION",
        category=Category.RELIGION,
        title="Religion, capitalised words and acronyms",
        source=_SOURCE,
        lexicon=Lexicon(
            name="religion_cased",
            score=0.3,
            why="In lower case other words, in capitals also names of things: a person must stand near.",
            file=_DATA / "religion_cased.txt",
            cased=True,
            head=_HEAD,
            tail=_TAIL,
            except_in=RELIGION,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("We go to [[Mass]] on Sundays.", "His parents are [[LDS]]."),
            left=(
                Left(text="the mass of the book he lent me", why="lower case"),
                Left(text="I take Mass Transit.", why="traffic, even near a person"),
            ),
        ),
    ),
)
