"""Flickr keys (32) and secrets (16) behind the vendor's name."""

from recognizers.credentials._fake import HEX, LOWER_ALNUM, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(32, LOWER_ALNUM)

RECOGNIZER = Recognizer(
    id="credentials.flickr",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Flickr key",
    source="https://www.flickr.com/services/api/misc.api_keys.html",
    patterns=(
        Pattern(
            name="named", regex=named(r"flickr", r"(?:[a-z0-9]{32}|[0-9a-f]{16})"), score=0.7, why="32 or 16 characters", caseless=True
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "FLICKR_API_KEY" => "[[{A}]]"',
            f"12:00:01 DEBUG config flickr_secret=[[{B}]] loaded",
            f"flickrToken: '[[{A}]]'",
            f"<FLICKR_API_KEY>\n    [[{B}]]\n</FLICKR_API_KEY>",
            f"flickr_secret := `[[{A}]]`",
            f'{{"flickrToken": "[[{B}]]"}}',
        ),
        left=(
            Left(text="FLICKR_API_KEY=${FLICKR_API_KEY}", why="a variable"),
            Left(text="FLICKR_API_KEY: <your-flickr-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"FLICKR_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate FLICKR_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="FLICKR_API_KEY=os.environ['FLICKR_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
