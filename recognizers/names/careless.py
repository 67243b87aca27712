"""First names in lower case, and names that are words too but capitalised amid a sentence."""

# ruff: noqa: SIM905 - words read better as words

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import AFTER, BEFORE, UPPER, WORD
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

#: First names that are words, but no places, months, titles or usual words of headlines.
_AMID = (
    "Will Bill Mark Jack Max Rob Ray Rich Art Drew Chuck Pat Don Sue Gene Bud Cliff Rod Dawn Rose Grace Faith Joy Penny Molly Daisy Ruby Hazel Ivy Iris "
    "Violet Poppy Jasmine Amber Jade Pearl Ella Mia Lucky Teddy Woody Wade Lance Drake Pierce Mason Hunter Chase Grant Miles Guy Ed Ty Jo Dee Cal Val Gil Nat "
    "Barb Herb Kay Jean Eve Deb Meg Vera Liv Nan Ollie Ada Sherry Brandy Ginger Candy Buddy Rusty Rocky Sandy Dusty Misty Gale Heath Basil Rex Lou Tanner Cody"
).split()

_LOWER = Recognizer(
    id="names.lower_case",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Common first name in lower case",
    source="First names of the locales of Faker whose lower-case form is no word; see _build_names.py",
    lexicon=Lexicon(
        name="lower_case",
        file=_data.LOWER,
        cased=True,
        head=BEFORE,
        tail=AFTER + r"(?!-\w)",
        score=0.41,
        why="many people type no capitals; only common names that are nothing else",
    ),
    validate=lambda name: Check.UNKNOWN if name.islower() else Check.INVALID,
    examples=Examples(
        found=(
            "ask [[jessica]] about it",
            "i miss [[ryan]]",
            "[[emily]]'s dog",
            "happy birthday [[michelle]]!",
        ),
        left=(
            Left(text="will you mark it", why="words"),
            Left(text="ssh jessica@example.org", why="an account in an address"),
            Left(text="host=jessica-02", why="a host's name"),
            Left(text="cd /home/jessica/x", why="a path"),
        ),
    ),
)

_WORDS = Recognizer(
    id="names.amid",
    entity="PERSON",
    category=Category.IDENTITY,
    title="First name that is a word, capitalised amid a sentence",
    source="Collected by hand from the first names of Faker that are words",
    lexicon=Lexicon(
        name="amid_a_sentence",
        terms=tuple(_AMID),
        cased=True,
        head=BEFORE + r"(?<=[a-z,] )(?<!the )(?<!a )(?<!of )",
        tail=AFTER + rf"(?! [{UPPER}]| &)",
        score=0.45,
        except_in=("Christmas Eve", "New Year's Eve", "Family Guy", "Black Jack"),
        why="nobody capitalises a word such as will amid a sentence of lower-case words unless it is a name",
    ),
    validate=lambda name: Check.INVALID if name.isupper() else Check.UNKNOWN,
    examples=Examples(
        found=(
            "I asked [[Will]] about it.",
            "she and [[Grace]] left early",
            "so, [[Mark]], what now?",
            "went out with [[Bill]] again",
        ),
        left=(
            Left(text="Will you mark it?", why="the start of a sentence"),
            Left(text="What Bill Wants Now", why="a headline"),
            Left(text="the Bill was passed", why="an article before it"),
            Left(text="we Mark Time", why="a headline"),
        ),
    ),
)

_INITIALLED = Recognizer(
    id="names.middle_initial",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Two capitalised words around a middle initial",
    source="The usual American way to write a full name",
    patterns=(
        Pattern(
            name="middle_initial",
            regex=rf"(?<![\w.@/\\$&-])(?P<value>{WORD}(?: [{UPPER}]\.){{1,2}} {WORD})(?![\w@])",
            score=0.55,
            why="names in no list have this shape too; ordinary words around the initial disprove it",
        ),
    ),
    validate=_data.judge_initialled,
    examples=Examples(
        found=(
            "signed by [[Xanvier Q. Oblonskaya]]",
            "[[Mehmud R. Vizirov]] paid",
            "cc [[Thandeka B. K. Mbatha]], please",
            "the late [[Orfeo T. Quillby]]",
        ),
        left=(
            Left(text="Plan B. Then what?", why="ordinary words"),
            Left(text="Vitamin D. Take it", why="the end of a sentence"),
            Left(text="Exhibit A. Nothing", why="ordinary words"),
            Left(text="see Section B. 4", why="a number follows"),
        ),
    ),
)

RECOGNIZERS = (_LOWER, _WORDS, _INITIALLED)
