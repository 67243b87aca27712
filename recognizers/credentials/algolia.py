"""Algolia admin keys: 32 hex behind the vendor's name or header."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(32, HEX, 2)

RECOGNIZER = Recognizer(
    id="credentials.algolia",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Algolia API key",
    source="https://www.algolia.com/doc/guides/security/api-keys/",
    patterns=(
        Pattern(
            name="named", regex=named(r"algolia", r"[a-z0-9]{32}"), score=0.7, why="32 characters behind the vendor's name", caseless=True
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"ALGOLIA_ADMIN_KEY := `[[{A}]]`",
            f'{{"X-Algolia-API-Key": "[[{B}]]"}}',
            f'System.setProperty("algoliaApiKey", "[[{A}]]")',
            f"export ALGOLIA_ADMIN_KEY='[[{B}]]' && make deploy",
            f"X-Algolia-API-Key=[[{A}]]",
            f'algoliaApiKey = "[[{B}]]"',
        ),
        left=(
            Left(text="ALGOLIA_ADMIN_KEY=${ALGOLIA_ADMIN_KEY}", why="a variable"),
            Left(text="ALGOLIA_ADMIN_KEY: <your-algolia-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ALGOLIA_ADMIN_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate ALGOLIA_ADMIN_KEY every 90 days.", why="prose about the secret"),
            Left(text="ALGOLIA_ADMIN_KEY=os.environ['ALGOLIA_ADMIN_KEY']", why="code that reads the secret"),
        ),
    ),
)
