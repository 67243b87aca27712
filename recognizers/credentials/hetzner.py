"""Hetzner Cloud and DNS tokens, which have no mark of their own."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64)
B = fake(32)

RECOGNIZER = Recognizer(
    id="credentials.hetzner",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Hetzner Cloud token",
    source="https://docs.hetzner.cloud/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"hcloud|hetzner", r"(?:[A-Za-z0-9]{64}|[A-Za-z0-9]{32})"),
            score=0.7,
            why="64 (cloud) or 32 (DNS) characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "HCLOUD_TOKEN" => "[[{A}]]"',
            f"12:00:01 DEBUG config hetzner_api_token=[[{B}]] loaded",
            f"HETZNER_DNS_API_KEY: '[[{A}]]'",
            f"<hcloudToken>\n    [[{B}]]\n</hcloudToken>",
            f"HCLOUD_TOKEN := `[[{A}]]`",
            f'{{"hetzner_api_token": "[[{B}]]"}}',
        ),
        left=(
            Left(text="HCLOUD_TOKEN=${HCLOUD_TOKEN}", why="a variable"),
            Left(text="HCLOUD_TOKEN: <your-hetzner-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"HCLOUD_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate HCLOUD_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="HCLOUD_TOKEN=os.environ['HCLOUD_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
