"""Dropbox short-lived and long-lived tokens, app secrets behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sl." + fake(140, BASE64URL)
B = fake(11) + "A" * 10 + fake(43, BASE64URL)
C = fake(15, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.dropbox",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Dropbox token",
    source="https://developers.dropbox.com/oauth-guide",
    patterns=(
        Pattern(name="short", regex=whole(r"sl\.(?:u\.)?[A-Za-z0-9=_-]{130,1300}"), score=0.9, why="sl. and a long rest"),
        Pattern(
            name="long", regex=whole(r"[A-Za-z0-9]{11}AAAAAAAAAA[A-Za-z0-9_=-]{43}"), score=0.9, why="11 characters, ten A, 43 characters"
        ),
        Pattern(name="named", regex=named(r"dropbox", r"[a-z0-9]{15}"), score=0.7, why="15 characters: app key and secret", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"dropbox_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"<DROPBOX_APP_SECRET>\n    [[{C}]]\n</DROPBOX_APP_SECRET>",
            f"dropbox_api_token := `[[{C}]]`",
            f'{{"DROPBOX_APP_SECRET": "[[{C}]]"}}',
        ),
        left=(
            Left(text="DROPBOX_TOKEN=" + "sl." + "x" * 140, why="a mask where the random part belongs"),
            Left(text="x7" + "sl." + fake(140, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="DROPBOX_TOKEN=${DROPBOX_TOKEN}", why="a variable"),
            Left(text="DROPBOX_TOKEN: <your-dropbox-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"DROPBOX_APP_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate DROPBOX_APP_SECRET every 90 days.", why="prose about the secret"),
            Left(text="DROPBOX_TOKEN=os.environ['DROPBOX_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
