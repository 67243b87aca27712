"""UUIDs behind names that leave no doubt: many services give them as keys, many more use them as mere ids."""

from recognizers.credentials._fake import fake_uuid
from recognizers.credentials._pattern import ASSIGN
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake_uuid(30)
B = fake_uuid(31)

_NOT_BEFORE = "".join(
    rf"(?<!{word})(?<!{word}[_-])"
    for word in (
        "request",
        "trace",
        "correlation",
        "idempotency",
        "page",
        "next",
        "cursor",
        "transaction",
        "continuation",
        "device",
        "client",
        "span",
    )
)

RECOGNIZER = Recognizer(
    id="credentials.generic_uuid_secret",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="UUID behind a secret's name",
    source="https://www.rfc-editor.org/rfc/rfc9562",
    patterns=(
        Pattern(
            name="uuid",
            regex=rf"(?<![A-Za-z])[\w.-]{{0,40}}?(?:(?:api|access|secret|private|auth|licen[cs]e|subscription|account|encryption|admin)[_. -]?key|secret|password|(?:(?<=[a-z0-9][_-])|(?<=[a-z0-9])){_NOT_BEFORE}token){ASSIGN}(?P<value>[0-9a-f]{{8}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{12}})(?![\w-])",
            score=0.6,
            why="api key, secret, vendor_token; a bare `token` may be anything",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"NEWSVC_TOKEN=[[{A}]]",
            f'"newsvcApiKey": "[[{B}]]"',
            f"client_secret: '[[{A}]]'",
            f'string newsvcToken = "[[{B}]]";',
            f"<newsvcToken>\n    [[{A}]]\n</newsvcToken>",
        ),
        left=(
            Left(text=f"request_id={A}", why="an id"),
            Left(text=f"requestToken={A}", why="an id"),
            Left(text=f"token={A}", why="may be any token of a parser, queue or list"),
            Left(text=f"secret_id={A}", why="the name of a secret"),
            Left(text=f"device {A} joined", why="an id"),
            Left(text="api_key: 00000000-0000-0000-0000-000000000000", why="the nil UUID"),
        ),
    ),
)
