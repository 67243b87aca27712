"""Backblaze B2 application keys: K00 and 28 characters behind the vendor's name; Wasabi, Bunny."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "K005" + fake(27, BASE64)
B = "K001" + fake(27)

RECOGNIZER = Recognizer(
    id="credentials.backblaze",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Backblaze B2 key",
    source="https://www.backblaze.com/docs/cloud-storage-application-keys",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"b2|backblaze|restic", r"K00\d[A-Za-z0-9/+]{27}"),
            score=0.7,
            why="K00, a digit and 27 base64 characters",
            caseless=True,
        ),
        Pattern(
            name="bunny",
            regex=named(r"bunny(?:_?cdn|_?net)?", r"(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f-]{40,74})"),
            score=0.7,
            why="UUIDs joined",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"B2_APPLICATION_KEY: '[[{A}]]'",
            f"<backblaze_application_key>\n    [[{B}]]\n</backblaze_application_key>",
            f"RESTIC_B2_KEY := `[[{A}]]`",
            f'{{"B2_APPLICATION_KEY": "[[{B}]]"}}',
            f'System.setProperty("backblaze_application_key", "[[{A}]]")',
            f"export RESTIC_B2_KEY='[[{B}]]' && make deploy",
        ),
        left=(
            Left(text="B2_APPLICATION_KEY=${B2_APPLICATION_KEY}", why="a variable"),
            Left(text="B2_APPLICATION_KEY: <your-backblaze-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"B2_APPLICATION_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate B2_APPLICATION_KEY every 90 days.", why="prose about the secret"),
            Left(text="B2_APPLICATION_KEY=os.environ['B2_APPLICATION_KEY']", why="code that reads the secret"),
        ),
    ),
)
