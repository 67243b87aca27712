"""Typeform personal access tokens."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "tfp_" + fake(44) + "_" + fake(14)
B = "tfp_" + fake(59)

RECOGNIZER = Recognizer(
    id="credentials.typeform",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Typeform token",
    source="https://www.typeform.com/developers/get-started/personal-access-token/",
    patterns=(Pattern(name="token", regex=whole(r"tfp_[A-Za-z0-9_.=-]{40,70}"), score=0.9, why="tfp_ and up to 59 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"TYPEFORM_TOKEN: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
        ),
        left=(
            Left(text="TYPEFORM_TOKEN=" + "tfp_" + "x" * 44 + "_" + "x" * 14, why="a mask where the random part belongs"),
            Left(text="TYPEFORM_TOKEN=" + "tfp_" + fake(14) + "_" + fake(14), why="too short for this format"),
            Left(text="x7" + "tfp_" + fake(44) + "_" + fake(14) + "q9", why="part of a longer run"),
            Left(text="TYPEFORM_TOKEN=${TYPEFORM_TOKEN}", why="a variable"),
            Left(text="TYPEFORM_TOKEN: <your-typeform-key>", why="a manual"),
            Left(text="The Typeform token is shown once; store it as TYPEFORM_TOKEN.", why="prose about the secret"),
            Left(text="TYPEFORM_TOKEN=os.environ['TYPEFORM_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
