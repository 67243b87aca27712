"""Shippo tokens."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "shippo_live_" + fake(40, HEX)
B = "shippo_test_" + fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.shippo",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Shippo API token",
    source="https://docs.goshippo.com/docs/guides_general/authentication/",
    patterns=(Pattern(name="token", regex=whole(r"shippo_(?:live|test)_[a-fA-F0-9]{40}"), score=0.9, why="mode and 40 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"SHIPPO_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"shippo_token": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="SHIPPO_TOKEN=" + "shippo_live_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="SHIPPO_TOKEN=" + "shippo_live_" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "shippo_live_" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="SHIPPO_TOKEN=${SHIPPO_TOKEN}", why="a variable"),
            Left(text="SHIPPO_TOKEN: <your-shippo-key>", why="a manual"),
            Left(text="The Shippo API token is shown once; store it as SHIPPO_TOKEN.", why="prose about the secret"),
            Left(text="SHIPPO_TOKEN=os.environ['SHIPPO_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
