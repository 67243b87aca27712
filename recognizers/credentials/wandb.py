"""Weights & Biases keys: 40 hex behind the vendor's name; new ones by their mark."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "wandb_v1_" + fake(77)
B = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.wandb",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Weights & Biases API key",
    source="https://docs.wandb.ai/support/find_api_key/",
    patterns=(
        Pattern(name="marked", regex=whole(r"wandb_v1_[A-Za-z0-9_-]{60,100}"), score=0.9, why="wandb_v1_ and a random rest"),
        Pattern(
            name="named", regex=named(r"wandb|weights", r"[0-9a-f]{40}"), score=0.7, why="40 hex behind the vendor's name", caseless=True
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"wandb_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f'{{"WANDB_API_KEY": "[[{B}]]"}}',
            f'System.setProperty("wandb_key", "[[{B}]]")',
            f"export WANDB_API_KEY='[[{B}]]' && make deploy",
        ),
        left=(
            Left(text="WANDB_API_KEY=" + "wandb_v1_" + "x" * 77, why="a mask where the random part belongs"),
            Left(text="WANDB_API_KEY=" + "wandb_v1_" + fake(25), why="too short for this format"),
            Left(text="x7" + "wandb_v1_" + fake(77) + "q9", why="part of a longer run"),
            Left(text="WANDB_API_KEY=${WANDB_API_KEY}", why="a variable"),
            Left(text="WANDB_API_KEY: <your-wandb-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"WANDB_API_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate WANDB_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="WANDB_API_KEY=os.environ['WANDB_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
