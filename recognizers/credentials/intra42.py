"""Client secrets of the 42 network."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "s-s4t2ud-" + fake(64, HEX)
B = "s-s4t2af-" + fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.intra42",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="42 intranet client secret",
    source="https://api.intra.42.fr/apidoc/guides/web_application_flow",
    patterns=(Pattern(name="secret", regex=whole(r"s-s4t2(?:ud|af)-[a-f0-9]{64}"), score=0.9, why="kind and 64 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"FT_CLIENT_SECRET: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"ft_client_secret": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="FT_CLIENT_SECRET=" + "s-s4t2ud-" + "x" * 64, why="a mask where the random part belongs"),
            Left(text="FT_CLIENT_SECRET=" + "s-s4t2ud-" + fake(21, HEX), why="too short for this format"),
            Left(text="x7" + "s-s4t2ud-" + fake(64, HEX) + "q9", why="part of a longer run"),
            Left(text="FT_CLIENT_SECRET=${FT_CLIENT_SECRET}", why="a variable"),
            Left(text="FT_CLIENT_SECRET: <your-intra42-key>", why="a manual"),
            Left(text="The 42 intranet client secret is shown once; store it as FT_CLIENT_SECRET.", why="prose about the secret"),
            Left(text="FT_CLIENT_SECRET=os.environ['FT_CLIENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
