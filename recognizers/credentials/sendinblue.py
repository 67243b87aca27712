"""Brevo, formerly Sendinblue: API and SMTP keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "xkeysib-" + fake(64, HEX) + "-" + fake(16)
B = "xsmtpsib-" + fake(64, HEX) + "-" + fake(16)

RECOGNIZER = Recognizer(
    id="credentials.sendinblue",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Brevo (Sendinblue) API key",
    source="https://developers.brevo.com/docs/getting-started",
    patterns=(
        Pattern(name="key", regex=whole(r"x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}"), score=0.9, why="kind, 64 hex, 16 characters"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"export BREVO_API_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
        ),
        left=(
            Left(text="BREVO_API_KEY=" + "xkeysib-" + "x" * 64 + "-" + "x" * 16, why="a mask where the random part belongs"),
            Left(text="BREVO_API_KEY=" + "xkeysib-" + fake(21, HEX) + "-" + fake(16), why="too short for this format"),
            Left(text="x7" + "xkeysib-" + fake(64, HEX) + "-" + fake(16) + "q9", why="part of a longer run"),
            Left(text="BREVO_API_KEY=${BREVO_API_KEY}", why="a variable"),
            Left(text="BREVO_API_KEY: <your-sendinblue-key>", why="a manual"),
            Left(text="The Brevo (Sendinblue) API key is shown once; store it as BREVO_API_KEY.", why="prose about the secret"),
            Left(text="BREVO_API_KEY=os.environ['BREVO_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
