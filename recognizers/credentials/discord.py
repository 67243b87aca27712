"""Discord bot tokens: the id in base64, a time and a signature; client secrets behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "MT" + fake(24) + "." + fake(6) + "." + fake(38, BASE64URL)
B = "OD" + fake(22) + "." + fake(6) + "." + fake(27, BASE64URL)
C = fake(32, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.discord",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Discord bot token",
    source="https://discord.com/developers/docs/reference#authentication",
    patterns=(
        Pattern(
            name="bot",
            regex=whole(r"[MNO][A-Za-z\d_-]{23,27}\.[A-Za-z\d_-]{6}\.[A-Za-z\d_-]{27,38}"),
            score=0.9,
            why="an id's base64 starts with M, N or O; the parts' lengths are fixed",
        ),
        Pattern(name="mfa", regex=whole(r"mfa\.[A-Za-z0-9_-]{84}"), score=0.9, why="user tokens with a second factor"),
        Pattern(
            name="named",
            regex=named(r"discord", r"(?:[0-9a-f]{64}|[A-Za-z0-9_-]{32})"),
            score=0.7,
            why="public keys and client secrets",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"discord_token := `[[{A}]]`",
            f"export DISCORD_TOKEN=[[{B}]]",
            f'DISCORD_CLIENT_SECRET = "[[{C}]]"',
            f'  "discord_secret" => "[[{C}]]"',
            f"12:00:01 DEBUG config DISCORD_CLIENT_SECRET=[[{C}]] loaded",
        ),
        left=(
            Left(text="DISCORD_TOKEN=" + "MT" + "x" * 24 + "." + "x" * 6 + "." + "x" * 38, why="a mask where the random part belongs"),
            Left(text="x7" + "MT" + fake(24) + "." + fake(6) + "." + fake(38, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="DISCORD_TOKEN=${DISCORD_TOKEN}", why="a variable"),
            Left(text="DISCORD_TOKEN: <your-discord-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"DISCORD_CLIENT_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate DISCORD_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="DISCORD_TOKEN=os.environ['DISCORD_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
