"""Values of session cookies, in headers, browser exports, code and query strings."""

from recognizers.credentials._fake import ALNUM, HEX, UPPER_ALNUM, fake
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(26, ALNUM)
B = fake(32, HEX)
C = fake(32, UPPER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.cookie",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Session cookie",
    source="https://www.rfc-editor.org/rfc/rfc6265",
    patterns=(
        Pattern(
            name="header",
            regex=r"""(?<![A-Za-z])cookie[\\"'\]]{0,3}\s{0,2}[:=]{1,2}\s{0,2}[\\"'`\[]{0,3}(?:__(?:host|secure)-)?[\w.-]{1,60}=(?P<value>[^\s"'`\\<>,;]{8,4000})""",
            score=0.8,
            why="the first pair of a Cookie or Set-Cookie header",
            caseless=True,
        ),
        Pattern(
            name="session",
            regex=r"""(?<![A-Za-z0-9])(?:phpsessid|jsessionid|asp\.net_sessionid|aspsessionid[a-z]{0,10}|connect\.sid|laravel_session|_?[a-z]{0,20}_?session(?:_?(?:id|token|key))?|sess(?:id)?|sid|_csrf|csrf_?token|xsrf-token|remember_(?:me|token|user_token)|auth_?token|access_?token|refresh_?token|id_?token|wordpress_logged_in_[0-9a-f]{8,32}|cfduid|li_at|sb-access-token|next-auth\.session-token)=(?P<value>[^\s"'`\\<>,;&?#)\]}]{12,4000})""",
            score=0.7,
            why="the names that frameworks give their session cookies",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Set-Cookie: session=[[{A}]]; Path=/; HttpOnly",
            f"Cookie: theme=dark; PHPSESSID=[[{B}]]; lang=en",
            f"GET /shop;jsessionid=[[{C}]]?page=2 200",
            f'{{"cookie": "sid=[[{A}]]"}}',
            f"curl -b 'connect.sid=[[{A}]]' http://localhost:3000",
            f"session_id=[[{B}]] user=12",
        ),
        left=(
            Left(text="Set-Cookie: session=deleted; Max-Age=0", why="cleared"),
            Left(text="Cookie: theme=dark; lang=en-GB", why="preferences"),
            Left(text="We use cookies: see our policy", why="prose"),
            Left(text="Cookie: session=<session>", why="a manual"),
            Left(text="session=opened by uid=0", why="a log's word"),
            Left(text="PHPSESSID=${SESSION}", why="a variable"),
        ),
    ),
)
