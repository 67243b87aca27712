"""Secrets of ClickHouse Cloud API keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "4b1d" + fake(38)
B = "4b1d" + fake(38, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.clickhouse",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="ClickHouse Cloud key",
    source="https://clickhouse.com/docs/cloud/manage/openapi",
    patterns=(Pattern(name="secret", regex=whole(r"4b1d[A-Za-z0-9]{38}"), score=0.9, why="4b1d and 38 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"clickhouse_key_secret": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"clickhouse_key_secret := `[[{A}]]`",
            f"export CLICKHOUSE_KEY_SECRET=[[{B}]]",
        ),
        left=(
            Left(text="CLICKHOUSE_KEY_SECRET=" + "4b1d" + "x" * 38, why="a mask where the random part belongs"),
            Left(text="CLICKHOUSE_KEY_SECRET=" + "4b1d" + fake(12), why="too short for this format"),
            Left(text="x7" + "4b1d" + fake(38) + "q9", why="part of a longer run"),
            Left(text="CLICKHOUSE_KEY_SECRET=${CLICKHOUSE_KEY_SECRET}", why="a variable"),
            Left(text="CLICKHOUSE_KEY_SECRET: <your-clickhouse-key>", why="a manual"),
            Left(text="The ClickHouse Cloud key is shown once; store it as CLICKHOUSE_KEY_SECRET.", why="prose about the secret"),
            Left(text="CLICKHOUSE_KEY_SECRET=os.environ['CLICKHOUSE_KEY_SECRET']", why="code that reads the secret"),
        ),
    ),
)
