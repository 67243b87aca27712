"""Twilio API keys by their mark, auth tokens behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "SK" + fake(32, HEX)
B = "SK" + fake(32, HEX, 2)
C = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.twilio",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Twilio credential",
    source="https://www.twilio.com/docs/iam/api-keys",
    patterns=(
        Pattern(name="key", regex=whole(r"SK[0-9a-f]{32}"), score=0.9, why="SK and 32 hex"),
        Pattern(
            name="auth",
            regex=named(r"twilio", r"(?:[0-9a-f]{32}|[A-Za-z0-9]{32})"),
            score=0.7,
            why="32 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"TWILIO_AUTH_TOKEN: '[[{C}]]'",
            f"<twilio_api_secret>\n    [[{C}]]\n</twilio_api_secret>",
            f"TWILIO_AUTH_TOKEN := `[[{C}]]`",
        ),
        left=(
            Left(text="TWILIO_API_KEY=" + "SK" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="TWILIO_API_KEY=" + "SK" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "SK" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="TWILIO_API_KEY=${TWILIO_API_KEY}", why="a variable"),
            Left(text="TWILIO_API_KEY: <your-twilio-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TWILIO_AUTH_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate TWILIO_AUTH_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="TWILIO_API_KEY=os.environ['TWILIO_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
