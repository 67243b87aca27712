"""Sentry organisation and user tokens, older ones (64 hex) behind the vendor's name, and secret parts of old DSNs."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sntrys_eyJpYXQiOjE2" + fake(100) + "_" + fake(43)
B = "sntryu_" + fake(64, HEX)
C = fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.sentry",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Sentry token",
    source="https://docs.sentry.io/account/auth-tokens/",
    patterns=(
        Pattern(
            name="org",
            regex=whole(r"sntrys_eyJ[A-Za-z0-9+/=_-]{60,400}_[A-Za-z0-9+/]{43}"),
            score=0.9,
            why="base64 of a JSON object and a secret of 43 characters",
        ),
        Pattern(name="user", regex=whole(r"sntry[ua]_[a-f0-9]{64}"), score=0.9, why="user and integration tokens"),
        Pattern(
            name="dsn",
            regex=r"https?://[0-9a-f]{32}:(?P<value>[0-9a-f]{32})@[\w.-]{4,60}/\d{1,12}",
            score=0.9,
            why="the secret of a DSN from before 2019",
        ),
        Pattern(name="named", regex=named(r"sentry", r"[0-9a-f]{64}"), score=0.7, why="64 hex behind the vendor's name", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"sentry_auth_token := `[[{A}]]`",
            f"export SENTRY_AUTH_TOKEN=[[{B}]]",
            f"SENTRY_AUTH_TOKEN := `[[{C}]]`",
            f'{{"sentry_token": "[[{C}]]"}}',
            f'System.setProperty("SENTRY_AUTH_TOKEN", "[[{C}]]")',
        ),
        left=(
            Left(
                text="SENTRY_AUTH_TOKEN=" + "sntrys_eyJpYXQiOjE2" + "x" * 100 + "_" + "x" * 43, why="a mask where the random part belongs"
            ),
            Left(text="x7" + "sntrys_eyJpYXQiOjE2" + fake(100) + "_" + fake(43) + "q9", why="part of a longer run"),
            Left(text="SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}", why="a variable"),
            Left(text="SENTRY_AUTH_TOKEN: <your-sentry-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SENTRY_AUTH_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate SENTRY_AUTH_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="SENTRY_AUTH_TOKEN=os.environ['SENTRY_AUTH_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
