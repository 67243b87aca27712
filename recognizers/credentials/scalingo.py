"""Scalingo API tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "tk-us-" + fake(48, BASE64URL)
B = "tk-us-" + fake(48, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.scalingo",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Scalingo API token",
    source="https://developers.scalingo.com/",
    patterns=(Pattern(name="token", regex=whole(r"tk-us-[A-Za-z0-9_-]{48}"), score=0.9, why="tk-us- and 48 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f'{{"scalingo_api_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"scalingo_api_token := `[[{B}]]`",
            f"export SCALINGO_API_TOKEN=[[{A}]]",
            f"[[{B}]]",
        ),
        left=(
            Left(text="SCALINGO_API_TOKEN=" + "tk-us-" + "x" * 48, why="a mask where the random part belongs"),
            Left(text="SCALINGO_API_TOKEN=" + "tk-us-" + fake(16, BASE64URL), why="too short for this format"),
            Left(text="x7" + "tk-us-" + fake(48, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="SCALINGO_API_TOKEN=${SCALINGO_API_TOKEN}", why="a variable"),
            Left(text="SCALINGO_API_TOKEN: <your-scalingo-key>", why="a manual"),
            Left(text="The Scalingo API token is shown once; store it as SCALINGO_API_TOKEN.", why="prose about the secret"),
            Left(text="SCALINGO_API_TOKEN=os.environ['SCALINGO_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
