"""The secret path of a Microsoft Teams incoming webhook."""

from recognizers.credentials._fake import HEX, fake, fake_uuid
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake_uuid() + "@" + fake_uuid(1) + "/IncomingWebhook/" + fake(32, HEX) + "/" + fake_uuid(2)

RECOGNIZER = Recognizer(
    id="credentials.teams_webhook",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Microsoft Teams webhook",
    source="https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
    patterns=(
        Pattern(
            name="path",
            regex=r"webhook\.office\.com/webhookb2/(?P<value>[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f-]{36}(?:/[A-Za-z0-9_-]{10,60})?)",
            score=0.9,
            why="group, tenant, hook and owner behind the fixed host",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"https://contoso.webhook.office.com/webhookb2/[[{A}]]",
            f"TEAMS_URL=https://contoso.webhook.office.com/webhookb2/[[{A}]]",
            f'{{"uri": "https://contoso.webhook.office.com/webhookb2/[[{A}]]"}}',
            f'Invoke-RestMethod -Uri "https://contoso.webhook.office.com/webhookb2/[[{A}]]" -Method Post',
        ),
        left=(
            Left(text="https://contoso.webhook.office.com/webhookb2/<id>", why="a manual"),
            Left(text="https://teams.microsoft.com/l/channel/19", why="a channel"),
            Left(text="https://contoso.webhook.office.com/webhookb2/${HOOK}", why="a variable"),
            Left(text="webhook.office.com is allowed by the proxy", why="prose"),
        ),
    ),
)
