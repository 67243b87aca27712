"""Elasticsearch API keys in headers and settings: base64 of `id:key`."""

from recognizers.credentials._fake import BASE64, BASE64URL, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "essu_" + fake(60, BASE64)
B = "AAEAAW" + fake(60, BASE64URL)
C = fake(60, BASE64)

RECOGNIZER = Recognizer(
    id="credentials.elastic",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Elastic API key",
    source="https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-create-api-key.html",
    patterns=(
        Pattern(
            name="header",
            regex=r"""ApiKey[ :=]{1,3}["']?(?P<value>[A-Za-z0-9+/_-]{54,90}={0,2})(?![\w+/])""",
            score=0.9,
            why="the Authorization scheme ApiKey",
        ),
        Pattern(
            name="service",
            regex=whole(r"AAEAAW[A-Za-z0-9_-]{40,120}"),
            score=0.9,
            why="tokens of service accounts start with a fixed version",
        ),
        Pattern(name="cloud", regex=whole(r"essu_[A-Za-z0-9+/=_-]{40,120}"), score=0.9, why="keys of Elastic Cloud"),
        Pattern(
            name="named",
            regex=named(r"elastic(?:search)?|kibana", r"[A-Za-z0-9+/_-]{50,90}={0,2}"),
            score=0.7,
            why="base64 behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f'{{"ELASTIC_API_KEY": "[[{C}]]"}}',
            f'System.setProperty("elasticsearch_api_key", "[[{C}]]")',
            f"export ELASTIC_API_KEY='[[{C}]]' && make deploy",
        ),
        left=(
            Left(text="EC_API_KEY=" + "essu_" + "x" * 60, why="a mask where the random part belongs"),
            Left(text="EC_API_KEY=" + "essu_" + fake(20, BASE64), why="too short for this format"),
            Left(text="x7" + "essu_" + fake(60, BASE64) + "q9", why="part of a longer run"),
            Left(text="EC_API_KEY=${EC_API_KEY}", why="a variable"),
            Left(text="EC_API_KEY: <your-elastic-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ELASTIC_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate ELASTIC_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="EC_API_KEY=os.environ['EC_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
