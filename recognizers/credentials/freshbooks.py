"""FreshBooks access tokens: 64 characters behind the vendor's name."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64, LOWER_ALNUM)
B = fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.freshbooks",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="FreshBooks token",
    source="https://www.freshbooks.com/api/authentication",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"freshbooks", r"[a-z0-9]{64}"),
            score=0.7,
            why="64 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config FRESHBOOKS_TOKEN=[[{A}]] loaded",
            f"freshbooks_client_secret: '[[{B}]]'",
            f"<freshbooksAuth>\n    [[{A}]]\n</freshbooksAuth>",
            f"FRESHBOOKS_TOKEN := `[[{B}]]`",
            f'{{"freshbooks_client_secret": "[[{A}]]"}}',
            f'System.setProperty("freshbooksAuth", "[[{B}]]")',
        ),
        left=(
            Left(text="FRESHBOOKS_TOKEN=${FRESHBOOKS_TOKEN}", why="a variable"),
            Left(text="FRESHBOOKS_TOKEN: <your-freshbooks-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"FRESHBOOKS_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate FRESHBOOKS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="FRESHBOOKS_TOKEN=os.environ['FRESHBOOKS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
