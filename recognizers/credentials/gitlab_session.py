"""GitLab's session cookie."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, LOWER_ALNUM)
B = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.gitlab_session",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="GitLab session cookie",
    source="https://docs.gitlab.com/administration/auth/",
    patterns=(
        Pattern(
            name="cookie",
            regex=r"_gitlab_session=(?P<value>[0-9a-z]{32})(?![\w])",
            score=0.9,
            why="32 characters behind the cookie's fixed name",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"Cookie: _gitlab_session=[[{A}]]; theme=dark",
            f"Set-Cookie: _gitlab_session=[[{B}]]; path=/; HttpOnly",
            f'curl -b "_gitlab_session=[[{A}]]" https://gitlab.example.com',
            f"_gitlab_session=[[{B}]]",
        ),
        left=(
            Left(text="Cookie: _gitlab_session=deleted", why="cleared"),
            Left(text="_gitlab_session={session}", why="a template"),
            Left(text="the cookie _gitlab_session is set at sign-in", why="prose"),
            Left(text="_gitlab_session=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", why="masked"),
        ),
    ),
)
