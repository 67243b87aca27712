"""Auth0 client secrets: 64 characters behind the vendor's name; Clerk and WorkOS keys resemble Stripe's."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64, BASE64URL)
B = fake(64, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.auth0",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Auth0 client secret",
    source="https://auth0.com/docs/get-started/applications/application-settings",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"auth0", r"[A-Za-z0-9_-]{64}"),
            score=0.7,
            why="64 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config AUTH0_CLIENT_SECRET=[[{A}]] loaded",
            f"auth0_secret: '[[{B}]]'",
            f"<auth0ClientSecret>\n    [[{A}]]\n</auth0ClientSecret>",
            f"AUTH0_CLIENT_SECRET := `[[{B}]]`",
            f'{{"auth0_secret": "[[{A}]]"}}',
            f'System.setProperty("auth0ClientSecret", "[[{B}]]")',
        ),
        left=(
            Left(text="AUTH0_CLIENT_SECRET=${AUTH0_CLIENT_SECRET}", why="a variable"),
            Left(text="AUTH0_CLIENT_SECRET: <your-auth0-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"AUTH0_CLIENT_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate AUTH0_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="AUTH0_CLIENT_SECRET=os.environ['AUTH0_CLIENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
