"""Plaid access tokens by their mark, secrets (30 hex) and client ids (24 hex) behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "access-sandbox-" + fake_uuid()
B = "access-production-" + fake_uuid(2)
C = fake(30, HEX)
D = fake(24, HEX)

RECOGNIZER = Recognizer(
    id="credentials.plaid",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Plaid credential",
    source="https://plaid.com/docs/quickstart/glossary/",
    patterns=(
        Pattern(
            name="access",
            regex=whole(
                r"(?:access|public|link)-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            ),
            score=0.9,
            why="kind, environment and UUID",
        ),
        Pattern(
            name="secret",
            regex=named(r"plaid", r"(?:[a-z0-9]{30}|[a-z0-9]{24})"),
            score=0.7,
            why="30 or 24 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"PLAID_SECRET=[[{C}]]",
            f'plaid_client_secret = "[[{D}]]"',
            f'  "PLAID_SECRET" => "[[{C}]]"',
        ),
        left=(
            Left(
                text="PLAID_ACCESS_TOKEN=" + "access-sandbox-" + "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
                why="a mask where the random part belongs",
            ),
            Left(text="x7" + "access-sandbox-" + fake_uuid() + "q9", why="part of a longer run"),
            Left(text="PLAID_ACCESS_TOKEN=${PLAID_ACCESS_TOKEN}", why="a variable"),
            Left(text="PLAID_ACCESS_TOKEN: <your-plaid-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"PLAID_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate PLAID_SECRET every 90 days.", why="prose about the secret"),
            Left(text="PLAID_ACCESS_TOKEN=os.environ['PLAID_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
