"""Sexual orientation, and what says it: coming out, partners, places."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.identity._exceptions import SEXUALITY
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"
_HEAD: Final = r"(?<![@#/])(?:(?<!\w)(?i:openly|proudly?|closeted|secretly|half-closeted|outed|fully|cis|black|married)[ -](?!\s)){0,2}"

RECOGNIZERS = (
    Recognizer(
        id="identity.sexuality",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        title="Sexual orientation",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="came out",
                regex=(
                    r"(?<!\w)(?:(?:my|his|her|their|our) (?:son|daughter|child|kid|brother|sister|cousin|nephew|niece|friend|best friend|dad|mum|mom|uncle|aunt|husband|wife|ex"
                    r"|teenager|grandson|granddaughter|flatmate|roommate|boss|teacher|colleague)|I|he|she|they) (?:has |have |just |finally |recently |only )?"
                    r"(?P<value>(?:came|come|coming) out)(?= (?:last|this|yesterday|at \d|at (?:work|school|home|university|uni|college)|when|publicly|to (?:me|us|my|his|her|their|everyone"
                    r"|mum|mom|dad|friends|family)|in (?:19|20)\d\d)|[.!,;]|$)"
                ),
                score=0.6,
                why="'Came out' without 'as gay': only of a person, and before a time, a listener or the end of the clause.",
                caseless=True,
            ),
        ),
        lexicon=Lexicon(
            name="sexuality",
            score=0.75,
            why="Terms that hardly mean anything else.",
            file=_DATA / "sexuality.txt",
            head=_HEAD,
            except_in=SEXUALITY,
        ),
        examples=Examples(
            found=(
                "I'm [[pansexual]] and nobody at work knows.",
                "My aunt is a [[lesbian]].",
                "He [[came out as gay]] at 40.",
                "[[openly bisexual]] councillor's son",
                "mi hermano es [[homosexual]]",
                "Our news: my son [[came out]] last week.",
                "他是[[同性恋]]",
            ),
            left=(
                Left(text="Asexual reproduction in corals", why="biology"),
                Left(text="Her album came out last week, he came out of the shower.", why="a release, a room"),
                Left(text="Pride and Prejudice on ITV", why="a book"),
                Left(text="extra virgin olive oil", why="food"),
            ),
        ),
    ),
    Recognizer(
        id="identity.sexuality_weak",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        title="Sexual orientation, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="sexuality_weak",
            score=0.3,
            why="Words with other meanings: they count near a person.",
            file=_DATA / "sexuality_weak.txt",
            head=_HEAD,
            except_in=SEXUALITY,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("My sister is [[bi]].", "he is questioning his [[sexuality]]"),
            left=(
                Left(text="bi-weekly meeting, straight ahead", why="no person, a prefix"),
                Left(text="We flew Virgin Atlantic.", why="an airline, even near a person"),
            ),
        ),
    ),
    Recognizer(
        id="identity.sexuality_cased",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        title="Sexual orientation, acronyms",
        source=_SOURCE,
        lexicon=Lexicon(
            name="sexuality_cased",
            score=0.3,
            why="Acronyms and capitalised names with other readings: a person must stand near.",
            file=_DATA / "sexuality_cased.txt",
            cased=True,
            except_in=SEXUALITY,
        ),
        context=PERSONAL,
        examples=Examples(
            found=("My brother walked at [[Pride]].",),
            left=(Left(text="pride comes before a fall", why="lower case"), Left(text="Pride and Prejudice", why="a book")),
        ),
    ),
)
