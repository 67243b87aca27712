"""Linode (Akamai) personal access tokens: 64 hex behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64, HEX)
B = fake(64, HEX, 3)

RECOGNIZER = Recognizer(
    id="credentials.linode",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Linode token",
    source="https://techdocs.akamai.com/linode-api/reference/get-started",
    patterns=(
        Pattern(
            name="named", regex=named(r"linode|akamai", r"[0-9a-f]{64}"), score=0.7, why="64 hex behind the vendor's name", caseless=True
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config LINODE_TOKEN=[[{A}]] loaded",
            f"linode_api_key: '[[{B}]]'",
            f"<linodeToken>\n    [[{A}]]\n</linodeToken>",
            f"LINODE_TOKEN := `[[{B}]]`",
            f'{{"linode_api_key": "[[{A}]]"}}',
            f'System.setProperty("linodeToken", "[[{B}]]")',
        ),
        left=(
            Left(text="LINODE_TOKEN=${LINODE_TOKEN}", why="a variable"),
            Left(text="LINODE_TOKEN: <your-linode-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LINODE_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate LINODE_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="LINODE_TOKEN=os.environ['LINODE_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
