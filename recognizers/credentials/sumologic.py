"""Sumo Logic access ids (su and 12 characters) and keys (64) behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import ASSIGN, named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(64)
B = "su" + fake(12)

RECOGNIZER = Recognizer(
    id="credentials.sumologic",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Sumo Logic access key",
    source="https://help.sumologic.com/docs/manage/security/access-keys/",
    patterns=(
        Pattern(
            name="id",
            regex=r"(?<![A-Za-z])sumo(?:logic)?[\w .-]{0,24}?(?:id|token|key|access)[\w.-]{0,12}"
            + ASSIGN
            + r"(?P<value>su[A-Za-z0-9]{12})(?![\w])",
            score=0.9,
            why="su and 12 characters",
            caseless=True,
        ),
        Pattern(name="key", regex=named(r"sumo(?:logic)?", r"[A-Za-z0-9]{64}"), score=0.7, why="64 characters", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"SUMO_ACCESS_KEY=[[{A}]]",
            f'sumologic_access_key = "[[{B}]]"',
            f'  "sumoToken" => "[[{A}]]"',
            f"12:00:01 DEBUG config SUMO_ACCESS_KEY=[[{B}]] loaded",
            f"sumologic_access_key: '[[{A}]]'",
            f"<sumoToken>\n    [[{B}]]\n</sumoToken>",
        ),
        left=(
            Left(text="sumOfExposures = su7Gy5im9ADdvU", why="a sum"),
            Left(text="SUMO_ACCESS_KEY=${SUMO_ACCESS_KEY}", why="a variable"),
            Left(text="SUMO_ACCESS_KEY: <your-sumologic-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SUMO_ACCESS_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate SUMO_ACCESS_KEY every 90 days.", why="prose about the secret"),
            Left(text="SUMO_ACCESS_KEY=os.environ['SUMO_ACCESS_KEY']", why="code that reads the secret"),
        ),
    ),
)
