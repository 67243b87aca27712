"""LINE channel access tokens behind the vendor's name."""

from recognizers.credentials._fake import BASE64, HEX, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(150, BASE64)
B = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.line",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="LINE channel access token",
    source="https://developers.line.biz/en/docs/basics/channel-access-token/",
    patterns=(
        Pattern(
            name="named",
            regex=named(
                r"line(?:[_ -]?(?:channel|bot|messaging|notify))", r"(?:[A-Za-z0-9+/]{100,180}={0,2}|[A-Za-z0-9]{43}|[0-9a-f]{32})"
            ),
            score=0.7,
            why="long-lived tokens, LINE Notify tokens, channel secrets",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<LINE_CHANNEL_ACCESS_TOKEN>\n    [[{A}]]\n</LINE_CHANNEL_ACCESS_TOKEN>",
            f"line_channel_secret := `[[{B}]]`",
            f'{{"LINE_BOT_TOKEN": "[[{A}]]"}}',
            f'System.setProperty("LINE_CHANNEL_ACCESS_TOKEN", "[[{B}]]")',
            f"export line_channel_secret='[[{A}]]' && make deploy",
            f"LINE_BOT_TOKEN=[[{B}]]",
        ),
        left=(
            Left(text="LINE_CHANNEL_ACCESS_TOKEN=${LINE_CHANNEL_ACCESS_TOKEN}", why="a variable"),
            Left(text="LINE_CHANNEL_ACCESS_TOKEN: <your-line-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LINE_CHANNEL_ACCESS_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate LINE_CHANNEL_ACCESS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="LINE_CHANNEL_ACCESS_TOKEN=os.environ['LINE_CHANNEL_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
