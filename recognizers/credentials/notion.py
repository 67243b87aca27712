"""Notion integration tokens."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ntn_" + fake(46)
B = "secret_" + fake(43)

RECOGNIZER = Recognizer(
    id="credentials.notion",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Notion token",
    source="https://developers.notion.com/docs/authorization",
    patterns=(
        Pattern(name="new", regex=whole(r"ntn_[A-Za-z0-9]{40,50}"), score=0.9, why="ntn_ and 46 characters"),
        Pattern(name="old", regex=whole(r"secret_[A-Za-z0-9]{43}"), score=0.9, why="secret_ and 43 characters"),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"notion_token := `[[{B}]]`",
            f"export NOTION_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="NOTION_TOKEN=" + "ntn_" + "x" * 46, why="a mask where the random part belongs"),
            Left(text="NOTION_TOKEN=" + "ntn_" + fake(15), why="too short for this format"),
            Left(text="x7" + "ntn_" + fake(46) + "q9", why="part of a longer run"),
            Left(text="NOTION_TOKEN=${NOTION_TOKEN}", why="a variable"),
            Left(text="NOTION_TOKEN: <your-notion-key>", why="a manual"),
            Left(text="The Notion token is shown once; store it as NOTION_TOKEN.", why="prose about the secret"),
            Left(text="NOTION_TOKEN=os.environ['NOTION_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
