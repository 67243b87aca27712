"""Mollie API keys and access tokens."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "live_" + fake(30)
B = "test_" + fake(30)
C = "access_" + fake(40)

RECOGNIZER = Recognizer(
    id="credentials.mollie",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Mollie API key",
    source="https://docs.mollie.com/reference/authentication",
    patterns=(
        Pattern(name="key", regex=whole(r"(?:live|test)_[A-Za-z0-9]{30}"), score=0.9, why="mode and 30 characters"),
        Pattern(name="access", regex=whole(r"access_[A-Za-z0-9]{30,50}"), score=0.9, why="organisation access tokens"),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"mollie_api_key := `[[{B}]]`",
            f"export MOLLIE_API_KEY=[[{C}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="MOLLIE_API_KEY=" + "live_" + "x" * 30, why="a mask where the random part belongs"),
            Left(text="MOLLIE_API_KEY=" + "live_" + fake(10), why="too short for this format"),
            Left(text="x7" + "live_" + fake(30) + "q9", why="part of a longer run"),
            Left(text="MOLLIE_API_KEY=${MOLLIE_API_KEY}", why="a variable"),
            Left(text="MOLLIE_API_KEY: <your-mollie-key>", why="a manual"),
            Left(text="The Mollie API key is shown once; store it as MOLLIE_API_KEY.", why="prose about the secret"),
            Left(text="MOLLIE_API_KEY=os.environ['MOLLIE_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
