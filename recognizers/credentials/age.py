"""Secret keys of age: Bech32."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AGE-SECRET-KEY-1" + fake(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
B = "AGE-SECRET-KEY-1" + fake(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 2)

RECOGNIZER = Recognizer(
    id="credentials.age",
    entity="PRIVATE_KEY",
    category=Category.CREDENTIAL,
    title="age secret key",
    source="https://age-encryption.org/v1",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
            score=0.9,
            why="the human-readable part and 58 Bech32 characters",
        ),
        Pattern(
            name="plugin",
            regex=whole(r"AGE-PLUGIN-[A-Z0-9]{2,20}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{30,200}"),
            score=0.9,
            why="identities of plugins",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"sops_age_key := `[[{A}]]`",
            f"export SOPS_AGE_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="SOPS_AGE_KEY=" + "AGE-SECRET-KEY-1" + "x" * 58, why="a mask where the random part belongs"),
            Left(text="SOPS_AGE_KEY=" + "AGE-SECRET-KEY-1" + fake(19, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"), why="too short for this format"),
            Left(text="x7" + "AGE-SECRET-KEY-1" + fake(58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L") + "q9", why="part of a longer run"),
            Left(text="SOPS_AGE_KEY=${SOPS_AGE_KEY}", why="a variable"),
            Left(text="SOPS_AGE_KEY: <your-age-key>", why="a manual"),
            Left(text="The age secret key is shown once; store it as SOPS_AGE_KEY.", why="prose about the secret"),
            Left(text="SOPS_AGE_KEY=os.environ['SOPS_AGE_KEY']", why="code that reads the secret"),
        ),
    ),
)
