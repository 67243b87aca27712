"""Session tokens of AWS STS: base64 of a structure whose first bytes are always the same."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "IQoJb3JpZ2lu" + fake(360, BASE64)
B = "FwoGZXIvYXdz" + fake(300, BASE64)

RECOGNIZER = Recognizer(
    id="credentials.aws_session_token",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="AWS session token",
    source="https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html",
    patterns=(
        Pattern(
            name="sts",
            regex=whole(r"(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|AQoDYXdz|AQoEXAMPLE)[A-Za-z0-9/+=%_-]{60,1600}"),
            score=0.9,
            why="base64 of the origin marker, then hundreds of characters",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"aws_session_token := `[[{A}]]`",
            f"export AWS_SESSION_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
        ),
        left=(
            Left(text="AWS_SESSION_TOKEN=" + "IQoJb3JpZ2lu" + "x" * 360, why="a mask where the random part belongs"),
            Left(text="x7" + "IQoJb3JpZ2lu" + fake(360, BASE64) + "q9", why="part of a longer run"),
            Left(text="AWS_SESSION_TOKEN=${AWS_SESSION_TOKEN}", why="a variable"),
            Left(text="AWS_SESSION_TOKEN: <your-aws-session-token-key>", why="a manual"),
            Left(text="The AWS session token is shown once; store it as AWS_SESSION_TOKEN.", why="prose about the secret"),
            Left(text="AWS_SESSION_TOKEN=os.environ['AWS_SESSION_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
