"""ReadMe API keys."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "rdme_" + fake(70, LOWER_ALNUM)
B = "rdme_" + fake(70, LOWER_ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.readme_io",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="ReadMe API key",
    source="https://docs.readme.com/main/reference/intro/authentication",
    patterns=(Pattern(name="key", regex=whole(r"rdme_[a-z0-9]{70}"), score=0.9, why="rdme_ and 70 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"README_API_KEY: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
        ),
        left=(
            Left(text="README_API_KEY=" + "rdme_" + "x" * 70, why="a mask where the random part belongs"),
            Left(text="README_API_KEY=" + "rdme_" + fake(23, LOWER_ALNUM), why="too short for this format"),
            Left(text="x7" + "rdme_" + fake(70, LOWER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="README_API_KEY=${README_API_KEY}", why="a variable"),
            Left(text="README_API_KEY: <your-readme-io-key>", why="a manual"),
            Left(text="The ReadMe API key is shown once; store it as README_API_KEY.", why="prose about the secret"),
            Left(text="README_API_KEY=os.environ['README_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
