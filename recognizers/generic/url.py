"""Finds web addresses: with a scheme, with `www.`, and bare domain names under a well-known public suffix.

The score is low on purpose: an e-mail address, a token or an IP address inside a URL is the better finding.
"""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: What follows the host, up to a space or quote; parentheses only in pairs; the punctuation of a sentence is given back.
_CHAR = r"[^\s<>\"'`{}|\\^\[\]…“”‘’«»()。，、]"
_TAIL = rf"{_CHAR}{{0,2000}}(?:\({_CHAR}{{0,64}}\){_CHAR}{{0,200}}){{0,4}}(?<![.,;:!?*])"
_PATH = rf"(?::\d{{2,5}}(?!\d))?(?:[/?#]{_TAIL}|/)?"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"

#: Suffixes that are neither words of prose nor endings of files or of names in code.
_PLAIN = (
    r"(?:com|org|net|edu|gov|mil|biz|xyz|io|ai|tv|co|eu|us|uk|de|fr|es|nl|pl|ru|su|cn|jp|br|au|ca|ch|se|dk|fi|cz|sk|il|kr|mx|ar|cl|pe|tr|gr|pt|hu|ro|bg|hr|ua|by|kz|za|ng|gh|hk|tw|sg|nz|ie|ae"
    r"|sa|ir|pk|bd|lk|th|vn|ph|uy|ve|lt|lv|ee|lu|cy|bank|museum|travel)"
)
#: Suffixes that are also words, file endings or members in code: only before a path, or under a second level.
_WORDY = r"(?:in|it|is|me|my|to|be|at|no|so|id|ke|info|app|dev|site|online|shop|store|blog|cloud|tech|live|news|link|page|click|top|club|gg|ly|cc|ws|fm|am|gl|la|sh|rs|md|name|pro|space|world|social)"
#: Code and reverse-DNS names begin with what domains end in.
_NOT_CODE = r"(?!(?:com|org|net|edu|java|javax|io|android|androidx|system|this|self|asp|ado|vb)\.)"
_AFTER = r"(?![\w@(]|-\w|\.[^\W_])"
_BEFORE = r"(?<![\w@.$%+=~-])(?<![\w)]/)"

RECOGNIZER = Recognizer(
    id="generic.url",
    entity="URL",
    category=Category.CONTACT,
    title="Web address",
    source="RFC 3986; suffixes from IANA's root zone database",
    patterns=(
        Pattern(
            name="scheme",
            regex=rf"(?<![A-Za-z0-9])(?:https?|ftps?|sftp|wss?)://(?:[^\s/@<>\"'\[\]]{{1,128}}@)?(?:(?:{_LABEL}\.){{1,10}}(?:xn--[\w-]{{2,59}}|[^\W\d_]{{1,24}}|\d{{1,3}}(?![\w.]))(?![\w-])|\[[0-9A-Fa-f:.]{{2,45}}\](?=[/:?#])){_PATH}",
            score=0.5,
            why="a scheme and a host with a dot; whatever follows up to a space or quote belongs to it, the full stop of a sentence not",
            caseless=True,
        ),
        Pattern(
            name="www",
            regex=rf"{_BEFORE}www\d?\.(?:{_LABEL}\.){{1,8}}(?:xn--[\w-]{{2,59}}|[^\W\d_]{{2,24}})(?![\w@-]){_PATH}",
            score=0.5,
            why="www. and two more labels",
            caseless=True,
        ),
        Pattern(
            name="domain",
            regex=rf"{_BEFORE}{_NOT_CODE}(?:{_LABEL}\.){{1,6}}(?:{_PLAIN}|{_PLAIN.upper()}|(?:co|com|net|org|ac|gov|edu)\.{_WORDY}){_AFTER}{_PATH}",
            score=0.45,
            why="a bare domain under a suffix that is nothing else; a call or another label after it makes it code",
        ),
        Pattern(
            name="domain-and-path",
            regex=rf"{_BEFORE}{_NOT_CODE}(?:{_LABEL}\.){{1,6}}{_WORDY}/{_TAIL}",
            score=0.45,
            why="bit.ly/x, t.me/name: with a path even a wordy suffix is a domain",
        ),
    ),
    examples=Examples(
        found=(
            "see [[https://www.example.com/store/abc/]].",
            '<a href="[[http://example.co.uk/a?b=1&c=%20#frag]]">x</a>',
            "([[https://en.wikipedia.org/wiki/Foo_(bar)]]), [[http://example.site]]",
            "my domains: [[example.com]] [[example.co.il]] and [[WWW.EXAMPLE.ORG]]",
            "[[http://t.co/A68YH6AZqP]] ”",
            "新闻[[http://t.cn/zTSkoyj]] -[[http://example.in/a]]",
            "short: [[bit.ly/3abcd]] or [[t.me/janedoe]]",
            "GET [[http://192.0.2.7:8080/status]] 200",
            "proxy [[proxy.cse.example.edu.hk:5070]] close",
            "[[https://例え.jp/道]] und [[http://bücher.example/]]",
            '{"u":"[[wss://live.example.net/socket?v=2]]"}',
        ),
        left=(
            Left(text="http://localhost:3000/ and http://example", why="no dot in the host"),
            Left(text="www.example", why="one label only"),
            Left(text="com.example.android.app java.net.URL android.os.Build", why="names in code"),
            Left(text="logger.info(x); foo.com(); self.io", why="members in code"),
            Left(text="Great app.It works. i was there.so what", why="a missing space after a full stop"),
            Left(text="README.md main.rs setup.sh index.js pic.png", why="files"),
            Left(text="jane@example.com", why="an e-mail address"),
            Left(text="e.g. i.e. U.S. a.m. 3.5 v1.2", why="abbreviations and numbers"),
        ),
    ),
)
