"""Langfuse secret keys."""

from recognizers.credentials._fake import fake_uuid
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk-lf-" + fake_uuid(14)
B = "sk-lf-" + fake_uuid(15)

RECOGNIZER = Recognizer(
    id="credentials.langfuse",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Langfuse secret key",
    source="https://langfuse.com/docs/api",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.9,
            why="sk-lf- and a UUID",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'{{"langfuse_secret_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"langfuse_secret_key := `[[{B}]]`",
            f"export LANGFUSE_SECRET_KEY=[[{A}]]",
            f"[[{B}]]",
        ),
        left=(
            Left(
                text="LANGFUSE_SECRET_KEY=" + "sk-lf-" + "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", why="a mask where the random part belongs"
            ),
            Left(text="x7" + "sk-lf-" + fake_uuid(14) + "q9", why="part of a longer run"),
            Left(text="LANGFUSE_SECRET_KEY=${LANGFUSE_SECRET_KEY}", why="a variable"),
            Left(text="LANGFUSE_SECRET_KEY: <your-langfuse-key>", why="a manual"),
            Left(text="The Langfuse secret key is shown once; store it as LANGFUSE_SECRET_KEY.", why="prose about the secret"),
            Left(text="LANGFUSE_SECRET_KEY=os.environ['LANGFUSE_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
