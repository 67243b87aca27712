"""Vonage (Nexmo) API secrets: 16 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(16)
B = fake(16, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.vonage",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Vonage API secret",
    source="https://developer.vonage.com/en/getting-started/concepts/authentication",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"vonage|nexmo", r"[A-Za-z0-9]{16}"),
            score=0.7,
            why="16 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'VONAGE_API_SECRET = "[[{A}]]"',
            f'  "nexmo_api_secret" => "[[{B}]]"',
            f"12:00:01 DEBUG config NEXMO_SECRET=[[{A}]] loaded",
            f"VONAGE_API_SECRET: '[[{B}]]'",
            f"<nexmo_api_secret>\n    [[{A}]]\n</nexmo_api_secret>",
            f"NEXMO_SECRET := `[[{B}]]`",
        ),
        left=(
            Left(text="VONAGE_API_SECRET=${VONAGE_API_SECRET}", why="a variable"),
            Left(text="VONAGE_API_SECRET: <your-vonage-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"VONAGE_API_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate VONAGE_API_SECRET every 90 days.", why="prose about the secret"),
            Left(text="VONAGE_API_SECRET=os.environ['VONAGE_API_SECRET']", why="code that reads the secret"),
        ),
    ),
)
