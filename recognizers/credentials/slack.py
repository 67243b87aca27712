"""Slack tokens: bot, user, app-level, workspace, configuration, session."""

from recognizers.credentials._fake import DIGITS, HEX, UPPER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "xoxb-" + fake(12, DIGITS) + "-" + fake(12, DIGITS) + "-" + fake(24)
B = "xoxp-" + fake(12, DIGITS) + "-" + fake(12, DIGITS) + "-" + fake(12, DIGITS) + "-" + fake(32, HEX)
C = "xapp-1-A" + fake(10, UPPER_ALNUM) + "-" + fake(13, DIGITS) + "-" + fake(64, HEX)

RECOGNIZER = Recognizer(
    id="credentials.slack",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Slack token",
    source="https://api.slack.com/concepts/token-types",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"xox[abeoprscd]-(?:\d{1,3}-)?[A-Za-z0-9-]{10,250}"),
            score=0.9,
            why="kind in the fourth letter, then numbers and a random part joined by hyphens",
        ),
        Pattern(
            name="app",
            regex=whole(r"xapp-\d-[A-Z0-9]{8,14}-\d{8,16}-[a-z0-9]{32,80}"),
            score=0.9,
            why="app-level tokens: version, app, number, hex",
        ),
        Pattern(
            name="config", regex=whole(r"xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{140,180}"), score=0.9, why="configuration and rotated tokens"
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"slack_bot_token := `[[{B}]]`",
            f"export SLACK_BOT_TOKEN=[[{C}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
        ),
        left=(
            Left(
                text="SLACK_BOT_TOKEN=" + "xoxb-" + "x" * 12 + "-" + "x" * 12 + "-" + "x" * 24, why="a mask where the random part belongs"
            ),
            Left(text="x7" + "xoxb-" + fake(12, DIGITS) + "-" + fake(12, DIGITS) + "-" + fake(24) + "q9", why="part of a longer run"),
            Left(text="SLACK_BOT_TOKEN=${SLACK_BOT_TOKEN}", why="a variable"),
            Left(text="SLACK_BOT_TOKEN: <your-slack-key>", why="a manual"),
            Left(text="The Slack token is shown once; store it as SLACK_BOT_TOKEN.", why="prose about the secret"),
            Left(text="SLACK_BOT_TOKEN=os.environ['SLACK_BOT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
