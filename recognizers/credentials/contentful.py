"""Contentful management tokens by their mark, delivery tokens behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "CFPAT-" + fake(43, BASE64URL)
B = "CFPAT-" + fake(43, BASE64URL, 2)
C = fake(43, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.contentful",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Contentful token",
    source="https://www.contentful.com/developers/docs/references/authentication/",
    patterns=(
        Pattern(name="cma", regex=whole(r"CFPAT-[A-Za-z0-9_-]{43}"), score=0.9, why="CFPAT- and 43 characters"),
        Pattern(
            name="named",
            regex=named(r"contentful", r"[A-Za-z0-9=_-]{43}"),
            score=0.7,
            why="43 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"CONTENTFUL_MANAGEMENT_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"contentful_management_token": "[[{B}]]", "env": "prod"}}',
            f'{{"CONTENTFUL_ACCESS_TOKEN": "[[{C}]]"}}',
            f'System.setProperty("contentful_delivery_api", "[[{C}]]")',
            f"export CONTENTFUL_ACCESS_TOKEN='[[{C}]]' && make deploy",
        ),
        left=(
            Left(text="CONTENTFUL_MANAGEMENT_TOKEN=" + "CFPAT-" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="CONTENTFUL_MANAGEMENT_TOKEN=" + "CFPAT-" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "CFPAT-" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="CONTENTFUL_MANAGEMENT_TOKEN=${CONTENTFUL_MANAGEMENT_TOKEN}", why="a variable"),
            Left(text="CONTENTFUL_MANAGEMENT_TOKEN: <your-contentful-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"CONTENTFUL_ACCESS_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate CONTENTFUL_ACCESS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="CONTENTFUL_MANAGEMENT_TOKEN=os.environ['CONTENTFUL_MANAGEMENT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
