"""SendGrid API keys."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "SG." + fake(22, BASE64URL) + "." + fake(43, BASE64URL)
B = "SG." + fake(22, BASE64URL, 2) + "." + fake(43, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.sendgrid",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="SendGrid API key",
    source="https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}"),
            score=0.9,
            why="SG, an id of 22 and a secret of 43 characters",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"sendgrid_api_key": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"sendgrid_api_key := `[[{A}]]`",
            f"export SENDGRID_API_KEY=[[{B}]]",
        ),
        left=(
            Left(text="SENDGRID_API_KEY=" + "SG." + "x" * 22 + "." + "x" * 43, why="a mask where the random part belongs"),
            Left(text="SENDGRID_API_KEY=" + "SG." + fake(22, BASE64URL) + "." + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "SG." + fake(22, BASE64URL) + "." + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="SENDGRID_API_KEY=${SENDGRID_API_KEY}", why="a variable"),
            Left(text="SENDGRID_API_KEY: <your-sendgrid-key>", why="a manual"),
            Left(text="The SendGrid API key is shown once; store it as SENDGRID_API_KEY.", why="prose about the secret"),
            Left(text="SENDGRID_API_KEY=os.environ['SENDGRID_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
