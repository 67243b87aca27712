"""HCP Terraform (Terraform Cloud) tokens."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(14) + ".atlasv1." + fake(67)
B = fake(14, ALNUM, 2) + ".atlasv1." + fake(60)

RECOGNIZER = Recognizer(
    id="credentials.terraform",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Terraform Cloud token",
    source="https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9=_-]{60,70}"),
            score=0.9,
            why="14 characters, the fixed middle, 60 or more",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"secrets:\n  - [[{A}]]\n",
            f'{{"tf_token_app_terraform_io": "[[{B}]]", "env": "prod"}}',
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{B}]]&page=2 HTTP/1.1",
            f"tf_token_app_terraform_io := `[[{A}]]`",
            f"export TF_TOKEN_app_terraform_io=[[{B}]]",
        ),
        left=(
            Left(text="TF_TOKEN_app_terraform_io=" + "x" * 14 + ".atlasv1." + "x" * 67, why="a mask where the random part belongs"),
            Left(text="TF_TOKEN_app_terraform_io=" + fake(14) + ".atlasv1." + fake(22), why="too short for this format"),
            Left(text="x7" + fake(14) + ".atlasv1." + fake(67) + "q9", why="part of a longer run"),
            Left(text="TF_TOKEN_app_terraform_io=${TF_TOKEN_app_terraform_io}", why="a variable"),
            Left(text="TF_TOKEN_app_terraform_io: <your-terraform-key>", why="a manual"),
            Left(text="The Terraform Cloud token is shown once; store it as TF_TOKEN_app_terraform_io.", why="prose about the secret"),
            Left(text="TF_TOKEN_app_terraform_io=os.environ['TF_TOKEN_app_terraform_io']", why="code that reads the secret"),
        ),
    ),
)
