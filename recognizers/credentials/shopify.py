"""Shopify access tokens and shared secrets."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "shpat_" + fake(32, HEX)
B = "shpss_" + fake(32, HEX)
C = "shpca_" + fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.shopify",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Shopify token",
    source="https://shopify.dev/docs/apps/build/authentication-authorization",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"shp(?:at|ca|pa|ss|ua|tka|rt)_[a-fA-F0-9]{32}"),
            score=0.9,
            why="kind in the prefix: admin, custom app, private app, shared secret, user",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"shopify_access_token": "[[{C}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"shopify_access_token := `[[{C}]]`",
        ),
        left=(
            Left(text="SHOPIFY_ACCESS_TOKEN=" + "shpat_" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="SHOPIFY_ACCESS_TOKEN=" + "shpat_" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "shpat_" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="SHOPIFY_ACCESS_TOKEN=${SHOPIFY_ACCESS_TOKEN}", why="a variable"),
            Left(text="SHOPIFY_ACCESS_TOKEN: <your-shopify-key>", why="a manual"),
            Left(text="The Shopify token is shown once; store it as SHOPIFY_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="SHOPIFY_ACCESS_TOKEN=os.environ['SHOPIFY_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
