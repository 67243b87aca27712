"""Squarespace API keys: UUIDs behind the vendor's name."""

from recognizers.credentials._fake import fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake_uuid(22)
B = fake_uuid(23)

RECOGNIZER = Recognizer(
    id="credentials.squarespace",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Squarespace key",
    source="https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"squarespace", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"SQUARESPACE_API_KEY": "[[{A}]]"}}',
            f'System.setProperty("squarespace_token", "[[{B}]]")',
            f"export squarespaceToken='[[{A}]]' && make deploy",
            f"SQUARESPACE_API_KEY=[[{B}]]",
            f'squarespace_token = "[[{A}]]"',
            f'  "squarespaceToken" => "[[{B}]]"',
        ),
        left=(
            Left(text="SQUARESPACE_API_KEY=${SQUARESPACE_API_KEY}", why="a variable"),
            Left(text="SQUARESPACE_API_KEY: <your-squarespace-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SQUARESPACE_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate SQUARESPACE_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="SQUARESPACE_API_KEY=os.environ['SQUARESPACE_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
