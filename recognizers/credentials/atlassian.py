"""API tokens of Jira and Confluence: new ones by their mark, old ones of 24 characters behind a product's name."""

from recognizers.credentials._fake import BASE64URL, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "ATATT3xFfGF0" + fake(172, BASE64URL) + "=" + fake(8, "0123456789ABCDEF")
B = fake(24)
C = fake(24, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.atlassian",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Atlassian API token",
    source="https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    patterns=(
        Pattern(
            name="marked", regex=whole(r"ATATT3[A-Za-z0-9_=-]{100,250}"), score=0.9, why="ATATT3, about 180 characters, checksum behind ="
        ),
        Pattern(name="admin", regex=whole(r"ATOA[A-Za-z0-9_=-]{60,250}"), score=0.9, why="OAuth and admin tokens"),
        Pattern(
            name="named",
            regex=named(r"atlassian|confluence|jira", r"[A-Za-z0-9]{24}"),
            score=0.7,
            why="24 characters behind a product's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"JIRA_TOKEN: '[[{A}]]'",
            f"<value>[[{A}]]</value>",
            f"secrets:\n  - [[{A}]]\n",
            f'  "JIRA_API_TOKEN" => "[[{B}]]"',
            f"12:00:01 DEBUG config confluence_token=[[{C}]] loaded",
            f"atlassianToken: '[[{B}]]'",
        ),
        left=(
            Left(text="JIRA_TOKEN=" + "ATATT3xFfGF0" + "x" * 172 + "=" + "x" * 8, why="a mask where the random part belongs"),
            Left(text="x7" + "ATATT3xFfGF0" + fake(172, BASE64URL) + "=" + fake(8, "0123456789ABCDEF") + "q9", why="part of a longer run"),
            Left(text="JIRA_TOKEN=${JIRA_TOKEN}", why="a variable"),
            Left(text="JIRA_TOKEN: <your-atlassian-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"JIRA_API_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate JIRA_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="JIRA_TOKEN=os.environ['JIRA_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
