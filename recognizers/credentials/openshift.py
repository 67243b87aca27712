"""OpenShift OAuth tokens."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sha256~" + fake(43, BASE64URL)
B = "sha256~" + fake(43, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.openshift",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="OpenShift user token",
    source="https://docs.openshift.com/container-platform/latest/authentication/tokens-scoping.html",
    patterns=(Pattern(name="token", regex=whole(r"sha256~[A-Za-z0-9_-]{43}"), score=0.9, why="sha256~ and a hash's length in base64url"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"oc_token := `[[{B}]]`",
            f"export OC_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
        ),
        left=(
            Left(text="OC_TOKEN=" + "sha256~" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="OC_TOKEN=" + "sha256~" + fake(14, BASE64URL), why="too short for this format"),
            Left(text="x7" + "sha256~" + fake(43, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="OC_TOKEN=${OC_TOKEN}", why="a variable"),
            Left(text="OC_TOKEN: <your-openshift-key>", why="a manual"),
            Left(text="The OpenShift user token is shown once; store it as OC_TOKEN.", why="prose about the secret"),
            Left(text="OC_TOKEN=os.environ['OC_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
