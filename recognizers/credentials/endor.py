"""Endor Labs keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "endr+" + fake(16)
B = "endr+" + fake(16, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.endor",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Endor Labs credential",
    source="https://docs.endorlabs.com/administration/api-keys/",
    patterns=(Pattern(name="key", regex=whole(r"endr\+[A-Za-z0-9-]{16}"), score=0.9, why="endr+ and 16 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"endor_api_credentials_key := `[[{B}]]`",
            f"export ENDOR_API_CREDENTIALS_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="ENDOR_API_CREDENTIALS_KEY=" + "endr+" + "x" * 16, why="a mask where the random part belongs"),
            Left(text="ENDOR_API_CREDENTIALS_KEY=" + "endr+" + fake(5), why="too short for this format"),
            Left(text="x7" + "endr+" + fake(16) + "q9", why="part of a longer run"),
            Left(text="ENDOR_API_CREDENTIALS_KEY=${ENDOR_API_CREDENTIALS_KEY}", why="a variable"),
            Left(text="ENDOR_API_CREDENTIALS_KEY: <your-endor-key>", why="a manual"),
            Left(text="The Endor Labs credential is shown once; store it as ENDOR_API_CREDENTIALS_KEY.", why="prose about the secret"),
            Left(text="ENDOR_API_CREDENTIALS_KEY=os.environ['ENDOR_API_CREDENTIALS_KEY']", why="code that reads the secret"),
        ),
    ),
)
