"""Finnhub tokens: 20 characters, doubled for some plans, behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(20, LOWER_ALNUM)
B = fake(40, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.finnhub",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Finnhub token",
    source="https://finnhub.io/docs/api/authentication",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"finnhub|x-finnhub", r"[a-z0-9]{20}(?:[a-z0-9]{20})?"),
            score=0.7,
            why="20 or 40 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'FINNHUB_API_KEY = "[[{A}]]"',
            f'  "finnhub_token" => "[[{B}]]"',
            f"12:00:01 DEBUG config X-Finnhub-Token=[[{A}]] loaded",
            f"FINNHUB_API_KEY: '[[{B}]]'",
            f"<finnhub_token>\n    [[{A}]]\n</finnhub_token>",
            f"X-Finnhub-Token := `[[{B}]]`",
        ),
        left=(
            Left(text="FINNHUB_API_KEY=${FINNHUB_API_KEY}", why="a variable"),
            Left(text="FINNHUB_API_KEY: <your-finnhub-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"FINNHUB_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate FINNHUB_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="FINNHUB_API_KEY=os.environ['FINNHUB_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
