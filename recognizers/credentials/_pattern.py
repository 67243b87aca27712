r"""The frames that patterns of this package share: a whole token, and a value behind a name.

All are bounded, and start with the rarest thing in them, so that a scan of ordinary text seldom stops.
"""

from __future__ import annotations

#: Between a name and its value in code, configuration, JSON, YAML, XML, shell and query strings:
#: `:=`, `?=`, `.=`, `=>`, `=`, `:`, `, ` (arguments), `>` (elements), Go's type before `=`, `value:` on the next line of an env list.
ASSIGN = (
    r"""[\\"'\])]{0,4}(?:[ \t]{1,2}string)?[ \t]{0,3}(?:[:?.|!=]{0,2}=>?|[:,>]|\||\n(?=[ \t]{1,12}["']?value["']?[ ]?[:=]))\s{0,12}(?:"?value"?[ \t]{0,3}[:=][ \t]{0,3})?"""
    r"""(?:[rbf](?=["']))?[\\"'`]{0,3}"""
)

#: What a value without spaces is made of; quotes, brackets and separators end it.
VALUE = r"""[^\s"'`\\<>&;,(){}\[\]|]"""

#: What the words after a vendor's name say when a secret follows.
_KIND = r"(?:token|key|secret|auth|pass|pat|cred|api|access|client|bearer|pwd)"

#: Names that end so hold facts about a secret, not the secret.
NOT_ABOUT = (
    r"(?![\w-]{0,16}(?:hash|digest|sha\d|md5|checksum|fingerprint|_?name|type|ur[il]|path|file|count|length|expir|ttl|version|arn|endpoint|scope"
    r"|issuer|format|limit|size|index|prefix|region|header|field|algorithm|usage|_id\b|Id\b))"
)


def whole(body: str) -> str:
    """Frame a token so that no part of a longer word, path or base64 text is taken; `=`, `:` and quotes may stand before it."""
    return rf"(?<![\w+/.-])(?P<value>{body})(?![\w/+-])"


def named(vendor: str, body: str) -> str:
    """Frame a value of weak format: in an assignment whose name holds the vendor's name and a word for a secret."""
    return rf"(?<![A-Za-z])(?:{vendor})[\w .-]{{0,24}}?{_KIND}{NOT_ABOUT}[\w.-]{{0,16}}{ASSIGN}(?P<value>{body})(?![\w/+-])"
