"""Zendesk tokens and secrets: 40 characters behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(40)
B = fake(20)

RECOGNIZER = Recognizer(
    id="credentials.zendesk",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Zendesk token",
    source="https://developer.zendesk.com/api-reference/introduction/security-and-auth/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"zendesk|freshdesk", r"(?:[A-Za-z0-9]{40}|[A-Za-z0-9]{20})"),
            score=0.7,
            why="40 (Zendesk) or 20 (Freshdesk) characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"ZENDESK_API_TOKEN: '[[{A}]]'",
            f"<zendesk_secret_key>\n    [[{B}]]\n</zendesk_secret_key>",
            f"freshdesk_api_key := `[[{A}]]`",
            f'{{"ZENDESK_API_TOKEN": "[[{B}]]"}}',
            f'System.setProperty("zendesk_secret_key", "[[{A}]]")',
            f"export freshdesk_api_key='[[{B}]]' && make deploy",
        ),
        left=(
            Left(text="ZENDESK_API_TOKEN=${ZENDESK_API_TOKEN}", why="a variable"),
            Left(text="ZENDESK_API_TOKEN: <your-zendesk-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ZENDESK_API_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate ZENDESK_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="ZENDESK_API_TOKEN=os.environ['ZENDESK_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
