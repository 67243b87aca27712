"""Upstash REST tokens behind their name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AX" + fake(60)
B = "AY" + fake(48)

RECOGNIZER = Recognizer(
    id="credentials.upstash",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Upstash token",
    source="https://upstash.com/docs/redis/features/restapi",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"upstash|kv_rest", r"[A-Za-z0-9_=-]{40,110}"),
            score=0.7,
            why="base64 behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"<UPSTASH_REDIS_REST_TOKEN>\n    [[{A}]]\n</UPSTASH_REDIS_REST_TOKEN>",
            f"upstash_token := `[[{B}]]`",
            f'{{"KV_REST_API_TOKEN": "[[{A}]]"}}',
            f'System.setProperty("UPSTASH_REDIS_REST_TOKEN", "[[{B}]]")',
            f"export upstash_token='[[{A}]]' && make deploy",
            f"KV_REST_API_TOKEN=[[{B}]]",
        ),
        left=(
            Left(text="UPSTASH_REDIS_REST_TOKEN=${UPSTASH_REDIS_REST_TOKEN}", why="a variable"),
            Left(text="UPSTASH_REDIS_REST_TOKEN: <your-upstash-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"UPSTASH_REDIS_REST_TOKEN_hash={A}", why="a digest of the secret"),
            Left(text="Rotate UPSTASH_REDIS_REST_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="UPSTASH_REDIS_REST_TOKEN=os.environ['UPSTASH_REDIS_REST_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
