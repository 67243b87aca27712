"""Finicity (Mastercard Open Banking) secrets behind the vendor's name."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(20, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.finicity",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Finicity credential",
    source="https://developer.mastercard.com/open-finance-us/documentation/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"finicity", r"(?:[0-9a-f]{32}|[a-z0-9]{20})"),
            score=0.7,
            why="32 hex or 20 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"FINICITY_APP_KEY": "[[{A}]]"}}',
            f'System.setProperty("finicity_partner_secret", "[[{B}]]")',
            f"export finicityToken='[[{A}]]' && make deploy",
            f"FINICITY_APP_KEY=[[{B}]]",
            f'finicity_partner_secret = "[[{A}]]"',
            f'  "finicityToken" => "[[{B}]]"',
        ),
        left=(
            Left(text="FINICITY_APP_KEY=${FINICITY_APP_KEY}", why="a variable"),
            Left(text="FINICITY_APP_KEY: <your-finicity-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"FINICITY_APP_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate FINICITY_APP_KEY every 90 days.", why="prose about the secret"),
            Left(text="FINICITY_APP_KEY=os.environ['FINICITY_APP_KEY']", why="code that reads the secret"),
        ),
    ),
)
