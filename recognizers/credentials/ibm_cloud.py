"""IBM Cloud API keys: 44 characters behind the vendor's name."""

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(44, BASE64URL)
B = fake(44, BASE64URL, 2)

RECOGNIZER = Recognizer(
    id="credentials.ibm_cloud",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="IBM Cloud API key",
    source="https://cloud.ibm.com/docs/account?topic=account-userapikey",
    patterns=(
        Pattern(
            name="named",
            regex=named(r"ibm|bluemix|watson|softlayer", r"[A-Za-z0-9_-]{44}"),
            score=0.7,
            why="44 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"IBMCLOUD_API_KEY := `[[{A}]]`",
            f'{{"ibm_cloud_api_key": "[[{B}]]"}}',
            f'System.setProperty("WATSON_APIKEY", "[[{A}]]")',
            f"export IBMCLOUD_API_KEY='[[{B}]]' && make deploy",
            f"ibm_cloud_api_key=[[{A}]]",
            f'WATSON_APIKEY = "[[{B}]]"',
        ),
        left=(
            Left(text="IBMCLOUD_API_KEY=${IBMCLOUD_API_KEY}", why="a variable"),
            Left(text="IBMCLOUD_API_KEY: <your-ibm-cloud-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"IBMCLOUD_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate IBMCLOUD_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="IBMCLOUD_API_KEY=os.environ['IBMCLOUD_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
