"""Finds Turkish registration plates."""

from __future__ import annotations

from recognizers.plates._words import AFTER, BEFORE, VEHICLE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_PROVINCE = r"(?:0[1-9]|[1-7]\d|8[01])"
#: The Turkish plate alphabet: Latin letters without Q, W and X.
_L = r"[A-PR-VYZ]"

RECOGNIZER = Recognizer(
    id="plates.turkey",
    entity="TR_LICENSE_PLATE",
    category=Category.GOVERNMENT_ID,
    title="Turkish registration plates",
    source="Karayolları Trafik Yönetmeliği (Regulation on road traffic), annex on plates: province 01-81, letters, digits",
    countries=("TR",),
    patterns=(
        Pattern(
            name="spaced",
            regex=rf"{BEFORE}{_PROVINCE} (?:{_L} \d{{4}}|{_L}{{2}} \d{{3,4}}|{_L}{{3}} \d{{2,4}}){AFTER}",
            score=0.5,
            why="province, letters and digits with spaces",
        ),
        Pattern(
            name="loose",
            regex=rf"{BEFORE}(?!\d\d (?i:to|am|pm|cm|mm|kg|km|mg|ml|or|and|of|in|at|per|bis|und|de|del|et|ve|y|e) ){_PROVINCE} ?{_L}{{1,3}} ?\d{{2,4}}{AFTER}",
            score=0.1,
            why="unspaced, few digits or small letters: needs the word",
            caseless=True,
        ),
    ),
    context=(*VEHICLE, "plaka", "plaka no", "araç", "arac"),
    examples=Examples(
        found=(
            "Araç plakası [[34 ABC 1234]] olarak kayıtlıdır.",
            "Plaka [[34 ABC 1234]] ve [[06 JK 567]]",
            "License plate [[34abc1234]]",
            "[[16 B 1234]]",
            '{"plaka": "[[06 A 123]]"}',
        ),
        left=(
            Left(text="82 ABC 123", why="no province 82"),
            Left(text="00 ABC 123", why="no province 00"),
            Left(text="34 cm 120", why="a measure in small letters"),
            Left(text="my car was in the garage from 12 to 19 April", why="a range"),
            Left(text="version 06B123", why="unspaced without a word"),
            Left(text="34 ABC 12345", why="a digit too many"),
        ),
    ),
)
