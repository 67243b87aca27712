"""First names that stand alone."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import AFTER, BEFORE, HYPHENATED
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

RECOGNIZER = Recognizer(
    id="names.first_name",
    entity="PERSON",
    category=Category.IDENTITY,
    title="First name alone",
    source="First names of the locales of Faker without those that are words, places or brands; see _build_names.py",
    lexicon=Lexicon(
        name="first_alone",
        file=_data.FIRST,
        cased=True,
        head=BEFORE,
        tail=HYPHENATED + AFTER,
        score=0.45,
        why="a capitalised first name that is no ordinary word, place or brand is somebody; a shop's or place's name around it says otherwise",
        except_in=(
            "Trader Joe's",
            "Ben & Jerry's",
            "Wendy's",
            "Papa John's",
            "Jimmy John's",
            "Dave & Buster's",
            "Victoria's Secret",
            "Sotheby's",
            "Levi's",
            "Martin Luther King",
            "Tim Hortons",
            "Calvin Klein",
            "Ralph Lauren",
            "Tommy Hilfiger",
            "Johnson & Johnson",
            "Jack Daniel's",
            "Uncle Ben's",
            "Mary Kay",
            "Michael Kors",
            "John Deere",
            "Harley Davidson",
            "Captain Morgan",
            "Johnnie Walker",
            "Morgan Stanley",
            "JP Morgan",
        ),
    ),
    validate=_data.judge_alone,
    examples=Examples(
        found=(
            "[[Kevin]] is late again",
            "I told [[Priya]] and [[Ngozi]].",
            "[[Siobhán]]'s mother called",
            "well done #[[Kevin]]!",
            "user said: ask [[Svetlana]]",
        ),
        left=(
            Left(text="Will you mark it in May?", why="words"),
            Left(text="Paris, Austin and Jordan", why="places first"),
            Left(text="the Kevin Foundation", why="an organisation that bears a name"),
            Left(text="/home/Kevin/notes", why="a path; the account name is another recognizer's"),
            Left(text="IAN and AMY are modules", why="short words in capitals are abbreviations"),
            Left(text="in San Diego", why="the second part of a place's name"),
            Left(text="lunch at Wendy's", why="a brand"),
        ),
    ),
)
