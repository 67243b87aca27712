"""Trade unions of many countries and the words of union life. GDPR Art. 9(1) names membership apart; here it is politics."""

from pathlib import Path
from typing import Final

from recognizers.beliefs._exceptions import UNION
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"
_TAIL: Final = r"(?:[ -](?i:member|membership|rep|representative|steward|branch|official|organi[sz]er|delegate|card|ballot|picket|strike|union|local)s?(?!\w))?"
_UNION: Final = (
    "member",
    "rep",
    "reps",
    "steward",
    "branch",
    "strike",
    "union",
    "ballot",
    "joined",
    "dues",
    "picket",
    "worker",
    "gewerkschaft",
    "syndic",
    "sindic",
    "delegate",
)

RECOGNIZERS = (
    Recognizer(
        id="beliefs.trade_union",
        entity="POLITICS",
        category=Category.POLITICS,
        title="Trade unions",
        source=_SOURCE,
        lexicon=Lexicon(
            name="trade_union",
            score=0.7,
            why="Terms that hardly mean anything else.",
            file=_DATA / "trade_union.txt",
            tail=_TAIL,
            except_in=UNION,
        ),
        examples=Examples(
            found=(
                "She is our [[shop steward]].",
                "My dad paid his [[union dues]] for 40 years.",
                "Ich bin in der [[IG Metall]].",
                "[[Teamsters local]] 70, that's him",
                "elle est [[déléguée syndicale]]",
            ),
            left=(
                Left(text="The European Union and a credit union", why="other unions"),
                Left(text="They sang in unison.", why="music"),
            ),
        ),
    ),
    Recognizer(
        id="beliefs.trade_union_weak",
        entity="POLITICS",
        category=Category.POLITICS,
        title="Trade unions, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="trade_union_weak",
            score=0.3,
            why="Words with other meanings: they count near a union word.",
            file=_DATA / "trade_union_weak.txt",
            tail=_TAIL,
            except_in=UNION,
        ),
        context=tuple(w for w in _UNION if w not in {"union", "strike", "picket"}),
        examples=Examples(
            found=("The [[union]] sent its members home",),
            left=(
                Left(text="a union of two sets", why="mathematics"),
                Left(text="He joined the European Union delegation.", why="another union"),
            ),
        ),
    ),
    Recognizer(
        id="beliefs.trade_union_cased",
        entity="POLITICS",
        category=Category.POLITICS,
        title="Trade unions, acronyms and capitalised names",
        source=_SOURCE,
        lexicon=Lexicon(
            name="trade_union_cased",
            score=0.3,
            why="Acronyms and words that name unions only near a union word.",
            file=_DATA / "trade_union_cased.txt",
            cased=True,
            tail=_TAIL,
            except_in=UNION,
        ),
        context=_UNION,
        examples=Examples(
            found=("I'm a member of [[Unison]].", "joined the [[RMT]] last year"),
            left=(Left(text="The GEW and FO files on disk", why="no union word near"), Left(text="They unite and act.", why="lower case")),
        ),
    ),
)
