"""Octopus Deploy API keys."""

from recognizers.credentials._fake import UPPER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "API-" + fake(26, UPPER_ALNUM)
B = "API-" + fake(32, UPPER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.octopus_deploy",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Octopus Deploy API key",
    source="https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
    patterns=(Pattern(name="key", regex=whole(r"API-[A-Z0-9]{25,36}"), score=0.9, why="API- and 26 or more capitals and digits"),),
    validate=secret_like,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"OCTOPUS_API_KEY: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"octopus_api_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="API-REFERENCEDOCUMENTATIONINDEX", why="capitals only"),
            Left(text="OCTOPUS_API_KEY=" + "API-" + "x" * 26, why="a mask where the random part belongs"),
            Left(text="OCTOPUS_API_KEY=" + "API-" + fake(8, UPPER_ALNUM), why="too short for this format"),
            Left(text="x7" + "API-" + fake(26, UPPER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="OCTOPUS_API_KEY=${OCTOPUS_API_KEY}", why="a variable"),
            Left(text="OCTOPUS_API_KEY: <your-octopus-deploy-key>", why="a manual"),
            Left(text="The Octopus Deploy API key is shown once; store it as OCTOPUS_API_KEY.", why="prose about the secret"),
            Left(text="OCTOPUS_API_KEY=os.environ['OCTOPUS_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
