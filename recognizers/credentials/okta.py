"""Okta API tokens: 42 characters from 00, behind the scheme SSWS or the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "00" + fake(40, BASE64URL)
B = "00" + fake(40, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.okta",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Okta token",
    source="https://developer.okta.com/docs/guides/create-an-api-token/main/",
    patterns=(
        Pattern(name="ssws", regex=r"SSWS[ ]{1,2}(?P<value>00[A-Za-z0-9_-]{40})(?![\w-])", score=0.9, why="the scheme SSWS"),
        Pattern(name="named", regex=named(r"okta", r"00[A-Za-z0-9=_-]{40}"), score=0.7, why="00 and 40 characters", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "OKTA_API_TOKEN" => "[[{A}]]"',
            f"12:00:01 DEBUG config okta_token=[[{B}]] loaded",
            f"OKTA_CLIENT_SECRET: '[[{A}]]'",
            f"<OKTA_API_TOKEN>\n    [[{B}]]\n</OKTA_API_TOKEN>",
            f"okta_token := `[[{A}]]`",
            f'{{"OKTA_CLIENT_SECRET": "[[{B}]]"}}',
        ),
        left=(
            Left(text="OKTA_API_TOKEN=${OKTA_API_TOKEN}", why="a variable"),
            Left(text="OKTA_API_TOKEN: <your-okta-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"OKTA_API_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate OKTA_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="OKTA_API_TOKEN=os.environ['OKTA_API_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
