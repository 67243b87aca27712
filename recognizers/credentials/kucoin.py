"""KuCoin keys (24 hex) and secrets (UUIDs) behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake, fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(24, HEX)
B = fake_uuid(6)

RECOGNIZER = Recognizer(
    id="credentials.kucoin",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="KuCoin credential",
    source="https://www.kucoin.com/docs/basics/connection-method/authentication/creating-a-request",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"kucoin|kc-api", r"(?:[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"),
            score=0.7,
            why="24 hex or a UUID",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "KUCOIN_API_KEY" => "[[{A}]]"',
            f"12:00:01 DEBUG config kucoin_secret=[[{B}]] loaded",
            f"KC-API-KEY: '[[{A}]]'",
            f"<KUCOIN_API_KEY>\n    [[{B}]]\n</KUCOIN_API_KEY>",
            f"kucoin_secret := `[[{A}]]`",
            f'{{"KC-API-KEY": "[[{B}]]"}}',
        ),
        left=(
            Left(text="KUCOIN_API_KEY=${KUCOIN_API_KEY}", why="a variable"),
            Left(text="KUCOIN_API_KEY: <your-kucoin-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"KUCOIN_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate KUCOIN_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="KUCOIN_API_KEY=os.environ['KUCOIN_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
