"""ElevenLabs keys: sk_ and 48 hex, or 32 hex behind the vendor's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk_" + fake(48, HEX)
B = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.elevenlabs",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="ElevenLabs API key",
    source="https://elevenlabs.io/docs/api-reference/authentication",
    patterns=(
        Pattern(name="key", regex=whole(r"sk_[0-9a-f]{48}"), score=0.9, why="sk_ and 48 hex"),
        Pattern(
            name="named",
            regex=named(r"eleven[_-]?labs|xi", r"[0-9a-f]{32}"),
            score=0.7,
            why="32 hex behind the vendor's name or xi-api-key",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f'System.setProperty("ELEVENLABS_API_KEY", "[[{B}]]")',
            f"export xi-api-key='[[{B}]]' && make deploy",
            f"ELEVENLABS_API_KEY=[[{B}]]",
        ),
        left=(
            Left(text="ELEVEN_API_KEY=" + "sk_" + "x" * 48, why="a mask where the random part belongs"),
            Left(text="ELEVEN_API_KEY=" + "sk_" + fake(16, HEX), why="too short for this format"),
            Left(text="x7" + "sk_" + fake(48, HEX) + "q9", why="part of a longer run"),
            Left(text="ELEVEN_API_KEY=${ELEVEN_API_KEY}", why="a variable"),
            Left(text="ELEVEN_API_KEY: <your-elevenlabs-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ELEVENLABS_API_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate ELEVENLABS_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="ELEVEN_API_KEY=os.environ['ELEVEN_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
