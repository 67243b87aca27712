"""Freemius secret keys in PHP arrays and settings."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk_" + fake(27) + "?q"
B = "sk_" + fake(29)

RECOGNIZER = Recognizer(
    id="credentials.freemius",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Freemius secret key",
    source="https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"sk_[A-Za-z0-9!@#$%^&*_+?~=-]{28}(?<![;,])[A-Za-z0-9!@#$%^*_+?~=-]"),
            score=0.9,
            why="sk_ and 29 characters, signs among them",
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"FREEMIUS_SECRET_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"freemius_secret_key": "[[{B}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="FREEMIUS_SECRET_KEY=" + "sk_" + "x" * 27 + "?q", why="a mask where the random part belongs"),
            Left(text="FREEMIUS_SECRET_KEY=" + "sk_" + fake(9) + "?q", why="too short for this format"),
            Left(text="x7" + "sk_" + fake(27) + "?q" + "q9", why="part of a longer run"),
            Left(text="FREEMIUS_SECRET_KEY=${FREEMIUS_SECRET_KEY}", why="a variable"),
            Left(text="FREEMIUS_SECRET_KEY: <your-freemius-key>", why="a manual"),
            Left(text="The Freemius secret key is shown once; store it as FREEMIUS_SECRET_KEY.", why="prose about the secret"),
            Left(text="FREEMIUS_SECRET_KEY=os.environ['FREEMIUS_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
