"""OpenAI keys: user, project, service account and admin, old and new."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk-" + fake(20) + "T3BlbkFJ" + fake(20)
B = "sk-proj-" + fake(58, BASE64URL) + "T3BlbkFJ" + fake(58, BASE64URL)
C = "sk-" + fake(48)

RECOGNIZER = Recognizer(
    id="credentials.openai",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="OpenAI API key",
    source="https://platform.openai.com/docs/api-reference/authentication",
    patterns=(
        Pattern(
            name="marked",
            regex=whole(r"sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}"),
            score=0.9,
            why="base64 of OpenAI stands in the middle",
        ),
        Pattern(name="kind", regex=whole(r"sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{32,180}"), score=0.9, why="kind and a long random rest"),
        Pattern(
            name="old", regex=whole(r"sk-[A-Za-z0-9]{32,64}"), score=0.8, why="keys as also DeepSeek and many compatible services give"
        ),
        Pattern(name="session", regex=whole(r"sess-[A-Za-z0-9]{40}"), score=0.9, why="session keys"),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"openai_api_key": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{C}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"openai_api_key := `[[{B}]]`",
            f"export OPENAI_API_KEY=[[{C}]]",
        ),
        left=(
            Left(text="OPENAI_API_KEY=" + "sk-" + "x" * 20 + "T3BlbkFJ" + "x" * 20, why="a mask where the random part belongs"),
            Left(text="x7" + "sk-" + fake(20) + "T3BlbkFJ" + fake(20) + "q9", why="part of a longer run"),
            Left(text="OPENAI_API_KEY=${OPENAI_API_KEY}", why="a variable"),
            Left(text="OPENAI_API_KEY: <your-openai-key>", why="a manual"),
            Left(text="The OpenAI API key is shown once; store it as OPENAI_API_KEY.", why="prose about the secret"),
            Left(text="OPENAI_API_KEY=os.environ['OPENAI_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
