"""The schema, as SQLAlchemy Core tables. `migrations/` makes it; a test compares the two.

Times are whole milliseconds since 1970 in UTC, which every engine orders alike. No table has a column for content: values are ciphertext,
subjects are keyed hashes.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

#: Hex digits of SHA-256 and of HMAC-SHA-256.
_DIGEST = 64

#: One row an event: `mac` is the keyed hash of `previous` and `body`, `previous` the `mac` of the row before.
audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("event", String(32), nullable=False),
    Column("subject", String(_DIGEST)),
    Column("body", Text, nullable=False),
    Column("previous", String(_DIGEST), nullable=False),
    Column("mac", String(_DIGEST), nullable=False, unique=True),
)
Index("audit_by_subject", audit.c.subject, audit.c.event)
Index("audit_by_event", audit.c.event, audit.c.seq)
Index("audit_by_time", audit.c.at)

#: One row in all: the end of the chain. Writers queue at it.
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("last", String(_DIGEST), nullable=False),
    Column("mac", String(_DIGEST), nullable=False),
)

#: Where pruning left off: the last record that went.
audit_checkpoints = Table(
    "audit_checkpoints",
    metadata,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("last", String(_DIGEST), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("mac", String(_DIGEST), nullable=False),
)

#: Keys, each encrypted by a master key: the process-wide ones, and one for each subject and category. To delete one is to shred what it sealed.
wrapped_keys = Table(
    "wrapped_keys",
    metadata,
    Column("name", String(160), primary_key=True),
    Column("subject", String(_DIGEST)),
    Column("master", String(16), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)
Index("wrapped_keys_by_subject", wrapped_keys.c.subject)

vault = Table(
    "vault",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("lookup", String(_DIGEST), nullable=False, unique=True),
    Column("subject", String(_DIGEST)),
    Column("key_name", String(160), nullable=False),
    Column("entity", String(64), nullable=False),
    Column("category", String(32), nullable=False),
    Column("purpose", String(64), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
)
Index("vault_by_subject", vault.c.subject)
Index("vault_by_expiry", vault.c.expires)
Index("vault_by_key", vault.c.key_name)

consents = Table(
    "consents",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("subject", String(_DIGEST), nullable=False),
    Column("category", String(32)),
    Column("purpose", String(64)),
    Column("audience", String(32)),
    Column("guardian", Boolean, nullable=False),
    Column("granted", BigInteger, nullable=False),
    Column("expires", BigInteger),
    Column("withdrawn", BigInteger),
)
Index("consents_by_subject", consents.c.subject)

spent_tokens = Table(
    "spent_tokens",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("expires", BigInteger, nullable=False),
)
Index("spent_tokens_by_expiry", spent_tokens.c.expires)

#: API keys: of the secret there is an Argon2 hash. A key that was revoked stays, so that the trail's name for it keeps its meaning.
api_keys = Table(
    "api_keys",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", String(64), nullable=False),
    Column("hashed", String(256), nullable=False),
    Column("scopes", String(128), nullable=False),
    Column("tenant", String(64)),
    Column("created", BigInteger, nullable=False),
    Column("expires", BigInteger),
    Column("revoked", BigInteger),
)
