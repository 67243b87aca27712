"""Databricks personal access tokens and OAuth secrets."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dapi" + fake(32, HEX)
B = "dapi" + fake(32, HEX) + "-2"
C = "dose" + fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.databricks",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Databricks token",
    source="https://docs.databricks.com/en/dev-tools/auth/pat.html",
    patterns=(
        Pattern(name="pat", regex=whole(r"dapi[0-9a-f]{32}(?:-\d)?"), score=0.9, why="dapi, 32 hex, and perhaps a cloud's number"),
        Pattern(name="oauth", regex=whole(r"dose[0-9a-f]{32}"), score=0.9, why="OAuth secrets of service principals"),
        Pattern(name="other", regex=whole(r"dkea[0-9a-f]{32}"), score=0.9, why="tokens of the feature store"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"DATABRICKS_TOKEN: '[[{C}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"databricks_token": "[[{C}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="DATABRICKS_TOKEN=" + "dapi" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="DATABRICKS_TOKEN=" + "dapi" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "dapi" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="DATABRICKS_TOKEN=${DATABRICKS_TOKEN}", why="a variable"),
            Left(text="DATABRICKS_TOKEN: <your-databricks-key>", why="a manual"),
            Left(text="The Databricks token is shown once; store it as DATABRICKS_TOKEN.", why="prose about the secret"),
            Left(text="DATABRICKS_TOKEN=os.environ['DATABRICKS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
