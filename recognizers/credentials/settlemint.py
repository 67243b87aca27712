"""SettleMint application, personal and service tokens."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sm_aat_" + fake(16)
B = "sm_pat_" + fake(16)

RECOGNIZER = Recognizer(
    id="credentials.settlemint",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="SettleMint token",
    source="https://console.settlemint.com/documentation/",
    patterns=(Pattern(name="token", regex=whole(r"sm_(?:aat|pat|sat)_[A-Za-z0-9]{16}"), score=0.9, why="kind and 16 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"SETTLEMINT_TOKEN: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
        ),
        left=(
            Left(text="SETTLEMINT_TOKEN=" + "sm_aat_" + "x" * 16, why="a mask where the random part belongs"),
            Left(text="SETTLEMINT_TOKEN=" + "sm_aat_" + fake(5), why="too short for this format"),
            Left(text="x7" + "sm_aat_" + fake(16) + "q9", why="part of a longer run"),
            Left(text="SETTLEMINT_TOKEN=${SETTLEMINT_TOKEN}", why="a variable"),
            Left(text="SETTLEMINT_TOKEN: <your-settlemint-key>", why="a manual"),
            Left(text="The SettleMint token is shown once; store it as SETTLEMINT_TOKEN.", why="prose about the secret"),
            Left(text="SETTLEMINT_TOKEN=os.environ['SETTLEMINT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
