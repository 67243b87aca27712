"""Supabase secret keys and personal access tokens."""

from recognizers.credentials._fake import BASE64URL, HEX, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sb_secret_" + fake(31, BASE64URL)
B = "sbp_" + fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.supabase",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Supabase key",
    source="https://supabase.com/docs/guides/api/api-keys",
    patterns=(
        Pattern(name="secret", regex=whole(r"sb_secret_[A-Za-z0-9_-]{22,60}"), score=0.9, why="sb_secret_ and a random rest"),
        Pattern(name="personal", regex=whole(r"sbp_(?:v0_)?[a-f0-9]{40}"), score=0.9, why="sbp_ and 40 hex"),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"SUPABASE_SECRET_KEY: '[[{B}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{B}]]\n",
            f'{{"supabase_secret_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
        ),
        left=(
            Left(text="SUPABASE_SECRET_KEY=" + "sb_secret_" + "x" * 31, why="a mask where the random part belongs"),
            Left(text="SUPABASE_SECRET_KEY=" + "sb_secret_" + fake(10, BASE64URL), why="too short for this format"),
            Left(text="x7" + "sb_secret_" + fake(31, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="SUPABASE_SECRET_KEY=${SUPABASE_SECRET_KEY}", why="a variable"),
            Left(text="SUPABASE_SECRET_KEY: <your-supabase-key>", why="a manual"),
            Left(text="The Supabase key is shown once; store it as SUPABASE_SECRET_KEY.", why="prose about the secret"),
            Left(text="SUPABASE_SECRET_KEY=os.environ['SUPABASE_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
