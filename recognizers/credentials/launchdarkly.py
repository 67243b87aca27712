"""LaunchDarkly API, SDK and mobile keys."""

from recognizers.credentials._fake import BASE64URL, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sdk-" + fake_uuid()
B = "api-" + fake_uuid(2)
C = fake(40, BASE64URL)

RECOGNIZER = Recognizer(
    id="credentials.launchdarkly",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="LaunchDarkly key",
    source="https://launchdarkly.com/docs/home/account/api",
    patterns=(
        Pattern(
            name="key",
            regex=whole(r"(?:api|sdk|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.9,
            why="kind and UUID",
        ),
        Pattern(
            name="named",
            regex=named(r"launch[_-]?darkly", r"[A-Za-z0-9=_-]{40}"),
            score=0.7,
            why="40 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f'{{"LAUNCHDARKLY_ACCESS_TOKEN": "[[{C}]]"}}',
            f'System.setProperty("launchdarkly_key", "[[{C}]]")',
            f"export LAUNCHDARKLY_ACCESS_TOKEN='[[{C}]]' && make deploy",
        ),
        left=(
            Left(
                text="LAUNCHDARKLY_SDK_KEY=" + "sdk-" + "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", why="a mask where the random part belongs"
            ),
            Left(text="x7" + "sdk-" + fake_uuid() + "q9", why="part of a longer run"),
            Left(text="LAUNCHDARKLY_SDK_KEY=${LAUNCHDARKLY_SDK_KEY}", why="a variable"),
            Left(text="LAUNCHDARKLY_SDK_KEY: <your-launchdarkly-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LAUNCHDARKLY_ACCESS_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate LAUNCHDARKLY_ACCESS_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="LAUNCHDARKLY_SDK_KEY=os.environ['LAUNCHDARKLY_SDK_KEY']", why="code that reads the secret"),
        ),
    ),
)
