"""Perplexity keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pplx-" + fake(48)
B = "pplx-" + fake(48, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.perplexity",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Perplexity API key",
    source="https://docs.perplexity.ai/guides/getting-started",
    patterns=(Pattern(name="key", regex=whole(r"pplx-[A-Za-z0-9]{48}"), score=0.9, why="pplx- and 48 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"PERPLEXITY_API_KEY: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"perplexity_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="PERPLEXITY_API_KEY=" + "pplx-" + "x" * 48, why="a mask where the random part belongs"),
            Left(text="PERPLEXITY_API_KEY=" + "pplx-" + fake(16), why="too short for this format"),
            Left(text="x7" + "pplx-" + fake(48) + "q9", why="part of a longer run"),
            Left(text="PERPLEXITY_API_KEY=${PERPLEXITY_API_KEY}", why="a variable"),
            Left(text="PERPLEXITY_API_KEY: <your-perplexity-key>", why="a manual"),
            Left(text="The Perplexity API key is shown once; store it as PERPLEXITY_API_KEY.", why="prose about the secret"),
            Left(text="PERPLEXITY_API_KEY=os.environ['PERPLEXITY_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
