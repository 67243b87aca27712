"""1Password service account tokens and account secret keys."""

from recognizers.credentials._fake import BASE64URL, UPPER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ops_eyJ" + fake(400, BASE64URL)
B = (
    "A3-"
    + fake(6, UPPER_ALNUM)
    + "-"
    + fake(11, UPPER_ALNUM)
    + "-"
    + fake(5, UPPER_ALNUM)
    + "-"
    + fake(5, UPPER_ALNUM, 1)
    + "-"
    + fake(5, UPPER_ALNUM, 2)
)
C = (
    "A3-"
    + fake(6, UPPER_ALNUM)
    + "-"
    + fake(6, UPPER_ALNUM, 1)
    + "-"
    + fake(5, UPPER_ALNUM)
    + "-"
    + fake(5, UPPER_ALNUM, 1)
    + "-"
    + fake(5, UPPER_ALNUM, 2)
    + "-"
    + fake(5, UPPER_ALNUM, 3)
)

RECOGNIZER = Recognizer(
    id="credentials.onepassword",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="1Password credential",
    source="https://developer.1password.com/docs/service-accounts/security/",
    patterns=(
        Pattern(name="service", regex=whole(r"ops_eyJ[A-Za-z0-9+/_-]{250,1600}={0,3}"), score=0.9, why="ops_ and base64 of a JSON object"),
        Pattern(
            name="secret_key",
            regex=whole(r"A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"),
            score=0.9,
            why="version A3, account id, and random groups",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"OP_SERVICE_ACCOUNT_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{C}]]\n",
            f'{{"op_service_account_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{C}]]&page=2 HTTP/1.1",
        ),
        left=(
            Left(text="OP_SERVICE_ACCOUNT_TOKEN=" + "ops_eyJ" + "x" * 400, why="a mask where the random part belongs"),
            Left(text="OP_SERVICE_ACCOUNT_TOKEN=" + "ops_eyJ" + fake(133, BASE64URL), why="too short for this format"),
            Left(text="x7" + "ops_eyJ" + fake(400, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="OP_SERVICE_ACCOUNT_TOKEN=${OP_SERVICE_ACCOUNT_TOKEN}", why="a variable"),
            Left(text="OP_SERVICE_ACCOUNT_TOKEN: <your-onepassword-key>", why="a manual"),
            Left(text="The 1Password credential is shown once; store it as OP_SERVICE_ACCOUNT_TOKEN.", why="prose about the secret"),
            Left(text="OP_SERVICE_ACCOUNT_TOKEN=os.environ['OP_SERVICE_ACCOUNT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
