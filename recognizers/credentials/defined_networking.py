"""Defined Networking API tokens, Tailscale keys."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dnkey-" + fake(26) + "-" + fake(52)
B = "tskey-auth-" + fake(12) + "CNTRL-" + fake(32)
C = "tskey-api-" + fake(17) + "-" + fake(32)

RECOGNIZER = Recognizer(
    id="credentials.defined_networking",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Defined Networking token",
    source="https://docs.defined.net/api/",
    patterns=(
        Pattern(name="token", regex=whole(r"dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}"), score=0.9, why="26 and 52 characters"),
        Pattern(
            name="tailscale",
            regex=whole(r"tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{10,20}-[A-Za-z0-9]{20,40}"),
            score=0.9,
            why="Tailscale: kind, id, secret",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"TS_AUTHKEY: '[[{B}]]'",
            f"<value>[[{C}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"ts_authkey": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{C}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="TS_AUTHKEY=" + "dnkey-" + "x" * 26 + "-" + "x" * 52, why="a mask where the random part belongs"),
            Left(text="x7" + "dnkey-" + fake(26) + "-" + fake(52) + "q9", why="part of a longer run"),
            Left(text="TS_AUTHKEY=${TS_AUTHKEY}", why="a variable"),
            Left(text="TS_AUTHKEY: <your-defined-networking-key>", why="a manual"),
            Left(text="The Defined Networking token is shown once; store it as TS_AUTHKEY.", why="prose about the secret"),
            Left(text="TS_AUTHKEY=os.environ['TS_AUTHKEY']", why="code that reads the secret"),
        ),
    ),
)
