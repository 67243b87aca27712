"""Finds Ukrainian taxpayer numbers (RNOKPP)."""

from __future__ import annotations

from stdnum.ua import rntrc

from recognizers._national import AFTER, BEFORE, TAX, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="ua.rnokpp",
    entity="UA_RNOKPP",
    category=Category.GOVERNMENT_ID,
    title="Ukrainian taxpayer numbers (RNOKPP)",
    source="ДПС України, РНОКПП",
    languages=("uk", "ru"),
    countries=("UA",),
    patterns=(
        Pattern(name="number", regex=rf"{BEFORE}(?:[1-4]\d{{9}}){AFTER}", score=0.15, why="ten digits, also the shape of a Unix time"),
    ),
    context=(
        *TAX,
        *spelled("РНОКПП", "ІПН", "ідентифікаційний код", "ідентифікаційний номер", "ИНН", "код платника", "податковий номер", "IПН"),
    ),
    validate=plausible(rntrc.is_valid),
    examples=Examples(
        found=(
            "РНОКПП: [[1759013776]]",
            "Мій ІПН [[2530414071]].",
            '{"РНОКПП": "[[1058013776]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form РНОКПП=[[4030414171]] saved",
        ),
        left=(
            Left(text="РНОКПП: 1759013774", why="the check digit is wrong"),
            Left(text="order 1759013776 shipped", why="no word that names the number"),
            Left(text="РНОКПП build-1759013776", why="part of a longer code"),
            Left(text="РНОКПП 2.2530414071.1", why="part of a version"),
            Left(text="РНОКПП 175901377671", why="digits too many"),
        ),
    ),
)
