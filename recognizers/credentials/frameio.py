"""Frame.io tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "fio-u-" + fake(64, BASE64URL)
B = "fio-o-" + fake(64, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.frameio",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Frame.io token",
    source="https://developer.frame.io/docs/getting-started/authentication",
    patterns=(Pattern(name="token", regex=whole(r"fio-[ou]-[A-Za-z0-9_=-]{64}"), score=0.9, why="kind and 64 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"frameio_token := `[[{A}]]`",
            f"export FRAMEIO_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
        ),
        left=(
            Left(text="FRAMEIO_TOKEN=" + "fio-u-" + "x" * 64, why="a mask where the random part belongs"),
            Left(text="FRAMEIO_TOKEN=" + "fio-u-" + fake(21, BASE64URL), why="too short for this format"),
            Left(text="x7" + "fio-u-" + fake(64, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="FRAMEIO_TOKEN=${FRAMEIO_TOKEN}", why="a variable"),
            Left(text="FRAMEIO_TOKEN: <your-frameio-key>", why="a manual"),
            Left(text="The Frame.io token is shown once; store it as FRAMEIO_TOKEN.", why="prose about the secret"),
            Left(text="FRAMEIO_TOKEN=os.environ['FRAMEIO_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
