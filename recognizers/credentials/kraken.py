"""Kraken API keys (56 characters) and private keys (88 of base64) behind the vendor's name."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(86, BASE64) + "=="
B = fake(56, BASE64)

RECOGNIZER = Recognizer(
    id="credentials.kraken",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Kraken API key",
    source="https://docs.kraken.com/api/docs/guides/spot-rest-auth/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"kraken", r"(?:[A-Za-z0-9/+=_-]{80,90}|[A-Za-z0-9/+]{56})"),
            score=0.7,
            why="the two lengths, in base64",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"export KRAKEN_PRIVATE_KEY='[[{A}]]' && make deploy",
            f"kraken_api_key=[[{B}]]",
            f'krakenSecret = "[[{A}]]"',
            f'  "KRAKEN_PRIVATE_KEY" => "[[{B}]]"',
            f"12:00:01 DEBUG config kraken_api_key=[[{A}]] loaded",
            f"krakenSecret: '[[{B}]]'",
        ),
        left=(
            Left(text="KRAKEN_PRIVATE_KEY=${KRAKEN_PRIVATE_KEY}", why="a variable"),
            Left(text="KRAKEN_PRIVATE_KEY: <your-kraken-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"KRAKEN_PRIVATE_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate KRAKEN_PRIVATE_KEY every 90 days.", why="prose about the secret"),
            Left(text="KRAKEN_PRIVATE_KEY=os.environ['KRAKEN_PRIVATE_KEY']", why="code that reads the secret"),
        ),
    ),
)
