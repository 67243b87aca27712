"""MongoDB Atlas private API keys (UUIDs behind a name) and service account secrets."""

from recognizers.credentials._fake import BASE64URL, fake, fake_uuid
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "mdb_sa_sk_" + fake(40, BASE64URL)
B = fake_uuid(3)

RECOGNIZER = Recognizer(
    id="credentials.mongodb_atlas",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="MongoDB Atlas credential",
    source="https://www.mongodb.com/docs/atlas/configure-api-access/",
    patterns=(
        Pattern(name="service", regex=whole(r"mdb_sa_sk_[A-Za-z0-9_-]{40}"), score=0.9, why="secrets of service accounts"),
        Pattern(
            name="named",
            regex=named(r"atlas|mongo(?:db)?", r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            score=0.7,
            why="a UUID behind the vendor's name and key",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f"MDB_MCP_API_CLIENT_SECRET: '[[{A}]]'",
            f"12:00:01 DEBUG config MONGODB_ATLAS_PRIVATE_KEY=[[{B}]] loaded",
            f"atlas_private_key: '[[{B}]]'",
            f"<MONGODB_ATLAS_PRIVATE_KEY>\n    [[{B}]]\n</MONGODB_ATLAS_PRIVATE_KEY>",
        ),
        left=(
            Left(text="MDB_MCP_API_CLIENT_SECRET=" + "mdb_sa_sk_" + "x" * 40, why="a mask where the random part belongs"),
            Left(text="MDB_MCP_API_CLIENT_SECRET=" + "mdb_sa_sk_" + fake(13, BASE64URL), why="too short for this format"),
            Left(text="x7" + "mdb_sa_sk_" + fake(40, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="MDB_MCP_API_CLIENT_SECRET=${MDB_MCP_API_CLIENT_SECRET}", why="a variable"),
            Left(text="MDB_MCP_API_CLIENT_SECRET: <your-mongodb-atlas-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"MONGODB_ATLAS_PRIVATE_KEY_hash={B}", why="a digest of the secret"),
            Left(text="Rotate MONGODB_ATLAS_PRIVATE_KEY every 90 days.", why="prose about the secret"),
            Left(text="MDB_MCP_API_CLIENT_SECRET=os.environ['MDB_MCP_API_CLIENT_SECRET']", why="code that reads the secret"),
        ),
    ),
)
