"""PayPal secrets behind their name, Braintree access tokens by their mark."""

from recognizers.credentials._fake import BASE64URL, HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "access_token$production$" + fake(16, LOWER_ALNUM) + "$" + fake(32, HEX)
B = "A21AA" + fake(92, BASE64URL)
C = "E" + fake(79, BASE64URL)
D = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.paypal",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="PayPal or Braintree credential",
    source="https://developer.paypal.com/braintree/docs/guides/authorization/overview",
    patterns=(
        Pattern(
            name="braintree",
            regex=whole(r"access_token\$(?:production|sandbox|development)\$[a-z0-9]{16}\$[0-9a-f]{32}"),
            score=0.9,
            why="mode, merchant and key between dollar signs",
        ),
        Pattern(name="bearer", regex=whole(r"A21AA[A-Za-z0-9_-]{60,120}"), score=0.9, why="OAuth access tokens"),
        Pattern(
            name="named",
            regex=named(r"paypal|braintree", r"(?:E[A-Za-z0-9_-]{79}|[0-9a-f]{32})"),
            score=0.7,
            why="80 characters from E (PayPal secret), 32 hex (Braintree private key)",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f'System.setProperty("PAYPAL_CLIENT_SECRET", "[[{C}]]")',
            f"export braintree_private_key='[[{D}]]' && make deploy",
            f"PAYPAL_CLIENT_SECRET=[[{C}]]",
        ),
        left=(
            Left(
                text="BRAINTREE_ACCESS_TOKEN=" + "access_token$production$" + "x" * 16 + "$" + "x" * 32,
                why="a mask where the random part belongs",
            ),
            Left(
                text="BRAINTREE_ACCESS_TOKEN=" + "access_token$production$" + fake(16, LOWER_ALNUM) + "$" + fake(10, HEX),
                why="too short for this format",
            ),
            Left(text="x7" + "access_token$production$" + fake(16, LOWER_ALNUM) + "$" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="BRAINTREE_ACCESS_TOKEN=${BRAINTREE_ACCESS_TOKEN}", why="a variable"),
            Left(text="BRAINTREE_ACCESS_TOKEN: <your-paypal-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"PAYPAL_CLIENT_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate PAYPAL_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="BRAINTREE_ACCESS_TOKEN=os.environ['BRAINTREE_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
