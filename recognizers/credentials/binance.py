"""Binance API keys and secrets: 64 characters behind the vendor's name or header."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64)
B = fake(64, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.binance",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Binance API key",
    source="https://developers.binance.com/docs/binance-spot-api-docs/rest-api",
    patterns=(Pattern(name="named", regex=named(r"binance|x-mbx-api", r"[A-Za-z0-9]{64}"), score=0.7, why="64 characters", caseless=True),),
    validate=drawn,
    examples=Examples(
        found=(
            f"BINANCE_API_SECRET=[[{A}]]",
            f'binance_api_key = "[[{B}]]"',
            f'  "X-MBX-APIKEY" => "[[{A}]]"',
            f"12:00:01 DEBUG config BINANCE_API_SECRET=[[{B}]] loaded",
            f"binance_api_key: '[[{A}]]'",
            f"<X-MBX-APIKEY>\n    [[{B}]]\n</X-MBX-APIKEY>",
        ),
        left=(
            Left(text="BINANCE_API_SECRET=${BINANCE_API_SECRET}", why="a variable"),
            Left(text="BINANCE_API_SECRET: <your-binance-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"BINANCE_API_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate BINANCE_API_SECRET every 90 days.", why="prose about the secret"),
            Left(text="BINANCE_API_SECRET=os.environ['BINANCE_API_SECRET']", why="code that reads the secret"),
        ),
    ),
)
