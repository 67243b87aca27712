"""Mistral keys: 32 characters behind the vendor's name."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32)
B = fake(32, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.mistral",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Mistral API key",
    source="https://docs.mistral.ai/getting-started/quickstart/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"mistral|codestral", r"[A-Za-z0-9]{32}"),
            score=0.7,
            why="32 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config MISTRAL_API_KEY=[[{A}]] loaded",
            f"mistral_key: '[[{B}]]'",
            f"<CODESTRAL_API_KEY>\n    [[{A}]]\n</CODESTRAL_API_KEY>",
            f"MISTRAL_API_KEY := `[[{B}]]`",
            f'{{"mistral_key": "[[{A}]]"}}',
            f'System.setProperty("CODESTRAL_API_KEY", "[[{B}]]")',
        ),
        left=(
            Left(text="MISTRAL_API_KEY=${MISTRAL_API_KEY}", why="a variable"),
            Left(text="MISTRAL_API_KEY: <your-mistral-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"MISTRAL_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate MISTRAL_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="MISTRAL_API_KEY=os.environ['MISTRAL_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
