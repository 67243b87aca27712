"""Google OAuth client secrets, access tokens and refresh tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "GOCSPX-" + fake(28, BASE64URL)
B = "ya29." + fake(120, BASE64URL)
C = "1//0" + fake(60, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.gcp_oauth",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Google OAuth secret or token",
    source="https://developers.google.com/identity/protocols/oauth2",
    patterns=(
        Pattern(name="client_secret", regex=whole(r"GOCSPX-[A-Za-z0-9_-]{28}"), score=0.9, why="fixed start of client secrets since 2021"),
        Pattern(
            name="access", regex=whole(r"ya29\.[A-Za-z0-9_-]{20,600}"), score=0.9, why="fixed start of access tokens, of varying length"
        ),
        Pattern(name="refresh", regex=whole(r"1//0[A-Za-z0-9_-]{40,110}"), score=0.9, why="fixed start of refresh tokens"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"GOOGLE_CLIENT_SECRET: '[[{C}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"google_client_secret": "[[{C}]]", "env": "prod"}}',
        ),
        left=(
            Left(text="GOOGLE_CLIENT_SECRET=" + "GOCSPX-" + "x" * 28, why="a mask where the random part belongs"),
            Left(text="GOOGLE_CLIENT_SECRET=" + "GOCSPX-" + fake(9, BASE64URL), why="too short for this format"),
            Left(text="x7" + "GOCSPX-" + fake(28, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="GOOGLE_CLIENT_SECRET=${GOOGLE_CLIENT_SECRET}", why="a variable"),
            Left(text="GOOGLE_CLIENT_SECRET: <your-gcp-oauth-key>", why="a manual"),
            Left(text="The Google OAuth secret or token is shown once; store it as GOOGLE_CLIENT_SECRET.", why="prose about the secret"),
            Left(text="GOOGLE_CLIENT_SECRET=os.environ['GOOGLE_CLIENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
