"""Netlify tokens: personal ones by their mark, older ones behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "nfp_" + fake(36)
B = "nfc_" + fake(36)
C = fake(43)

RECOGNIZER = Recognizer(
    id="credentials.netlify",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Netlify access token",
    source="https://docs.netlify.com/api/get-started/",
    patterns=(
        Pattern(
            name="marked", regex=whole(r"nf[pcuob]_[A-Za-z0-9]{36}"), score=0.9, why="nfp personal, nfc CLI, nfu UI, nfo OAuth, nfb build"
        ),
        Pattern(
            name="named",
            regex=named(r"netlify", r"[A-Za-z0-9=_-]{40,46}"),
            score=0.7,
            why="40 to 46 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"netlify_auth_token := `[[{A}]]`",
            f"export NETLIFY_AUTH_TOKEN=[[{B}]]",
            f"export NETLIFY_AUTH_TOKEN='[[{C}]]' && make deploy",
            f"netlify_token=[[{C}]]",
            f'NETLIFY_AUTH_TOKEN = "[[{C}]]"',
        ),
        left=(
            Left(text="NETLIFY_AUTH_TOKEN=" + "nfp_" + "x" * 36, why="a mask where the random part belongs"),
            Left(text="NETLIFY_AUTH_TOKEN=" + "nfp_" + fake(12), why="too short for this format"),
            Left(text="x7" + "nfp_" + fake(36) + "q9", why="part of a longer run"),
            Left(text="NETLIFY_AUTH_TOKEN=${NETLIFY_AUTH_TOKEN}", why="a variable"),
            Left(text="NETLIFY_AUTH_TOKEN: <your-netlify-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"NETLIFY_AUTH_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate NETLIFY_AUTH_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="NETLIFY_AUTH_TOKEN=os.environ['NETLIFY_AUTH_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
