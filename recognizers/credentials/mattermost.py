"""Mattermost tokens: 26 characters behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(26, LOWER_ALNUM)
B = fake(26, LOWER_ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.mattermost",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Mattermost token",
    source="https://developers.mattermost.com/integrate/reference/personal-access-token/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"mattermost", r"[a-z0-9]{26}"),
            score=0.7,
            why="26 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config MATTERMOST_TOKEN=[[{A}]] loaded",
            f"mattermost_access_token: '[[{B}]]'",
            f"<mattermostToken>\n    [[{A}]]\n</mattermostToken>",
            f"MATTERMOST_TOKEN := `[[{B}]]`",
            f'{{"mattermost_access_token": "[[{A}]]"}}',
            f'System.setProperty("mattermostToken", "[[{B}]]")',
        ),
        left=(
            Left(text="MATTERMOST_TOKEN=${MATTERMOST_TOKEN}", why="a variable"),
            Left(text="MATTERMOST_TOKEN: <your-mattermost-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"MATTERMOST_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate MATTERMOST_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="MATTERMOST_TOKEN=os.environ['MATTERMOST_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
