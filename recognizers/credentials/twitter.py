"""Bearer tokens of X by their start, access tokens by the user's number, keys and secrets behind the vendor's name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "A" * 22 + fake(90)
B = fake(25)
C = fake(50)
D = fake(45)

RECOGNIZER = Recognizer(
    id="credentials.twitter",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="X (Twitter) credential",
    source="https://developer.x.com/en/docs/authentication/oauth-2-0/application-only",
    patterns=(
        Pattern(name="bearer", regex=whole(r"A{20,24}[A-Za-z0-9%]{80,110}"), score=0.9, why="at least 20 A, then the rest"),
        Pattern(
            name="access",
            regex=named(r"twitter|x_api|x_access", r"\d{10,25}-[A-Za-z0-9]{20,45}"),
            score=0.7,
            why="user number, hyphen, 20 to 45 characters",
            caseless=True,
        ),
        Pattern(
            name="named",
            regex=named(r"twitter|tweepy", r"(?:[A-Za-z0-9]{50}|[A-Za-z0-9]{45}|[A-Za-z0-9]{25})"),
            score=0.7,
            why="API secret (50), access secret (45), API key (25)",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"TWITTER_BEARER: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f"export TWITTER_API_KEY='[[{B}]]' && make deploy",
            f"twitter_consumer_secret=[[{C}]]",
            f'TWITTER_ACCESS_TOKEN_SECRET = "[[{D}]]"',
        ),
        left=(
            Left(text="TWITTER_BEARER=" + "A" * 22 + "x" * 90, why="a mask where the random part belongs"),
            Left(text="TWITTER_BEARER=" + "A" * 22 + fake(30), why="too short for this format"),
            Left(text="x7" + "A" * 22 + fake(90) + "q9", why="part of a longer run"),
            Left(text="TWITTER_BEARER=${TWITTER_BEARER}", why="a variable"),
            Left(text="TWITTER_BEARER: <your-twitter-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TWITTER_API_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate TWITTER_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="TWITTER_BEARER=os.environ['TWITTER_BEARER']", why="code that reads the secret"),
        ),
    ),
)
