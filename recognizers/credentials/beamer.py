"""Beamer keys."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "b_" + fake(43, BASE64) + "="
B = "b_" + fake(44)

RECOGNIZER = Recognizer(
    id="credentials.beamer",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Beamer API key",
    source="https://www.getbeamer.com/api",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"beamer", r"b_[A-Za-z0-9+/=_-]{44}"),
            score=0.7,
            why="b_ and 44 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"export BEAMER_API_KEY='[[{A}]]' && make deploy",
            f"beamer_token=[[{B}]]",
            f'beamerKey = "[[{A}]]"',
            f'  "BEAMER_API_KEY" => "[[{B}]]"',
            f"12:00:01 DEBUG config beamer_token=[[{A}]] loaded",
            f"beamerKey: '[[{B}]]'",
        ),
        left=(
            Left(text="BEAMER_API_KEY=${BEAMER_API_KEY}", why="a variable"),
            Left(text="BEAMER_API_KEY: <your-beamer-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"BEAMER_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate BEAMER_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="BEAMER_API_KEY=os.environ['BEAMER_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
