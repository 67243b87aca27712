"""Vercel tokens: new ones by their mark, old ones 24 characters behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "vcp_" + fake(56)
B = "vercel_blob_rw_" + fake(16) + "_" + fake(30)
C = fake(24)

RECOGNIZER = Recognizer(
    id="credentials.vercel",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Vercel token",
    source="https://vercel.com/docs/rest-api",
    patterns=(
        Pattern(
            name="marked",
            regex=whole(r"vc[pikarm]_[A-Za-z0-9]{24,60}"),
            score=0.9,
            why="vcp personal, vci integration, vca app, vcr refresh, vck AI gateway",
        ),
        Pattern(
            name="blob",
            regex=whole(r"vercel_blob_rw_[A-Za-z0-9]{10,24}_[A-Za-z0-9]{20,40}"),
            score=0.9,
            why="read-write tokens of Blob stores",
        ),
        Pattern(
            name="named",
            regex=named(r"vercel|zeit|now", r"[A-Za-z0-9]{24}"),
            score=0.7,
            why="24 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"VERCEL_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f'System.setProperty("VERCEL_TOKEN", "[[{C}]]")',
            f"export vercel_access_token='[[{C}]]' && make deploy",
            f"VERCEL_TOKEN=[[{C}]]",
        ),
        left=(
            Left(text="VERCEL_TOKEN=" + "vcp_" + "x" * 56, why="a mask where the random part belongs"),
            Left(text="VERCEL_TOKEN=" + "vcp_" + fake(18), why="too short for this format"),
            Left(text="x7" + "vcp_" + fake(56) + "q9", why="part of a longer run"),
            Left(text="VERCEL_TOKEN=${VERCEL_TOKEN}", why="a variable"),
            Left(text="VERCEL_TOKEN: <your-vercel-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"VERCEL_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate VERCEL_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="VERCEL_TOKEN=os.environ['VERCEL_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
