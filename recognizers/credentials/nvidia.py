"""NVIDIA NIM and NGC keys."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "nvapi-" + fake(64, BASE64URL)
B = "nvapi-" + fake(64, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.nvidia",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="NVIDIA API key",
    source="https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html",
    patterns=(Pattern(name="key", regex=whole(r"nvapi-[A-Za-z0-9_-]{60,70}"), score=0.9, why="nvapi- and 64 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"nvidia_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"nvidia_api_key := `[[{B}]]`",
        ),
        left=(
            Left(text="NVIDIA_API_KEY=" + "nvapi-" + "x" * 64, why="a mask where the random part belongs"),
            Left(text="NVIDIA_API_KEY=" + "nvapi-" + fake(21, BASE64URL), why="too short for this format"),
            Left(text="x7" + "nvapi-" + fake(64, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="NVIDIA_API_KEY=${NVIDIA_API_KEY}", why="a variable"),
            Left(text="NVIDIA_API_KEY: <your-nvidia-key>", why="a manual"),
            Left(text="The NVIDIA API key is shown once; store it as NVIDIA_API_KEY.", why="prose about the secret"),
            Left(text="NVIDIA_API_KEY=os.environ['NVIDIA_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
