"""redactor's own API keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "rdk_" + fake(16, HEX) + "_" + fake(43)

RECOGNIZER = Recognizer(
    id="credentials.redactor",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="API key of redactor",
    source="redactor/api_keys.py",
    patterns=(Pattern(name="key", regex=whole(r"rdk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}"), score=0.9, why="prefix, id and 32 random bytes"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f'{{"authorization": "Bearer [[{A}]]"}}',
            f"REDACTOR_KEY=[[{A}]]",
            f"2026-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
        ),
        left=(
            Left(text="rdk_" + fake(16, HEX), why="an id alone, which is no secret"),
            Left(text="REDACTOR_KEY=rdk_" + "0" * 16 + "_" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="REDACTOR_KEY=${REDACTOR_KEY}", why="a variable"),
        ),
    ),
)
