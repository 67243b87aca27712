"""PyPI upload tokens: macaroons whose base64 starts with the site's name."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pypi-AgEIcHlwaS5vcmc" + fake(140, BASE64URL)
B = "pypi-AgENdGVzdC5weXBpLm9yZ" + fake(120, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.pypi",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="PyPI token",
    source="https://pypi.org/help/#apitoken",
    patterns=(
        Pattern(name="pypi", regex=whole(r"pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}"), score=0.9, why="base64 of pypi.org"),
        Pattern(name="test", regex=whole(r"pypi-AgENdGVzdC5weXBpLm9yZ[A-Za-z0-9_-]{50,1000}"), score=0.9, why="base64 of test.pypi.org"),
        Pattern(name="any", regex=whole(r"pypi-[A-Za-z0-9_-]{80,1000}"), score=0.9, why="other hosts and made-up tokens"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"twine_password": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"twine_password := `[[{A}]]`",
            f"export TWINE_PASSWORD=[[{B}]]",
        ),
        left=(
            Left(text="TWINE_PASSWORD=" + "pypi-AgEIcHlwaS5vcmc" + "x" * 140, why="a mask where the random part belongs"),
            Left(text="TWINE_PASSWORD=" + "pypi-AgEIcHlwaS5vcmc" + fake(46, BASE64URL), why="too short for this format"),
            Left(text="x7" + "pypi-AgEIcHlwaS5vcmc" + fake(140, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="TWINE_PASSWORD=${TWINE_PASSWORD}", why="a variable"),
            Left(text="TWINE_PASSWORD: <your-pypi-key>", why="a manual"),
            Left(text="The PyPI token is shown once; store it as TWINE_PASSWORD.", why="prose about the secret"),
            Left(text="TWINE_PASSWORD=os.environ['TWINE_PASSWORD']", why="code that reads the secret"),
        ),
    ),
)
