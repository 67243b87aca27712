"""Fastly API tokens: 32 characters behind the vendor's name or header."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, BASE64URL)
B = fake(32, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.fastly",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Fastly API token",
    source="https://www.fastly.com/documentation/reference/api/auth-tokens/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"fastly", r"[A-Za-z0-9_-]{32}"),
            score=0.7,
            why="32 characters behind Fastly-Key and the like",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<FASTLY_API_TOKEN>\n    [[{A}]]\n</FASTLY_API_TOKEN>",
            f"Fastly-Key := `[[{B}]]`",
            f'{{"fastly_key": "[[{A}]]"}}',
            f'System.setProperty("FASTLY_API_TOKEN", "[[{B}]]")',
            f"export Fastly-Key='[[{A}]]' && make deploy",
            f"fastly_key=[[{B}]]",
        ),
        left=(
            Left(text="FASTLY_API_TOKEN=${FASTLY_API_TOKEN}", why="a variable"),
            Left(text="FASTLY_API_TOKEN: <your-fastly-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"FASTLY_API_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate FASTLY_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="FASTLY_API_TOKEN=os.environ['FASTLY_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
