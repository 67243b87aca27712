"""MaxMind licence keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(6) + "_" + fake(29) + "_mmk"
B = fake(6, ALNUM, 2) + "_" + fake(29, ALNUM, 2) + "_mmk"

RECOGNIZER = Recognizer(
    id="credentials.maxmind",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="MaxMind licence key",
    source="https://dev.maxmind.com/geoip/updating-databases/",
    patterns=(Pattern(name="key", regex=whole(r"[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"), score=0.9, why="6, 29 and the fixed end"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"geoipupdate_license_key := `[[{A}]]`",
            f"export GEOIPUPDATE_LICENSE_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
        ),
        left=(
            Left(text="GEOIPUPDATE_LICENSE_KEY=" + "x" * 6 + "_" + "x" * 29 + "_mmk", why="a mask where the random part belongs"),
            Left(text="GEOIPUPDATE_LICENSE_KEY=" + fake(6) + "_" + fake(9) + "_mmk", why="too short for this format"),
            Left(text="x7" + fake(6) + "_" + fake(29) + "_mmk" + "q9", why="part of a longer run"),
            Left(text="GEOIPUPDATE_LICENSE_KEY=${GEOIPUPDATE_LICENSE_KEY}", why="a variable"),
            Left(text="GEOIPUPDATE_LICENSE_KEY: <your-maxmind-key>", why="a manual"),
            Left(text="The MaxMind licence key is shown once; store it as GEOIPUPDATE_LICENSE_KEY.", why="prose about the secret"),
            Left(text="GEOIPUPDATE_LICENSE_KEY=os.environ['GEOIPUPDATE_LICENSE_KEY']", why="code that reads the secret"),
        ),
    ),
)
