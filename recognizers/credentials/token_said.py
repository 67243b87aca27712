"""Tokens named in a message rather than assigned: "registered token f3a9...", "invalid refresh token abc..."."""

from recognizers.credentials._shape import password_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="credentials.token_said",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Token named in a message",
    source="RFC 6750; Apple, 'Registering your app with APNs'; Firebase, 'Access the registration token'",
    patterns=(
        Pattern(
            name="after",
            regex=r"(?<![\w-])(?:device|push|registered|registration|access|refresh|session|api|auth|authorization|bearer|reset|login|invite|fcm|apns) token(?: is| was|:)? "
            r"[\"'`]?(?P<value>(?=[\w.:/+=-]{0,63}\d)(?=[\w.:/+=-]{0,63}[A-Za-z])[\w.:/+=-]{20,512})(?![\w@])",
            score=0.6,
            why="what kind of token it is, then twenty signs or more with letters and digits",
            caseless=True,
        ),
    ),
    validate=password_like,
    examples=Examples(
        found=(
            "[Push] registered token [[f3a9c07d5b21e8846f0c9d2b7a1e5f3348c0ab12de90f7765c41b8823a6d9e01]] for user 12",
            'invalid refresh token "[[v1.MjQ5Zk9x8sdPq0aLkWm2nB]]"',
        ),
        left=(
            Left(text="access token expired, refresh token missing", why="prose"),
            Left(text="device token <your-device-token-here-0000>", why="a placeholder"),
            Left(text="token 4bf92f3577b34da6a3ce929d0e0e4736", why="any token: parsers have tokens, too"),
            Left(text="api token example.com/docs/tokens#create2", why="a page"),
        ),
    ),
)
