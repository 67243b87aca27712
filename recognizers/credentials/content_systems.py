"""Tokens of content systems: Sanity (sk and 80 or more), Storyblok, Prismic, DatoCMS behind their names."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "sk" + fake(150)
B = fake(30, HEX)
C = fake(22) + "tt"

RECOGNIZER = Recognizer(
    id="credentials.content_systems",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Sanity token",
    source="https://www.sanity.io/docs/http-auth",
    patterns=(
        Pattern(name="sanity", regex=whole(r"sk[A-Za-z0-9]{140,200}"), score=0.9, why="Sanity robot tokens"),
        Pattern(
            name="named",
            regex=named(
                r"sanity|storyblok|datocms|prismic|contentstack|strapi",
                r"(?:[0-9a-f]{30,32}|[A-Za-z0-9]{22,24}tt|[A-Za-z0-9]{80,200}|cs[a-f0-9]{20,36})",
            ),
            score=0.7,
            why="the lengths behind a vendor's name",
            caseless=True,
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"export SANITY_TOKEN=[[{A}]]",
            f"[[{A}]]",
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"<DATOCMS_API_TOKEN>\n    [[{B}]]\n</DATOCMS_API_TOKEN>",
            f"STORYBLOK_TOKEN := `[[{C}]]`",
            f'{{"DATOCMS_API_TOKEN": "[[{B}]]"}}',
        ),
        left=(
            Left(text="SANITY_TOKEN=" + "sk" + "x" * 150, why="a mask where the random part belongs"),
            Left(text="SANITY_TOKEN=" + "sk" + fake(50), why="too short for this format"),
            Left(text="x7" + "sk" + fake(150) + "q9", why="part of a longer run"),
            Left(text="SANITY_TOKEN=${SANITY_TOKEN}", why="a variable"),
            Left(text="SANITY_TOKEN: <your-content-systems-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"DATOCMS_API_TOKEN_hash={B}", why="a digest of the secret"),
            Left(text="Rotate DATOCMS_API_TOKEN every 90 days.", why="prose about the secret"),
            Left(text="SANITY_TOKEN=os.environ['SANITY_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
