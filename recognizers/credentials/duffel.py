"""Duffel tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "duffel_live_" + fake(43, BASE64URL)
B = "duffel_test_" + fake(43, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.duffel",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Duffel API token",
    source="https://duffel.com/docs/api/overview/authentication",
    patterns=(Pattern(name="token", regex=whole(r"duffel_(?:test|live)_[A-Za-z0-9_=-]{43}"), score=0.9, why="mode and 43 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"duffel_access_token := `[[{A}]]`",
            f"export DUFFEL_ACCESS_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="DUFFEL_ACCESS_TOKEN=" + "duffel_live_" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="DUFFEL_ACCESS_TOKEN=" + "duffel_live_" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "duffel_live_" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="DUFFEL_ACCESS_TOKEN=${DUFFEL_ACCESS_TOKEN}", why="a variable"),
            Left(text="DUFFEL_ACCESS_TOKEN: <your-duffel-key>", why="a manual"),
            Left(text="The Duffel API token is shown once; store it as DUFFEL_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="DUFFEL_ACCESS_TOKEN=os.environ['DUFFEL_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
