"""Sourcegraph access tokens."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sgp_" + fake(40, HEX)
B = "sgp_" + fake(16, HEX) + "_" + fake(40, HEX)
C = "slk_" + fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.sourcegraph",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Sourcegraph access token",
    source="https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"sg[pd]_(?:[a-fA-F0-9]{16}_|local_)?[a-fA-F0-9]{40}"),
            score=0.9,
            why="sgp_, perhaps the instance, 40 hex",
        ),
        Pattern(name="license", regex=whole(r"slk_[a-f0-9]{64}"), score=0.9, why="Cody gateway tokens"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"src_access_token := `[[{C}]]`",
            f"export SRC_ACCESS_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{C}]]");',
        ),
        left=(
            Left(text="SRC_ACCESS_TOKEN=" + "sgp_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="SRC_ACCESS_TOKEN=" + "sgp_" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "sgp_" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="SRC_ACCESS_TOKEN=${SRC_ACCESS_TOKEN}", why="a variable"),
            Left(text="SRC_ACCESS_TOKEN: <your-sourcegraph-key>", why="a manual"),
            Left(text="The Sourcegraph access token is shown once; store it as SRC_ACCESS_TOKEN.", why="prose about the secret"),
            Left(text="SRC_ACCESS_TOKEN=os.environ['SRC_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
