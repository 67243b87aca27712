"""Fly.io macaroons and OAuth tokens."""

from recognizers.credentials._fake import BASE64, BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "fo1_" + fake(43, BASE64URL)
B = "fm2_" + fake(140, BASE64)

RECOGNIZER = Recognizer(
    id="credentials.fly",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Fly.io token",
    source="https://fly.io/docs/security/tokens/",
    patterns=(
        Pattern(
            name="macaroon", regex=whole(r"fm[12][ar]?_[A-Za-z0-9+/=_-]{60,1200}"), score=0.9, why="fm1a, fm1r and fm2 macaroons in base64"
        ),
        Pattern(name="oauth", regex=whole(r"fo1_[A-Za-z0-9_-]{43}"), score=0.9, why="fo1 and 43 characters"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"fly_api_token := `[[{B}]]`",
            f"export FLY_API_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="FLY_API_TOKEN=" + "fo1_" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="FLY_API_TOKEN=" + "fo1_" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "fo1_" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="FLY_API_TOKEN=${FLY_API_TOKEN}", why="a variable"),
            Left(text="FLY_API_TOKEN: <your-fly-key>", why="a manual"),
            Left(text="The Fly.io token is shown once; store it as FLY_API_TOKEN.", why="prose about the secret"),
            Left(text="FLY_API_TOKEN=os.environ['FLY_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
