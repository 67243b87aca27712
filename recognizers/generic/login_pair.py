"""Finds account names that stand with their password: there `root`, too, is half of a way in."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_PASSWORD = r"(?:p|pw|pwd|pass|password|passwd|passwort|contraseña|mot de passe|senha)"

RECOGNIZER = Recognizer(
    id="generic.login_pair",
    entity="USERNAME",
    category=Category.IDENTITY,
    title="Account name beside its password",
    source="the platforms' and servers' login forms",
    patterns=(
        Pattern(
            name="lines",
            regex=rf"(?<![\w.-])(?:username|user|login)(?: ?[:=] ?| )(?P<value>[^\W_][\w.-]{{0,30}})(?=[\r\n,;/ ]{{1,3}}{_PASSWORD}(?: ?[:=] ?| )\S)",
            score=0.7,
            why="a label and a name, then a label and a password: programs' accounts count here",
            caseless=True,
        ),
        Pattern(
            name="option",
            regex=r"(?<![\w-])(?:-u|--user)[ =][\"']?(?P<value>(?=[\w.-]{0,30}[^\W\d_])[^\W_][\w.-]{0,30})(?=:[^\s:]{3,64})",
            score=0.7,
            why="name and password as command lines take them; numbers are ids of user and group",
        ),
    ),
    examples=Examples(
        found=(
            "username: [[root]]\npassword: root",
            "username [[admin]]\npassword crickets",
            "login=[[oracle]], pwd=x1",
            "curl -u [[deploybot]]:Xk29_fjwQm1 https://example.com",
        ),
        left=(
            Left(text="docker run -u 1000:1000, sort -u file", why="ids; another option"),
            Left(text="user=root ip=192.0.2.1", why="no password beside it"),
            Left(text="session opened for user root by (uid=0)", why="no password beside it"),
            Left(text="user: root\n\n\n\npassword policy", why="too far away, and no value"),
        ),
    ),
)
