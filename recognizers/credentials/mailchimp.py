"""Mailchimp keys end in their data centre; Mandrill keys have a mark."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX) + "-us12"
B = fake(32, HEX, 2) + "-us6"
C = "md-" + fake(22)

RECOGNIZER = Recognizer(
    id="credentials.mailchimp",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Mailchimp API key",
    source="https://mailchimp.com/help/about-api-keys/",
    patterns=(
        Pattern(name="key", regex=whole(r"[0-9a-f]{32}-us\d{1,2}"), score=0.9, why="32 hex and the data centre"),
        Pattern(name="mandrill", regex=whole(r"md-[A-Za-z0-9_-]{22}"), score=0.9, why="md- and 22 characters"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"mailchimp_api_key": "[[{C}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"mailchimp_api_key := `[[{C}]]`",
        ),
        left=(
            Left(text="MAILCHIMP_API_KEY=" + "x" * 32 + "-us12", why="a mask where the random part belongs"),
            Left(text="MAILCHIMP_API_KEY=" + fake(10, HEX) + "-us12", why="too short for this format"),
            Left(text="x7" + fake(32, HEX) + "-us12" + "q9", why="part of a longer run"),
            Left(text="MAILCHIMP_API_KEY=${MAILCHIMP_API_KEY}", why="a variable"),
            Left(text="MAILCHIMP_API_KEY: <your-mailchimp-key>", why="a manual"),
            Left(text="The Mailchimp API key is shown once; store it as MAILCHIMP_API_KEY.", why="prose about the secret"),
            Left(text="MAILCHIMP_API_KEY=os.environ['MAILCHIMP_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
