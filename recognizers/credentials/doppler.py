"""Doppler tokens: service, CLI, personal, service account, SCIM, audit."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "dp.pt." + fake(43)
B = "dp.st.prd." + fake(43)
C = "dp.ct." + fake(40)

RECOGNIZER = Recognizer(
    id="credentials.doppler",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Doppler token",
    source="https://docs.doppler.com/docs/service-tokens",
    patterns=(
        Pattern(
            name="token",
            regex=whole(r"dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}"),
            score=0.9,
            why="kind, perhaps the config, 40 to 44 characters",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"export DOPPLER_TOKEN=[[{A}]]",
            f"[[{B}]]",
            f'const client = new Client("[[{C}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{C}]] (status 401)",
        ),
        left=(
            Left(text="DOPPLER_TOKEN=" + "dp.pt." + "x" * 43, why="a mask where the random part belongs"),
            Left(text="DOPPLER_TOKEN=" + "dp.pt." + fake(14), why="too short for this format"),
            Left(text="x7" + "dp.pt." + fake(43) + "q9", why="part of a longer run"),
            Left(text="DOPPLER_TOKEN=${DOPPLER_TOKEN}", why="a variable"),
            Left(text="DOPPLER_TOKEN: <your-doppler-key>", why="a manual"),
            Left(text="The Doppler token is shown once; store it as DOPPLER_TOKEN.", why="prose about the secret"),
            Left(text="DOPPLER_TOKEN=os.environ['DOPPLER_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
