"""Yandex Cloud IAM tokens, API keys, OAuth tokens and static access keys."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "t1." + fake(120, BASE64URL) + "." + fake(86, BASE64URL)
B = "AQVN" + fake(36, BASE64URL)
C = "y0_" + fake(58, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.yandex",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Yandex Cloud credential",
    source="https://yandex.cloud/en/docs/iam/concepts/authorization/",
    patterns=(
        Pattern(
            name="iam",
            regex=whole(r"t1\.[A-Za-z0-9_-]{1,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}"),
            score=0.9,
            why="t1., a payload and a 64-byte signature in base64url",
        ),
        Pattern(name="api_key", regex=whole(r"AQVN[A-Za-z0-9_-]{35,38}"), score=0.9, why="API keys of service accounts"),
        Pattern(name="oauth", regex=whole(r"y[0-3]_[A-Za-z0-9_-]{55,62}"), score=0.9, why="OAuth tokens: y0_ and 55 or more characters"),
        Pattern(name="static", regex=named(r"yandex|yc|aws", r"YC[A-Za-z0-9_-]{38}"), score=0.9, why="secrets of static access keys"),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"YC_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{C}]]\n",
            f'{{"yc_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{C}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="YC_TOKEN=" + "t1." + "x" * 120 + "." + "x" * 86, why="a mask where the random part belongs"),
            Left(text="x7" + "t1." + fake(120, BASE64URL) + "." + fake(86, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="YC_TOKEN=${YC_TOKEN}", why="a variable"),
            Left(text="YC_TOKEN: <your-yandex-key>", why="a manual"),
            Left(text="The Yandex Cloud credential is shown once; store it as YC_TOKEN.", why="prose about the secret"),
            Left(text="YC_TOKEN=os.environ['YC_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
