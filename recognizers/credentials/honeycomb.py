"""Honeycomb ingest and configuration keys."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "hcaik_" + fake(26, LOWER_ALNUM) + fake(32)
B = fake(32, HEX)
C = fake(22)

RECOGNIZER = Recognizer(
    id="credentials.honeycomb",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Honeycomb API key",
    source="https://docs.honeycomb.io/configure/environments/manage-api-keys/",
    patterns=(
        Pattern(
            name="key", regex=whole(r"hc[abcdmx](?:ik|lk|mk)_[a-z0-9]{26}[A-Za-z0-9]{32}"), score=0.9, why="kind, region, id and secret"
        ),
        Pattern(
            name="named",
            regex=named(r"honeycomb|x-honeycomb-team|libhoney", r"(?:[0-9a-f]{32}|[A-Za-z0-9]{22})"),
            score=0.7,
            why="32 hex (classic) or 22 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"export HONEYCOMB_API_KEY='[[{B}]]' && make deploy",
            f"honeycomb_write_key=[[{C}]]",
            f'HONEYCOMB_API_KEY = "[[{B}]]"',
        ),
        left=(
            Left(text="HONEYCOMB_API_KEY=" + "hcaik_" + "x" * 26 + "x" * 32, why="a mask where the random part belongs"),
            Left(text="HONEYCOMB_API_KEY=" + "hcaik_" + fake(26, LOWER_ALNUM) + fake(10), why="too short for this format"),
            Left(text="x7" + "hcaik_" + fake(26, LOWER_ALNUM) + fake(32) + "q9", why="part of a longer run"),
            Left(text="HONEYCOMB_API_KEY=${HONEYCOMB_API_KEY}", why="a variable"),
            Left(text="HONEYCOMB_API_KEY: <your-honeycomb-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"HONEYCOMB_API_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate HONEYCOMB_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="HONEYCOMB_API_KEY=os.environ['HONEYCOMB_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
