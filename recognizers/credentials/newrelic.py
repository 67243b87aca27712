"""New Relic user, admin, insights, browser and licence keys."""

from recognizers.credentials._fake import HEX, UPPER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "NRAK-" + fake(27, UPPER_ALNUM)
B = "NRJS-" + fake(19, HEX)
C = fake(36, HEX) + "NRAL"

RECOGNIZER = Recognizer(
    id="credentials.newrelic",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="New Relic key",
    source="https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
    patterns=(
        Pattern(
            name="prefixed",
            regex=whole(r"NR(?:AK|AA|RA|II|IQ|BR|SP|JS)-[A-Za-z0-9_-]{19,32}"),
            score=0.9,
            why="kind and up to 32 characters",
        ),
        Pattern(name="licence", regex=whole(r"(?:eu01xx)?[0-9a-f]{30,36}NRAL"), score=0.9, why="licence keys end in NRAL"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"new_relic_api_key := `[[{B}]]`",
            f"export NEW_RELIC_API_KEY=[[{C}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{C}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="NEW_RELIC_API_KEY=" + "NRAK-" + "x" * 27, why="a mask where the random part belongs"),
            Left(text="NEW_RELIC_API_KEY=" + "NRAK-" + fake(9, UPPER_ALNUM), why="too short for this format"),
            Left(text="x7" + "NRAK-" + fake(27, UPPER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="NEW_RELIC_API_KEY=${NEW_RELIC_API_KEY}", why="a variable"),
            Left(text="NEW_RELIC_API_KEY: <your-newrelic-key>", why="a manual"),
            Left(text="The New Relic key is shown once; store it as NEW_RELIC_API_KEY.", why="prose about the secret"),
            Left(text="NEW_RELIC_API_KEY=os.environ['NEW_RELIC_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
