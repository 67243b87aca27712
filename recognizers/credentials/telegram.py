"""Telegram bot tokens: the bot's number, a colon and 35 characters."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(10, "123456789") + ":AA" + fake(33, BASE64URL)
B = fake(9, "123456789") + ":AA" + fake(33, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.telegram",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Telegram bot token",
    source="https://core.telegram.org/bots/features#botfather",
    patterns=(
        Pattern(
            name="token",
            regex=r"(?<![\w+/.:-])(?:bot)?(?P<value>\d{8,10}:A[A-Za-z0-9_-]{34})(?![\w-])",
            score=0.9,
            why="the random part starts with A; `bot` stands before it in addresses",
        ),
        Pattern(
            name="url",
            regex=r"api\.telegram\.org/(?:file/)?bot(?P<value>\d{6,12}:[A-Za-z0-9_-]{30,40})",
            score=0.9,
            why="in the address of the API",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f'{{"telegram_bot_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"telegram_bot_token := `[[{B}]]`",
            f"export TELEGRAM_BOT_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f"GET https://api.telegram.org/bot[[{A}]]/getMe",
        ),
        left=(
            Left(text="TELEGRAM_BOT_TOKEN=" + "x" * 10 + ":AA" + "x" * 33, why="a mask where the random part belongs"),
            Left(text="TELEGRAM_BOT_TOKEN=" + fake(10, "123456789") + ":AA" + fake(11, BASE64URL), why="too short for this format"),
            Left(text="x7" + fake(10, "123456789") + ":AA" + fake(33, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="TELEGRAM_BOT_TOKEN=${TELEGRAM_BOT_TOKEN}", why="a variable"),
            Left(text="TELEGRAM_BOT_TOKEN: <your-telegram-key>", why="a manual"),
            Left(text="The Telegram bot token is shown once; store it as TELEGRAM_BOT_TOKEN.", why="prose about the secret"),
            Left(text="TELEGRAM_BOT_TOKEN=os.environ['TELEGRAM_BOT_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
