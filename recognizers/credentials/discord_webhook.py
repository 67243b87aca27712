"""The token in the address of a Discord webhook."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(68, BASE64URL)
B = fake(68, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.discord_webhook",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Discord webhook",
    source="https://discord.com/developers/docs/resources/webhook",
    patterns=(
        Pattern(
            name="path",
            regex=r"discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/\d{17,20}/(?P<value>[A-Za-z0-9_-]{60,72})",
            score=0.9,
            why="68 characters behind the webhook's number",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"https://discord.com/api/webhooks/123456789012345678/[[{A}]]",
            f'DISCORD_WEBHOOK="https://discordapp.com/api/webhooks/123456789012345678/[[{B}]]"',
            f"POST https://discord.com/api/v10/webhooks/123456789012345678/[[{A}]]?wait=true 204",
            f'{{"hook": "https://discord.com/api/webhooks/123456789012345678/[[{B}]]"}}',
        ),
        left=(
            Left(text="https://discord.com/api/webhooks/123456789012345678", why="without token"),
            Left(text="https://discord.com/api/webhooks/123456789012345678/{token}", why="a template"),
            Left(text="https://discord.com/channels/123456789012345678/123456789012345678", why="a channel"),
            Left(text="https://discord.com/api/webhooks/<id>/<token>", why="a manual"),
        ),
    ),
)
