"""Tokens of Splunk's HTTP Event Collector (UUIDs) behind the vendor's name or scheme."""

from recognizers.credentials._fake import fake, fake_uuid
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake_uuid(17)
B = fake(22)

RECOGNIZER = Recognizer(
    id="credentials.splunk",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Splunk token",
    source="https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
    patterns=(
        Pattern(
            name="header",
            regex=r"Authorization:\s{0,2}Splunk\s{1,2}(?P<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
            score=0.9,
            why="the scheme Splunk",
            caseless=True,
        ),
        Pattern(
            name="named",
            regex=named(r"splunk|hec|signalfx|sfx", r"(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{22})"),
            score=0.7,
            why="a UUID, or 22 characters of Observability Cloud",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'System.setProperty("SPLUNK_HEC_TOKEN", "[[{A}]]")',
            f"export hec_token='[[{B}]]' && make deploy",
            f"SFX_AUTH_TOKEN=[[{A}]]",
            f'SPLUNK_HEC_TOKEN = "[[{B}]]"',
            f'  "hec_token" => "[[{A}]]"',
            f"12:00:01 DEBUG config SFX_AUTH_TOKEN=[[{B}]] loaded",
        ),
        left=(
            Left(text="SPLUNK_HEC_TOKEN=${SPLUNK_HEC_TOKEN}", why="a variable"),
            Left(text="SPLUNK_HEC_TOKEN: <your-splunk-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SPLUNK_HEC_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate SPLUNK_HEC_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="SPLUNK_HEC_TOKEN=os.environ['SPLUNK_HEC_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
