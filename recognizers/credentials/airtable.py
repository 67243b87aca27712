"""Airtable personal access tokens, older keys behind the vendor's name."""

from recognizers.credentials._fake import ALNUM, HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pat" + fake(14) + "." + fake(64, HEX)
B = "pat" + fake(14, ALNUM, 2) + "." + fake(64, HEX, 2)
C = "key" + fake(14)

RECOGNIZER = Recognizer(
    id="credentials.airtable",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Airtable token",
    source="https://airtable.com/developers/web/guides/personal-access-tokens",
    patterns=(
        Pattern(name="pat", regex=whole(r"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}"), score=0.9, why="an id of 14, a dot, 64 hex"),
        Pattern(
            name="key",
            regex=named(r"airtable", r"(?:key[A-Za-z0-9]{14}|[a-z0-9]{17})(?!\.)"),
            score=0.7,
            why="key and 14 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"airtable_token := `[[{A}]]`",
            f"export AIRTABLE_TOKEN=[[{B}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"<AIRTABLE_API_KEY>\n    [[{C}]]\n</AIRTABLE_API_KEY>",
            f"airtable_key := `[[{C}]]`",
            f'{{"AIRTABLE_API_KEY": "[[{C}]]"}}',
        ),
        left=(
            Left(text="AIRTABLE_TOKEN=" + "pat" + "x" * 14 + "." + "x" * 64, why="a mask where the random part belongs"),
            Left(text="AIRTABLE_TOKEN=" + "pat" + fake(14) + "." + fake(21, HEX), why="too short for this format"),
            Left(text="x7" + "pat" + fake(14) + "." + fake(64, HEX) + "q9", why="part of a longer run"),
            Left(text="AIRTABLE_TOKEN=${AIRTABLE_TOKEN}", why="a variable"),
            Left(text="AIRTABLE_TOKEN: <your-airtable-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"AIRTABLE_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate AIRTABLE_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="AIRTABLE_TOKEN=os.environ['AIRTABLE_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
