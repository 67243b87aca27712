"""The secret path of Slack's incoming webhooks, workflows and triggers."""

from recognizers.credentials._fake import UPPER_ALNUM, fake
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "T" + fake(9, UPPER_ALNUM) + "/B" + fake(10, UPPER_ALNUM) + "/" + fake(24)

RECOGNIZER = Recognizer(
    id="credentials.slack_webhook",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Slack webhook",
    source="https://api.slack.com/messaging/webhooks",
    patterns=(
        Pattern(
            name="path",
            regex=r"hooks\.slack\.com/(?:services|workflows|triggers)/(?P<value>[A-Za-z0-9]{8,14}/[A-Za-z0-9]{8,20}/[A-Za-z0-9_/]{20,60})",
            score=0.9,
            why="team, channel and random part behind the fixed host",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"https://hooks.slack.com/services/[[{A}]]",
            f"SLACK_WEBHOOK_URL=https://hooks.slack.com/services/[[{A}]]",
            f'{{"url": "https://hooks.slack.com/services/[[{A}]]", "channel": "#ops"}}',
            f"curl -X POST https://hooks.slack.com/workflows/[[{A}]] -d @m.json",
        ),
        left=(
            Left(text="https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", why="the example of the manual"),
            Left(text="https://hooks.slack.com/services/${SLACK_PATH}", why="a variable"),
            Left(text="https://slack.com/archives/C024BE91L/p1355517523000008", why="a message"),
            Left(text="see hooks.slack.com/services for details", why="prose"),
        ),
    ),
)
