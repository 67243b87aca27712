"""Keys of marketing and analytics services: Klaviyo by its mark, Segment, Mixpanel, Amplitude behind their names."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pk_" + fake(34, HEX)
B = "sgp_" + fake(64)
C = fake(32)
D = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.klaviyo",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Klaviyo, Segment or Mixpanel key",
    source="https://developers.klaviyo.com/en/docs/retrieve_api_credentials",
    patterns=(
        Pattern(name="klaviyo", regex=whole(r"pk_[0-9a-f]{34}"), score=0.9, why="Klaviyo private keys"),
        Pattern(name="segment", regex=whole(r"sgp_[A-Za-z0-9]{64}"), score=0.9, why="Segment public API tokens"),
        Pattern(
            name="named",
            regex=named(
                r"segment|mixpanel|amplitude|braze|iterable",
                r"(?:[0-9a-f]{32}|[A-Za-z0-9]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
            ),
            score=0.7,
            why="32 characters or a UUID",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"klaviyo_private_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"klaviyo_private_key := `[[{B}]]`",
            f"SEGMENT_WRITE_KEY=[[{C}]]",
            f'mixpanel_api_secret = "[[{D}]]"',
            f'  "AMPLITUDE_API_KEY" => "[[{C}]]"',
        ),
        left=(
            Left(text="KLAVIYO_PRIVATE_KEY=" + "pk_" + "x" * 34, why="a mask where the random part belongs"),
            Left(text="KLAVIYO_PRIVATE_KEY=" + "pk_" + fake(11, HEX), why="too short for this format"),
            Left(text="x7" + "pk_" + fake(34, HEX) + "q9", why="part of a longer run"),
            Left(text="KLAVIYO_PRIVATE_KEY=${KLAVIYO_PRIVATE_KEY}", why="a variable"),
            Left(text="KLAVIYO_PRIVATE_KEY: <your-klaviyo-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SEGMENT_WRITE_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate SEGMENT_WRITE_KEY every 90 days.", why="prose about the secret"),
            Left(text="KLAVIYO_PRIVATE_KEY=os.environ['KLAVIYO_PRIVATE_KEY']", why="code that reads the secret"),
        ),
    ),
)
