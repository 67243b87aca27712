"""Names behind a title."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import INITIALS, PARTICLE, UPPER, WORD
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_DOTTED = "Mr|Mrs|Cllr|Dott\\.ssa|Dott|Sig\\.ra|Avv|Dhr|Mevr|Mw|Mgr|Ms|Mx|Dr|Prof|Rev|Hon|Capt|Sgt|Lt|Col|Cpl|Gen|Maj|Cmdr|Sen|Rep|Gov|Fr|Sr|Sra|Srta|Dra|Dña|Hr|Fr|Mme|Mlle|Me|Ing|Mag|Lic|Msgr|Sig"
_WHOLE = (
    "Mister|Miss|Missus|Doctor|Professor|Reverend|Father|Captain|Sergeant|Lieutenant|Colonel|Officer|Detective|Inspector|Constable|Judge|Justice|"
    "Senator|Congressman|Congresswoman|Councillor|Lady|Sir|Dame|Lord|Madame|Monsieur|Herr|Frau|Señor|Señora|Señorita|Doña|Don|Doctora|Doctor|Nurse|"
    "dottor|dottoressa|signor|signora|avvocato|ingegner|Bapak|Ibu|Encik|Puan|Tuan|Sayın|Pfarrer|Pfarrerin|Dottoressa|Dottore|Signore|Mevrouw|Meneer|Fru|Paní|Pane|Doamna|Domnul|Herra|Rouva|Senhor|Senhora|Dona|Κυρία|Κύριε|"
    "Sister|Brother|Aunt|Auntie|Uncle|Rabbi|Imam|Pastor|Coach|Principal|Signor|Signora|Pan|Pani|Shri|Smt|Hajji|Sheikh"
)

RECOGNIZER = Recognizer(
    id="names.titled",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Name behind a title",
    source="Titles and forms of address in English, Spanish, French, German, Italian and South Asian use, collected by hand",
    patterns=(
        Pattern(
            name="short_title",
            regex=rf"(?<!\w)(?:{_DOTTED})(?:\.ª?|(?<=[a-zñ]))[ \u00a0]{{1,2}}(?P<value>{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,2}}|(?:[{UPPER}]\. ?){{1,3}}{WORD})",
            score=0.85,
            why="an abbreviated title stands before names only; the title itself is no part of the name",
        ),
        Pattern(
            name="whole_title",
            regex=rf"(?<!\w)(?:{_WHOLE}) (?P<value>{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,2}})",
            score=0.6,
            why="a written-out title or a word of kinship used as one",
        ),
    ),
    validate=_data.judge_titled,
    examples=Examples(
        found=(
            "Mrs. [[Achterberg]] teaches maths",
            "Dr [[Imre Halász]] called twice.",
            "Sehr geehrter Herr [[Wachowiak]]",
            "La Dra. [[Pilar Ocaña Ruiz]] firma",
            "Prof. [[J. K. Ostrowski]]",
            "my neighbour, Sgt. [[Dunmore]], left",
            "Aunt [[Wilhelmina]] is here",
            "Gentile Dott.ssa [[Ferrante]], il dottor [[Zanetti]], Cllr [[Edith Pargeter]], Bapak [[Hendra Wijaya]], Sayın [[Gülşen Karataş]], Κυρία [[Παπαδοπούλου]]",
        ),
        left=(
            Left(text="Mr. and Mrs.", why="no name follows"),
            Left(text="Is the Dr. In today?", why="a preposition follows"),
            Left(text="the doctor Said so", why="not a title and not a name"),
            Left(text="Mr. President, a word", why="an ordinary word"),
            Left(text="DRAM Usage", why="inside a longer word"),
        ),
    ),
)
