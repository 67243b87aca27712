"""GitHub tokens of all kinds: personal, OAuth, user-to-server, server-to-server, refresh, fine-grained."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ghp_" + fake(36)
B = "gho_" + fake(36)
C = "github_pat_" + fake(22) + "_" + fake(59)
D = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.github",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="GitHub token",
    source="https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
    patterns=(
        Pattern(
            name="classic",
            regex=whole(r"gh[pousr]_[A-Za-z0-9_]{36,251}"),
            score=0.9,
            why="kind in the third letter; 36 characters or more, the last six a checksum",
        ),
        Pattern(
            name="fine_grained", regex=whole(r"github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"), score=0.9, why="fine-grained personal tokens"
        ),
        Pattern(
            name="fine_grained_short",
            regex=whole(r"github_pat_[A-Za-z0-9_]{40,120}"),
            score=0.9,
            why="the same with another split, as in made-up tokens",
        ),
        Pattern(
            name="app_secret",
            regex=named(r"github|gh", r"[0-9a-f]{40}"),
            score=0.7,
            why="client secrets and tokens before 2021: 40 hex behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"github_token": "[[{C}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f'System.setProperty("GITHUB_TOKEN", "[[{D}]]")',
            f"export github_client_secret='[[{D}]]' && make deploy",
            f"GITHUB_TOKEN=[[{D}]]",
        ),
        left=(
            Left(text="GITHUB_TOKEN=" + "ghp_" + "x" * 36, why="a mask where the random part belongs"),
            Left(text="GITHUB_TOKEN=" + "ghp_" + fake(12), why="too short for this format"),
            Left(text="x7" + "ghp_" + fake(36) + "q9", why="part of a longer run"),
            Left(text="GITHUB_TOKEN=${GITHUB_TOKEN}", why="a variable"),
            Left(text="GITHUB_TOKEN: <your-github-key>", why="a manual"),
            Left(text=f"commit {D}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"GITHUB_TOKEN_hash={D}", why="a digest of the secret"),
            Left(text="Rotate GITHUB_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="GITHUB_TOKEN=os.environ['GITHUB_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
