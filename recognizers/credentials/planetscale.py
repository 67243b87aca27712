"""PlanetScale passwords, service tokens and OAuth tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pscale_tkn_" + fake(43, BASE64URL)
B = "pscale_pw_" + fake(43, BASE64URL)
C = "pscale_oauth_" + fake(32)

RECOGNIZER = Recognizer(
    id="credentials.planetscale",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="PlanetScale credential",
    source="https://planetscale.com/docs/concepts/service-tokens",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"pscale_(?:tkn|oauth|otkn|pw)_[A-Za-z0-9=_.-]{32,64}"),
            score=0.9,
            why="kind in the prefix, 32 to 64 characters",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"planetscale_token := `[[{B}]]`",
            f"export PLANETSCALE_TOKEN=[[{C}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="PLANETSCALE_TOKEN=" + "pscale_tkn_" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="PLANETSCALE_TOKEN=" + "pscale_tkn_" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "pscale_tkn_" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="PLANETSCALE_TOKEN=${PLANETSCALE_TOKEN}", why="a variable"),
            Left(text="PLANETSCALE_TOKEN: <your-planetscale-key>", why="a manual"),
            Left(text="The PlanetScale credential is shown once; store it as PLANETSCALE_TOKEN.", why="prose about the secret"),
            Left(text="PLANETSCALE_TOKEN=os.environ['PLANETSCALE_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
