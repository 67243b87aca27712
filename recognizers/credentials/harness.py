"""Harness personal and service account tokens."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pat." + fake(22) + "." + fake(24, HEX) + "." + fake(20)
B = "sat." + fake(22) + "." + fake(24, HEX) + "." + fake(20)

RECOGNIZER = Recognizer(
    id="credentials.harness",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Harness API key",
    source="https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"(?:pat|sat)\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}"),
            score=0.9,
            why="kind, account of 22, token of 24, secret of 20",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"HARNESS_API_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"harness_api_key": "[[{B}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="HARNESS_API_KEY=" + "pat." + "x" * 22 + "." + "x" * 24 + "." + "x" * 20, why="a mask where the random part belongs"),
            Left(text="HARNESS_API_KEY=" + "pat." + fake(22) + "." + fake(8, HEX) + "." + fake(20), why="too short for this format"),
            Left(text="x7" + "pat." + fake(22) + "." + fake(24, HEX) + "." + fake(20) + "q9", why="part of a longer run"),
            Left(text="HARNESS_API_KEY=${HARNESS_API_KEY}", why="a variable"),
            Left(text="HARNESS_API_KEY: <your-harness-key>", why="a manual"),
            Left(text="The Harness API key is shown once; store it as HARNESS_API_KEY.", why="prose about the secret"),
            Left(text="HARNESS_API_KEY=os.environ['HARNESS_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
