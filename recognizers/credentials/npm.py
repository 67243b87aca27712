"""npm access tokens, and the auth line of .npmrc."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "npm_" + fake(36)
B = "npm_" + fake(36, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.npm",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="npm access token",
    source="https://docs.npmjs.com/about-access-tokens",
    patterns=(
        Pattern(name="token", regex=whole(r"npm_[A-Za-z0-9]{36}"), score=0.9, why="npm_ and 36 characters, the last six a checksum"),
        Pattern(
            name="npmrc",
            regex=r""":_(?:authToken|auth|password)[ ]?=[ ]?["']?(?P<value>[A-Za-z0-9+/_=.-]{16,400})""",
            score=0.9,
            why="the line of .npmrc",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"NPM_TOKEN: '[[{A}]]'",
            f"<value>[[{B}]]</value>",
            f"//registry.npmjs.org/:_authToken=[[{A}]]",
            f"//npm.corp.example/:_auth=[[{B}]]",
        ),
        left=(
            Left(text="NPM_TOKEN=" + "npm_" + "x" * 36, why="a mask where the random part belongs"),
            Left(text="NPM_TOKEN=" + "npm_" + fake(12), why="too short for this format"),
            Left(text="x7" + "npm_" + fake(36) + "q9", why="part of a longer run"),
            Left(text="NPM_TOKEN=${NPM_TOKEN}", why="a variable"),
            Left(text="NPM_TOKEN: <your-npm-key>", why="a manual"),
            Left(text="The npm access token is shown once; store it as NPM_TOKEN.", why="prose about the secret"),
            Left(text="NPM_TOKEN=os.environ['NPM_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
