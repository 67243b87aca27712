"""Datadog API keys (32 hex) and application keys (40 hex) behind the vendor's name or header; RUM client tokens by their mark."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pub" + fake(32, HEX)
B = "ddapp_" + fake(34)
C = fake(32, HEX)
D = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.datadog",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Datadog key",
    source="https://docs.datadoghq.com/account_management/api-app-keys/",
    patterns=(
        Pattern(name="client", regex=whole(r"pub[0-9a-f]{32}"), score=0.9, why="client tokens"),
        Pattern(name="app", regex=whole(r"ddapp_[A-Za-z0-9]{34}"), score=0.9, why="new application keys"),
        Pattern(
            name="named",
            regex=named(r"datadog|dd", r"(?:[0-9a-f]{32}|[a-z0-9]{40})"),
            score=0.7,
            why="32 hex or 40 characters behind DD_API_KEY, dd-application-key and the like",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"DD_CLIENT_TOKEN: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f"12:00:01 DEBUG config DD_API_KEY=[[{C}]] loaded",
            f"DATADOG_APP_KEY: '[[{D}]]'",
            f"<dd-api-key>\n    [[{C}]]\n</dd-api-key>",
        ),
        left=(
            Left(text="DD_CLIENT_TOKEN=" + "pub" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="DD_CLIENT_TOKEN=" + "pub" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "pub" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="DD_CLIENT_TOKEN=${DD_CLIENT_TOKEN}", why="a variable"),
            Left(text="DD_CLIENT_TOKEN: <your-datadog-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"DD_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate DD_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="DD_CLIENT_TOKEN=os.environ['DD_CLIENT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
