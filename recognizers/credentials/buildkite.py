"""Buildkite API and agent tokens."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "bkua_" + fake(40, HEX)
B = "bkpt_" + fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.buildkite",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Buildkite token",
    source="https://buildkite.com/docs/apis/managing-api-tokens",
    patterns=(
        Pattern(name="token", regex=whole(r"bk(?:ua|pt|at|ct|bs)_[a-f0-9]{40}"), score=0.9, why="kind and 40 hex"),
        Pattern(name="cluster", regex=whole(r"bkct_[A-Za-z0-9_-]{40,120}"), score=0.9, why="cluster agent tokens"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"BUILDKITE_API_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"buildkite_api_token": "[[{B}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="BUILDKITE_API_TOKEN=" + "bkua_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="BUILDKITE_API_TOKEN=" + "bkua_" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "bkua_" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="BUILDKITE_API_TOKEN=${BUILDKITE_API_TOKEN}", why="a variable"),
            Left(text="BUILDKITE_API_TOKEN: <your-buildkite-key>", why="a manual"),
            Left(text="The Buildkite token is shown once; store it as BUILDKITE_API_TOKEN.", why="prose about the secret"),
            Left(text="BUILDKITE_API_TOKEN=os.environ['BUILDKITE_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
