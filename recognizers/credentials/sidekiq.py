"""Credentials of Sidekiq's commercial gems: two groups of 8 hex behind the host's name."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(8, HEX) + ":" + fake(8, HEX, 1)

RECOGNIZER = Recognizer(
    id="credentials.sidekiq",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Sidekiq credential",
    source="https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
    patterns=(
        Pattern(
            name="env",
            regex=r"""BUNDLE_(?:ENTERPRISE|GEMS)__CONTRIBSYS__COM["']?[ ]?[:=][ ]?["']?(?P<value>[0-9a-f]{8}:[0-9a-f]{8})""",
            score=0.9,
            why="Bundler's variable",
            caseless=True,
        ),
        Pattern(
            name="url",
            regex=r"//(?P<value>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com",
            score=0.9,
            why="in the gem server's address",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"BUNDLE_ENTERPRISE__CONTRIBSYS__COM=[[{A}]]",
            f'export BUNDLE_GEMS__CONTRIBSYS__COM="[[{A}]]"',
            f'source "https://[[{A}]]@gems.contribsys.com/"',
            f"bundle config enterprise https://[[{A}]]@enterprise.contribsys.com",
        ),
        left=(
            Left(text="BUNDLE_ENTERPRISE__CONTRIBSYS__COM=$KEY", why="a variable"),
            Left(text="https://gems.contribsys.com/", why="no credential"),
            Left(text=f"range {A} of addresses", why="hex numbers"),
            Left(text="https://user@gems.contribsys.com", why="a name only"),
        ),
    ),
)
