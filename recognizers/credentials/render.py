"""Render API keys."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "rnd_" + fake(32)
B = "rnd_" + fake(28)

RECOGNIZER = Recognizer(
    id="credentials.render",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Render API key",
    source="https://render.com/docs/api",
    patterns=(Pattern(name="key", regex=whole(r"rnd_[A-Za-z0-9]{28,40}"), score=0.9, why="rnd_ and about 32 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"render_api_key := `[[{A}]]`",
            f"export RENDER_API_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="RENDER_API_KEY=" + "rnd_" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="RENDER_API_KEY=" + "rnd_" + fake(10), why="too short for this format"),
            Left(text="x7" + "rnd_" + fake(32) + "q9", why="part of a longer run"),
            Left(text="RENDER_API_KEY=${RENDER_API_KEY}", why="a variable"),
            Left(text="RENDER_API_KEY: <your-render-key>", why="a manual"),
            Left(text="The Render API key is shown once; store it as RENDER_API_KEY.", why="prose about the secret"),
            Left(text="RENDER_API_KEY=os.environ['RENDER_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
