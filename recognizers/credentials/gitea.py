"""Gitea and Forgejo access tokens: 40 hex behind the product's name; OAuth tokens by their mark."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "gto_" + fake(52, LOWER_ALNUM)
B = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.gitea",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Gitea token",
    source="https://docs.gitea.com/development/api-usage",
    patterns=(
        Pattern(name="oauth", regex=whole(r"gt[ao]_[a-z0-9]{50,60}"), score=0.9, why="gto_ and gta_ of Gitea's OAuth"),
        Pattern(
            name="named",
            regex=named(r"gitea|forgejo|codeberg", r"[0-9a-f]{40}"),
            score=0.7,
            why="40 hex behind the product's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"gitea_oauth := `[[{A}]]`",
            f"export GITEA_OAUTH=[[{A}]]",
            f"[[{A}]]",
            f"12:00:01 DEBUG config GITEA_TOKEN=[[{B}]] loaded",
            f"forgejo_access_token: '[[{B}]]'",
            f"<codeberg_token>\n    [[{B}]]\n</codeberg_token>",
        ),
        left=(
            Left(text="GITEA_OAUTH=" + "gto_" + "x" * 52, why="a mask where the random part belongs"),
            Left(text="GITEA_OAUTH=" + "gto_" + fake(17, LOWER_ALNUM), why="too short for this format"),
            Left(text="x7" + "gto_" + fake(52, LOWER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="GITEA_OAUTH=${GITEA_OAUTH}", why="a variable"),
            Left(text="GITEA_OAUTH: <your-gitea-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"GITEA_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate GITEA_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="GITEA_OAUTH=os.environ['GITEA_OAUTH']", why="code that reads the secret"),
        ),
    ),
)
