"""Alibaba Cloud access key ids by their mark, secrets behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "LTAI" + fake(20)
B = "LTAI" + fake(12)
C = fake(30, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.alibaba",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Alibaba Cloud access key",
    source="https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
    patterns=(
        Pattern(name="id", regex=whole(r"LTAI[A-Za-z0-9]{12,26}"), score=0.9, why="LTAI and 12 to 26 characters"),
        Pattern(
            name="secret",
            regex=named(r"alibaba|aliyun|alicloud", r"[A-Za-z0-9]{30}"),
            score=0.7,
            why="30 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"aliyun_access_key_id": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f'  "aliyun_access_key_secret" => "[[{C}]]"',
            f"12:00:01 DEBUG config ALIBABA_SECRET=[[{C}]] loaded",
            f"aliyun_access_key_secret: '[[{C}]]'",
        ),
        left=(
            Left(text="ALIYUN_ACCESS_KEY_ID=" + "LTAI" + "x" * 20, why="a mask where the random part belongs"),
            Left(text="ALIYUN_ACCESS_KEY_ID=" + "LTAI" + fake(6), why="too short for this format"),
            Left(text="x7" + "LTAI" + fake(20) + "q9", why="part of a longer run"),
            Left(text="ALIYUN_ACCESS_KEY_ID=${ALIYUN_ACCESS_KEY_ID}", why="a variable"),
            Left(text="ALIYUN_ACCESS_KEY_ID: <your-alibaba-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"aliyun_access_key_secret_hash={C}", why="a digest of the secret"),
            Left(text="Rotate aliyun_access_key_secret every 90 days.", why="prose about the secret"),
            Left(text="ALIYUN_ACCESS_KEY_ID=os.environ['ALIYUN_ACCESS_KEY_ID']", why="code that reads the secret"),
        ),
    ),
)
