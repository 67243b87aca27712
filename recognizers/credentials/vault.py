"""HashiCorp Vault service, batch and recovery tokens, also from before 1.10."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "hvs." + fake(90, BASE64URL)
B = "hvb." + fake(138, BASE64URL)
C = "s." + fake(24)

RECOGNIZER = Recognizer(
    id="credentials.vault",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="HashiCorp Vault token",
    source="https://developer.hashicorp.com/vault/docs/concepts/tokens",
    patterns=(
        Pattern(name="token", regex=whole(r"hv[sbr]\.[A-Za-z0-9_-]{24,300}"), score=0.9, why="service, batch or recovery"),
        Pattern(
            name="old", regex=whole(r"[sbr]\.[A-Za-z0-9]{24}(?:\.[A-Za-z0-9]{5})?"), score=0.6, why="one letter, a dot and 24 characters"
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"VAULT_TOKEN: '[[{C}]]'",
        ),
        left=(
            Left(text="VAULT_TOKEN=" + "hvs." + "x" * 90, why="a mask where the random part belongs"),
            Left(text="x7" + "hvs." + fake(90, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="VAULT_TOKEN=${VAULT_TOKEN}", why="a variable"),
            Left(text="VAULT_TOKEN: <your-vault-key>", why="a manual"),
            Left(text="The HashiCorp Vault token is shown once; store it as VAULT_TOKEN.", why="prose about the secret"),
            Left(text="VAULT_TOKEN=os.environ['VAULT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
