"""Figma personal, OAuth and plan tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "figd_" + fake(40, BASE64URL)
B = "figo_" + fake(40, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.figma",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Figma token",
    source="https://www.figma.com/developers/api#access-tokens",
    patterns=(Pattern(name="token", regex=whole(r"fig(?:d|o|u|or|oh|dh)_[A-Za-z0-9_-]{38,48}"), score=0.9, why="kind and 40 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"figma_token := `[[{A}]]`",
            f"export FIGMA_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
        ),
        left=(
            Left(text="FIGMA_TOKEN=" + "figd_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="FIGMA_TOKEN=" + "figd_" + fake(13, BASE64URL), why="too short for this format"),
            Left(text="x7" + "figd_" + fake(40, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="FIGMA_TOKEN=${FIGMA_TOKEN}", why="a variable"),
            Left(text="FIGMA_TOKEN: <your-figma-key>", why="a manual"),
            Left(text="The Figma token is shown once; store it as FIGMA_TOKEN.", why="prose about the secret"),
            Left(text="FIGMA_TOKEN=os.environ['FIGMA_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
