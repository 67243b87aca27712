"""Mailgun private, public and signing keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "key-" + fake(32, HEX)
B = fake(32, HEX) + "-" + fake(8, HEX) + "-" + fake(8, HEX, 2)
C = "pubkey-" + fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.mailgun",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Mailgun key",
    source="https://documentation.mailgun.com/docs/mailgun/api-reference/intro/",
    patterns=(
        Pattern(name="key", regex=whole(r"(?:key|pubkey)-[0-9a-f]{32}"), score=0.9, why="key- and 32 hex"),
        Pattern(name="key_alnum", regex=whole(r"key-[0-9a-zA-Z]{32}"), score=0.9, why="older keys use all letters"),
        Pattern(
            name="signing",
            regex=whole(r"[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}"),
            score=0.9,
            why="32, 8 and 8 hex: newer keys and webhook signing keys",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"MAILGUN_API_KEY: '[[{C}]]'",
        ),
        left=(
            Left(text="MAILGUN_API_KEY=" + "key-" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="MAILGUN_API_KEY=" + "key-" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "key-" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="MAILGUN_API_KEY=${MAILGUN_API_KEY}", why="a variable"),
            Left(text="MAILGUN_API_KEY: <your-mailgun-key>", why="a manual"),
            Left(text="The Mailgun key is shown once; store it as MAILGUN_API_KEY.", why="prose about the secret"),
            Left(text="MAILGUN_API_KEY=os.environ['MAILGUN_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
