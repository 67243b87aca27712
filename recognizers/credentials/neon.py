"""Neon API keys and database passwords."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "napi_" + fake(64, LOWER_ALNUM)
B = "npg_" + fake(12)

RECOGNIZER = Recognizer(
    id="credentials.neon",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Neon API key",
    source="https://neon.com/docs/manage/api-keys",
    patterns=(
        Pattern(name="key", regex=whole(r"napi_[a-z0-9]{60,70}"), score=0.9, why="napi_ and 64 characters"),
        Pattern(name="password", regex=whole(r"npg_[A-Za-z0-9]{12,16}"), score=0.9, why="passwords of Neon's databases"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'{{"neon_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"neon_api_key := `[[{B}]]`",
            f"export NEON_API_KEY=[[{A}]]",
            f"[[{B}]]",
        ),
        left=(
            Left(text="NEON_API_KEY=" + "napi_" + "x" * 64, why="a mask where the random part belongs"),
            Left(text="NEON_API_KEY=" + "napi_" + fake(21, LOWER_ALNUM), why="too short for this format"),
            Left(text="x7" + "napi_" + fake(64, LOWER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="NEON_API_KEY=${NEON_API_KEY}", why="a variable"),
            Left(text="NEON_API_KEY: <your-neon-key>", why="a manual"),
            Left(text="The Neon API key is shown once; store it as NEON_API_KEY.", why="prose about the secret"),
            Left(text="NEON_API_KEY=os.environ['NEON_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
