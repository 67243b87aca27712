"""Keys of embedding services with their own prefixes: Voyage, Jina, Tavily, Firecrawl, Exa."""

from recognizers.credentials._fake import BASE64URL, HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pa-" + fake(43, BASE64URL)
B = "jina_" + fake(32, HEX) + fake(28)
C = "tvly-" + fake(32)
D = "fc-" + fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.voyage",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Voyage or Jina API key",
    source="https://docs.voyageai.com/docs/api-key-and-installation",
    patterns=(
        Pattern(name="voyage", regex=whole(r"pa-[A-Za-z0-9_-]{43}"), score=0.9, why="Voyage: pa- and 43 characters"),
        Pattern(name="jina", regex=whole(r"jina_[a-f0-9]{32}[A-Za-z0-9_-]{28}"), score=0.9, why="Jina: 32 hex and 28 characters"),
        Pattern(name="tavily", regex=whole(r"tvly-(?:dev-|prod-)?[A-Za-z0-9_-]{32,50}"), score=0.9, why="Tavily"),
        Pattern(name="firecrawl", regex=whole(r"fc-[0-9a-f]{32}"), score=0.9, why="Firecrawl"),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"export VOYAGE_API_KEY=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{C}]]");',
            f"curl -H 'X-Api-Key: [[{D}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
        ),
        left=(
            Left(text="VOYAGE_API_KEY=" + "pa-" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="VOYAGE_API_KEY=" + "pa-" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "pa-" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="VOYAGE_API_KEY=${VOYAGE_API_KEY}", why="a variable"),
            Left(text="VOYAGE_API_KEY: <your-voyage-key>", why="a manual"),
            Left(text="The Voyage or Jina API key is shown once; store it as VOYAGE_API_KEY.", why="prose about the secret"),
            Left(text="VOYAGE_API_KEY=os.environ['VOYAGE_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
