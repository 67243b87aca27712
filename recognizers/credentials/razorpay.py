"""Razorpay key ids by their mark, key secrets behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "rzp_live_" + fake(14)
B = "rzp_test_" + fake(14)
C = fake(24)

RECOGNIZER = Recognizer(
    id="credentials.razorpay",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Razorpay key",
    source="https://razorpay.com/docs/api/authentication/",
    patterns=(
        Pattern(name="id", regex=whole(r"rzp_(?:live|test)_[A-Za-z0-9]{14}"), score=0.9, why="mode and 14 characters"),
        Pattern(
            name="secret",
            regex=named(r"razorpay|rzp", r"[A-Za-z0-9]{24}"),
            score=0.7,
            why="24 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"export RAZORPAY_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f'  "RAZORPAY_KEY_SECRET" => "[[{C}]]"',
            f"12:00:01 DEBUG config razorpay_secret=[[{C}]] loaded",
            f"RAZORPAY_KEY_SECRET: '[[{C}]]'",
        ),
        left=(
            Left(text="RAZORPAY_KEY=" + "rzp_live_" + "x" * 14, why="a mask where the random part belongs"),
            Left(text="RAZORPAY_KEY=" + "rzp_live_" + fake(4), why="too short for this format"),
            Left(text="x7" + "rzp_live_" + fake(14) + "q9", why="part of a longer run"),
            Left(text="RAZORPAY_KEY=${RAZORPAY_KEY}", why="a variable"),
            Left(text="RAZORPAY_KEY: <your-razorpay-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"RAZORPAY_KEY_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate RAZORPAY_KEY_SECRET every 90 days.", why="prose about the secret"),
            Left(text="RAZORPAY_KEY=os.environ['RAZORPAY_KEY']", why="code that reads the secret"),
        ),
    ),
)
