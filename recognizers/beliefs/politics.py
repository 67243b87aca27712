"""Parties, movements and ideologies of many countries, and how people say that they vote for one."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.beliefs._exceptions import POLITICS
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"
_HEAD: Final = (
    r"(?<![@#/])(?:(?<!\w)(?i:lifelong|life-long|staunch|loyal|registered|card-carrying|former|ex|moderate|diehard|die-hard|radical|hardcore|committed|militant|proud|young"
    r"|libertarian|self-described|avowed|closet|devoted|old-school)[ -](?!\s)){0,2}"
)
_TAIL: Final = (
    r"(?:[ -](?i:party[ -]member|voter|supporter|member|activist|councillor|councilor|candidate|canvasser|donor|campaigner|sympathi[sz]er|volunteer|loyalist|organi[sz]er|militant"
    r"|membership card|membership|card|branch|rally|party)s?(?!\w))?(?![ -](?i:arts|estimate|approach|government|leader|minister|president|senator|regime|republic|era|bloc|insurance|rock))"
)
_POLITICAL: Final = ("vote", "voting", "elect", "politic", "party", "campaign", "member", "poll", "canvass", "leaflet", "support")

RECOGNIZERS = (
    Recognizer(
        id="beliefs.politics",
        entity="POLITICS",
        category=Category.POLITICS,
        title="Politics",
        source=_SOURCE,
        lexicon=Lexicon(
            name="politics",
            score=0.7,
            why="Terms that hardly mean anything else.",
            file=_DATA / "politics.txt",
            head=_HEAD,
            tail=_TAIL,
            except_in=POLITICS,
        ),
        examples=Examples(
            found=(
                "Our night nurse is a [[Sinn Féin voter]].",
                "I've been an [[anarchist]] since school.",
                "My uncle, a [[Trump supporter]], won't talk to us.",
                "she joined the [[Bharatiya Janata Party]]",
                "a [[lifelong Lib Dem]]",
                "Er ist [[AfD-Mitglied]].",
                "我爸是[[共产党员]]",
            ),
            left=(
                Left(text="a degree in liberal arts, at a conservative estimate", why="everyday phrases"),
                Left(text="The communist era ended in 1989.", why="history"),
                Left(text="He is a grammar nazi.", why="a saying"),
            ),
        ),
    ),
    Recognizer(
        id="beliefs.politics_weak",
        entity="POLITICS",
        category=Category.POLITICS,
        title="Politics, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="politics_weak",
            score=0.3,
            why="Words with other meanings: they count near a person or a political word.",
            file=_DATA / "politics_weak.txt",
            head=_HEAD,
            tail=_TAIL,
            except_in=POLITICS,
        ),
        context=(*PERSONAL, *_POLITICAL),
        examples=Examples(
            found=("My sister is a [[democrat]].", "he is very [[conservative]]"),
            left=(
                Left(text="A conservative approach to caching", why="technique"),
                Left(text="be liberal in what one accepts", why="no person near"),
            ),
        ),
    ),
    Recognizer(
        id="beliefs.politics_cased",
        entity="POLITICS",
        category=Category.POLITICS,
        title="Politics, capitalised words and acronyms",
        source=_SOURCE,
        lexicon=Lexicon(
            name="politics_cased",
            score=0.3,
            why="In lower case other words, in capitals also other names: a person or a political word must stand near.",
            file=_DATA / "politics_cased.txt",
            cased=True,
            head=_HEAD,
            tail=_TAIL,
            except_in=POLITICS,
        ),
        context=(*PERSONAL, *_POLITICAL),
        examples=Examples(
            found=("We always vote [[Labour]] here.", "my [[MAGA]] neighbour"),
            left=(
                Left(text="labour is cheap and the greens are fresh", why="lower case"),
                Left(text="PRI and PAN on a serial bus", why="nothing political near"),
            ),
        ),
    ),
)
