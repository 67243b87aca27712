"""Bedrock keys: long-lived ones are base64 of `BedrockAPIKey-`, short-lived ones carry a signed URL in base64."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ABSKQmVkcm9ja0FQSUtleS" + fake(110, BASE64)
B = "bedrock-api-key-" + "YmVkcm9jay5hbWF6b25hd3MuY29t" + fake(80)

RECOGNIZER = Recognizer(
    id="credentials.aws_bedrock",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Amazon Bedrock API key",
    source="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
    patterns=(
        Pattern(
            name="long_lived",
            regex=whole(r"ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{109,269}={0,2}"),
            score=0.9,
            why="ABSK, then base64 of the fixed user name and a random rest, 132 characters or more",
        ),
        Pattern(
            name="short_lived",
            regex=whole(r"bedrock-api-key-(?:YmVkcm9jay5hbWF6b25hd3MuY29t)[A-Za-z0-9+/_%=-]{0,1600}"),
            score=0.9,
            why="base64 of bedrock.amazonaws.com follows the fixed prefix",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"AWS_BEARER_TOKEN_BEDROCK: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"aws_bearer_token_bedrock": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="AWS_BEARER_TOKEN_BEDROCK=" + "ABSKQmVkcm9ja0FQSUtleS" + "x" * 110, why="a mask where the random part belongs"),
            Left(text="AWS_BEARER_TOKEN_BEDROCK=" + "ABSKQmVkcm9ja0FQSUtleS" + fake(36, BASE64), why="too short for this format"),
            Left(text="x7" + "ABSKQmVkcm9ja0FQSUtleS" + fake(110, BASE64) + "q9", why="part of a longer run"),
            Left(text="AWS_BEARER_TOKEN_BEDROCK=${AWS_BEARER_TOKEN_BEDROCK}", why="a variable"),
            Left(text="AWS_BEARER_TOKEN_BEDROCK: <your-aws-bedrock-key>", why="a manual"),
            Left(text="The Amazon Bedrock API key is shown once; store it as AWS_BEARER_TOKEN_BEDROCK.", why="prose about the secret"),
            Left(text="AWS_BEARER_TOKEN_BEDROCK=os.environ['AWS_BEARER_TOKEN_BEDROCK']", why="code that reads the secret"),
        ),
    ),
)
