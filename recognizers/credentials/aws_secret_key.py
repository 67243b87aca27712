"""AWS secret access keys: 40 characters of base64 without a mark of their own, so only behind their name."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import ASSIGN
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(40, BASE64)
B = fake(40, BASE64, 5)

RECOGNIZER = Recognizer(
    id="credentials.aws_secret_key",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="AWS secret access key",
    source="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    patterns=(
        Pattern(
            name="named",
            regex=r"(?:aws[\w .-]{0,16}?(?:secret|key)|secret[_ .-]?access[_ .-]?key|secretkey)(?![\w-]{0,20}(?:hash|sha|_id|name))[\w .-]{0,16}"
            + ASSIGN
            + r"(?P<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])",
            score=0.9,
            why="40 base64 characters behind a name that says AWS or secret access key",
            caseless=True,
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'aws_secret_access_key = "[[{A}]]"',
            f'  "AWS_SECRET_ACCESS_KEY" => "[[{B}]]"',
            f"12:00:01 DEBUG config SecretAccessKey=[[{A}]] loaded",
            f"awsSecretKey: '[[{B}]]'",
            f"<aws_secret_access_key>\n    [[{A}]]\n</aws_secret_access_key>",
            f"AWS_SECRET_ACCESS_KEY := `[[{B}]]`",
        ),
        left=(
            Left(text="aws_secret_access_key=${aws_secret_access_key}", why="a variable"),
            Left(text="aws_secret_access_key: <your-aws-secret-key-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"aws_secret_access_key_hash={A}", why="a digest of the secret"),
            Left(text="Rotate aws_secret_access_key every 90 days.", why="prose about the secret"),
            Left(text="aws_secret_access_key=os.environ['aws_secret_access_key']", why="code that reads the secret"),
        ),
    ),
)
