"""Coinbase access tokens and API secrets behind the vendor's name, and key names of the developer platform."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64, LOWER_ALNUM)
B = fake(32)
C = fake(16)

RECOGNIZER = Recognizer(
    id="credentials.coinbase",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Coinbase credential",
    source="https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys",
    patterns=(
        Pattern(
            name="cdp",
            regex=r"organizations/[0-9a-f-]{36}/apiKeys/(?P<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
            score=0.9,
            why="the key's resource name",
        ),
        Pattern(
            name="named",
            regex=named(r"coinbase", r"(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9_-]{64}|[A-Za-z0-9_-]{32}|[A-Za-z0-9_-]{16})"),
            score=0.7,
            why="the lengths of secrets, tokens and keys",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'System.setProperty("COINBASE_API_SECRET", "[[{A}]]")',
            f"export coinbase_access_token='[[{B}]]' && make deploy",
            f"coinbaseKey=[[{C}]]",
            f'COINBASE_API_SECRET = "[[{A}]]"',
            f'  "coinbase_access_token" => "[[{B}]]"',
            f"12:00:01 DEBUG config coinbaseKey=[[{C}]] loaded",
        ),
        left=(
            Left(text="COINBASE_API_SECRET=${COINBASE_API_SECRET}", why="a variable"),
            Left(text="COINBASE_API_SECRET: <your-coinbase-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"COINBASE_API_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate COINBASE_API_SECRET every 90 days.", why="prose about the secret"),
            Left(text="COINBASE_API_SECRET=os.environ['COINBASE_API_SECRET']", why="code that reads the secret"),
        ),
    ),
)
