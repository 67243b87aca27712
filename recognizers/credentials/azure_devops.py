"""Azure DevOps tokens: new ones are 84 characters with a fixed mark, old ones 52 of base32 behind a name."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(76) + "AZDO" + fake(4)

RECOGNIZER = Recognizer(
    id="credentials.azure_devops",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Azure DevOps personal access token",
    source="https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    patterns=(
        Pattern(name="marked", regex=whole(r"[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}"), score=0.9, why="84 characters with AZDO at 77 to 80"),
        Pattern(
            name="named",
            regex=named(r"azure[ _-]?dev[ _-]?ops|azdo|vsts|system_?access", r"[a-z2-7]{52}"),
            score=0.7,
            why="52 of base32 behind the product's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"AZURE_DEVOPS_EXT_PAT: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
        ),
        left=(
            Left(text="AZURE_DEVOPS_EXT_PAT=" + "x" * 76 + "AZDO" + "x" * 4, why="a mask where the random part belongs"),
            Left(text="AZURE_DEVOPS_EXT_PAT=" + fake(25) + "AZDO" + fake(4), why="too short for this format"),
            Left(text="x7" + fake(76) + "AZDO" + fake(4) + "q9", why="part of a longer run"),
            Left(text="AZURE_DEVOPS_EXT_PAT=${AZURE_DEVOPS_EXT_PAT}", why="a variable"),
            Left(text="AZURE_DEVOPS_EXT_PAT: <your-azure-devops-key>", why="a manual"),
            Left(
                text="The Azure DevOps personal access token is shown once; store it as AZURE_DEVOPS_EXT_PAT.", why="prose about the secret"
            ),
            Left(text="AZURE_DEVOPS_EXT_PAT=os.environ['AZURE_DEVOPS_EXT_PAT']", why="code that reads the secret"),
        ),
    ),
)
