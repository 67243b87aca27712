"""Scaleway access keys by their mark, secret keys (UUIDs) behind the vendor's name."""

from recognizers.credentials._fake import UPPER_ALNUM, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "SCW" + fake(17, UPPER_ALNUM)
B = "SCW" + fake(17, UPPER_ALNUM, 2)
C = fake_uuid(2)

RECOGNIZER = Recognizer(
    id="credentials.scaleway",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Scaleway key",
    source="https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/",
    patterns=(
        Pattern(name="access", regex=whole(r"SCW[A-Z0-9]{17}"), score=0.9, why="SCW and 17 characters"),
        Pattern(
            name="secret",
            regex=named(r"scaleway|scw", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name and secret or key",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"SCW_ACCESS_KEY: '[[{B}]]'",
            f"SCW_SECRET_KEY=[[{C}]]",
            f'scaleway_secret = "[[{C}]]"',
            f'  "SCW_SECRET_KEY" => "[[{C}]]"',
        ),
        left=(
            Left(text="SCW_ACCESS_KEY=" + "SCW" + "x" * 17, why="a mask where the random part belongs"),
            Left(text="SCW_ACCESS_KEY=" + "SCW" + fake(5, UPPER_ALNUM), why="too short for this format"),
            Left(text="x7" + "SCW" + fake(17, UPPER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="SCW_ACCESS_KEY=${SCW_ACCESS_KEY}", why="a variable"),
            Left(text="SCW_ACCESS_KEY: <your-scaleway-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SCW_SECRET_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate SCW_SECRET_KEY every 90 days.", why="prose about the secret"),
            Left(text="SCW_ACCESS_KEY=os.environ['SCW_ACCESS_KEY']", why="code that reads the secret"),
        ),
    ),
)
