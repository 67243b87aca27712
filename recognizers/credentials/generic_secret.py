"""Random values behind names that say secret: token, secret, api key, access key, credential, whatever the service."""

from recognizers.credentials._fake import BASE64, HEX, LOWER_ALNUM, fake, fake_uuid
from recognizers.credentials._pattern import ASSIGN, NOT_ABOUT, VALUE
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, LOWER_ALNUM)
B = fake(40, HEX)
C = fake(44, BASE64)
D = fake(16, LOWER_ALNUM)

#: Tokens that are no secrets: positions in lists, .NET assembly names, traces, parsers.
_NOT_BEFORE = "".join(
    rf"(?<!{word})(?<!{word}[_-])"
    for word in (
        "next",
        "page",
        "cursor",
        "continuation",
        "publickey",
        "resume",
        "sync",
        "request",
        "idempotency",
        "unexpected",
        "csp",
        "design",
        "fencing",
    )
)
_NO_KEY = "".join(
    rf"(?<!{form})(?<!{form}[_. -])"
    for word in (
        "public",
        "primary",
        "foreign",
        "partition",
        "sort",
        "cache",
        "routing",
        "row",
        "object",
        "idempotency",
        "host",
        "registry",
        "project",
        "group",
        "map",
        "s3",
        "shard",
        "lookup",
        "dedup",
        "issue",
        "hot",
        "short",
        "mon",
        "tur",
        "don",
        "joc",
        "hoc",
        "whis",
        "translation",
        "i18n",
        "message",
        "state",
        "query",
        "index",
        "sonar.project",
        "content",
        "locale",
    )
    for form in (word, word.capitalize(), word.upper())
)

RECOGNIZER = Recognizer(
    id="credentials.generic_secret",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Random value behind a secret's name",
    source="https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
    patterns=(
        Pattern(
            name="token",
            regex=rf"{_NOT_BEFORE}(?:token|secret|credentials?|passphrase){NOT_ABOUT}[\w.-]{{0,20}}{ASSIGN}(?![\w.]{{1,60}}[(\[])(?P<value>{VALUE}{{10,512}})",
            score=0.7,
            why="names that end in or hold token, secret, credential; the value starts after an assignment, a colon, a comma or an element's tag",
            caseless=True,
        ),
        Pattern(
            name="key",
            regex=rf"(?:api|app|application|access|secret|private|auth|encryption|encrypt|decryption|signing|signature|master|licen[cs]e|subscription|account|service|shared|webhook|session|admin|write|read|ingest|integration|consumer|server|security|cipher|crypto|hmac|jwt|aes|rsa|storage[_-]account|deploy|user|client|function|host)[_. -]{{0,1}}key{NOT_ABOUT}[\w.-]{{0,20}}{ASSIGN}(?![\w.]{{1,60}}[(\[])(?P<value>{VALUE}{{10,512}})",
            score=0.7,
            why="api_key, accessKey, Secret Key and the like",
            caseless=True,
        ),
        Pattern(
            name="vendor_key",
            regex=rf"{_NO_KEY}(?:(?<=[a-z0-9])Key|(?<=[A-Za-z0-9])[_-](?:key|KEY)){NOT_ABOUT}(?:[_-]?(?:value|VALUE|\d))?{ASSIGN}(?![\w.]{{1,60}}[(\[])(?P<value>{VALUE}{{16,512}})",
            score=0.6,
            why="vendor_key and vendorKey; with so weak a name the value must be longer",
        ),
        Pattern(
            name="auth",
            regex=rf"(?<![A-Za-z])(?:[\w.-]{{1,24}}[_-])?auth(?:[_-]?(?:code|data|header|pass|string|hash))?{ASSIGN}(?![\w.]{{1,60}}[(\[])(?P<value>{VALUE}{{16,512}})",
            score=0.6,
            why="auth, x_auth, authCode: Docker's and npm's settings among them",
            caseless=True,
        ),
        Pattern(
            name="said",
            regex=rf"(?:token|secret|api[ _-]?key|access[ _-]?key|client[ _-]?secret|private[ _-]?key|credential)[\w -]{{0,20}}[ ](?:is|was|ist|est|es|é|è)[: ]{{1,3}}[\"'`]?(?P<value>{VALUE}{{10,512}})",
            score=0.6,
            why="prose: my api key is ...",
            caseless=True,
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"NEWSVC_TOKEN=[[{A}]]",
            f'newsvcApiKey: "[[{B}]]"',
            f'{{"client_secret": "[[{C}]]"}}',
            f'System.setProperty("NEWSVC_TOKEN", "[[{D}]]")',
            f"<newsvcToken>\n    [[{A}]]\n</newsvcToken>",
            f"my api key is [[{A}]] please keep it",
            f"GET /v1?access_token=[[{B}]]&x=1",
            f'  "newsvcSecret" => "[[{A}]]"',
            f"- name: NEWSVC_SECRET\n  value: [[{A}]]",
            f"newsvc_key = '[[{B}]]'",
        ),
        left=(
            Left(text="token = parse_token(request)", why="a call"),
            Left(text="api_key=os.environ['API_KEY']", why="code that reads it"),
            Left(text="secret: ${SECRET}", why="a variable"),
            Left(text="API_KEY=your_api_key_goes_here", why="a manual"),
            Left(text="token: xxxxxxxxxxxxxxxxxxxxxxxx", why="a mask"),
            Left(text=f"PublicKeyToken={fake(16, HEX)}", why=".NET assembly names are public"),
            Left(text=f"nextPageToken={A}", why="a position in a list"),
            Left(text=f"cache_key = '{B}'", why="a cache's key"),
            Left(text=f"trace_token={fake_uuid()}", why="a trace"),
            Left(text="secretName: my-app-database-credentials-v2", why="the name of a secret"),
            Left(text=f"token_hash: {B}", why="a digest"),
            Left(text="secret_file: /run/secrets/db_password_2", why="a path"),
            Left(text="Bad token: android.os.BinderProxy@2bd79ce", why="an object as Java prints it"),
            Left(text="max_tokens: 4096", why="a count"),
            Left(text="accessKey: AbCeFG123", why="too short to be random"),
        ),
    ),
)
