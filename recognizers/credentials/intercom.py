"""Intercom access tokens: base64 of `tok:`, or 60 characters behind the vendor's name."""

from recognizers.credentials._fake import ALNUM, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dG9rO" + fake(55)
B = "dG9rO" + fake(55, ALNUM, 2)
C = fake(60, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.intercom",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Intercom token",
    source="https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
    patterns=(
        Pattern(name="token", regex=whole(r"dG9r[AO][A-Za-z0-9+/=_-]{50,120}"), score=0.9, why="base64 of tok:"),
        Pattern(
            name="named",
            regex=named(r"intercom", r"[a-z0-9=_-]{60}"),
            score=0.7,
            why="60 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"intercom_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"intercom_token := `[[{B}]]`",
            f'INTERCOM_ACCESS_TOKEN = "[[{C}]]"',
            f'  "intercom_key" => "[[{C}]]"',
            f"12:00:01 DEBUG config INTERCOM_ACCESS_TOKEN=[[{C}]] loaded",
        ),
        left=(
            Left(text="INTERCOM_TOKEN=" + "dG9rO" + "x" * 55, why="a mask where the random part belongs"),
            Left(text="INTERCOM_TOKEN=" + "dG9rO" + fake(18), why="too short for this format"),
            Left(text="x7" + "dG9rO" + fake(55) + "q9", why="part of a longer run"),
            Left(text="INTERCOM_TOKEN=${INTERCOM_TOKEN}", why="a variable"),
            Left(text="INTERCOM_TOKEN: <your-intercom-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"INTERCOM_ACCESS_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate INTERCOM_ACCESS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="INTERCOM_TOKEN=os.environ['INTERCOM_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
