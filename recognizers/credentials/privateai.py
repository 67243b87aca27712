"""Private AI keys: 32 characters behind the vendor's name."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, LOWER_ALNUM)
B = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.privateai",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Private AI token",
    source="https://docs.private-ai.com/",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"private[_-]?ai", r"[a-z0-9]{32}"),
            score=0.7,
            why="32 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "PRIVATEAI_API_KEY" => "[[{A}]]"',
            f"12:00:01 DEBUG config private_ai_token=[[{B}]] loaded",
            f"privateaiKey: '[[{A}]]'",
            f"<PRIVATEAI_API_KEY>\n    [[{B}]]\n</PRIVATEAI_API_KEY>",
            f"private_ai_token := `[[{A}]]`",
            f'{{"privateaiKey": "[[{B}]]"}}',
        ),
        left=(
            Left(text="PRIVATEAI_API_KEY=${PRIVATEAI_API_KEY}", why="a variable"),
            Left(text="PRIVATEAI_API_KEY: <your-privateai-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"PRIVATEAI_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate PRIVATEAI_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="PRIVATEAI_API_KEY=os.environ['PRIVATEAI_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
