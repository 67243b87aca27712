"""Rollbar tokens: 32 hex behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(32, HEX, 2)

RECOGNIZER = Recognizer(
    id="credentials.rollbar",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Rollbar token",
    source="https://docs.rollbar.com/docs/access-tokens",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"rollbar|bugsnag|airbrake|raygun", r"[0-9a-f]{32}"),
            score=0.7,
            why="32 hex behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "ROLLBAR_ACCESS_TOKEN" => "[[{A}]]"',
            f"12:00:01 DEBUG config bugsnag_api_key=[[{B}]] loaded",
            f"AIRBRAKE_API_KEY: '[[{A}]]'",
            f"<ROLLBAR_ACCESS_TOKEN>\n    [[{B}]]\n</ROLLBAR_ACCESS_TOKEN>",
            f"bugsnag_api_key := `[[{A}]]`",
            f'{{"AIRBRAKE_API_KEY": "[[{B}]]"}}',
        ),
        left=(
            Left(text="ROLLBAR_ACCESS_TOKEN=${ROLLBAR_ACCESS_TOKEN}", why="a variable"),
            Left(text="ROLLBAR_ACCESS_TOKEN: <your-rollbar-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ROLLBAR_ACCESS_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate ROLLBAR_ACCESS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="ROLLBAR_ACCESS_TOKEN=os.environ['ROLLBAR_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
