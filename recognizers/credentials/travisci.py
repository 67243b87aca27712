"""Travis CI access tokens: 22 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(22)
B = fake(22, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.travisci",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Travis CI token",
    source="https://docs.travis-ci.com/user/triggering-builds/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"travis", r"[A-Za-z0-9_-]{20,22}"),
            score=0.7,
            why="20 to 22 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<TRAVIS_TOKEN>\n    [[{A}]]\n</TRAVIS_TOKEN>",
            f"travis_api_token := `[[{B}]]`",
            f'{{"TRAVISCI_ACCESS_TOKEN": "[[{A}]]"}}',
            f'System.setProperty("TRAVIS_TOKEN", "[[{B}]]")',
            f"export travis_api_token='[[{A}]]' && make deploy",
            f"TRAVISCI_ACCESS_TOKEN=[[{B}]]",
        ),
        left=(
            Left(text="TRAVIS_TOKEN=${TRAVIS_TOKEN}", why="a variable"),
            Left(text="TRAVIS_TOKEN: <your-travisci-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TRAVIS_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate TRAVIS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="TRAVIS_TOKEN=os.environ['TRAVIS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
