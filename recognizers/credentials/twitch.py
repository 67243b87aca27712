"""Twitch tokens and secrets: 30 characters behind the vendor's name, or behind oauth: in chat."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "live_" + fake(9, "123456789") + "_" + fake(30)
B = fake(30, LOWER_ALNUM)
C = fake(30, HEX)

RECOGNIZER = Recognizer(
    id="credentials.twitch",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Twitch token",
    source="https://dev.twitch.tv/docs/authentication/",
    patterns=(
        Pattern(name="irc", regex=r"oauth:(?P<value>[a-z0-9]{30})(?![\w])", score=0.9, why="the password form of Twitch's chat"),
        Pattern(name="stream", regex=whole(r"live_\d{6,12}_[A-Za-z0-9]{25,40}"), score=0.9, why="stream keys"),
        Pattern(name="named", regex=named(r"twitch", r"[a-z0-9]{30}"), score=0.7, why="30 characters", caseless=True),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"twitch_stream_key": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"export TWITCH_CLIENT_SECRET='[[{B}]]' && make deploy",
            f"twitch_access_token=[[{C}]]",
            f'TWITCH_CLIENT_SECRET = "[[{B}]]"',
        ),
        left=(
            Left(text="TWITCH_STREAM_KEY=" + "live_" + "x" * 9 + "_" + "x" * 30, why="a mask where the random part belongs"),
            Left(text="TWITCH_STREAM_KEY=" + "live_" + fake(9, "123456789") + "_" + fake(10), why="too short for this format"),
            Left(text="x7" + "live_" + fake(9, "123456789") + "_" + fake(30) + "q9", why="part of a longer run"),
            Left(text="TWITCH_STREAM_KEY=${TWITCH_STREAM_KEY}", why="a variable"),
            Left(text="TWITCH_STREAM_KEY: <your-twitch-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TWITCH_CLIENT_SECRET_hash={B}", why="a digest of the secret"),
            Left(text="Rotate TWITCH_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="TWITCH_STREAM_KEY=os.environ['TWITCH_STREAM_KEY']", why="code that reads the secret"),
        ),
    ),
)
