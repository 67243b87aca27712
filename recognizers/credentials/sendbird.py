"""Sendbird master API tokens (40 hex) and application ids (UUIDs) behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake, fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(40, HEX)
B = fake_uuid(11)

RECOGNIZER = Recognizer(
    id="credentials.sendbird",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Sendbird token",
    source="https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"sendbird", r"(?:[0-9a-f]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"),
            score=0.7,
            why="40 hex or a UUID",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "SENDBIRD_API_TOKEN" => "[[{A}]]"',
            f"12:00:01 DEBUG config sendbird_access_token=[[{B}]] loaded",
            f"sendbirdToken: '[[{A}]]'",
            f"<SENDBIRD_API_TOKEN>\n    [[{B}]]\n</SENDBIRD_API_TOKEN>",
            f"sendbird_access_token := `[[{A}]]`",
            f'{{"sendbirdToken": "[[{B}]]"}}',
        ),
        left=(
            Left(text="SENDBIRD_API_TOKEN=${SENDBIRD_API_TOKEN}", why="a variable"),
            Left(text="SENDBIRD_API_TOKEN: <your-sendbird-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SENDBIRD_API_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate SENDBIRD_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="SENDBIRD_API_TOKEN=os.environ['SENDBIRD_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
