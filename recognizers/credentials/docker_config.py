"""Registry log-ins of Docker and Kubernetes: `"auth": "..."` is base64 of user:password."""

import base64
import binascii

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, valid_if

A = base64.b64encode(b"jane:not-a-real-password").decode()
B = base64.b64encode(b"svc-pull:made up for this test").decode()


def check(value: str) -> Check:
    """Decode the value: a log-in has a name, a colon and a password, all printable."""
    try:
        decoded = base64.b64decode(value + "=" * (-len(value) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return Check.INVALID
    name, _, password = decoded.partition(":")
    return valid_if(bool(name and password) and decoded.isprintable())


RECOGNIZER = Recognizer(
    id="credentials.docker_config",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Registry log-in of a Docker configuration",
    source="https://docs.docker.com/reference/cli/docker/login/#credential-stores",
    patterns=(
        Pattern(
            name="auth",
            regex=r"""(?:["']?_?auth["']?[ ]?[:=][ ]{0,2}["']?|Basic[ ])(?P<value>[A-Za-z0-9+/]{10,400}={0,2})(?![\w+/=])""",
            score=0.3,
            why="the field auth, or the scheme Basic; counts only where it decodes",
        ),
        Pattern(
            name="dockerconfigjson",
            regex=r"\.dockerconfigjson[\"']?:[ ]{0,2}[\"']?(?P<value>eyJ[A-Za-z0-9+/]{40,8000}={0,2})",
            score=0.3,
            why="the same file once more in base64, in a Kubernetes secret; its JSON holds colons",
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            f'{{"auths": {{"registry.example.com": {{"auth": "[[{A}]]"}}}}}}',
            f"_auth=[[{B}]]",
            f"auth: [[{A}]]",
            f"sent Basic [[{B}]]",
        ),
        left=(
            Left(text='"auth": "oauth2provider"', why="not base64 of a log-in"),
            Left(text="auth: required", why="a word"),
            Left(text="Basic understanding of Docker", why="prose"),
            Left(text='"auth": "${REGISTRY_AUTH}"', why="a variable"),
        ),
    ),
)
