"""Access tokens of Facebook and Instagram, app tokens, app secrets behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "EAACEdEose0cBA" + fake(120)
B = fake(15, "123456789") + "|" + fake(27, BASE64URL)
C = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.facebook",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Meta access token",
    source="https://developers.facebook.com/docs/facebook-login/guides/access-tokens",
    patterns=(
        Pattern(name="user", regex=whole(r"EAA[A-Za-z0-9]{60,300}"), score=0.9, why="EAA and a long rest"),
        Pattern(name="app", regex=whole(r"\d{14,16}\|[A-Za-z0-9_-]{27}"), score=0.9, why="the app's number, a bar and 27 characters"),
        Pattern(name="instagram", regex=whole(r"IG(?:QV|AA)[A-Za-z0-9_-]{100,250}"), score=0.9, why="Instagram tokens"),
        Pattern(
            name="secret",
            regex=named(r"facebook|fb|instagram|meta", r"[0-9a-f]{32}"),
            score=0.7,
            why="32 hex behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"fb_access_token := `[[{B}]]`",
            f"export FB_ACCESS_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f"FACEBOOK_APP_SECRET=[[{C}]]",
            f'fb_client_secret = "[[{C}]]"',
            f'  "FACEBOOK_APP_SECRET" => "[[{C}]]"',
        ),
        left=(
            Left(text="FB_ACCESS_TOKEN=" + "EAACEdEose0cBA" + "x" * 120, why="a mask where the random part belongs"),
            Left(text="x7" + "EAACEdEose0cBA" + fake(120) + "q9", why="part of a longer run"),
            Left(text="FB_ACCESS_TOKEN=${FB_ACCESS_TOKEN}", why="a variable"),
            Left(text="FB_ACCESS_TOKEN: <your-facebook-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"FACEBOOK_APP_SECRET_hash={C}", why="a digest of the secret"),
            Left(text="Rotate FACEBOOK_APP_SECRET every 90 days.", why="prose about the secret"),
            Left(text="FB_ACCESS_TOKEN=os.environ['FB_ACCESS_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
