"""Google API keys (Cloud, Maps, Firebase, Gemini)."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AIza" + fake(35, BASE64URL)
B = "AIza" + fake(35, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.gcp_api_key",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Google API key",
    source="https://cloud.google.com/docs/authentication/api-keys",
    patterns=(Pattern(name="key", regex=whole(r"AIza[A-Za-z0-9_-]{35}"), score=0.9, why="fixed start, 39 characters in all"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"google_api_key := `[[{B}]]`",
            f"export GOOGLE_API_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="GOOGLE_API_KEY=" + "AIza" + "x" * 35, why="a mask where the random part belongs"),
            Left(text="GOOGLE_API_KEY=" + "AIza" + fake(11, BASE64URL), why="too short for this format"),
            Left(text="x7" + "AIza" + fake(35, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="GOOGLE_API_KEY=${GOOGLE_API_KEY}", why="a variable"),
            Left(text="GOOGLE_API_KEY: <your-gcp-api-key-key>", why="a manual"),
            Left(text="The Google API key is shown once; store it as GOOGLE_API_KEY.", why="prose about the secret"),
            Left(text="GOOGLE_API_KEY=os.environ['GOOGLE_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
