"""Pusher app secrets: 20 hex behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(20, HEX)
B = fake(20, HEX, 2)

RECOGNIZER = Recognizer(
    id="credentials.pusher",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Pusher secret",
    source="https://pusher.com/docs/channels/library_auth_reference/rest-api/",
    patterns=(
        Pattern(name="named", regex=named(r"pusher", r"[0-9a-f]{20}"), score=0.7, why="20 hex behind the vendor's name", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"PUSHER_APP_SECRET := `[[{A}]]`",
            f'{{"pusher_key": "[[{B}]]"}}',
            f'System.setProperty("PUSHER_SECRET", "[[{A}]]")',
            f"export PUSHER_APP_SECRET='[[{B}]]' && make deploy",
            f"pusher_key=[[{A}]]",
            f'PUSHER_SECRET = "[[{B}]]"',
        ),
        left=(
            Left(text="PUSHER_APP_SECRET=${PUSHER_APP_SECRET}", why="a variable"),
            Left(text="PUSHER_APP_SECRET: <your-pusher-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"PUSHER_APP_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate PUSHER_APP_SECRET every 90 days.", why="prose about the secret"),
            Left(text="PUSHER_APP_SECRET=os.environ['PUSHER_APP_SECRET']", why="code that reads the secret"),
        ),
    ),
)
