"""LinkedIn client secrets (16) and ids (14) behind the vendor's name."""

from recognizers.credentials._fake import LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "WPL_AP1." + fake(16) + "." + fake(6) + "=="
B = fake(16)
C = fake(14, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.linkedin",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="LinkedIn credential",
    source="https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow",
    patterns=(
        Pattern(
            name="marked", regex=whole(r"WPL_AP\d\.[A-Za-z0-9]{10,20}\.[A-Za-z0-9+/=]{6,12}"), score=0.9, why="client secrets since 2023"
        ),
        Pattern(
            name="named",
            regex=named(r"linked[_-]?in", r"(?:[a-z0-9]{16}|[a-z0-9]{14})"),
            score=0.7,
            why="16 or 14 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"LINKEDIN_SECRET: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
            f'LINKEDIN_CLIENT_SECRET = "[[{B}]]"',
            f'  "linkedin_secret" => "[[{C}]]"',
            f"12:00:01 DEBUG config LINKEDIN_CLIENT_SECRET=[[{B}]] loaded",
        ),
        left=(
            Left(text="LINKEDIN_SECRET=" + "WPL_AP1." + "x" * 16 + "." + "x" * 6 + "==", why="a mask where the random part belongs"),
            Left(text="LINKEDIN_SECRET=" + "WPL_AP1." + fake(5) + "." + fake(6) + "==", why="too short for this format"),
            Left(text="x7" + "WPL_AP1." + fake(16) + "." + fake(6) + "==" + "q9", why="part of a longer run"),
            Left(text="LINKEDIN_SECRET=${LINKEDIN_SECRET}", why="a variable"),
            Left(text="LINKEDIN_SECRET: <your-linkedin-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"LINKEDIN_CLIENT_SECRET_hash={B}", why="a digest of the secret"),
            Left(text="Rotate LINKEDIN_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="LINKEDIN_SECRET=os.environ['LINKEDIN_SECRET']", why="code that reads the secret"),
        ),
    ),
)
