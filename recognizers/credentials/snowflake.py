"""Snowflake session tokens in headers."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ver:3-hint:92019676160-" + fake(120, BASE64)

RECOGNIZER = Recognizer(
    id="credentials.snowflake",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Snowflake token",
    source="https://docs.snowflake.com/en/user-guide/programmatic-access-tokens",
    patterns=(
        Pattern(
            name="session",
            regex=r'Snowflake Token=\\?"?(?P<value>[A-Za-z0-9:+/=_-]{60,600})',
            score=0.9,
            why="the Authorization scheme of Snowflake's drivers",
        ),
        Pattern(name="session_ver", regex=whole(r"ver:\d-hint:\d{6,20}-[A-Za-z0-9+/=_-]{40,600}"), score=0.9, why="the token's own start"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"snowflake_token := `[[{A}]]`",
            f"export SNOWFLAKE_TOKEN=[[{A}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{A}]]");',
        ),
        left=(
            Left(text="SNOWFLAKE_TOKEN=" + "ver:3-hint:92019676160-" + "x" * 120, why="a mask where the random part belongs"),
            Left(text="x7" + "ver:3-hint:92019676160-" + fake(120, BASE64) + "q9", why="part of a longer run"),
            Left(text="SNOWFLAKE_TOKEN=${SNOWFLAKE_TOKEN}", why="a variable"),
            Left(text="SNOWFLAKE_TOKEN: <your-snowflake-key>", why="a manual"),
            Left(text="The Snowflake token is shown once; store it as SNOWFLAKE_TOKEN.", why="prose about the secret"),
            Left(text="SNOWFLAKE_TOKEN=os.environ['SNOWFLAKE_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
