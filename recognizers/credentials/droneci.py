"""Drone CI tokens: 32 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32)
B = fake(32, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.droneci",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Drone CI token",
    source="https://docs.drone.io/cli/configure/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"drone(?:_?ci)?", r"[A-Za-z0-9]{32}"),
            score=0.7,
            why="32 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"DRONE_TOKEN": "[[{A}]]"}}',
            f'System.setProperty("droneci_token", "[[{B}]]")',
            f"export DRONE_RPC_SECRET='[[{A}]]' && make deploy",
            f"DRONE_TOKEN=[[{B}]]",
            f'droneci_token = "[[{A}]]"',
            f'  "DRONE_RPC_SECRET" => "[[{B}]]"',
        ),
        left=(
            Left(text="DRONE_TOKEN=${DRONE_TOKEN}", why="a variable"),
            Left(text="DRONE_TOKEN: <your-droneci-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"DRONE_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate DRONE_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="DRONE_TOKEN=os.environ['DRONE_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
