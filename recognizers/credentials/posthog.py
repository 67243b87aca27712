"""PostHog personal keys."""

from recognizers.credentials._fake import fake
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "phx_" + fake(43)
B = "phs_" + fake(47)

RECOGNIZER = Recognizer(
    id="credentials.posthog",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="PostHog key",
    source="https://posthog.com/docs/api",
    patterns=(Pattern(name="key", regex=whole(r"ph[xs]_[A-Za-z0-9]{40,60}"), score=0.9, why="phx_ personal and phs_ secure keys"),),
    validate=plausible,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f'const client = new Client("[[{B}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{B}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"POSTHOG_PERSONAL_API_KEY: '[[{B}]]'",
        ),
        left=(
            Left(text="POSTHOG_PERSONAL_API_KEY=" + "phx_" + "x" * 43, why="a mask where the random part belongs"),
            Left(text="POSTHOG_PERSONAL_API_KEY=" + "phx_" + fake(14), why="too short for this format"),
            Left(text="x7" + "phx_" + fake(43) + "q9", why="part of a longer run"),
            Left(text="POSTHOG_PERSONAL_API_KEY=${POSTHOG_PERSONAL_API_KEY}", why="a variable"),
            Left(text="POSTHOG_PERSONAL_API_KEY: <your-posthog-key>", why="a manual"),
            Left(text="The PostHog key is shown once; store it as POSTHOG_PERSONAL_API_KEY.", why="prose about the secret"),
            Left(text="POSTHOG_PERSONAL_API_KEY=os.environ['POSTHOG_PERSONAL_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
