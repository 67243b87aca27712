"""EasyPost production and test keys."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "EZAK" + fake(54)
B = "EZTK" + fake(54)

RECOGNIZER = Recognizer(
    id="credentials.easypost",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="EasyPost API key",
    source="https://docs.easypost.com/docs/authentication",
    patterns=(
        Pattern(name="key", regex=whole(r"EZ(?:AK|TK)[A-Za-z0-9]{54}"), score=0.9, why="production (EZAK) or test (EZTK), 54 characters"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"export EASYPOST_API_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
        ),
        left=(
            Left(text="EASYPOST_API_KEY=" + "EZAK" + "x" * 54, why="a mask where the random part belongs"),
            Left(text="EASYPOST_API_KEY=" + "EZAK" + fake(18), why="too short for this format"),
            Left(text="x7" + "EZAK" + fake(54) + "q9", why="part of a longer run"),
            Left(text="EASYPOST_API_KEY=${EASYPOST_API_KEY}", why="a variable"),
            Left(text="EASYPOST_API_KEY: <your-easypost-key>", why="a manual"),
            Left(text="The EasyPost API key is shown once; store it as EASYPOST_API_KEY.", why="prose about the secret"),
            Left(text="EASYPOST_API_KEY=os.environ['EASYPOST_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
