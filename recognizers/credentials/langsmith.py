"""LangSmith service and personal keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "lsv2_pt_" + fake(32, HEX) + "_" + fake(10, HEX)
B = "lsv2_sk_" + fake(32, HEX) + "_" + fake(10, HEX)

RECOGNIZER = Recognizer(
    id="credentials.langsmith",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="LangSmith API key",
    source="https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
    patterns=(Pattern(name="key", regex=whole(r"lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}"), score=0.9, why="kind, 32 hex, 10 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"LANGSMITH_API_KEY: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
        ),
        left=(
            Left(text="LANGSMITH_API_KEY=" + "lsv2_pt_" + "x" * 32 + "_" + "x" * 10, why="a mask where the random part belongs"),
            Left(text="LANGSMITH_API_KEY=" + "lsv2_pt_" + fake(10, HEX) + "_" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "lsv2_pt_" + fake(32, HEX) + "_" + fake(10, HEX) + "q9", why="part of a longer run"),
            Left(text="LANGSMITH_API_KEY=${LANGSMITH_API_KEY}", why="a variable"),
            Left(text="LANGSMITH_API_KEY: <your-langsmith-key>", why="a manual"),
            Left(text="The LangSmith API key is shown once; store it as LANGSMITH_API_KEY.", why="prose about the secret"),
            Left(text="LANGSMITH_API_KEY=os.environ['LANGSMITH_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
