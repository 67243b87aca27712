"""The secret part of HTTP authorization headers: Basic, Bearer, Token, Digest's response and vendors' schemes."""

import re

from recognizers.credentials._fake import BASE64, HEX, LOWER, fake
from recognizers.credentials._shape import entropy, is_placeholder
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

A = fake(32)
HEXED = fake(40, HEX)
BASIC = "dXNlcjpwYXNz" + fake(8, BASE64)

_WORDS = re.compile(
    r"[a-z]{1,9}|[A-Z][a-z]{0,9}|[A-Z_-]{1,40}|[a-z]{2,12}(?:[_-][a-z]{2,12}){1,4}|(?:auth(?:entication|orization)|credentials?|authenticate)",
    re.IGNORECASE,
)


def check(value: str) -> Check:
    """Drop placeholders, variables and the words of prose; a header's value is a secret however it looks."""
    if is_placeholder(value) or any(mark in value for mark in "({[<$%"):
        return Check.INVALID
    if _WORDS.fullmatch(value) and not (value.islower() and len(value) > 16 and "-" not in value and "_" not in value):  # noqa: PLR2004 - no word is longer
        return Check.INVALID
    return invalid_unless(entropy(value) >= 2)  # noqa: PLR2004 - `aaaa` and the like


RECOGNIZER = Recognizer(
    id="credentials.authorization",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Authorization header",
    source="https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2",
    patterns=(
        Pattern(
            name="scheme",
            regex=r"""authorization[\\"'\]]{0,3}\s{0,2}[:=,>]{1,2}\s{0,2}[\\"'`\[]{0,3}(?:basic|bearer|token|apikey|api-key|digest|negotiate|ntlm|key|oauth|bot|jwt|hmac|sharedkey|ssws|splunk|genie ?key|zoho-oauthtoken|private-token)[ :]{1,2}(?:token=)?["']?(?P<value>[^\s"'`\\<>,;]{6,4000})""",
            score=0.8,
            why="the header, as sent, logged or written in code, with a scheme",
            caseless=True,
        ),
        Pattern(
            name="bare",
            regex=r"""authorization[\\"'\]]{0,3}\s{0,2}[:=]{1,2}\s{0,2}[\\"'`\[]{0,3}(?P<value>(?=[^\s"'`\\<>,;]{0,60}\d)[A-Za-z0-9+/=_.~:-]{16,4000})""",
            score=0.7,
            why="the header without a scheme, where the value holds a digit",
            caseless=True,
        ),
        Pattern(
            name="bearer",
            regex=r"""(?<![\w-])[Bb]earer[ ]{1,2}(?P<value>(?=[^\s"'`\\<>,;]{0,60}\d)[A-Za-z0-9+/=_.~-]{16,4000})(?![\w-])""",
            score=0.7,
            why="Bearer and a long value that holds a digit, without the header's name",
        ),
        Pattern(
            name="x_header",
            regex=r"""x-(?:[a-z]{2,20}-){0,3}(?:api-?key|auth|auth-token|access-token|token|secret|secret-key|api-token|session-token|session|amz-security-token)[\\"'\]]{0,3}\s{0,2}[:=]{1,2}\s{0,2}[\\"'`\[]{0,3}(?P<value>[^\s"'`\\<>,;]{8,4000})""",
            score=0.7,
            why="headers that services use instead: X-Api-Key, X-Auth-Token",
            caseless=True,
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            f"Authorization: Bearer [[{A}]]",
            f"authorization=Basic [[{BASIC}]]",
            f"curl -H 'Authorization: token [[{HEXED}]]' https://api.example.com",
            f'{{"headers": {{"Authorization": "Bearer [[{A}]]"}}}}',
            f'"authorization": ["Bearer [[{A}]]"]',
            f"Authorization: [[{HEXED}]]",
            f"sent Bearer [[{A}]] to the wrong host",
            f"X-Api-Key: [[{HEXED}]]",
            f"> x-auth-token: [[{A}]]\n",
        ),
        left=(
            Left(text="Authorization: Bearer <token>", why="a manual"),
            Left(text="Authorization: Bearer ${TOKEN}", why="a variable"),
            Left(text='headers["Authorization"] = "Bearer " + token', why="code"),
            Left(text="Authorization: Basic authentication is required", why="prose"),
            Left(text="the bearer of this letter", why="prose"),
            Left(text="Authorization: Bearer YOUR_ACCESS_TOKEN", why="a manual"),
            Left(text="Basic Mathematics101 starts on Monday", why="the name of a course"),
            Left(text="Authorization: Bearer {access_token}", why="a template"),
            Left(text="Authorization: Token " + fake(8, LOWER), why="a word"),
        ),
    ),
)
