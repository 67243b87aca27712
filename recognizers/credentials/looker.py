"""Looker client secrets (24) and ids (20) behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(24)
B = fake(20)

RECOGNIZER = Recognizer(
    id="credentials.looker",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Looker credential",
    source="https://cloud.google.com/looker/docs/api-auth",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"looker", r"(?:[A-Za-z0-9]{24}|[A-Za-z0-9]{20})"),
            score=0.7,
            why="24 or 20 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config LOOKERSDK_CLIENT_SECRET=[[{A}]] loaded",
            f"looker_secret: '[[{B}]]'",
            f"<lookerToken>\n    [[{A}]]\n</lookerToken>",
            f"LOOKERSDK_CLIENT_SECRET := `[[{B}]]`",
            f'{{"looker_secret": "[[{A}]]"}}',
            f'System.setProperty("lookerToken", "[[{B}]]")',
        ),
        left=(
            Left(text="LOOKERSDK_CLIENT_SECRET=${LOOKERSDK_CLIENT_SECRET}", why="a variable"),
            Left(text="LOOKERSDK_CLIENT_SECRET: <your-looker-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LOOKERSDK_CLIENT_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate LOOKERSDK_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="LOOKERSDK_CLIENT_SECRET=os.environ['LOOKERSDK_CLIENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
