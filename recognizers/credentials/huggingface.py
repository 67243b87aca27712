"""Hugging Face user and organisation tokens."""

from recognizers.credentials._fake import LOWER, UPPER, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "hf_" + fake(34, LOWER + UPPER)
B = "api_org_" + fake(34, LOWER + UPPER)
C = "hf_" + fake(34)

RECOGNIZER = Recognizer(
    id="credentials.huggingface",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Hugging Face token",
    source="https://huggingface.co/docs/hub/security-tokens",
    patterns=(
        Pattern(name="token", regex=whole(r"(?:hf|api_org)_[A-Za-z]{34}"), score=0.9, why="34 letters"),
        Pattern(name="token_alnum", regex=whole(r"hf_[A-Za-z0-9]{34,40}"), score=0.9, why="newer ones hold digits"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"hf_token": "[[{C}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"hf_token := `[[{C}]]`",
        ),
        left=(
            Left(text="HF_TOKEN=" + "hf_" + "x" * 34, why="a mask where the random part belongs"),
            Left(text="HF_TOKEN=" + "hf_" + fake(11, LOWER + UPPER), why="too short for this format"),
            Left(text="x7" + "hf_" + fake(34, LOWER + UPPER) + "q9", why="part of a longer run"),
            Left(text="HF_TOKEN=${HF_TOKEN}", why="a variable"),
            Left(text="HF_TOKEN: <your-huggingface-key>", why="a manual"),
            Left(text="The Hugging Face token is shown once; store it as HF_TOKEN.", why="prose about the secret"),
            Left(text="HF_TOKEN=os.environ['HF_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
