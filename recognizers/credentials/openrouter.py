"""OpenRouter keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk-or-v1-" + fake(64, HEX)
B = "sk-or-v1-" + fake(64, HEX, 2)

RECOGNIZER = Recognizer(
    id="credentials.openrouter",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="OpenRouter API key",
    source="https://openrouter.ai/docs/api-reference/authentication",
    patterns=(Pattern(name="key", regex=whole(r"sk-or-v1-[0-9a-f]{64}"), score=0.9, why="sk-or-v1- and 64 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"OPENROUTER_API_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"openrouter_api_key": "[[{B}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="OPENROUTER_API_KEY=" + "sk-or-v1-" + "x" * 64, why="a mask where the random part belongs"),
            Left(text="OPENROUTER_API_KEY=" + "sk-or-v1-" + fake(21, HEX), why="too short for this format"),
            Left(text="x7" + "sk-or-v1-" + fake(64, HEX) + "q9", why="part of a longer run"),
            Left(text="OPENROUTER_API_KEY=${OPENROUTER_API_KEY}", why="a variable"),
            Left(text="OPENROUTER_API_KEY: <your-openrouter-key>", why="a manual"),
            Left(text="The OpenRouter API key is shown once; store it as OPENROUTER_API_KEY.", why="prose about the secret"),
            Left(text="OPENROUTER_API_KEY=os.environ['OPENROUTER_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
