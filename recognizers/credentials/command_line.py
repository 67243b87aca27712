"""Passwords and tokens in command lines: options of mysql, curl, sshpass, docker, redis-cli, and --password of any program."""

from recognizers.credentials._fake import fake
from recognizers.credentials._shape import password_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(20)
_VALUE = r"""[^\s"'`<>$|;(){}\\-][^\s"'`<>|;(){}\\]{2,127}"""

RECOGNIZER = Recognizer(
    id="credentials.command_line",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Password in a command line",
    source="https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html",
    patterns=(
        Pattern(
            name="long",
            regex=rf"(?<![\w-])--?(?:[a-z]{{1,16}}-)?(?:password|passwd|passphrase|pass|pwd|secret|token|api-?key|client-secret|access-token|auth-token|secret-key)[= ]{{1,2}}[\"']?(?P<value>{_VALUE})",
            score=0.6,
            why="--password x, --db-password=x, --token x of any program",
        ),
        Pattern(
            name="mysql",
            regex=rf"(?<![\w-])(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump)[ ][^\n|;]{{0,120}}?[ ]-p(?P<value>{_VALUE})",
            score=0.8,
            why="mysql takes the password right behind -p",
        ),
        Pattern(
            name="curl",
            regex=r"""(?<![\w-])(?:curl|wget|http|https)[ ][^\n|;]{0,200}?(?:-u|--user|--proxy-user|-U)[= ]{0,2}["']?[^\s:"'$<]{1,80}:(?P<value>[^\s"'`<>$|;(){}]{2,128})""",
            score=0.8,
            why="curl -u user:password",
        ),
        Pattern(
            name="sshpass",
            regex=rf"(?<![\w-])(?:sshpass|docker login|podman login|helm registry login|az login|redis-cli|smbclient|ldapsearch|mongo(?:sh)?|plink|sqlcmd|xfreerdp)[ ][^\n|;]{{0,120}}?(?:(?<= )-(?:p|a|w|pw|P)[ ]{{0,2}}|(?<= )/p:)[\"']?(?P<value>{_VALUE})",
            score=0.7,
            why="programs that take a password behind -p, -a, -w, -pw or -P",
        ),
        Pattern(
            name="netrc",
            regex=rf"(?<![\w-])machine[ ]{{1,2}}[\w.-]{{1,80}}\s{{1,4}}login\s{{1,4}}\S{{1,80}}\s{{1,4}}password\s{{1,4}}(?P<value>{_VALUE})",
            score=0.9,
            why="a line of .netrc",
        ),
        Pattern(
            name="net_use",
            regex=rf"(?<![\w-])net (?:use|user)[ ][^\n|;]{{1,80}}?[ ]/user:[^\s]{{1,60}}[ ](?P<value>{_VALUE})",
            score=0.7,
            why="net use \\\\host\\share /user:name password",
            caseless=True,
        ),
    ),
    validate=password_like,
    examples=Examples(
        found=(
            "mysql -u root -p[[S3cret99]] shop < dump.sql",
            f"deploy --token [[{A}]] --region eu",
            "backup --db-password=[[hunter2]] --out /b",
            "curl -u jane:[[swordfish]] https://api.example.com",
            "curl -s --user 'svc:[[p4ss-word]]' http://localhost/",
            "sshpass -p '[[hunter2]]' ssh root@10.0.0.5",
            "docker login -u jane -p [[letmein7]] registry.example.com",
            "redis-cli -h cache -a [[r3dis-pw]] ping",
            "machine api.example.com login jane password [[hunter2]]",
        ),
        left=(
            Left(text="mysql -u root -p shop", why="asks for it"),
            Left(text="deploy --password $PASSWORD", why="a variable"),
            Left(text="tool --password-file /run/secret", why="a file"),
            Left(text="curl -u ${USER}:${PASS} https://x", why="variables"),
            Left(text="curl -u jane https://x.example.com:8443/a", why="a name, then a port"),
            Left(text="run --token <token> --password <password>", why="a manual"),
            Left(text="ssh -p 2222 host", why="a port"),
            Left(text="docker run -p 8080:80 nginx", why="ports"),
        ),
    ),
)
