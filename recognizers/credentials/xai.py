"""xAI keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "xai-" + fake(80)
B = "xai-" + fake(80, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.xai",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="xAI API key",
    source="https://docs.x.ai/docs/tutorial",
    patterns=(Pattern(name="key", regex=whole(r"xai-[A-Za-z0-9]{70,90}"), score=0.9, why="xai- and 80 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"xai_api_key := `[[{B}]]`",
            f"export XAI_API_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="XAI_API_KEY=" + "xai-" + "x" * 80, why="a mask where the random part belongs"),
            Left(text="XAI_API_KEY=" + "xai-" + fake(26), why="too short for this format"),
            Left(text="x7" + "xai-" + fake(80) + "q9", why="part of a longer run"),
            Left(text="XAI_API_KEY=${XAI_API_KEY}", why="a variable"),
            Left(text="XAI_API_KEY: <your-xai-key>", why="a manual"),
            Left(text="The xAI API key is shown once; store it as XAI_API_KEY.", why="prose about the secret"),
            Left(text="XAI_API_KEY=os.environ['XAI_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
