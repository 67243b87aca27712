"""OVHcloud application secrets and consumer keys behind their names."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32)
B = fake(32, ALNUM, 3)

RECOGNIZER = Recognizer(
    id="credentials.ovh",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="OVHcloud key",
    source="https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api",
    patterns=(
        Pattern(
            name="named", regex=named(r"ovh", r"[A-Za-z0-9]{32}"), score=0.7, why="32 characters behind the vendor's name", caseless=True
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"OVH_APPLICATION_SECRET: '[[{A}]]'",
            f"<ovh_consumer_key>\n    [[{B}]]\n</ovh_consumer_key>",
            f"OVH_CONSUMER_KEY := `[[{A}]]`",
            f'{{"OVH_APPLICATION_SECRET": "[[{B}]]"}}',
            f'System.setProperty("ovh_consumer_key", "[[{A}]]")',
            f"export OVH_CONSUMER_KEY='[[{B}]]' && make deploy",
        ),
        left=(
            Left(text="OVH_APPLICATION_SECRET=${OVH_APPLICATION_SECRET}", why="a variable"),
            Left(text="OVH_APPLICATION_SECRET: <your-ovh-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"OVH_APPLICATION_SECRET_hash={A}", why="a digest of the secret"),
            Left(text="Rotate OVH_APPLICATION_SECRET every 90 days.", why="prose about the secret"),
            Left(text="OVH_APPLICATION_SECRET=os.environ['OVH_APPLICATION_SECRET']", why="code that reads the secret"),
        ),
    ),
)
