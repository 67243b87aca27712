"""Cloudflare origin CA keys and new tokens by their mark; API tokens and global keys behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "v1.0-" + fake(24, HEX) + "-" + fake(146, HEX)
B = fake(40)
C = fake(37, HEX)

RECOGNIZER = Recognizer(
    id="credentials.cloudflare",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Cloudflare token",
    source="https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
    patterns=(
        Pattern(name="origin_ca", regex=whole(r"v1\.0-[a-f0-9]{24}-[a-f0-9]{146}"), score=0.9, why="version, 24 hex, 146 hex"),
        Pattern(
            name="marked",
            regex=whole(r"cf(?:ut|at|k)_[A-Za-z0-9]{40}[a-f0-9]{8}"),
            score=0.9,
            why="user token, account token and key with a checksum at the end",
        ),
        Pattern(
            name="named",
            regex=named(r"cloudflare|cf", r"(?:[A-Za-z0-9_-]{40}|[0-9a-f]{37})"),
            score=0.7,
            why="40 characters, or 37 hex for the global key",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"cloudflare_origin_ca_key := `[[{A}]]`",
            f"export CLOUDFLARE_ORIGIN_CA_KEY=[[{A}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{A}]]");',
            f"<CLOUDFLARE_API_TOKEN>\n    [[{B}]]\n</CLOUDFLARE_API_TOKEN>",
            f"cloudflare_api_key := `[[{C}]]`",
            f'{{"CF_API_KEY": "[[{B}]]"}}',
        ),
        left=(
            Left(text="CLOUDFLARE_ORIGIN_CA_KEY=" + "v1.0-" + "x" * 24 + "-" + "x" * 146, why="a mask where the random part belongs"),
            Left(text="CLOUDFLARE_ORIGIN_CA_KEY=" + "v1.0-" + fake(24, HEX) + "-" + fake(48, HEX), why="too short for this format"),
            Left(text="x7" + "v1.0-" + fake(24, HEX) + "-" + fake(146, HEX) + "q9", why="part of a longer run"),
            Left(text="CLOUDFLARE_ORIGIN_CA_KEY=${CLOUDFLARE_ORIGIN_CA_KEY}", why="a variable"),
            Left(text="CLOUDFLARE_ORIGIN_CA_KEY: <your-cloudflare-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"CLOUDFLARE_API_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate CLOUDFLARE_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="CLOUDFLARE_ORIGIN_CA_KEY=os.environ['CLOUDFLARE_ORIGIN_CA_KEY']", why="code that reads the secret"),
        ),
    ),
)
