"""GitLab tokens, whose prefixes GitLab documents one by one."""

from recognizers.credentials._fake import BASE64URL, LOWER_ALNUM, fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "glpat-" + fake(20, BASE64URL)
B = "glrt-" + fake(20, BASE64URL)
C = "GR1348941" + fake(20)
D = "glpat-" + fake(27) + "." + fake(9, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.gitlab",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="GitLab token",
    source="https://docs.gitlab.com/security/tokens/#token-prefixes",
    patterns=(
        Pattern(
            name="prefixed",
            regex=whole(
                r"gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[A-Za-z0-9_=-]{20,300}(?:\.[A-Za-z0-9_-]{2}\.?[A-Za-z0-9_-]{7,9}|\.[a-z0-9]{9})?"
            ),
            score=0.9,
            why="kind in the prefix; routable tokens end in a checksum behind a dot",
        ),
        Pattern(
            name="runner", regex=whole(r"GR1348941[A-Za-z0-9_-]{20}"), score=0.9, why="runner registration tokens start with a fixed word"
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"export GITLAB_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{C}]]");',
            f"curl -H 'X-Api-Key: [[{D}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
        ),
        left=(
            Left(text="GITLAB_TOKEN=" + "glpat-" + "x" * 20, why="a mask where the random part belongs"),
            Left(text="x7" + "glpat-" + fake(20, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="GITLAB_TOKEN=${GITLAB_TOKEN}", why="a variable"),
            Left(text="GITLAB_TOKEN: <your-gitlab-key>", why="a manual"),
            Left(text="The GitLab token is shown once; store it as GITLAB_TOKEN.", why="prose about the secret"),
            Left(text="GITLAB_TOKEN=os.environ['GITLAB_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
