"""Lob keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "live_" + fake(35, HEX)
B = "test_pub_" + fake(31, HEX)

RECOGNIZER = Recognizer(
    id="credentials.lob",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Lob API key",
    source="https://docs.lob.com/#tag/Authentication",
    patterns=(
        Pattern(name="secret", regex=whole(r"(?:live|test)_[a-f0-9]{35}"), score=0.9, why="mode and 35 hex"),
        Pattern(name="publishable", regex=whole(r"(?:live|test)_pub_[a-f0-9]{31}"), score=0.9, why="publishable keys: 31 hex"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"LOB_API_KEY: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"lob_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="LOB_API_KEY=" + "live_" + "x" * 35, why="a mask where the random part belongs"),
            Left(text="LOB_API_KEY=" + "live_" + fake(11, HEX), why="too short for this format"),
            Left(text="x7" + "live_" + fake(35, HEX) + "q9", why="part of a longer run"),
            Left(text="LOB_API_KEY=${LOB_API_KEY}", why="a variable"),
            Left(text="LOB_API_KEY: <your-lob-key>", why="a manual"),
            Left(text="The Lob API key is shown once; store it as LOB_API_KEY.", why="prose about the secret"),
            Left(text="LOB_API_KEY=os.environ['LOB_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
