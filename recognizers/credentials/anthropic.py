"""Anthropic API, admin and OAuth keys: 93 characters and AA."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk-ant-api03-" + fake(93, BASE64URL) + "AA"
B = "sk-ant-admin01-" + fake(93, BASE64URL) + "AA"

RECOGNIZER = Recognizer(
    id="credentials.anthropic",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Anthropic API key",
    source="https://docs.anthropic.com/en/api/overview",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"sk-ant-(?:api|admin|oat|ort|sid)\d{2}-[A-Za-z0-9_-]{93}AA"),
            score=0.9,
            why="kind, version, 93 characters, AA",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"ANTHROPIC_API_KEY: '[[{B}]]'",
        ),
        left=(
            Left(text="ANTHROPIC_API_KEY=" + "sk-ant-api03-" + "x" * 93 + "AA", why="a mask where the random part belongs"),
            Left(text="ANTHROPIC_API_KEY=" + "sk-ant-api03-" + fake(31, BASE64URL) + "AA", why="too short for this format"),
            Left(text="x7" + "sk-ant-api03-" + fake(93, BASE64URL) + "AA" + "q9", why="part of a longer run"),
            Left(text="ANTHROPIC_API_KEY=${ANTHROPIC_API_KEY}", why="a variable"),
            Left(text="ANTHROPIC_API_KEY: <your-anthropic-key>", why="a manual"),
            Left(text="The Anthropic API key is shown once; store it as ANTHROPIC_API_KEY.", why="prose about the secret"),
            Left(text="ANTHROPIC_API_KEY=os.environ['ANTHROPIC_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
