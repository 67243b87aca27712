"""Groq keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "gsk_" + fake(52)
B = "gsk_" + fake(52, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.groq",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Groq API key",
    source="https://console.groq.com/docs/quickstart",
    patterns=(Pattern(name="key", regex=whole(r"gsk_[A-Za-z0-9]{48,56}"), score=0.9, why="gsk_ and 52 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"groq_api_key := `[[{A}]]`",
            f"export GROQ_API_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="GROQ_API_KEY=" + "gsk_" + "x" * 52, why="a mask where the random part belongs"),
            Left(text="GROQ_API_KEY=" + "gsk_" + fake(17), why="too short for this format"),
            Left(text="x7" + "gsk_" + fake(52) + "q9", why="part of a longer run"),
            Left(text="GROQ_API_KEY=${GROQ_API_KEY}", why="a variable"),
            Left(text="GROQ_API_KEY: <your-groq-key>", why="a manual"),
            Left(text="The Groq API key is shown once; store it as GROQ_API_KEY.", why="prose about the secret"),
            Left(text="GROQ_API_KEY=os.environ['GROQ_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
