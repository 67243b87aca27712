"""Asana tokens, client ids and secrets."""

from recognizers.credentials._fake import DIGITS, HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "1/" + fake(16, DIGITS) + ":" + fake(32, HEX)
B = "2/" + fake(16, DIGITS) + "/" + fake(16, DIGITS, 1) + ":" + fake(32, HEX)
C = fake(32, HEX)
D = fake(16, DIGITS)

RECOGNIZER = Recognizer(
    id="credentials.asana",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Asana credential",
    source="https://developers.asana.com/docs/personal-access-token",
    patterns=(
        Pattern(name="pat", regex=whole(r"[0-2]/\d{14,20}(?:/\d{14,20})?:[0-9a-f]{32}"), score=0.9, why="version, user, 32 hex"),
        Pattern(
            name="named",
            regex=named(r"asana", r"(?:\d{16}|[a-z0-9]{32})"),
            score=0.7,
            why="16 digits or 32 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"ASANA_PAT: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f"ASANA_CLIENT_SECRET := `[[{C}]]`",
            f'{{"asana_token": "[[{D}]]"}}',
            f'System.setProperty("ASANA_CLIENT_SECRET", "[[{C}]]")',
        ),
        left=(
            Left(text="ASANA_PAT=" + "1/" + "x" * 16 + ":" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="ASANA_PAT=" + "1/" + fake(16, DIGITS) + ":" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "1/" + fake(16, DIGITS) + ":" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="ASANA_PAT=${ASANA_PAT}", why="a variable"),
            Left(text="ASANA_PAT: <your-asana-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ASANA_CLIENT_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate ASANA_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="ASANA_PAT=os.environ['ASANA_PAT']", why="code that reads the secret"),
        ),
    ),
)
