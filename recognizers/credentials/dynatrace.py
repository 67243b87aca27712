"""Dynatrace tokens: format version, public part of 24, secret of 64."""

from recognizers.credentials._fake import BASE32, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dt0c01." + fake(24, BASE32) + "." + fake(64, BASE32)
B = "dt0s01." + fake(24, BASE32) + "." + fake(64, BASE32)

RECOGNIZER = Recognizer(
    id="credentials.dynatrace",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Dynatrace token",
    source="https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"dt0[a-z]\d{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}"),
            score=0.9,
            why="kind and version, then the two parts",
            caseless=True,
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"DT_API_TOKEN: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
        ),
        left=(
            Left(text="DT_API_TOKEN=" + "dt0c01." + "x" * 24 + "." + "x" * 64, why="a mask where the random part belongs"),
            Left(text="DT_API_TOKEN=" + "dt0c01." + fake(24, BASE32) + "." + fake(21, BASE32), why="too short for this format"),
            Left(text="x7" + "dt0c01." + fake(24, BASE32) + "." + fake(64, BASE32) + "q9", why="part of a longer run"),
            Left(text="DT_API_TOKEN=${DT_API_TOKEN}", why="a variable"),
            Left(text="DT_API_TOKEN: <your-dynatrace-key>", why="a manual"),
            Left(text="The Dynatrace token is shown once; store it as DT_API_TOKEN.", why="prose about the secret"),
            Left(text="DT_API_TOKEN=os.environ['DT_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
