"""CircleCI personal and project tokens: new ones by their mark, old ones 40 hex behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "CCIPAT_" + fake(22) + "_" + fake(40, HEX)
B = "CCIPRJ_" + fake(22) + "_" + fake(40, HEX)
C = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.circleci",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="CircleCI token",
    source="https://circleci.com/docs/managing-api-tokens/",
    patterns=(
        Pattern(name="marked", regex=whole(r"CCI(?:PAT|PRJ|RUN)_[A-Za-z0-9]{22}_[a-f0-9]{40}"), score=0.9, why="kind, owner and 40 hex"),
        Pattern(
            name="named",
            regex=named(r"circle[_-]?ci|circle", r"[0-9a-f]{40}"),
            score=0.7,
            why="40 hex behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"CIRCLE_TOKEN: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f"CIRCLE_TOKEN: '[[{C}]]'",
            f"<circleci_api_token>\n    [[{C}]]\n</circleci_api_token>",
            f"CIRCLE_TOKEN := `[[{C}]]`",
        ),
        left=(
            Left(text="CIRCLE_TOKEN=" + "CCIPAT_" + "x" * 22 + "_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="CIRCLE_TOKEN=" + "CCIPAT_" + fake(22) + "_" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "CCIPAT_" + fake(22) + "_" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="CIRCLE_TOKEN=${CIRCLE_TOKEN}", why="a variable"),
            Left(text="CIRCLE_TOKEN: <your-circleci-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"CIRCLE_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate CIRCLE_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="CIRCLE_TOKEN=os.environ['CIRCLE_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
