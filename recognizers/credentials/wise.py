"""Wise and Revolut tokens behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "oa_prod_" + fake(43, BASE64URL)
B = "sk_" + fake(66, BASE64URL)
C = fake_uuid(7)

RECOGNIZER = Recognizer(
    id="credentials.wise",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Wise or Revolut token",
    source="https://docs.wise.com/api-docs/api-reference",
    patterns=(
        Pattern(name="revolut", regex=whole(r"oa_(?:prod|sand)_[A-Za-z0-9_-]{32,60}"), score=0.9, why="Revolut Business OAuth tokens"),
        Pattern(name="revolut_merchant", regex=whole(r"sk_[A-Za-z0-9_-]{60,110}"), score=0.9, why="Revolut Merchant secret keys"),
        Pattern(
            name="wise",
            regex=named(r"wise|transferwise", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"revolut_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"WISE_API_TOKEN: '[[{C}]]'",
            f"<transferwise_token>\n    [[{C}]]\n</transferwise_token>",
            f"WISE_API_TOKEN := `[[{C}]]`",
        ),
        left=(
            Left(text="REVOLUT_TOKEN=" + "oa_prod_" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="REVOLUT_TOKEN=" + "oa_prod_" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "oa_prod_" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="REVOLUT_TOKEN=${REVOLUT_TOKEN}", why="a variable"),
            Left(text="REVOLUT_TOKEN: <your-wise-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"WISE_API_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate WISE_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="REVOLUT_TOKEN=os.environ['REVOLUT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
