"""Pinecone keys: by their mark, older ones UUIDs behind the vendor's name."""

from recognizers.credentials._fake import fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "pcsk_" + fake(6) + "_" + fake(63)
B = "pcsk_" + fake(5) + "_" + fake(60)
C = fake_uuid(16)

RECOGNIZER = Recognizer(
    id="credentials.pinecone",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Pinecone API key",
    source="https://docs.pinecone.io/guides/projects/manage-api-keys",
    patterns=(
        Pattern(name="key", regex=whole(r"pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,70}"), score=0.9, why="pcsk_, an id, 63 characters"),
        Pattern(
            name="named",
            regex=named(r"pinecone", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{B}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{B}]] (status 401)",
            f"PINECONE_API_KEY := `[[{C}]]`",
            f'{{"pinecone_key": "[[{C}]]"}}',
            f'System.setProperty("PINECONE_API_KEY", "[[{C}]]")',
        ),
        left=(
            Left(text="PINECONE_API_KEY=" + "pcsk_" + "x" * 6 + "_" + "x" * 63, why="a mask where the random part belongs"),
            Left(text="PINECONE_API_KEY=" + "pcsk_" + fake(6) + "_" + fake(21), why="too short for this format"),
            Left(text="x7" + "pcsk_" + fake(6) + "_" + fake(63) + "q9", why="part of a longer run"),
            Left(text="PINECONE_API_KEY=${PINECONE_API_KEY}", why="a variable"),
            Left(text="PINECONE_API_KEY: <your-pinecone-key>", why="a manual"),
            Left(text=f"commit {C}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"PINECONE_API_KEY_hash={C}", why="a digest of the secret"),
            Left(text="Rotate PINECONE_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="PINECONE_API_KEY=os.environ['PINECONE_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
