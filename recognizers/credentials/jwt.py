"""JSON Web Tokens, signed or encrypted, whole or wrapped in base64 once more."""

import base64
import binascii

from recognizers.credentials._fake import BASE64URL, fake
from recognizers.credentials._pattern import whole
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, valid_if

#: `{"alg":"HS256","typ":"JWT"}` and a payload, in base64url.
HEAD = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
BODY = "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkphbmUgRG9lIn0"
A = f"{HEAD}.{BODY}.{fake(43, BASE64URL)}"
B = f"{HEAD}.{BODY}."
WRAPPED = base64.b64encode(A.encode()).decode().rstrip("=")


def check(value: str) -> Check:
    """Decode the header: a JOSE header is a JSON object that names an algorithm (RFC 7515, section 4.1.1)."""
    head = value.split(".", 1)[0]
    if "." not in value:
        return Check.UNKNOWN
    try:
        decoded = base64.urlsafe_b64decode(head + "=" * (-len(head) % 4))
    except (binascii.Error, ValueError):
        return Check.INVALID
    return valid_if(b'"alg"' in decoded or b'"enc"' in decoded or b'"typ"' in decoded or b'"kid"' in decoded)


RECOGNIZER = Recognizer(
    id="credentials.jwt",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="JSON Web Token",
    source="https://www.rfc-editor.org/rfc/rfc7519",
    patterns=(
        Pattern(
            name="signed",
            regex=r"(?<![\w+/-])(?P<value>ey[A-Za-z0-9_-]{14,800}={0,2}\.ey[A-Za-z0-9_-]{10,4000}={0,2}\.[A-Za-z0-9_/+-]{0,1000}={0,2})(?![\w-])",
            score=0.8,
            why="three parts, the first two JSON objects in base64url; the last is empty where nothing is signed",
        ),
        Pattern(
            name="encrypted",
            regex=whole(
                r"ey[A-Za-z0-9_-]{14,800}\.[A-Za-z0-9_-]{0,800}\.[A-Za-z0-9_-]{12,40}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,90}"
            ),
            score=0.8,
            why="five parts (RFC 7516)",
        ),
        Pattern(
            name="wrapped",
            regex=whole(r"ZXlKaGJHY2lPaUp[A-Za-z0-9+/_-]{80,4000}={0,2}"),
            score=0.8,
            why='base64 of a token whose header starts with {"alg":',
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            f"Authorization: Bearer [[{A}]]",
            f"[[{A}]]",
            f'{{"id_token": "[[{A}]]", "expires_in": 3600}}',
            f"GET /callback?jwt=[[{A}]]&state=1 200",
            f"unsigned [[{B}]] was refused",
            f"token: [[{WRAPPED}]]",
        ),
        left=(
            Left(text=HEAD, why="a header alone opens nothing"),
            Left(text=f"{HEAD[:12]}.{BODY[:9]}.x", why="too short for a token"),
            Left(text="eyecatching.eyeliner.eyebrow", why="words"),
            Left(text="eyJ<header>.eyJ<payload>.<signature>", why="a manual"),
            Left(text="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4", why="an image"),
        ),
    ),
)
