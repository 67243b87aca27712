"""Oracle Cloud customer secret keys and auth tokens behind the vendor's name."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(43, BASE64) + "="

RECOGNIZER = Recognizer(
    id="credentials.oracle_cloud",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Oracle Cloud auth token",
    source="https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"oci|oracle[ _-]?cloud", r"(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9(){}<>\[\]:;.#_-]{20})"),
            score=0.7,
            why="44 base64 (customer secret key) or 20 characters (auth token)",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"OCI_SECRET_KEY": "[[{A}]]"}}',
            f'System.setProperty("oci_auth_token", "[[{A}]]")',
            f"export ORACLE_CLOUD_SECRET='[[{A}]]' && make deploy",
            f"OCI_SECRET_KEY=[[{A}]]",
            f'oci_auth_token = "[[{A}]]"',
            f'  "ORACLE_CLOUD_SECRET" => "[[{A}]]"',
        ),
        left=(
            Left(text="OCI_SECRET_KEY=${OCI_SECRET_KEY}", why="a variable"),
            Left(text="OCI_SECRET_KEY: <your-oracle-cloud-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"OCI_SECRET_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate OCI_SECRET_KEY every 90 days.", why="prose about the secret"),
            Left(text="OCI_SECRET_KEY=os.environ['OCI_SECRET_KEY']", why="code that reads the secret"),
        ),
    ),
)
