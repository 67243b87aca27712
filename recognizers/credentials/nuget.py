"""NuGet API keys."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "oy2" + fake(43, LOWER_ALNUM)
B = "oy2" + fake(43, LOWER_ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.nuget",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="NuGet API key",
    source="https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
    patterns=(Pattern(name="key", regex=whole(r"oy2[a-z0-9]{43}"), score=0.9, why="oy2 and 43 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"nuget_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"nuget_api_key := `[[{B}]]`",
        ),
        left=(
            Left(text="NUGET_API_KEY=" + "oy2" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="NUGET_API_KEY=" + "oy2" + fake(14, LOWER_ALNUM), why="too short for this format"),
            Left(text="x7" + "oy2" + fake(43, LOWER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="NUGET_API_KEY=${NUGET_API_KEY}", why="a variable"),
            Left(text="NUGET_API_KEY: <your-nuget-key>", why="a manual"),
            Left(text="The NuGet API key is shown once; store it as NUGET_API_KEY.", why="prose about the secret"),
            Left(text="NUGET_API_KEY=os.environ['NUGET_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
