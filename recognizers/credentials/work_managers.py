"""Tokens of work managers: ClickUp by its mark; Todoist (40 hex), Wrike, Shortcut behind the vendor's name."""

from recognizers.credentials._fake import HEX, UPPER_ALNUM, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pk_" + fake(8, "123456789") + "_" + fake(32, UPPER_ALNUM)
B = fake(40, HEX)
C = fake_uuid(24)
D = fake(37)

RECOGNIZER = Recognizer(
    id="credentials.work_managers",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="monday.com, ClickUp or Todoist token",
    source="https://developer.clickup.com/docs/authentication",
    patterns=(
        Pattern(name="clickup", regex=whole(r"pk_\d{6,10}_[A-Z0-9]{32}"), score=0.9, why="ClickUp: user's number and 32 characters"),
        Pattern(name="pipedream", regex=whole(r"pd_(?:live|test)_[A-Za-z0-9]{30,60}"), score=0.9, why="Pipedream"),
        Pattern(
            name="named",
            regex=named(
                r"todoist|shortcut|clubhouse|pipedrive|wrike|smartsheet",
                r"(?:[0-9a-f]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9]{37})",
            ),
            score=0.7,
            why="40 hex, a UUID or 37 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Oops, I pasted [[{A}]] into the ticket by mistake.",
            f"GET /v1/items?key=[[{A}]]&page=2 HTTP/1.1",
            f"clickup_token := `[[{A}]]`",
            f"export CLICKUP_TOKEN=[[{A}]]",
            f'System.setProperty("TODOIST_API_TOKEN", "[[{B}]]")',
            f"export SHORTCUT_API_TOKEN='[[{C}]]' && make deploy",
            f"pipedrive_api_token=[[{D}]]",
        ),
        left=(
            Left(text="CLICKUP_TOKEN=" + "pk_" + "x" * 8 + "_" + "x" * 32, why="a mask where the random part belongs"),
            Left(text="CLICKUP_TOKEN=" + "pk_" + fake(8, "123456789") + "_" + fake(10, UPPER_ALNUM), why="too short for this format"),
            Left(text="x7" + "pk_" + fake(8, "123456789") + "_" + fake(32, UPPER_ALNUM) + "q9", why="part of a longer run"),
            Left(text="CLICKUP_TOKEN=${CLICKUP_TOKEN}", why="a variable"),
            Left(text="CLICKUP_TOKEN: <your-work-managers-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"TODOIST_API_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate TODOIST_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="CLICKUP_TOKEN=os.environ['CLICKUP_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
