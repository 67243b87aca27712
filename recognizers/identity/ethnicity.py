"""Peoples and ethnic groups, race words, and mixed descent."""

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
        id="identity.ethnicity",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        title="Ethnic groups",
        source=_SOURCE,
        lexicon=Lexicon(
            name="ethnicity",
            score=0.7,
            why="Names that hardly mean anything else.",
            file=_DATA / "ethnicity.txt",
            head=HEAD,
            tail=TAIL,
            except_in=PEOPLES,
        ),
        examples=Examples(
            found=(
                "My gran is [[half Berber]].",
                "He is a [[Kurd]], she is [[Korean American]].",
                "we are a [[mixed-race]] family",
                "proud [[Yoruba]] woman here",
                "我是[[维吾尔族]]。",
                "su madre es [[gitana]]",
            ),
            left=(
                Left(text="Berber carpet, slightly worn", why="a carpet"),
                Left(text="Apache Kafka and a Jeep Cherokee", why="software and a car"),
                Left(text="a Kurdish restaurant", why="food"),
                Left(text="The talk was translated into Kurdish.", why="a language"),
            ),
        ),
    ),
    Recognizer(
        id="identity.ethnicity_weak",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        title="Ethnic groups, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="ethnicity_weak",
            score=0.3,
            why="Words with other meanings: they count near a person.",
            file=_DATA / "ethnicity_weak.txt",
            tail=TAIL,
            except_in=PEOPLES,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("As a [[minority]] I know the feeling.", "his [[ethnic]] looks"),
            left=(Left(text="A race condition in the kernel", why="computing"), Left(text="Nobody won the race.", why="no person near")),
        ),
    ),
    Recognizer(
        id="identity.ethnicity_cased",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        title="Ethnic groups, capitalised words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="ethnicity_cased",
            score=0.3,
            why="In lower case these are other words, and in capitals also surnames, places and colours: a person must stand near.",
            file=_DATA / "ethnicity_cased.txt",
            cased=True,
            head=HEAD,
            tail=TAIL,
            except_in=PEOPLES,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("My dad is [[Black]] and my mum is [[Roma]].", "She is [[part Mohawk]]."),
            left=(
                Left(text="a black dog and a creek", why="lower case"),
                Left(text="Black Friday at the Black Sea", why="a sale, a place"),
            ),
        ),
    ),
)
