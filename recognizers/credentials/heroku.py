"""Heroku tokens: new ones by their mark, old ones are UUIDs behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "HRKU-AA" + fake(58, BASE64URL)
B = fake_uuid()

RECOGNIZER = Recognizer(
    id="credentials.heroku",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Heroku API key",
    source="https://devcenter.heroku.com/articles/authentication",
    patterns=(
        Pattern(name="marked", regex=whole(r"HRKU-AA[A-Za-z0-9_-]{58}"), score=0.9, why="HRKU-AA and 58 characters"),
        Pattern(
            name="named",
            regex=named(r"heroku", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"HEROKU_API_KEY: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f"HEROKU_API_KEY := `[[{B}]]`",
            f'{{"heroku_auth_token": "[[{B}]]"}}',
            f'System.setProperty("herokuKey", "[[{B}]]")',
        ),
        left=(
            Left(text="HEROKU_API_KEY=" + "HRKU-AA" + "x" * 58, why="a mask where the random part belongs"),
            Left(text="HEROKU_API_KEY=" + "HRKU-AA" + fake(19, BASE64URL), why="too short for this format"),
            Left(text="x7" + "HRKU-AA" + fake(58, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="HEROKU_API_KEY=${HEROKU_API_KEY}", why="a variable"),
            Left(text="HEROKU_API_KEY: <your-heroku-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"HEROKU_API_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate HEROKU_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="HEROKU_API_KEY=os.environ['HEROKU_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
