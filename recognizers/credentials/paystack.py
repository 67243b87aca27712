"""Paystack secret keys: Stripe's prefix with 40 hex."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk_live_" + fake(40, HEX)
B = "sk_test_" + fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.paystack",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Paystack key",
    source="https://paystack.com/docs/api/authentication/",
    patterns=(Pattern(name="key", regex=whole(r"sk_(?:live|test)_[0-9a-f]{40}"), score=0.9, why="mode and 40 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"paystack_secret_key := `[[{A}]]`",
            f"export PAYSTACK_SECRET_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="PAYSTACK_SECRET_KEY=" + "sk_live_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="PAYSTACK_SECRET_KEY=" + "sk_live_" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "sk_live_" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="PAYSTACK_SECRET_KEY=${PAYSTACK_SECRET_KEY}", why="a variable"),
            Left(text="PAYSTACK_SECRET_KEY: <your-paystack-key>", why="a manual"),
            Left(text="The Paystack key is shown once; store it as PAYSTACK_SECRET_KEY.", why="prose about the secret"),
            Left(text="PAYSTACK_SECRET_KEY=os.environ['PAYSTACK_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
