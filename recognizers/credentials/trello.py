"""Trello tokens by their mark, keys (32) and old tokens (64 hex) behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ATTA" + fake(72, HEX)
B = "ATTA" + fake(72, HEX, 2)
C = fake(32, HEX)
D = fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.trello",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Trello credential",
    source="https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
    patterns=(
        Pattern(name="token", regex=whole(r"ATTA[a-f0-9]{72}"), score=0.9, why="ATTA and 72 hex"),
        Pattern(
            name="named",
            regex=named(r"trello", r"(?:[0-9a-f]{64}|[A-Za-z0-9-]{32})"),
            score=0.7,
            why="32 characters or 64 hex",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f'System.setProperty("TRELLO_API_KEY", "[[{C}]]")',
            f"export trello_token='[[{D}]]' && make deploy",
            f"TRELLO_API_KEY=[[{C}]]",
        ),
        left=(
            Left(text="TRELLO_TOKEN=" + "ATTA" + "x" * 72, why="a mask where the random part belongs"),
            Left(text="TRELLO_TOKEN=" + "ATTA" + fake(24, HEX), why="too short for this format"),
            Left(text="x7" + "ATTA" + fake(72, HEX) + "q9", why="part of a longer run"),
            Left(text="TRELLO_TOKEN=${TRELLO_TOKEN}", why="a variable"),
            Left(text="TRELLO_TOKEN: <your-trello-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TRELLO_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate TRELLO_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="TRELLO_TOKEN=os.environ['TRELLO_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
