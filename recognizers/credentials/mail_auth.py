"""Passwords in the dialogues of SMTP, IMAP, POP3, FTP and Redis, as debug logs show them."""

from recognizers.credentials._shape import password_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="credentials.mail_auth",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Password in a mail, FTP or Redis dialogue",
    source="https://www.rfc-editor.org/rfc/rfc4954",
    patterns=(
        Pattern(
            name="sasl",
            regex=r"(?<![\w-])(?:AUTH|AUTHENTICATE) (?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER) (?P<value>[A-Za-z0-9+/]{12,2000}={0,2})(?![\w+/=])",
            score=0.8,
            why="an initial response in base64",
        ),
        Pattern(
            name="pass",
            regex=r"(?<![\w-])USER [^\s]{1,64}[\s>|-]{1,12}(?:[^\n]{0,60}\n[\s>|-]{0,8})?PASS (?P<value>[^\s]{3,64})",
            score=0.8,
            why="POP3 and FTP: USER, perhaps a reply, PASS",
        ),
        Pattern(
            name="ftp",
            regex=r"(?<![\w-])(?:ftp|ftps|pop3?|imap)(?![\w])[^\n]{0,60}? PASS (?P<value>(?=[^\s]{0,30}\d)[^\s]{4,64})",
            score=0.6,
            why="PASS in a line that names the protocol",
            caseless=True,
        ),
        Pattern(
            name="imap",
            regex=r"(?<![\w-])[A-Za-z]{1,4}\d{1,6} LOGIN \"?[^\s\"]{1,64}\"? \"?(?P<value>[^\s\"]{3,64})",
            score=0.8,
            why="IMAP: tag, LOGIN, name, password",
        ),
    ),
    validate=password_like,
    examples=Examples(
        found=(
            "smtp: AUTH PLAIN [[AGpvaG4AczNjcjN0]]",
            "USER jane\n+OK\nPASS [[hunter22]]",
            "ftp login anonymous PASS [[hunter22]]",
            "a001 LOGIN jane [[hunter22]]",
            "> AUTH LOGIN [[amFuZUBleGFtcGxlLmNvbQ==]]",
        ),
        left=(
            Left(text="250-AUTH PLAIN LOGIN XOAUTH2", why="a server's offer"),
            Left(text="PASS test_login.py::test_one", why="a test's result"),
            Left(text="USER jane\nPASS ********", why="masked"),
            Left(text="AUTH PLAIN is disabled", why="prose"),
        ),
    ),
)
