"""Full names led by a first name of the list."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import AFTER, BEFORE, HYPHENATED, INITIALS, PARTICLE, WORD
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

_SOURCE = "First names and surnames of the locales of Faker; see _build_names.py"

_FULL = Recognizer(
    id="names.full_name",
    entity="PERSON",
    category=Category.IDENTITY,
    title="First name and surname",
    source=_SOURCE,
    lexicon=Lexicon(
        name="first_then_surname",
        file=_data.FIRST,
        cased=True,
        head=BEFORE,
        tail=HYPHENATED + INITIALS + PARTICLE + " " + WORD + AFTER,
        score=0.7,
        why="a known first name before a capitalised word that no dictionary has is a full name even where the surname is unknown",
    ),
    validate=_data.judge_full,
    examples=Examples(
        found=(
            "[[Allison Whitcombe]] signed for the parcel.",
            "I work with [[Rajesh Kumar]] and his sister.",
            "Ticket opened by [[Dmitri A. Volkov]], see attachment",
            '{"owner": "[[Katarzyna Nowak]]"}',
            "[[Sinéad O'Connell]] and [[Erik van der Berg]] were there",
            "Contact: [[JENNIFER MILLER]]",
            "met [[Mary-Jane Robertson-Nowak]] there",
            "2026-01-04 09:11:02 INFO order placed by [[Carlos Fernández]]",
        ),
        left=(
            Left(text="Peter and Paul walked on.", why="first names alone are another recognizer's"),
            Left(text="Jennifer Says: buy less", why="a word of a headline is no surname"),
            Left(text="The Robert Koch Institute reported it.", why="an institute that bears a person's name"),
            Left(text="We met on Oliver Street.", why="a street that bears a person's name"),
            Left(text="org.example.Martin Walker", why="part of a dotted name"),
            Left(text="MARTIN LOADED", why="in capitals both parts must be known"),
        ),
    ),
)

_LONG = Recognizer(
    id="names.long_name",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Two first names and a surname, or a first name and two surnames",
    source=_SOURCE,
    lexicon=Lexicon(
        name="first_then_two",
        file=_data.FIRST,
        cased=True,
        head=BEFORE,
        tail=HYPHENATED + INITIALS + PARTICLE + " " + WORD + "(?:" + PARTICLE + " " + WORD + "){1,2}" + AFTER,
        score=0.7,
        why="Spanish and Portuguese names end in two surnames, English ones have middle names; the last word must be known",
    ),
    validate=_data.judge_long,
    examples=Examples(
        found=(
            "Paciente: [[María Fernández García]], 34 años",
            "[[Manuel Jesús Rodríguez López]] firma el informe",
            "My grandmother was [[Anna Katharina Schneider]].",
            "signed [[Peter James Robinson]]",
        ),
        left=(
            Left(text="Peter Robinson Wins Again", why="the third word is no name"),
            Left(text="Anna Karenina Ballet tickets", why="the third word is no name"),
            Left(text="Robert Miller", why="two words are another recognizer's"),
            Left(text="the Anna Freud Centre", why="an institution that bears a person's name"),
        ),
    ),
)

_AMBIGUOUS = Recognizer(
    id="names.ambiguous_full_name",
    entity="PERSON",
    category=Category.IDENTITY,
    title="First name that is also a word or place, with a surname",
    source=_SOURCE,
    lexicon=Lexicon(
        name="ambiguous_then_surname",
        file=_data.AMBIGUOUS,
        cased=True,
        head=BEFORE,
        tail=HYPHENATED + INITIALS + PARTICLE + " " + WORD + AFTER,
        score=0.5,
        why="Will, Grace and Paris are names where a known surname follows, and words or places else",
        except_in=(
            "Christian Church",
            "Summer House",
            "Young Love",
            "Young Man",
            "Rock Star",
            "Red Cross",
            "Red Fox",
            "Rose Gold",
            "Star Wars",
            "Sierra Leone",
            "Aston Martin",
            "Red Bull",
            "Sierra Nevada",
        ),
    ),
    validate=_data.judge_ambiguous,
    examples=Examples(
        found=(
            "[[Grace Hernández]] chairs the board.",
            "he married [[Will Johnson]] in May",
            "[[Austin P. McCarthy]] wrote it",
            "ask [[Mark Robertson]] about it",
        ),
        left=(
            Left(text="Will Anyone come?", why="a verb before a word"),
            Left(text="In Paris Hotels are dear.", why="a place before a word"),
            Left(text="Mark Twice", why="a verb before a word"),
            Left(text="Austin Texas", why="two places"),
        ),
    ),
)

RECOGNIZERS = (_FULL, _LONG, _AMBIGUOUS)
