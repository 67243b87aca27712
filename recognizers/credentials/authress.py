"""Authress service client keys."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sc_" + fake(12, LOWER_ALNUM) + "." + fake(4, LOWER_ALNUM) + ".acc-" + fake(16, LOWER_ALNUM) + "." + fake(60)
B = "ext_" + fake(12, LOWER_ALNUM) + "." + fake(4, LOWER_ALNUM) + ".acc_" + fake(16, LOWER_ALNUM) + "." + fake(60)

RECOGNIZER = Recognizer(
    id="credentials.authress",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Authress access key",
    source="https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning/",
    patterns=(
        Pattern(
            name="key",
            regex=whole(
                r"(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}"
            ),
            score=0.9,
            why="client, key, account, secret",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"authress_key := `[[{A}]]`",
            f"export AUTHRESS_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(
                text="AUTHRESS_KEY=" + "sc_" + "x" * 12 + "." + "x" * 4 + ".acc-" + "x" * 16 + "." + "x" * 60,
                why="a mask where the random part belongs",
            ),
            Left(
                text="AUTHRESS_KEY="
                "sc_" + fake(12, LOWER_ALNUM) + "." + fake(4, LOWER_ALNUM) + ".acc-" + fake(16, LOWER_ALNUM) + "." + fake(20),
                why="too short for this format",
            ),
            Left(
                text="x7sc_" + fake(12, LOWER_ALNUM) + "." + fake(4, LOWER_ALNUM) + ".acc-" + fake(16, LOWER_ALNUM) + "." + fake(60) + "q9",
                why="part of a longer run",
            ),
            Left(text="AUTHRESS_KEY=${AUTHRESS_KEY}", why="a variable"),
            Left(text="AUTHRESS_KEY: <your-authress-key>", why="a manual"),
            Left(text="The Authress access key is shown once; store it as AUTHRESS_KEY.", why="prose about the secret"),
            Left(text="AUTHRESS_KEY=os.environ['AUTHRESS_KEY']", why="code that reads the secret"),
        ),
    ),
)
