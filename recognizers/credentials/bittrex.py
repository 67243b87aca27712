"""Bittrex keys and secrets: 32 characters behind the vendor's name."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(32, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.bittrex",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Bittrex key",
    source="https://bittrex.github.io/api/v3",
    patterns=(
        Pattern(
            name="named", regex=named(r"bittrex", r"[a-z0-9]{32}"), score=0.7, why="32 characters behind the vendor's name", caseless=True
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'BITTREX_API_KEY = "[[{A}]]"',
            f'  "bittrex_secret" => "[[{B}]]"',
            f"12:00:01 DEBUG config bittrexToken=[[{A}]] loaded",
            f"BITTREX_API_KEY: '[[{B}]]'",
            f"<bittrex_secret>\n    [[{A}]]\n</bittrex_secret>",
            f"bittrexToken := `[[{B}]]`",
        ),
        left=(
            Left(text="BITTREX_API_KEY=${BITTREX_API_KEY}", why="a variable"),
            Left(text="BITTREX_API_KEY: <your-bittrex-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"BITTREX_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate BITTREX_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="BITTREX_API_KEY=os.environ['BITTREX_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
