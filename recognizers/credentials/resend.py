"""Keys of mail services with a mark: Resend, MailerSend, Loops, SparkPost behind its name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "re_" + fake(8) + "_" + fake(24)
B = "mlsn." + fake(64, HEX)
C = fake(40, HEX)
D = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.resend",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Resend API key",
    source="https://resend.com/docs/dashboard/api-keys/introduction",
    patterns=(
        Pattern(name="resend", regex=whole(r"re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"), score=0.9, why="Resend: 8 and 24 characters"),
        Pattern(name="mailersend", regex=whole(r"mlsn\.[0-9a-f]{64}"), score=0.9, why="MailerSend: 64 hex"),
        Pattern(
            name="named",
            regex=named(r"sparkpost|mailjet|elastic_?email|customer[._]?io", r"(?:[0-9a-f]{40}|[0-9a-f]{32}|[A-Z0-9]{96})"),
            score=0.7,
            why="hex behind a vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"RESEND_API_KEY: '[[{B}]]'",
            f"export SPARKPOST_API_KEY='[[{C}]]' && make deploy",
            f"MAILJET_API_SECRET=[[{D}]]",
            f'SPARKPOST_API_KEY = "[[{C}]]"',
        ),
        left=(
            Left(text="RESEND_API_KEY=" + "re_" + "x" * 8 + "_" + "x" * 24, why="a mask where the random part belongs"),
            Left(text="RESEND_API_KEY=" + "re_" + fake(8) + "_" + fake(8), why="too short for this format"),
            Left(text="x7" + "re_" + fake(8) + "_" + fake(24) + "q9", why="part of a longer run"),
            Left(text="RESEND_API_KEY=${RESEND_API_KEY}", why="a variable"),
            Left(text="RESEND_API_KEY: <your-resend-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SPARKPOST_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate SPARKPOST_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="RESEND_API_KEY=os.environ['RESEND_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
