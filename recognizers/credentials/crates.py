"""crates.io tokens."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "cio" + fake(32)
B = "cio" + fake(32, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.crates",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="crates.io token",
    source="https://doc.rust-lang.org/cargo/reference/publishing.html",
    patterns=(Pattern(name="token", regex=whole(r"cio[A-Za-z0-9]{32}"), score=0.9, why="cio and 32 characters"),),
    validate=secret_like,
    examples=Examples(
        found=(
            f"export CARGO_REGISTRY_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
        ),
        left=(
            Left(text="CARGO_REGISTRY_TOKEN=" + "cio" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="CARGO_REGISTRY_TOKEN=" + "cio" + fake(10), why="too short for this format"),
            Left(text="x7" + "cio" + fake(32) + "q9", why="part of a longer run"),
            Left(text="CARGO_REGISTRY_TOKEN=${CARGO_REGISTRY_TOKEN}", why="a variable"),
            Left(text="CARGO_REGISTRY_TOKEN: <your-crates-key>", why="a manual"),
            Left(text="The crates.io token is shown once; store it as CARGO_REGISTRY_TOKEN.", why="prose about the secret"),
            Left(text="CARGO_REGISTRY_TOKEN=os.environ['CARGO_REGISTRY_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
