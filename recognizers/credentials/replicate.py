"""Replicate tokens."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "r8_" + fake(37)
B = "r8_" + fake(37, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.replicate",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Replicate token",
    source="https://replicate.com/docs/topics/security/api-tokens",
    patterns=(Pattern(name="token", regex=whole(r"r8_[A-Za-z0-9]{37}"), score=0.9, why="r8_ and 37 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"REPLICATE_API_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"replicate_api_token": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="REPLICATE_API_TOKEN=" + "r8_" + "x" * 37, why="a mask where the random part belongs"),
            Left(text="REPLICATE_API_TOKEN=" + "r8_" + fake(12), why="too short for this format"),
            Left(text="x7" + "r8_" + fake(37) + "q9", why="part of a longer run"),
            Left(text="REPLICATE_API_TOKEN=${REPLICATE_API_TOKEN}", why="a variable"),
            Left(text="REPLICATE_API_TOKEN: <your-replicate-key>", why="a manual"),
            Left(text="The Replicate token is shown once; store it as REPLICATE_API_TOKEN.", why="prose about the secret"),
            Left(text="REPLICATE_API_TOKEN=os.environ['REPLICATE_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
