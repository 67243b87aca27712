"""Adyen API keys: AQE and base64 of the credential."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AQEyhmf" + fake(92, BASE64) + "-" + fake(43, BASE64) + "=-" + fake(16)

RECOGNIZER = Recognizer(
    id="credentials.adyen",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Adyen API key",
    source="https://docs.adyen.com/development-resources/api-credentials/",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"AQE[A-Za-z][A-Za-z0-9+/]{60,260}={0,2}-[A-Za-z0-9+/]{40,60}={0,2}-[A-Za-z0-9!#$%*+^~?@._-]{10,24}"),
            score=0.9,
            why="AQE, three parts joined by hyphens",
        ),
        Pattern(name="old", regex=whole(r"AQE[a-z]hmf[A-Za-z0-9+/=-]{60,260}"), score=0.9, why="the usual start"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"adyen_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"adyen_api_key := `[[{A}]]`",
            f"export ADYEN_API_KEY=[[{A}]]",
        ),
        left=(
            Left(
                text="ADYEN_API_KEY=" + "AQEyhmf" + "x" * 92 + "-" + "x" * 43 + "=-" + "x" * 16, why="a mask where the random part belongs"
            ),
            Left(text="x7" + "AQEyhmf" + fake(92, BASE64) + "-" + fake(43, BASE64) + "=-" + fake(16) + "q9", why="part of a longer run"),
            Left(text="ADYEN_API_KEY=${ADYEN_API_KEY}", why="a variable"),
            Left(text="ADYEN_API_KEY: <your-adyen-key>", why="a manual"),
            Left(text="The Adyen API key is shown once; store it as ADYEN_API_KEY.", why="prose about the secret"),
            Left(text="ADYEN_API_KEY=os.environ['ADYEN_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
