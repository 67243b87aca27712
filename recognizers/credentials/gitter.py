"""Gitter access tokens: 40 characters behind the vendor's name."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(40, LOWER_ALNUM)
B = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.gitter",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Gitter token",
    source="https://developer.gitter.im/docs/authentication",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"gitter", r"[A-Za-z0-9_-]{40}"),
            score=0.7,
            why="40 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"GITTER_TOKEN: '[[{A}]]'",
            f"<gitter_access_token>\n    [[{B}]]\n</gitter_access_token>",
            f"gitterToken := `[[{A}]]`",
            f'{{"GITTER_TOKEN": "[[{B}]]"}}',
            f'System.setProperty("gitter_access_token", "[[{A}]]")',
            f"export gitterToken='[[{B}]]' && make deploy",
        ),
        left=(
            Left(text="GITTER_TOKEN=${GITTER_TOKEN}", why="a variable"),
            Left(text="GITTER_TOKEN: <your-gitter-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"GITTER_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate GITTER_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="GITTER_TOKEN=os.environ['GITTER_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
