"""GoCardless access tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "live_" + fake(40, BASE64URL)
B = "sandbox_" + fake(40, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.gocardless",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="GoCardless access token",
    source="https://developer.gocardless.com/getting-started/api/making-your-first-request/",
    patterns=(Pattern(name="token", regex=whole(r"(?:live|sandbox)_[A-Za-z0-9_=-]{40}"), score=0.9, why="environment and 40 characters"),),
    validate=secret_like,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"GOCARDLESS_ACCESS_TOKEN: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"gocardless_access_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="GOCARDLESS_ACCESS_TOKEN=" + "live_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="GOCARDLESS_ACCESS_TOKEN=" + "live_" + fake(13, BASE64URL), why="too short for this format"),
            Left(text="x7" + "live_" + fake(40, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="GOCARDLESS_ACCESS_TOKEN=${GOCARDLESS_ACCESS_TOKEN}", why="a variable"),
            Left(text="GOCARDLESS_ACCESS_TOKEN: <your-gocardless-key>", why="a manual"),
            Left(text="The GoCardless access token is shown once; store it as GOCARDLESS_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="GOCARDLESS_ACCESS_TOKEN=os.environ['GOCARDLESS_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
