"""AWS access key id.

AWS unique ids that name a key or a bearer token: four letters of kind, then base32. Amazon's own example key is found too: nobody is
harmed if it is masked.
"""

from recognizers.credentials._fake import BASE32, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AKIA" + fake(16, BASE32)
B = "ASIA" + fake(16, BASE32, 3)

RECOGNIZER = Recognizer(
    id="credentials.aws_access_key",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="AWS access key id",
    source="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    patterns=(
        Pattern(
            name="id",
            regex=whole(r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}"),
            score=0.9,
            why="the kinds AKIA (long-lived), ASIA (temporary), ABIA (bearer), ACCA (context-specific); 16 of base32 after it",
        ),
        Pattern(
            name="id_loose",
            regex=whole(r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}"),
            score=0.9,
            why="made-up keys in tests and logs use 0, 1, 8, 9 too",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"export AWS_ACCESS_KEY_ID=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
        ),
        left=(
            Left(text="TODAYINASIAASACKOFRICEFELLOVER", why="capitals in which a kind occurs by chance"),
            Left(text="arn:aws:iam::123456789012:role/AROA1", why="a role, not a key"),
            Left(text="AWS_ACCESS_KEY_ID=" + "AKIA" + "x" * 16, why="a mask where the random part belongs"),
            Left(text="AWS_ACCESS_KEY_ID=" + "AKIA" + fake(5, BASE32), why="too short for this format"),
            Left(text="x7" + "AKIA" + fake(16, BASE32) + "q9", why="part of a longer run"),
            Left(text="AWS_ACCESS_KEY_ID=${AWS_ACCESS_KEY_ID}", why="a variable"),
            Left(text="AWS_ACCESS_KEY_ID: <your-aws-access-key-key>", why="a manual"),
            Left(text="The AWS access key id is shown once; store it as AWS_ACCESS_KEY_ID.", why="prose about the secret"),
            Left(text="AWS_ACCESS_KEY_ID=os.environ['AWS_ACCESS_KEY_ID']", why="code that reads the secret"),
        ),
    ),
)
