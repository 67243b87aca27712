"""Square access tokens and application secrets."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "EAAA" + fake(60, BASE64URL)
B = "sq0csp-" + fake(43, BASE64URL)
C = "sq0atp-" + fake(22, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.square",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Square credential",
    source="https://developer.squareup.com/docs/build-basics/access-tokens",
    patterns=(
        Pattern(name="access", regex=whole(r"EAAA[A-Za-z0-9_-]{60}"), score=0.9, why="EAAA and 60 characters"),
        Pattern(name="secret", regex=whole(r"sq0(?:csp|atp|idp|ids)-[A-Za-z0-9_-]{22,43}"), score=0.9, why="kind behind sq0"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'{{"square_access_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{C}]]&page=2 HTTP/1.1",
            f"square_access_token := `[[{A}]]`",
            f"export SQUARE_ACCESS_TOKEN=[[{B}]]",
            f"[[{C}]]",
        ),
        left=(
            Left(text="SQUARE_ACCESS_TOKEN=" + "EAAA" + "x" * 60, why="a mask where the random part belongs"),
            Left(text="SQUARE_ACCESS_TOKEN=" + "EAAA" + fake(20, BASE64URL), why="too short for this format"),
            Left(text="x7" + "EAAA" + fake(60, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="SQUARE_ACCESS_TOKEN=${SQUARE_ACCESS_TOKEN}", why="a variable"),
            Left(text="SQUARE_ACCESS_TOKEN: <your-square-key>", why="a manual"),
            Left(text="The Square credential is shown once; store it as SQUARE_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="SQUARE_ACCESS_TOKEN=os.environ['SQUARE_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
