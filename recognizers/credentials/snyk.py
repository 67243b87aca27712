"""Snyk tokens: UUIDs behind the vendor's name, newer ones by their mark."""

from recognizers.credentials._fake import BASE64URL, HEX, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "snyk_uat." + fake(8, HEX) + "." + fake(80, BASE64URL)
B = fake_uuid(13)

RECOGNIZER = Recognizer(
    id="credentials.snyk",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Snyk API token",
    source="https://docs.snyk.io/snyk-api/authentication-for-api",
    patterns=(
        Pattern(
            name="marked",
            regex=whole(r"snyk_(?:uat|sat)\.[A-Za-z0-9]{6,10}\.[A-Za-z0-9_.-]{40,400}"),
            score=0.9,
            why="user or service account tokens",
        ),
        Pattern(
            name="named",
            regex=named(r"snyk", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"snyk_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"snyk_token := `[[{A}]]`",
            f'  "SNYK_TOKEN" => "[[{B}]]"',
            f"12:00:01 DEBUG config snyk_api_token=[[{B}]] loaded",
            f"snykKey: '[[{B}]]'",
        ),
        left=(
            Left(text="SNYK_TOKEN=" + "snyk_uat." + "x" * 8 + "." + "x" * 80, why="a mask where the random part belongs"),
            Left(text="SNYK_TOKEN=" + "snyk_uat." + fake(8, HEX) + "." + fake(26, BASE64URL), why="too short for this format"),
            Left(text="x7" + "snyk_uat." + fake(8, HEX) + "." + fake(80, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="SNYK_TOKEN=${SNYK_TOKEN}", why="a variable"),
            Left(text="SNYK_TOKEN: <your-snyk-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SNYK_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate SNYK_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="SNYK_TOKEN=os.environ['SNYK_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
