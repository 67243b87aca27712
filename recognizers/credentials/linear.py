"""Linear API and OAuth keys, client secrets behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "lin_api_" + fake(40)
B = "lin_oauth_" + fake(64, HEX)
C = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.linear",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Linear key",
    source="https://linear.app/developers/graphql",
    patterns=(
        Pattern(name="key", regex=whole(r"lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,64}"), score=0.9, why="kind and 40 or 64 characters"),
        Pattern(name="named", regex=named(r"linear", r"[0-9a-f]{32}"), score=0.7, why="32 hex behind the vendor's name", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"LINEAR_API_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f'System.setProperty("LINEAR_CLIENT_SECRET", "[[{C}]]")',
            f"export linear_token='[[{C}]]' && make deploy",
            f"LINEAR_CLIENT_SECRET=[[{C}]]",
        ),
        left=(
            Left(text="LINEAR_API_KEY=" + "lin_api_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="LINEAR_API_KEY=" + "lin_api_" + fake(13), why="too short for this format"),
            Left(text="x7" + "lin_api_" + fake(40) + "q9", why="part of a longer run"),
            Left(text="LINEAR_API_KEY=${LINEAR_API_KEY}", why="a variable"),
            Left(text="LINEAR_API_KEY: <your-linear-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LINEAR_CLIENT_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate LINEAR_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="LINEAR_API_KEY=os.environ['LINEAR_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
