"""Docker Hub personal and organisation access tokens, swarm join tokens."""

from recognizers.credentials._fake import BASE64URL, LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dckr_pat_" + fake(27, BASE64URL)
B = "dckr_oat_" + fake(32, BASE64URL)
C = "SWMTKN-1-" + fake(50, LOWER_ALNUM) + "-" + fake(25, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.docker",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Docker Hub token",
    source="https://docs.docker.com/security/access-tokens/",
    patterns=(
        Pattern(name="pat", regex=whole(r"dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,32}"), score=0.9, why="kind and 27 or 32 characters"),
        Pattern(name="swarm", regex=whole(r"SWMTKN-1-[a-z0-9]{50}-[a-z0-9]{25}"), score=0.9, why="swarm join and unlock tokens"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"dockerhub_token := `[[{A}]]`",
            f"export DOCKERHUB_TOKEN=[[{B}]]",
            f"[[{C}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{C}]], please rotate it.",
        ),
        left=(
            Left(text="DOCKERHUB_TOKEN=" + "dckr_pat_" + "x" * 27, why="a mask where the random part belongs"),
            Left(text="DOCKERHUB_TOKEN=" + "dckr_pat_" + fake(9, BASE64URL), why="too short for this format"),
            Left(text="x7" + "dckr_pat_" + fake(27, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="DOCKERHUB_TOKEN=${DOCKERHUB_TOKEN}", why="a variable"),
            Left(text="DOCKERHUB_TOKEN: <your-docker-key>", why="a manual"),
            Left(text="The Docker Hub token is shown once; store it as DOCKERHUB_TOKEN.", why="prose about the secret"),
            Left(text="DOCKERHUB_TOKEN=os.environ['DOCKERHUB_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
