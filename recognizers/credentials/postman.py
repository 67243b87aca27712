"""Postman API and collection keys."""

from recognizers.credentials._fake import HEX, UPPER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "PMAK-" + fake(24, HEX) + "-" + fake(34, HEX)
B = "PMAT-" + fake(26, UPPER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.postman",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Postman API key",
    source="https://learning.postman.com/docs/developer/postman-api/authentication/",
    patterns=(
        Pattern(name="key", regex=whole(r"PMAK-[a-f0-9]{24}-[a-f0-9]{34}"), score=0.9, why="24 and 34 hex"),
        Pattern(name="collection", regex=whole(r"PMAT-[A-Z0-9]{26}"), score=0.9, why="collection access keys"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'{{"postman_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"postman_api_key := `[[{B}]]`",
            f"export POSTMAN_API_KEY=[[{A}]]",
            f"[[{B}]]",
        ),
        left=(
            Left(text="POSTMAN_API_KEY=" + "PMAK-" + "x" * 24 + "-" + "x" * 34, why="a mask where the random part belongs"),
            Left(text="POSTMAN_API_KEY=" + "PMAK-" + fake(24, HEX) + "-" + fake(11, HEX), why="too short for this format"),
            Left(text="x7" + "PMAK-" + fake(24, HEX) + "-" + fake(34, HEX) + "q9", why="part of a longer run"),
            Left(text="POSTMAN_API_KEY=${POSTMAN_API_KEY}", why="a variable"),
            Left(text="POSTMAN_API_KEY: <your-postman-key>", why="a manual"),
            Left(text="The Postman API key is shown once; store it as POSTMAN_API_KEY.", why="prose about the secret"),
            Left(text="POSTMAN_API_KEY=os.environ['POSTMAN_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
