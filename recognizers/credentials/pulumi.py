"""Pulumi access tokens."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pul-" + fake(40, HEX)
B = "pul-" + fake(40, HEX, 2)

RECOGNIZER = Recognizer(
    id="credentials.pulumi",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Pulumi access token",
    source="https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
    patterns=(Pattern(name="token", regex=whole(r"pul-[a-f0-9]{40}"), score=0.9, why="pul- and 40 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"pulumi_access_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"pulumi_access_token := `[[{B}]]`",
        ),
        left=(
            Left(text='<img src="./assets/vipul-f0eb1acf0da84c06a50c5b2c59932001997786b1.png">', why="the end of a name, then a hash"),
            Left(text="PULUMI_ACCESS_TOKEN=" + "pul-" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="PULUMI_ACCESS_TOKEN=" + "pul-" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "pul-" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="PULUMI_ACCESS_TOKEN=${PULUMI_ACCESS_TOKEN}", why="a variable"),
            Left(text="PULUMI_ACCESS_TOKEN: <your-pulumi-key>", why="a manual"),
            Left(text="The Pulumi access token is shown once; store it as PULUMI_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="PULUMI_ACCESS_TOKEN=os.environ['PULUMI_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
