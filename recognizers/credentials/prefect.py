"""Prefect Cloud keys of users and bots."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pnu_" + fake(36)
B = "pnb_" + fake(36)

RECOGNIZER = Recognizer(
    id="credentials.prefect",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Prefect API key",
    source="https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
    patterns=(Pattern(name="key", regex=whole(r"pn[ub]_[A-Za-z0-9]{36}"), score=0.9, why="user or bot, 36 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"PREFECT_API_KEY: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
        ),
        left=(
            Left(text="PREFECT_API_KEY=" + "pnu_" + "x" * 36, why="a mask where the random part belongs"),
            Left(text="PREFECT_API_KEY=" + "pnu_" + fake(12), why="too short for this format"),
            Left(text="x7" + "pnu_" + fake(36) + "q9", why="part of a longer run"),
            Left(text="PREFECT_API_KEY=${PREFECT_API_KEY}", why="a variable"),
            Left(text="PREFECT_API_KEY: <your-prefect-key>", why="a manual"),
            Left(text="The Prefect API key is shown once; store it as PREFECT_API_KEY.", why="prose about the secret"),
            Left(text="PREFECT_API_KEY=os.environ['PREFECT_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
