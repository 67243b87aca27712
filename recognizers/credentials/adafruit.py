"""Adafruit IO keys by their mark, older ones behind the vendor's name."""

from recognizers.credentials._fake import DIGITS, LOWER, UPPER, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "aio_" + fake(4, LOWER + UPPER) + fake(2, DIGITS) + fake(22)
B = fake(32)

RECOGNIZER = Recognizer(
    id="credentials.adafruit",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Adafruit IO key",
    source="https://io.adafruit.com/api/docs/",
    patterns=(
        Pattern(
            name="key", regex=whole(r"aio_[A-Za-z]{4}\d{2}[A-Za-z0-9]{22}"), score=0.9, why="aio_, four letters, two digits, 22 characters"
        ),
        Pattern(name="named", regex=named(r"adafruit|aio", r"[A-Za-z0-9_-]{32}"), score=0.7, why="32 characters", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"aio_key := `[[{A}]]`",
            f"export AIO_KEY=[[{A}]]",
            f"[[{A}]]",
            f"ADAFRUIT_IO_KEY := `[[{B}]]`",
            f'{{"aio_key": "[[{B}]]"}}',
            f'System.setProperty("ADAFRUIT_IO_KEY", "[[{B}]]")',
        ),
        left=(
            Left(text="AIO_KEY=" + "aio_" + "x" * 4 + "x" * 2 + "x" * 22, why="a mask where the random part belongs"),
            Left(text="AIO_KEY=" + "aio_" + fake(4, LOWER + UPPER) + fake(2, DIGITS) + fake(7), why="too short for this format"),
            Left(text="x7" + "aio_" + fake(4, LOWER + UPPER) + fake(2, DIGITS) + fake(22) + "q9", why="part of a longer run"),
            Left(text="AIO_KEY=${AIO_KEY}", why="a variable"),
            Left(text="AIO_KEY: <your-adafruit-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ADAFRUIT_IO_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate ADAFRUIT_IO_KEY every 90 days.", why="prose about the secret"),
            Left(text="AIO_KEY=os.environ['AIO_KEY']", why="code that reads the secret"),
        ),
    ),
)
