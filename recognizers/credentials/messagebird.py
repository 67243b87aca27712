"""MessageBird (Bird) access keys behind the vendor's name."""

from recognizers.credentials._fake import fake, fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(25)
B = fake_uuid(10)

RECOGNIZER = Recognizer(
    id="credentials.messagebird",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="MessageBird key",
    source="https://developers.messagebird.com/api/#authentication",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"message[_-]?bird", r"(?:[A-Za-z0-9]{25}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"),
            score=0.7,
            why="25 characters or a UUID",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"MESSAGEBIRD_API_KEY=[[{A}]]",
            f'message_bird_access_key = "[[{B}]]"',
            f'  "messagebirdToken" => "[[{A}]]"',
            f"12:00:01 DEBUG config MESSAGEBIRD_API_KEY=[[{B}]] loaded",
            f"message_bird_access_key: '[[{A}]]'",
            f"<messagebirdToken>\n    [[{B}]]\n</messagebirdToken>",
        ),
        left=(
            Left(text="MESSAGEBIRD_API_KEY=${MESSAGEBIRD_API_KEY}", why="a variable"),
            Left(text="MESSAGEBIRD_API_KEY: <your-messagebird-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"MESSAGEBIRD_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate MESSAGEBIRD_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="MESSAGEBIRD_API_KEY=os.environ['MESSAGEBIRD_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
