"""Cohere keys: 40 characters behind the vendor's name."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(40)
B = fake(40, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.cohere",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Cohere API key",
    source="https://docs.cohere.com/reference/about",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"cohere|co_api", r"[A-Za-z0-9]{40}"),
            score=0.7,
            why="40 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"COHERE_API_KEY": "[[{A}]]"}}',
            f'System.setProperty("CO_API_KEY", "[[{B}]]")',
            f"export cohere_token='[[{A}]]' && make deploy",
            f"COHERE_API_KEY=[[{B}]]",
            f'CO_API_KEY = "[[{A}]]"',
            f'  "cohere_token" => "[[{B}]]"',
        ),
        left=(
            Left(text="COHERE_API_KEY=${COHERE_API_KEY}", why="a variable"),
            Left(text="COHERE_API_KEY: <your-cohere-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"COHERE_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate COHERE_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="COHERE_API_KEY=os.environ['COHERE_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
