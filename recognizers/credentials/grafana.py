"""Grafana service account and Cloud access policy tokens, and API keys from before."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "glsa_" + fake(32) + "_" + fake(8, HEX)
B = "glc_eyJvIjoi" + fake(100)
C = "eyJrIjoi" + fake(84)

RECOGNIZER = Recognizer(
    id="credentials.grafana",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Grafana token",
    source="https://grafana.com/docs/grafana/latest/administration/service-accounts/",
    patterns=(
        Pattern(name="service", regex=whole(r"glsa_[A-Za-z0-9]{32}_[a-fA-F0-9]{8}"), score=0.9, why="32 characters and a checksum"),
        Pattern(name="cloud", regex=whole(r"glc_[A-Za-z0-9+/]{32,400}={0,3}"), score=0.9, why="base64 of a JSON object"),
        Pattern(name="old", regex=whole(r"eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}"), score=0.9, why='base64 of the JSON object {"k":'),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"GRAFANA_TOKEN: '[[{C}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"grafana_token": "[[{C}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="GRAFANA_TOKEN=" + "glsa_" + "x" * 32 + "_" + "x" * 8, why="a mask where the random part belongs"),
            Left(text="GRAFANA_TOKEN=" + "glsa_" + fake(10) + "_" + fake(8, HEX), why="too short for this format"),
            Left(text="x7" + "glsa_" + fake(32) + "_" + fake(8, HEX) + "q9", why="part of a longer run"),
            Left(text="GRAFANA_TOKEN=${GRAFANA_TOKEN}", why="a variable"),
            Left(text="GRAFANA_TOKEN: <your-grafana-key>", why="a manual"),
            Left(text="The Grafana token is shown once; store it as GRAFANA_TOKEN.", why="prose about the secret"),
            Left(text="GRAFANA_TOKEN=os.environ['GRAFANA_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
