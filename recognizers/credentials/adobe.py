"""Adobe client secrets by their mark, client ids (32 hex) behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "p8e-" + fake(32, HEX)
B = "p8e-" + fake(32, BASE64URL)
C = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.adobe",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Adobe credential",
    source="https://developer.adobe.com/developer-console/docs/guides/authentication/",
    patterns=(
        Pattern(name="secret", regex=whole(r"p8e-[A-Za-z0-9_-]{32}"), score=0.9, why="p8e- and 32 characters"),
        Pattern(name="named", regex=named(r"adobe", r"[0-9a-f]{32}"), score=0.7, why="32 hex behind the vendor's name", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"adobe_secret": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f'System.setProperty("ADOBE_CLIENT_SECRET", "[[{C}]]")',
            f"export adobe_api_key='[[{C}]]' && make deploy",
            f"ADOBE_CLIENT_SECRET=[[{C}]]",
        ),
        left=(
            Left(text="ADOBE_SECRET=" + "p8e-" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="ADOBE_SECRET=" + "p8e-" + fake(10, HEX), why="too short for this format"),
            Left(text="x7" + "p8e-" + fake(32, HEX) + "q9", why="part of a longer run"),
            Left(text="ADOBE_SECRET=${ADOBE_SECRET}", why="a variable"),
            Left(text="ADOBE_SECRET: <your-adobe-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ADOBE_CLIENT_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate ADOBE_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="ADOBE_SECRET=os.environ['ADOBE_SECRET']", why="code that reads the secret"),
        ),
    ),
)
