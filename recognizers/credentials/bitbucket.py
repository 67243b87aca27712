"""Bitbucket app passwords by their mark, OAuth consumers behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ATBB" + fake(24) + fake(8, "0123456789ABCDEF")
B = "ATCTT3xFfG" + fake(160, BASE64URL)
C = fake(64)
D = fake(32)

RECOGNIZER = Recognizer(
    id="credentials.bitbucket",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Bitbucket credential",
    source="https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
    patterns=(
        Pattern(name="app_password", regex=whole(r"ATBB[A-Za-z0-9]{24}[A-F0-9]{8}"), score=0.9, why="ATBB, 24 characters and a checksum"),
        Pattern(
            name="access",
            regex=whole(r"ATCTT3xFfG[A-Za-z0-9_=-]{50,250}"),
            score=0.9,
            why="repository, project and workspace access tokens",
        ),
        Pattern(
            name="named",
            regex=named(r"bitbucket", r"(?:[A-Za-z0-9=_-]{64}|[A-Za-z0-9=_-]{32})"),
            score=0.7,
            why="secret (64) and key (32) of an OAuth consumer",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"bitbucket_token := `[[{A}]]`",
            f"export BITBUCKET_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f'BITBUCKET_CLIENT_SECRET = "[[{C}]]"',
            f'  "bitbucket_token" => "[[{D}]]"',
            f"12:00:01 DEBUG config BITBUCKET_CLIENT_SECRET=[[{C}]] loaded",
        ),
        left=(
            Left(text="BITBUCKET_TOKEN=" + "ATBB" + "x" * 24 + "x" * 8, why="a mask where the random part belongs"),
            Left(text="BITBUCKET_TOKEN=" + "ATBB" + fake(8) + fake(8, "0123456789ABCDEF"), why="too short for this format"),
            Left(text="x7" + "ATBB" + fake(24) + fake(8, "0123456789ABCDEF") + "q9", why="part of a longer run"),
            Left(text="BITBUCKET_TOKEN=${BITBUCKET_TOKEN}", why="a variable"),
            Left(text="BITBUCKET_TOKEN: <your-bitbucket-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"BITBUCKET_CLIENT_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate BITBUCKET_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="BITBUCKET_TOKEN=os.environ['BITBUCKET_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
