"""SonarQube and SonarCloud tokens: user, project analysis, global analysis."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "squ_" + fake(40, HEX)
B = "sqp_" + fake(40, HEX)
C = fake(40, HEX)

RECOGNIZER = Recognizer(
    id="credentials.sonar",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="SonarQube token",
    source="https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/",
    patterns=(
        Pattern(name="token", regex=whole(r"sq[upa]_[a-f0-9]{40}"), score=0.9, why="kind and 40 hex"),
        Pattern(
            name="named",
            regex=named(r"sonar(?:qube|cloud)?", r"(?:squ_|sqp_|sqa_)?[a-z0-9=_-]{40}"),
            score=0.7,
            why="40 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'{{"sonar_token": "[[{A}]]", "env": "prod"}}',
            f"Oops, I pasted [[{B}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"sonar_token := `[[{B}]]`",
            f"export SONAR_TOKEN='[[{C}]]' && make deploy",
            f"sonar_login_token=[[{C}]]",
            f'SONAR_TOKEN = "[[{C}]]"',
        ),
        left=(
            Left(text="SONAR_TOKEN=" + "squ_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="SONAR_TOKEN=" + "squ_" + fake(13, HEX), why="too short for this format"),
            Left(text="x7" + "squ_" + fake(40, HEX) + "q9", why="part of a longer run"),
            Left(text="SONAR_TOKEN=${SONAR_TOKEN}", why="a variable"),
            Left(text="SONAR_TOKEN: <your-sonar-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SONAR_TOKEN_hash={C}", why="a digest of the secret"),
            Left(text="Rotate SONAR_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="SONAR_TOKEN=os.environ['SONAR_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
