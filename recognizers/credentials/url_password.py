"""Passwords inside addresses and connection strings: `scheme://user:password@host`."""

import re

from recognizers.credentials._fake import fake
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

A = fake(14)

_TEMPLATE = re.compile(r"[<$%{\[(].{0,80}|[*xX•.]{3,80}|:?\w{0,40}\}.{0,80}")


def check(value: str) -> Check:
    """Drop what only stands where a password would: templates and masks. A weak password is one all the same."""
    return invalid_unless(_TEMPLATE.fullmatch(value) is None)


RECOGNIZER = Recognizer(
    id="credentials.url_password",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Password in a URL",
    source="https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
    patterns=(
        Pattern(
            name="userinfo",
            regex=r"""://[^\s:@/?#"'<>\[\]{}]{0,80}:(?P<value>[^\s/?"'<>@]{1,128}(?:@[^\s/?"'<>@.:]{1,60}){0,2})@(?=[\w\[$%{-])""",
            score=0.9,
            why="between the colon and the last @ before the host, for any scheme: http, postgres, mongodb+srv, redis, amqp, smtp, ftp",
        ),
        Pattern(
            name="jdbc",
            regex=r"""jdbc:oracle:thin:[\w.-]{1,40}/(?P<value>[^\s@"'<>]{1,60})@""",
            score=0.9,
            why="Oracle's thin driver writes user/password@",
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            "postgres://app:[[s3cr3t]]@db.internal:5432/shop",
            "DATABASE_URL=mysql2://root:[[hunter2]]@127.0.0.1/x?pool=5",
            f"connect to mongodb+srv://svc:[[{A}]]@cluster0.ab1cd.mongodb.net/?retryWrites=true failed",
            f"redis://:[[{A}]]@cache:6379/0",
            "see https://username:[[password]]@example.com",
            '{"broker": "amqp://guest:[[guest]]@rabbit:5672/%2F"}',
            "git clone https://jane:[[p%40ss-word]]@git.example.com/a/b.git",
            "ftp://u:[[p@ss]]@files.example.com/",
            "jdbc:oracle:thin:scott/[[tiger]]@dbhost:1521:orcl",
        ),
        left=(
            Left(text="postgres://app:<password>@db/shop", why="a manual"),
            Left(text="postgres://app:${DB_PASSWORD}@db/shop", why="a variable"),
            Left(text="amqp://guest:***@rabbit:5672", why="masked already"),
            Left(text="https://example.com:8080/users/@jane", why="a port and a handle"),
            Left(text="http://localhost:3000/?mail=a@b.org", why="a port and an address"),
            Left(text="ssh://git@github.com:22/a/b.git", why="a user without password"),
            Left(text="postgresql://{user}:{password}@{host}/db", why="a template"),
        ),
    ),
)
