"""Private keys in PEM, OpenSSH, PGP and PuTTY form: the whole block, also cut off or in one line with escaped line ends."""

import re

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._shape import entropy
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

LINE = fake(64, BASE64)
BLOCK = f"-----BEGIN RSA PRIVATE KEY-----\n{LINE}\n{fake(44, BASE64)}\n-----END RSA PRIVATE KEY-----"
PKCS8 = f"-----BEGIN PRIVATE KEY-----\n{LINE}\n{LINE}\n-----END PRIVATE KEY-----"
SSH = f"-----BEGIN OPENSSH PRIVATE KEY-----\n{LINE}\n{LINE}\n-----END OPENSSH PRIVATE KEY-----"
PGP = f"-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{LINE}\n=8xQN\n-----END PGP PRIVATE KEY BLOCK-----"
ENCRYPTED = f"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B\n\n{LINE}\n-----END RSA PRIVATE KEY-----"
ESCAPED = BLOCK.replace("\n", "\\n")
PUTTY = f"Private-Lines: 2\n{LINE}\n{LINE}"

#: What stands between and inside the lines of a key wherever it is pasted: base64, headers, quotes, `\n`, list and comment signs.
_INSIDE = r"""[A-Za-z0-9+/=\s\\:;,.()"'|>#*_<&-]"""

_MARKS = re.compile(r"-----[A-Z0-9 ]{3,60}-----")


def check(value: str) -> Check:
    """Drop blocks whose body is no key material: too short for the smallest key, or the same letter again."""
    body = re.sub(r"[^A-Za-z0-9+/]", "", _MARKS.sub("", value.replace("\\n", "\n").replace("\\r", "")))
    return invalid_unless(len(body) >= 40 and entropy(body) > 3)  # noqa: PLR2004 - an Ed25519 key has 64 characters, a cut one fewer


RECOGNIZER = Recognizer(
    id="credentials.private_key",
    entity="PRIVATE_KEY",
    category=Category.CREDENTIAL,
    title="Private key",
    source="https://www.rfc-editor.org/rfc/rfc7468",
    patterns=(
        Pattern(
            name="pem",
            regex=rf"-----BEGIN [A-Z0-9 ]{{0,24}}PRIVATE KEY(?: BLOCK)?-----{_INSIDE}{{40,16000}}?-----END [A-Z0-9 ]{{0,24}}PRIVATE KEY(?: BLOCK)?-----",
            score=0.95,
            why="labels of RFC 7468, RFC 4880 and OpenSSH; the body may be indented, quoted, escaped or preceded by headers",
        ),
        Pattern(
            name="cut",
            regex=r"-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----(?:[\s\\nr\"'+>|]{0,24}[A-Za-z0-9+/=]{16,160}){1,150}",
            score=0.9,
            why="a block whose end is missing, as in a log line that was cut",
        ),
        Pattern(
            name="putty",
            regex=r"Private-Lines: \d{1,3}\s{1,2}(?P<value>(?:[A-Za-z0-9+/=]{64}\s{1,2}){0,99}[A-Za-z0-9+/=]{4,64})(?![\w+/=-])",
            score=0.95,
            why="the private lines of a PuTTY key file (PPK)",
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            f"[[{BLOCK}]]",
            f"key: |\n[[{PKCS8}]]\nnext: 1",
            f"id_ed25519:\n[[{SSH}]]\n",
            f"[[{PGP}]]",
            f"[[{ENCRYPTED}]]",
            f'{{"type": "service_account", "private_key": "[[{ESCAPED}]]\\n", "client_id": "1"}}',
            f"log was cut: [[-----BEGIN EC PRIVATE KEY-----\n{LINE}\n{LINE[:50]}]]",
            f"PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 2\n[[{LINE}\n{LINE}]]\nPrivate-MAC: 0a1b",
        ),
        left=(
            Left(text="-----BEGIN PRIVATE KEY-----\nanything\n-----END PRIVATE KEY-----", why="no key material"),
            Left(text="-----BEGIN OPENSSH PRIVATE KEY----------END OPENSSH PRIVATE KEY-----", why="empty"),
            Left(text=f"-----BEGIN CERTIFICATE-----\n{LINE}\n-----END CERTIFICATE-----", why="a certificate is public"),
            Left(text=f"-----BEGIN PUBLIC KEY-----\n{LINE}\n-----END PUBLIC KEY-----", why="a public key"),
            Left(text="Files start with -----BEGIN RSA PRIVATE KEY----- and end likewise.", why="prose about the format"),
            Left(text=f"ssh-rsa {LINE}{LINE} jane@host", why="an authorized key is public"),
        ),
    ),
)
