"""RapidAPI keys: 50 characters, `msh` and `jsn` in the usual ones."""

from recognizers.credentials._fake import BASE64URL, HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(10, HEX) + "msh" + fake(15, HEX) + "p" + fake(6, HEX) + "jsn" + fake(12, HEX)
B = fake(50, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.rapidapi",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="RapidAPI key",
    source="https://docs.rapidapi.com/docs/keys",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"[0-9a-f]{10}msh[0-9a-f]{15}p[0-9a-f]{6}jsn[0-9a-f]{12}"),
            score=0.9,
            why="hex with msh and jsn at fixed places",
        ),
        Pattern(
            name="named",
            regex=named(r"rapid[_-]?api", r"[A-Za-z0-9_-]{50}"),
            score=0.7,
            why="50 characters behind the vendor's name or X-RapidAPI-Key",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"rapid_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"RAPIDAPI_KEY := `[[{B}]]`",
            f'{{"X-RapidAPI-Key": "[[{B}]]"}}',
            f'System.setProperty("rapidapi_token", "[[{B}]]")',
        ),
        left=(
            Left(
                text="RAPID_KEY=" + "x" * 10 + "msh" + "x" * 15 + "p" + "x" * 6 + "jsn" + "x" * 12,
                why="a mask where the random part belongs",
            ),
            Left(
                text="RAPID_KEY=" + fake(10, HEX) + "msh" + fake(5, HEX) + "p" + fake(6, HEX) + "jsn" + fake(12, HEX),
                why="too short for this format",
            ),
            Left(
                text="x7" + fake(10, HEX) + "msh" + fake(15, HEX) + "p" + fake(6, HEX) + "jsn" + fake(12, HEX) + "q9",
                why="part of a longer run",
            ),
            Left(text="RAPID_KEY=${RAPID_KEY}", why="a variable"),
            Left(text="RAPID_KEY: <your-rapidapi-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"RAPIDAPI_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate RAPIDAPI_KEY every 90 days.", why="prose about the secret"),
            Left(text="RAPID_KEY=os.environ['RAPID_KEY']", why="code that reads the secret"),
        ),
    ),
)
