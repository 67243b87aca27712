"""Clojars deploy tokens."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "CLOJARS_" + fake(60, LOWER_ALNUM)
B = "CLOJARS_" + fake(60, HEX)

RECOGNIZER = Recognizer(
    id="credentials.clojars",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Clojars token",
    source="https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
    patterns=(Pattern(name="token", regex=whole(r"CLOJARS_[a-z0-9]{60}"), score=0.9, why="CLOJARS_ and 60 characters", caseless=True),),
    validate=plausible,
    examples=Examples(
        found=(
            f"CLOJARS_PASSWORD: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"clojars_password": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="CLOJARS_PASSWORD=" + "CLOJARS_" + "x" * 60, why="a mask where the random part belongs"),
            Left(text="CLOJARS_PASSWORD=" + "CLOJARS_" + fake(20, LOWER_ALNUM), why="too short for this format"),
            Left(text="x7" + "CLOJARS_" + fake(60, LOWER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="CLOJARS_PASSWORD=${CLOJARS_PASSWORD}", why="a variable"),
            Left(text="CLOJARS_PASSWORD: <your-clojars-key>", why="a manual"),
            Left(text="The Clojars token is shown once; store it as CLOJARS_PASSWORD.", why="prose about the secret"),
            Left(text="CLOJARS_PASSWORD=os.environ['CLOJARS_PASSWORD']", why="code that reads the secret"),
        ),
    ),
)
