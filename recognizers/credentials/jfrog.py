"""JFrog API keys (AKC), encrypted passwords (APB), reference tokens, identity tokens."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "AKCp8" + fake(68)
B = "cmVmd" + fake(59)
C = "AP5" + fake(34)
D = fake(73)

RECOGNIZER = Recognizer(
    id="credentials.jfrog",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="JFrog Artifactory credential",
    source="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
    patterns=(
        Pattern(name="api_key", regex=whole(r"AKC[a-zA-Z0-9]{10,72}"), score=0.9, why="AKC, a version and base62"),
        Pattern(name="reference", regex=whole(r"cmVmd[A-Za-z0-9]{59}"), score=0.9, why="base64 of reftkn"),
        Pattern(name="password", regex=whole(r"AP[0-9A-F][A-Za-z0-9]{33,60}"), score=0.9, why="encrypted passwords"),
        Pattern(
            name="named",
            regex=named(r"jfrog|artifactory|bintray|xray", r"[A-Za-z0-9]{64,73}"),
            score=0.7,
            why="64 to 73 characters behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{C}]] (status 401)",
            f"JFROG_API_KEY: '[[{A}]]'",
            f'System.setProperty("ARTIFACTORY_API_KEY", "[[{D}]]")',
            f"export jfrog_token='[[{D}]]' && make deploy",
            f"ARTIFACTORY_API_KEY=[[{D}]]",
        ),
        left=(
            Left(text="JFROG_API_KEY=" + "AKCp8" + "x" * 68, why="a mask where the random part belongs"),
            Left(text="x7" + "AKCp8" + fake(68) + "q9", why="part of a longer run"),
            Left(text="JFROG_API_KEY=${JFROG_API_KEY}", why="a variable"),
            Left(text="JFROG_API_KEY: <your-jfrog-key>", why="a manual"),
            Left(text=f"commit {D}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"ARTIFACTORY_API_KEY_hash={D}", why="a digest of the secret"),
            Left(text="Rotate ARTIFACTORY_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="JFROG_API_KEY=os.environ['JFROG_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
