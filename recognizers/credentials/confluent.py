"""Confluent Cloud API keys (16) and secrets (64) behind the vendor's name."""

from recognizers.credentials._fake import BASE64, UPPER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "cflt" + fake(60, BASE64)
B = fake(64, BASE64)
C = fake(16, UPPER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.confluent",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Confluent credential",
    source="https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    patterns=(
        Pattern(name="marked", regex=whole(r"cflt[A-Za-z0-9+/]{60}"), score=0.9, why="secrets since 2025"),
        Pattern(
            name="named",
            regex=named(r"confluent|ccloud|kafka|sasl", r"(?:[A-Za-z0-9+/]{64}|[A-Za-z0-9]{16})"),
            score=0.7,
            why="64 or 16 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"CONFLUENT_SECRET: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f"<CONFLUENT_API_SECRET>\n    [[{B}]]\n</CONFLUENT_API_SECRET>",
            f"confluent_access_token := `[[{C}]]`",
            f'{{"CONFLUENT_API_SECRET": "[[{B}]]"}}',
        ),
        left=(
            Left(text="CONFLUENT_SECRET=" + "cflt" + "x" * 60, why="a mask where the random part belongs"),
            Left(text="CONFLUENT_SECRET=" + "cflt" + fake(20, BASE64), why="too short for this format"),
            Left(text="x7" + "cflt" + fake(60, BASE64) + "q9", why="part of a longer run"),
            Left(text="CONFLUENT_SECRET=${CONFLUENT_SECRET}", why="a variable"),
            Left(text="CONFLUENT_SECRET: <your-confluent-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"CONFLUENT_API_SECRET_hash={B}", why="a digest of the secret"),
            Left(text="Rotate CONFLUENT_API_SECRET every 90 days.", why="prose about the secret"),
            Left(text="CONFLUENT_SECRET=os.environ['CONFLUENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
