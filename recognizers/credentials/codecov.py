"""Codecov upload tokens: UUIDs or 32 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake, fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake_uuid(12)
B = fake(32, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.codecov",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Codecov token",
    source="https://docs.codecov.com/docs/codecov-tokens",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"codecov", r"(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z0-9]{32})"),
            score=0.7,
            why="a UUID or 32 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"CODECOV_TOKEN=[[{A}]]",
            f'codecov_access_token = "[[{B}]]"',
            f'  "codecovToken" => "[[{A}]]"',
            f"12:00:01 DEBUG config CODECOV_TOKEN=[[{B}]] loaded",
            f"codecov_access_token: '[[{A}]]'",
            f"<codecovToken>\n    [[{B}]]\n</codecovToken>",
        ),
        left=(
            Left(text="CODECOV_TOKEN=${CODECOV_TOKEN}", why="a variable"),
            Left(text="CODECOV_TOKEN: <your-codecov-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"CODECOV_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate CODECOV_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="CODECOV_TOKEN=os.environ['CODECOV_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
