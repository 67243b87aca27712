"""Client secrets of Microsoft Entra (Azure AD) applications: 40 characters with `Q~` after the fourth."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(3) + "8Q~" + fake(34)
B = fake(3, ALNUM, 4) + "7Q~" + fake(31)

RECOGNIZER = Recognizer(
    id="credentials.azure_client_secret",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Microsoft Entra client secret",
    source="https://learn.microsoft.com/en-us/entra/identity-platform/quickstart-register-app",
    patterns=(
        Pattern(
            name="secret",
            regex=whole(r"[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}"),
            score=0.9,
            why="a digit and Q~ at places four to six",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"azure_client_secret := `[[{A}]]`",
            f"export AZURE_CLIENT_SECRET=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
        ),
        left=(
            Left(text="AZURE_CLIENT_SECRET=" + "x" * 3 + "8Q~" + "x" * 34, why="a mask where the random part belongs"),
            Left(text="AZURE_CLIENT_SECRET=" + fake(3) + "8Q~" + fake(11), why="too short for this format"),
            Left(text="x7" + fake(3) + "8Q~" + fake(34) + "q9", why="part of a longer run"),
            Left(text="AZURE_CLIENT_SECRET=${AZURE_CLIENT_SECRET}", why="a variable"),
            Left(text="AZURE_CLIENT_SECRET: <your-azure-client-secret-key>", why="a manual"),
            Left(text="The Microsoft Entra client secret is shown once; store it as AZURE_CLIENT_SECRET.", why="prose about the secret"),
            Left(text="AZURE_CLIENT_SECRET=os.environ['AZURE_CLIENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
