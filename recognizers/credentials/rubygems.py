"""RubyGems API keys."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "rubygems_" + fake(48, HEX)
B = "rubygems_" + fake(48, HEX, 2)

RECOGNIZER = Recognizer(
    id="credentials.rubygems",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="RubyGems API key",
    source="https://guides.rubygems.org/api-key-scopes/",
    patterns=(Pattern(name="key", regex=whole(r"rubygems_[a-f0-9]{48}"), score=0.9, why="rubygems_ and 48 hex"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"GEM_HOST_API_KEY: '[[{B}]]'",
        ),
        left=(
            Left(text="GEM_HOST_API_KEY=" + "rubygems_" + "x" * 48, why="a mask where the random part belongs"),
            Left(text="GEM_HOST_API_KEY=" + "rubygems_" + fake(16, HEX), why="too short for this format"),
            Left(text="x7" + "rubygems_" + fake(48, HEX) + "q9", why="part of a longer run"),
            Left(text="GEM_HOST_API_KEY=${GEM_HOST_API_KEY}", why="a variable"),
            Left(text="GEM_HOST_API_KEY: <your-rubygems-key>", why="a manual"),
            Left(text="The RubyGems API key is shown once; store it as GEM_HOST_API_KEY.", why="prose about the secret"),
            Left(text="GEM_HOST_API_KEY=os.environ['GEM_HOST_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
