"""Etsy keystrings and secrets: 24 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(24, LOWER_ALNUM)
B = fake(24, LOWER_ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.etsy",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Etsy token",
    source="https://developers.etsy.com/documentation/essentials/authentication/",
    patterns=(Pattern(name="named", regex=named(r"etsy", r"[a-z0-9]{24}"), score=0.7, why="24 characters", caseless=True),),
    validate=drawn,
    examples=Examples(
        found=(
            f"ETSY_API_KEY=[[{A}]]",
            f'etsy_access_token = "[[{B}]]"',
            f'  "etsyToken" => "[[{A}]]"',
            f"12:00:01 DEBUG config ETSY_API_KEY=[[{B}]] loaded",
            f"etsy_access_token: '[[{A}]]'",
            f"<etsyToken>\n    [[{B}]]\n</etsyToken>",
        ),
        left=(
            Left(text="ETSY_API_KEY=${ETSY_API_KEY}", why="a variable"),
            Left(text="ETSY_API_KEY: <your-etsy-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ETSY_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate ETSY_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="ETSY_API_KEY=os.environ['ETSY_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
