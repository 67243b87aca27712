"""Flutterwave secret, public and encryption keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "FLWSECK_TEST-" + fake(32, HEX) + "-X"
B = "FLWSECK-" + fake(32, HEX) + "-X"
C = "FLWSECK_TEST" + fake(12, HEX)

RECOGNIZER = Recognizer(
    id="credentials.flutterwave",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Flutterwave key",
    source="https://developer.flutterwave.com/docs/authentication",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"FLW(?:PUBK|SECK)(?:_TEST)?-[0-9a-f]{32}-X"),
            score=0.9,
            why="public or secret, test or live, 32 hex, X",
        ),
        Pattern(name="encryption", regex=whole(r"FLWSECK(?:_TEST)?-?[0-9a-f]{12}"), score=0.9, why="encryption keys have 12 hex"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"FLW_SECRET_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{C}]]\n",
            f'{{"flw_secret_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{C}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="FLW_SECRET_KEY=" + "FLWSECK_TEST-" + "x" * 32 + "-X", why="a mask where the random part belongs"),
            Left(text="FLW_SECRET_KEY=" + "FLWSECK_TEST-" + fake(10, HEX) + "-X", why="too short for this format"),
            Left(text="x7" + "FLWSECK_TEST-" + fake(32, HEX) + "-X" + "q9", why="part of a longer run"),
            Left(text="FLW_SECRET_KEY=${FLW_SECRET_KEY}", why="a variable"),
            Left(text="FLW_SECRET_KEY: <your-flutterwave-key>", why="a manual"),
            Left(text="The Flutterwave key is shown once; store it as FLW_SECRET_KEY.", why="prose about the secret"),
            Left(text="FLW_SECRET_KEY=os.environ['FLW_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
