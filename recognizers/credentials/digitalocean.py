"""DigitalOcean personal, OAuth and refresh tokens, and keys of its AI platform."""

from recognizers.credentials._fake import HEX, UPPER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dop_v1_" + fake(64, HEX)
B = "doo_v1_" + fake(64, HEX)
C = "DO00" + fake(16, UPPER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.digitalocean",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="DigitalOcean token",
    source="https://docs.digitalocean.com/reference/api/create-personal-access-token/",
    patterns=(
        Pattern(name="token", regex=whole(r"do[opr]_v1_[a-f0-9]{64}"), score=0.9, why="dop personal, doo OAuth, dor refresh; 64 hex"),
        Pattern(name="model_key", regex=whole(r"sk-do-[A-Za-z0-9_-]{30,100}"), score=0.9, why="model access keys"),
        Pattern(name="spaces", regex=whole(r"DO00[A-Z0-9]{16}"), score=0.9, why="Spaces access keys: DO00 and 16 characters"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"DIGITALOCEAN_TOKEN: '[[{C}]]'",
        ),
        left=(
            Left(text="DIGITALOCEAN_TOKEN=" + "dop_v1_" + "x" * 64, why="a mask where the random part belongs"),
            Left(text="DIGITALOCEAN_TOKEN=" + "dop_v1_" + fake(21, HEX), why="too short for this format"),
            Left(text="x7" + "dop_v1_" + fake(64, HEX) + "q9", why="part of a longer run"),
            Left(text="DIGITALOCEAN_TOKEN=${DIGITALOCEAN_TOKEN}", why="a variable"),
            Left(text="DIGITALOCEAN_TOKEN: <your-digitalocean-key>", why="a manual"),
            Left(text="The DigitalOcean token is shown once; store it as DIGITALOCEAN_TOKEN.", why="prose about the secret"),
            Left(text="DIGITALOCEAN_TOKEN=os.environ['DIGITALOCEAN_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
