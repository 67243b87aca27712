"""Mapbox public, secret and temporary tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk.eyJ1Ijoi" + fake(60) + "." + fake(22, BASE64URL)
B = "pk.eyJ1Ijoi" + fake(60) + "." + fake(22, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.mapbox",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Mapbox token",
    source="https://docs.mapbox.com/help/getting-started/access-tokens/",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"[pst]k\.eyJ[A-Za-z0-9_-]{40,200}\.[A-Za-z0-9_-]{22}"),
            score=0.9,
            why="kind, JSON payload, signature of 22",
        ),
        Pattern(name="other", regex=whole(r"[pst]k\.[a-z0-9]{60}\.[a-z0-9]{22}"), score=0.9, why="payload of 60 lower-case characters"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"mapbox_access_token := `[[{A}]]`",
            f"export MAPBOX_ACCESS_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="MAPBOX_ACCESS_TOKEN=" + "sk.eyJ1Ijoi" + "x" * 60 + "." + "x" * 22, why="a mask where the random part belongs"),
            Left(text="MAPBOX_ACCESS_TOKEN=" + "sk.eyJ1Ijoi" + fake(20) + "." + fake(22, BASE64URL), why="too short for this format"),
            Left(text="x7" + "sk.eyJ1Ijoi" + fake(60) + "." + fake(22, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="MAPBOX_ACCESS_TOKEN=${MAPBOX_ACCESS_TOKEN}", why="a variable"),
            Left(text="MAPBOX_ACCESS_TOKEN: <your-mapbox-key>", why="a manual"),
            Left(text="The Mapbox token is shown once; store it as MAPBOX_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="MAPBOX_ACCESS_TOKEN=os.environ['MAPBOX_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
