"""Infracost API keys."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ico-" + fake(32)
B = "ico-" + fake(32, ALNUM, 2)

RECOGNIZER = Recognizer(
    id="credentials.infracost",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Infracost API key",
    source="https://www.infracost.io/docs/integrations/environment_variables/",
    patterns=(Pattern(name="key", regex=whole(r"ico-[A-Za-z0-9]{32}"), score=0.9, why="ico- and 32 characters"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"infracost_api_key := `[[{A}]]`",
            f"export INFRACOST_API_KEY=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
        ),
        left=(
            Left(text="assets/video_box.ico-7a388b69018576d24b59331fd60aab0c.png", why="a file name with a hash"),
            Left(text="INFRACOST_API_KEY=" + "ico-" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="INFRACOST_API_KEY=" + "ico-" + fake(10), why="too short for this format"),
            Left(text="x7" + "ico-" + fake(32) + "q9", why="part of a longer run"),
            Left(text="INFRACOST_API_KEY=${INFRACOST_API_KEY}", why="a variable"),
            Left(text="INFRACOST_API_KEY: <your-infracost-key>", why="a manual"),
            Left(text="The Infracost API key is shown once; store it as INFRACOST_API_KEY.", why="prose about the secret"),
            Left(text="INFRACOST_API_KEY=os.environ['INFRACOST_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
