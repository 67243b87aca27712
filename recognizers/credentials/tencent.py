"""Tencent Cloud secret ids by their mark, secret keys behind the vendor's name."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AKID" + fake(32)
B = "AKID" + fake(32, ALNUM, 2)
C = fake(32)

RECOGNIZER = Recognizer(
    id="credentials.tencent",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Tencent Cloud secret id",
    source="https://www.tencentcloud.com/document/product/598/32675",
    patterns=(
        Pattern(name="id", regex=whole(r"AKID[A-Za-z0-9]{32}"), score=0.9, why="AKID and 32 characters"),
        Pattern(
            name="secret",
            regex=named(r"tencent|qcloud", r"[A-Za-z0-9]{32}"),
            score=0.7,
            why="32 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"export TENCENTCLOUD_SECRET_ID=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"12:00:01 DEBUG config tencent_secret_key=[[{C}]] loaded",
            f"TENCENTCLOUD_SECRET_KEY: '[[{C}]]'",
            f"<tencent_secret_key>\n    [[{C}]]\n</tencent_secret_key>",
        ),
        left=(
            Left(text="TENCENTCLOUD_SECRET_ID=" + "AKID" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="TENCENTCLOUD_SECRET_ID=" + "AKID" + fake(10), why="too short for this format"),
            Left(text="x7" + "AKID" + fake(32) + "q9", why="part of a longer run"),
            Left(text="TENCENTCLOUD_SECRET_ID=${TENCENTCLOUD_SECRET_ID}", why="a variable"),
            Left(text="TENCENTCLOUD_SECRET_ID: <your-tencent-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"tencent_secret_key_hash={C}", why="a digest of the secret"),
            Left(text="Rotate tencent_secret_key every 90 days.", why="prose about the secret"),
            Left(text="TENCENTCLOUD_SECRET_ID=os.environ['TENCENTCLOUD_SECRET_ID']", why="code that reads the secret"),
        ),
    ),
)
