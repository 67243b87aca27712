"""HubSpot private app tokens by their mark, API keys (UUIDs) behind the vendor's name."""

from recognizers.credentials._fake import fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pat-na1-" + fake_uuid()
B = "pat-eu1-" + fake_uuid(2)
C = fake_uuid(21)

RECOGNIZER = Recognizer(
    id="credentials.hubspot",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="HubSpot key",
    source="https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
    patterns=(
        Pattern(
            name="pat",
            regex=whole(r"pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.9,
            why="region and UUID",
        ),
        Pattern(
            name="named",
            regex=named(r"hubspot|hapi", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"HUBSPOT_ACCESS_TOKEN: '[[{B}]]'",
            f"HUBSPOT_API_KEY=[[{C}]]",
            f'hubspot_key = "[[{C}]]"',
            f'  "HUBSPOT_API_KEY" => "[[{C}]]"',
        ),
        left=(
            Left(
                text="HUBSPOT_ACCESS_TOKEN=" + "pat-na1-" + "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
                why="a mask where the random part belongs",
            ),
            Left(text="x7" + "pat-na1-" + fake_uuid() + "q9", why="part of a longer run"),
            Left(text="HUBSPOT_ACCESS_TOKEN=${HUBSPOT_ACCESS_TOKEN}", why="a variable"),
            Left(text="HUBSPOT_ACCESS_TOKEN: <your-hubspot-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"HUBSPOT_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate HUBSPOT_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="HUBSPOT_ACCESS_TOKEN=os.environ['HUBSPOT_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
