"""Keys of inference services: Together, Fireworks, Cerebras, Deepgram, AssemblyAI, Stability."""

from recognizers.credentials._fake import BASE64URL, HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "fw_" + fake(24)
B = "tgp_v1_" + fake(43, BASE64URL)
C = "csk-" + fake(48, LOWER_ALNUM)
D = fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.together",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Together or Fireworks API key",
    source="https://docs.together.ai/reference/authentication",
    patterns=(
        Pattern(name="fireworks", regex=whole(r"fw_[A-Za-z0-9]{22,26}"), score=0.9, why="Fireworks"),
        Pattern(name="together", regex=whole(r"tgp_v1_[A-Za-z0-9_-]{43}"), score=0.9, why="Together"),
        Pattern(name="cerebras", regex=whole(r"csk-[a-z0-9]{48}"), score=0.9, why="Cerebras"),
        Pattern(
            name="named",
            regex=named(
                r"together|deepgram|assemblyai|stability|ai21|deepl",
                r"(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?::fx)?)",
            ),
            score=0.7,
            why="hex or a UUID behind a service's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"FIREWORKS_API_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"secrets:\n  - [[{C}]]\n",
            f'{{"fireworks_api_key": "[[{A}]]", "env": "prod"}}',
            f'TOGETHER_API_KEY = "[[{D}]]"',
            f'  "deepgram_api_key" => "[[{D}]]"',
            f"12:00:01 DEBUG config ASSEMBLYAI_API_KEY=[[{D}]] loaded",
        ),
        left=(
            Left(text="FIREWORKS_API_KEY=" + "fw_" + "x" * 24, why="a mask where the random part belongs"),
            Left(text="FIREWORKS_API_KEY=" + "fw_" + fake(8), why="too short for this format"),
            Left(text="x7" + "fw_" + fake(24) + "q9", why="part of a longer run"),
            Left(text="FIREWORKS_API_KEY=${FIREWORKS_API_KEY}", why="a variable"),
            Left(text="FIREWORKS_API_KEY: <your-together-key>", why="a manual"),
            Left(text=f"commit {D}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TOGETHER_API_KEY_hash={D}", why="a digest of the secret"),
            Left(text="Rotate TOGETHER_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="FIREWORKS_API_KEY=os.environ['FIREWORKS_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
