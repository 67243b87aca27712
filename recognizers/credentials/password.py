"""Passwords behind their name in code, configuration, JSON, YAML, environment files, query strings and forms."""

from recognizers.credentials._fake import fake
from recognizers.credentials._shape import password_like
from recognizers.credentials._words import PASSWORD_NAME
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(12)

#: Words after the name that make it something else: its hash, rule, file, form, state.
_NOT_ABOUT = (
    r"(?![\w-]{0,16}(?:hash|digest|sha\d|md5|file|path|url|uri|length|_?min|_?max|policy|rule|expir|reset|change|field|label|hint|input|form|prompt|valid|strength|count"
    r"|attempt|age|days|ttl|history|manager|encod|type|name|required|less|column|regex|pattern|placeholder|help|text|confirm_text|error|message|secret_?ref|_?ref\b|key_?ref))"
)
_OP = r"""[\\"'\])]{0,4}[ \t]{0,3}(?:[:?.|]{0,2}={1,2}>?|:)[ \t]{0,4}"""

RECOGNIZER = Recognizer(
    id="credentials.password",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Password behind its name",
    source="https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
    patterns=(
        Pattern(
            name="quoted",
            regex=rf"""{PASSWORD_NAME}{_NOT_ABOUT}[\w.-]{{0,24}}{_OP}(?:[rbfuL](?=["']))?\\?["'`](?P<value>[^\s"'`<>\\][^"'`\n<>\\]{{1,127}}?)\\?["'`]""",
            score=0.8,
            why="a literal in quotes, spaces allowed",
            caseless=True,
        ),
        Pattern(
            name="unquoted",
            regex=rf"""{PASSWORD_NAME}{_NOT_ABOUT}[\w.-]{{0,24}}{_OP}(?![\w.:]{{1,60}}[(\[])(?P<value>[^\s"'`<>,;&\\(){{}}\[\]|$%*=:/.-][^\s"'`<>,;&\\(){{}}\[\]|]{{2,127}})(?![(\[])""",
            score=0.7,
            why="up to a space or separator; not a call, an index or a path",
            caseless=True,
        ),
        Pattern(
            name="argument",
            regex=r"""["'][\w.-]{0,40}(?:password|passwd|passphrase|passwort)["'][ ]{0,2},[ ]{0,2}["'](?P<value>[^\s"'<>]{3,128})["']""",
            score=0.7,
            why='setProperty("password", "...")',
            caseless=True,
        ),
        Pattern(
            name="element",
            regex=rf"""<(?:[\w-]{{1,20}}:)?{PASSWORD_NAME}(?:[ ][^<>]{{0,80}})?>\s{{0,12}}(?P<value>[^\s<>]{{3,128}})\s{{0,12}}</""",
            score=0.8,
            why="an XML element",
            caseless=True,
        ),
        Pattern(
            name="entry",
            regex=rf"""{PASSWORD_NAME}["']?[ ,/]{{0,3}}\s{{0,12}}["']?value["']?[ ]?[:=][ ]?["']?(?P<value>[^\s"'<>]{{3,128}})""",
            score=0.7,
            why='name/value pairs: {"name": "password", "value": "..."}, <add key="password" value="..."/>, an env list of Kubernetes',
            caseless=True,
        ),
        Pattern(
            name="environment",
            regex=r"""(?<![A-Za-z])(?:[A-Z0-9]{1,20}_){0,4}(?:PASS|PWD|PW|PASSWD|PASSWORD)=(?P<value>[^\s"'`<>,;&\\$(){}\[\]|/][^\s"'`<>,;&\\(){}\[\]|]{2,127})""",
            score=0.7,
            why="DB_PASS=..., PGPASSWORD=...",
        ),
    ),
    validate=password_like,
    examples=Examples(
        found=(
            "password=[[hunter2]]",
            '{"user": "jane", "password": "[[correct horse battery]]"}',
            "db:\n  user: app\n  passwd: [[biggreenhat]]\n",
            f"DB_PASSWORD=[[{A}]]",
            "spring.datasource.password=[[s3cret!]]",
            "POST /login user=jane&password=[[tr0ub4dor]]&next=/",
            "Server=db;Uid=sa;Pwd=[[P@ssw0rd1]];",
            "<password>[[letmein]]</password>",
            "Passwort: [[Sommer2024]]",
            "contraseña: [[gato99]]",
            "пароль: [[qwerty12]]",
            "- name: DB_PASSWORD\n  value: [[hunter2]]",
            "username:root\npassword:[[crickets]]",
        ),
        left=(
            Left(text="password: required", why="a rule"),
            Left(text="password=os.environ['DB_PASSWORD']", why="code that reads it"),
            Left(text="password: str | None = None", why="a type"),
            Left(text="password = get_password(user)", why="a call"),
            Left(text="password: ********", why="masked"),
            Left(text='"password": "Please enter your password"', why="a text of a form"),
            Left(text="password=${DB_PASSWORD}", why="a variable"),
            Left(text="password_hash: 5f4dcc3b5aa765d61d8327deb882cf99", why="a digest"),
            Left(text="Failed password for root from 10.0.0.1 port 22", why="a log line without a password"),
            Left(text="Forgot your password? Reset it here.", why="prose"),
            Left(text="password: <your password>", why="a manual"),
            Left(text="self.password = self.config.password", why="an attribute"),
            Left(text="pam_unix(passwd:chauthtok): changed", why="a function of PAM"),
            Left(text="PWD=/home/jane", why="the working directory"),
        ),
    ),
)
