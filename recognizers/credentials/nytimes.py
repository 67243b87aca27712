"""New York Times API keys: 32 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32)
B = fake(32, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.nytimes",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="New York Times API key",
    source="https://developer.nytimes.com/get-started",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"nytimes|new[_-]?york[_-]?times|nyt", r"[A-Za-z0-9=_-]{32}"),
            score=0.7,
            why="32 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"NYTIMES_API_KEY: '[[{A}]]'",
            f"<nytimes_token>\n    [[{B}]]\n</nytimes_token>",
            f"NYT_API_KEY := `[[{A}]]`",
            f'{{"NYTIMES_API_KEY": "[[{B}]]"}}',
            f'System.setProperty("nytimes_token", "[[{A}]]")',
            f"export NYT_API_KEY='[[{B}]]' && make deploy",
        ),
        left=(
            Left(text="NYTIMES_API_KEY=${NYTIMES_API_KEY}", why="a variable"),
            Left(text="NYTIMES_API_KEY: <your-nytimes-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"NYTIMES_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate NYTIMES_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="NYTIMES_API_KEY=os.environ['NYTIMES_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
