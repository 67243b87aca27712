"""Tokens of log services without a mark: Logz.io, Loggly, LogDNA, Papertrail, Better Stack, Axiom, Logtail."""

from recognizers.credentials._fake import HEX, LOWER, UPPER, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "xaat-" + fake_uuid(19)
B = fake(32, LOWER + UPPER)
C = fake_uuid(20)
D = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.logzio",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Log shipping token",
    source="https://docs.logz.io/docs/user-guide/admin/authentication-tokens/",
    patterns=(
        Pattern(
            name="axiom",
            regex=whole(r"xa[aip]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.9,
            why="Axiom: kind and UUID",
        ),
        Pattern(
            name="named",
            regex=named(
                r"logz(?:\.?io)?|loggly|logdna|mezmo|papertrail|logtail|betterstack|coralogix|logentries",
                r"(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9]{24}|[A-Za-z]{32}|[0-9a-f]{32})",
            ),
            score=0.7,
            why="UUID, 24 or 32 characters behind a vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"AXIOM_TOKEN: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'{{"axiom_token": "[[{A}]]", "env": "prod"}}',
            f"LOGZIO_TOKEN: '[[{B}]]'",
            f"<LOGGLY_TOKEN>\n    [[{C}]]\n</LOGGLY_TOKEN>",
            f"LOGDNA_INGESTION_KEY := `[[{D}]]`",
        ),
        left=(
            Left(text="AXIOM_TOKEN=" + "xaat-" + "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", why="a mask where the random part belongs"),
            Left(text="x7" + "xaat-" + fake_uuid(19) + "q9", why="part of a longer run"),
            Left(text="AXIOM_TOKEN=${AXIOM_TOKEN}", why="a variable"),
            Left(text="AXIOM_TOKEN: <your-logzio-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LOGZIO_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate LOGZIO_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="AXIOM_TOKEN=os.environ['AXIOM_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
