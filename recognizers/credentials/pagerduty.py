"""PagerDuty API keys (20 characters) and routing keys (32 hex) behind the vendor's name; Opsgenie keys are UUIDs."""

from recognizers.credentials._fake import HEX, fake, fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(20)
B = fake(32, HEX)
C = fake_uuid(18)

RECOGNIZER = Recognizer(
    id="credentials.pagerduty",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="PagerDuty key",
    source="https://support.pagerduty.com/docs/api-access-keys",
    patterns=(
        Pattern(
            name="header", regex=r"Token token=(?P<value>[A-Za-z0-9_+-]{20})(?![\w])", score=0.9, why="PagerDuty's authorization scheme"
        ),
        Pattern(
            name="named",
            regex=named(
                r"pagerduty|pd|opsgenie|victorops",
                r"(?:u\+[A-Za-z0-9_-]{18}|[A-Za-z0-9_-]{20}|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
            ),
            score=0.7,
            why="the lengths behind a vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"12:00:01 DEBUG config PAGERDUTY_TOKEN=[[{A}]] loaded",
            f"pagerduty_api_key: '[[{B}]]'",
            f"<OPSGENIE_API_KEY>\n    [[{C}]]\n</OPSGENIE_API_KEY>",
            f"PAGERDUTY_TOKEN := `[[{A}]]`",
            f'{{"pagerduty_api_key": "[[{B}]]"}}',
            f'System.setProperty("OPSGENIE_API_KEY", "[[{C}]]")',
        ),
        left=(
            Left(text="PAGERDUTY_TOKEN=${PAGERDUTY_TOKEN}", why="a variable"),
            Left(text="PAGERDUTY_TOKEN: <your-pagerduty-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"PAGERDUTY_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate PAGERDUTY_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="PAGERDUTY_TOKEN=os.environ['PAGERDUTY_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
