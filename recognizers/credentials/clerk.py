"""Secret keys of login services: Clerk, WorkOS, Stytch."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "secret-live-" + fake(36, BASE64URL)
B = "sk_test_" + fake(42)

RECOGNIZER = Recognizer(
    id="credentials.clerk",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Clerk or WorkOS key",
    source="https://clerk.com/docs/deployments/clerk-environment-variables",
    patterns=(
        Pattern(name="stytch", regex=whole(r"secret-(?:test|live)-[A-Za-z0-9_-]{36}=?"), score=0.9, why="Stytch: mode and 36 characters"),
        Pattern(name="clerk", regex=whole(r"sk_(?:test|live)_[A-Za-z0-9]{40,60}"), score=0.9, why="Clerk and WorkOS: mode and a long rest"),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"CLERK_SECRET_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"clerk_secret_key": "[[{B}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="CLERK_SECRET_KEY=" + "secret-live-" + "x" * 36, why="a mask where the random part belongs"),
            Left(text="CLERK_SECRET_KEY=" + "secret-live-" + fake(12, BASE64URL), why="too short for this format"),
            Left(text="x7" + "secret-live-" + fake(36, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="CLERK_SECRET_KEY=${CLERK_SECRET_KEY}", why="a variable"),
            Left(text="CLERK_SECRET_KEY: <your-clerk-key>", why="a manual"),
            Left(text="The Clerk or WorkOS key is shown once; store it as CLERK_SECRET_KEY.", why="prose about the secret"),
            Left(text="CLERK_SECRET_KEY=os.environ['CLERK_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
