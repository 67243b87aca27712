"""Postmark tokens: UUIDs behind the vendor's name or header."""

from recognizers.credentials._fake import fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake_uuid(8)
B = fake_uuid(9)

RECOGNIZER = Recognizer(
    id="credentials.postmark",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Postmark server token",
    source="https://postmarkapp.com/developer/api/overview",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"postmark|x-postmark", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"export POSTMARK_SERVER_TOKEN='[[{A}]]' && make deploy",
            f"X-Postmark-Server-Token=[[{B}]]",
            f'postmark_api_token = "[[{A}]]"',
            f'  "POSTMARK_SERVER_TOKEN" => "[[{B}]]"',
            f"12:00:01 DEBUG config X-Postmark-Server-Token=[[{A}]] loaded",
            f"postmark_api_token: '[[{B}]]'",
        ),
        left=(
            Left(text="POSTMARK_SERVER_TOKEN=${POSTMARK_SERVER_TOKEN}", why="a variable"),
            Left(text="POSTMARK_SERVER_TOKEN: <your-postmark-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"POSTMARK_SERVER_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate POSTMARK_SERVER_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="POSTMARK_SERVER_TOKEN=os.environ['POSTMARK_SERVER_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
