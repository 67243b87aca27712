"""Finds e-mail addresses: plain, internationalised, quoted, percent-encoded, and lightly disguised.

`user@host` without a dot is no address: shell prompts and Java object names look like that. `user@fully.qualified.host` cannot be told from
an address and is found; only `git@host:` and its like are left, because the account is a program's.
"""

from __future__ import annotations

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

#: The optional head is that of a return path that holds the recipient: bounce+jane=example.com.
_LOCAL = r"(?:[\w.-]{1,64}\+[\w.-]{1,64}=)?\w(?:[\w.+'’~&-]{0,62}[\w+~-])?"
_DOMAIN = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|[^\W\d_]{2,24})(?![\w@]|-\w|\.[^\W_]{1,24}@)"
#: What stands before the host of a URL (RFC 3986 section 3.2.1) is no local part.
_USER_INFO = r"://[^\s/@:]{0,64}:[^\s/@]{1,128}@"
_PROVIDER = r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|aol|gmx|web|protonmail|proton|mail|yandex|qq|163|126|orange|libero|rediffmail)"
_ENDING = r"(?:com|net|org|de|fr|es|it|co ?(?:\.|dot) ?uk|co ?(?:\.|dot) ?in|me|ru|cn|in|br|ca|au)"

#: Last labels that are kinds of files, never top-level domains: icon@2x.png, lodash@4.17.21.tgz.
_FILES = frozenset(
    [
        "png",
        "jpg",
        "jpeg",
        "gif",
        "webp",
        "svg",
        "bmp",
        "ico",
        "tif",
        "tiff",
        "avif",
        "css",
        "scss",
        "less",
        "js",
        "mjs",
        "jsx",
        "ts",
        "tsx",
        "json",
        "xml",
        "html",
        "htm",
        "tgz",
        "gz",
        "jar",
        "war",
        "class",
        "exe",
        "dll",
        "log",
        "txt",
        "pdf",
    ]
)


def check(value: str) -> Check:
    """Drop what ends in a file's extension."""
    return invalid_unless(value.rpartition(".")[2].lower() not in _FILES)


RECOGNIZER = Recognizer(
    id="generic.email",
    entity="EMAIL_ADDRESS",
    category=Category.CONTACT,
    title="E-mail address",
    source="RFC 5322 section 3.4.1, RFC 6531 (internationalised)",
    patterns=(
        Pattern(
            name="address",
            regex=rf"{_USER_INFO}|(?<![\w.+~-])(?!(?:git|hg|svn)@[\w.-]{{1,80}}:(?!\d))(?P<value>{_LOCAL}@{{1,2}}{_DOMAIN})",
            score=0.9,
            why="letters of any script on both sides; the signs that RFC 5322 allows but that separate things elsewhere (= / # ? !) are not taken;"
            " the password before a URL's host is read past",
        ),
        Pattern(
            name="literal",
            regex=rf"(?<![\w.+~-]){_LOCAL}@\[(?:IPv6:[0-9A-Fa-f:.]{{2,45}}|\d{{1,3}}(?:\.\d{{1,3}}){{3}})\]",
            score=0.9,
            why="a host by number in brackets, RFC 5321 section 4.1.3",
        ),
        Pattern(
            name="quoted",
            regex=rf'"[^"\n\\@]{{1,64}}"@{_DOMAIN}',
            score=0.9,
            why="a quoted local part may hold spaces",
        ),
        Pattern(
            name="encoded",
            regex=rf"(?<![\w.+~-])(?:[^\W_]|%2[Bb])(?:[\w.~+-]|%2[Bb]){{0,63}}%40{_DOMAIN}",
            score=0.9,
            why="percent-encoded inside a URL",
        ),
        Pattern(
            name="spelled",
            regex=rf"(?<![\w.+~-]){_LOCAL} ?[(\[{{<] ?(?:at|@|arroba|ät) ?[)\]}}>] ?(?:[^\W_][\w-]{{0,62}} ?(?:\.|[(\[{{<] ?(?:dot|punkt|punto|point) ?[)\]}}>]|\bdot\b) ?){{1,4}}[a-z]{{2,24}}(?!\w)",
            score=0.8,
            why="bracketed (at) and [dot] are written to be read by people only",
            caseless=True,
        ),
        Pattern(
            name="spoken",
            regex=rf"(?<![\w.+~-]){_LOCAL}(?: at | ?@ ?){_PROVIDER} ?(?:\.| dot ) ?{_ENDING}(?![\w@]|\.\w)",
            score=0.6,
            why="`bob at gmail.com`, `bob @ gmail dot com`: only providers of mailboxes, since people also meet at example.com",
            caseless=True,
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            "Validation failed: Email [[tuulia@@ranta.fi]] is invalid",
            "Write to [[jane.doe@example.com]].",
            "[[jane+newsletter@mail.example.co.uk]], [[o'brien@example.ie]] and [[x_y-z@sub.example.museum]]",
            "mailto:[[info@example.org]]?subject=hi",
            '{"email":"[[user@xn--80ak6aa92e.com]]","id":7}',
            "[[用户@例子.广告]] oder [[müller@bücher.example]]",
            '"Jane" <[[jane@example.com]]> and [["jane doe"@example.com]]',
            "from=<[[bounce+jane=example.com@lists.example.net]]> relay=mx",
            "user=[[jane@example.com]] ip=10.0.0.1",
            "mail [[postmaster@[192.0.2.1]]] or [[postmaster@[IPv6:2001:db8::1]]]",
            "GET /u?email=[[jane.doe%2Bx%40example.com]]&n=1",
            "it is [[jane (at) example (dot) com]] or [[jane[at]example.com]]",
            "my email is [[jane.doe at gmail.com]], also [[jane @ gmail dot com]]",
            "ssh [[bob@web1.example.com]]",
        ),
        left=(
            Left(text="postgresql://app:q7Lr2vXz9KpT@db.example.internal:5432/orders", why="a password and a host"),
            Left(text="git clone git@github.com:org/repo.git", why="the account is a program's"),
            Left(text="bob@laptop:~/src$ ls", why="a prompt: no dot in the host"),
            Left(text="<img src=icon@2x.png srcset=icon@3x.webp>", why="the density of an image"),
            Left(text="npm i @types/node lodash@4.17.21 react@latest", why="scopes and versions of packages"),
            Left(text="android.os.BinderProxy@2bd79ce", why="a Java object"),
            Left(text="my email is info@example.", why="no top-level domain"),
            Left(text="see you at example.com at noon", why="at a place, not a mailbox"),
            Left(text="FastLeaderElection@774] INFO", why="a line number"),
        ),
    ),
)
