"""Stripe secret and restricted keys, live, test and production, and signing secrets of webhooks."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk_live_" + fake(24)
B = "rk_test_" + fake(99)
C = "whsec_" + fake(32)
D = "sk_test_" + fake(24)

RECOGNIZER = Recognizer(
    id="credentials.stripe",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Stripe key",
    source="https://docs.stripe.com/keys",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,247}"),
            score=0.9,
            why="secret or restricted, and the mode",
        ),
        Pattern(name="webhook", regex=whole(r"whsec_[A-Za-z0-9+/]{24,64}={0,2}"), score=0.9, why="signing secrets of webhooks"),
        Pattern(name="ephemeral", regex=whole(r"ek_(?:live|test)_[A-Za-z0-9,]{20,200}"), score=0.9, why="ephemeral keys"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{C}]] (status 401)",
            f"STRIPE_SECRET_KEY: '[[{D}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
        ),
        left=(
            Left(text="pk_live_is the publishable key", why="prose"),
            Left(text="sk_live_...", why="shortened"),
            Left(text="STRIPE_SECRET_KEY=" + "sk_live_" + "x" * 24, why="a mask where the random part belongs"),
            Left(text="x7" + "sk_live_" + fake(24) + "q9", why="part of a longer run"),
            Left(text="STRIPE_SECRET_KEY=${STRIPE_SECRET_KEY}", why="a variable"),
            Left(text="STRIPE_SECRET_KEY: <your-stripe-key>", why="a manual"),
            Left(text="The Stripe key is shown once; store it as STRIPE_SECRET_KEY.", why="prose about the secret"),
            Left(text="STRIPE_SECRET_KEY=os.environ['STRIPE_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
