"""Keys of blockchain gateways, in addresses and behind their names."""

from recognizers.credentials._fake import HEX, UPPER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(34, UPPER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.infura",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Infura or Alchemy key",
    source="https://docs.metamask.io/services/get-started/infura/",
    patterns=(
        Pattern(
            name="url",
            regex=r"(?:infura\.io/(?:ws/)?v3|alchemy\.com/v2|alchemyapi\.io/v2|quiknode\.pro)/(?P<value>[A-Za-z0-9_-]{32,43})",
            score=0.9,
            why="the path of the gateway's address",
        ),
        Pattern(
            name="named",
            regex=named(r"infura|alchemy|etherscan|moralis|quicknode", r"(?:[0-9a-f]{32}|[A-Za-z0-9_-]{32,34}|[A-Za-z0-9]{64})"),
            score=0.7,
            why="32 to 34 or 64 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config INFURA_API_KEY=[[{A}]] loaded",
            f"ETHERSCAN_API_KEY: '[[{B}]]'",
            f"<alchemy_api_key>\n    [[{A}]]\n</alchemy_api_key>",
            f"INFURA_API_KEY := `[[{B}]]`",
            f'{{"ETHERSCAN_API_KEY": "[[{A}]]"}}',
            f'System.setProperty("alchemy_api_key", "[[{B}]]")',
            f"https://mainnet.infura.io/v3/[[{A}]]",
        ),
        left=(
            Left(text="INFURA_API_KEY=${INFURA_API_KEY}", why="a variable"),
            Left(text="INFURA_API_KEY: <your-infura-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"INFURA_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate INFURA_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="INFURA_API_KEY=os.environ['INFURA_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
