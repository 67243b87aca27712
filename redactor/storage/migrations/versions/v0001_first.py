"""Make the first schema: audit trail, keys, vault, consents, spent tokens.

Revision: 0001. Migrations are written by hand and say everything anew, so that a later change of `tables` changes no past one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, then what guards the trail."""
    _trail()
    _keys_and_vault()
    _consents_and_tokens()
    guard = _POSTGRESQL if op.get_bind().dialect.name == "postgresql" else _SQLITE
    for statement in guard:
        op.execute(sa.text(statement))


def _trail() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("event", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(64)),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("mac", sa.String(64), nullable=False, unique=True),
    )
    op.create_index("audit_by_subject", "audit", ["subject", "event"])
    op.create_index("audit_by_event", "audit", ["event", "seq"])
    op.create_index("audit_by_time", "audit", ["at"])
    op.create_table(
        "audit_head",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("last", sa.String(64), nullable=False),
        sa.Column("mac", sa.String(64), nullable=False),
    )
    op.create_table(
        "audit_checkpoints",
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("last", sa.String(64), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("mac", sa.String(64), nullable=False),
    )


def _keys_and_vault() -> None:
    op.create_table(
        "wrapped_keys",
        sa.Column("name", sa.String(160), primary_key=True),
        sa.Column("subject", sa.String(64)),
        sa.Column("master", sa.String(16), nullable=False),
        sa.Column("wrapped", sa.LargeBinary, nullable=False),
    )
    op.create_index("wrapped_keys_by_subject", "wrapped_keys", ["subject"])
    op.create_table(
        "vault",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("lookup", sa.String(64), nullable=False, unique=True),
        sa.Column("subject", sa.String(64)),
        sa.Column("key_name", sa.String(160), nullable=False),
        sa.Column("entity", sa.String(64), nullable=False),
        sa.Column("category", sa.String(32), nullable=False),
        sa.Column("purpose", sa.String(64), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
    )
    op.create_index("vault_by_subject", "vault", ["subject"])
    op.create_index("vault_by_expiry", "vault", ["expires"])
    op.create_index("vault_by_key", "vault", ["key_name"])


def _consents_and_tokens() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("category", sa.String(32)),
        sa.Column("purpose", sa.String(64)),
        sa.Column("audience", sa.String(32)),
        sa.Column("guardian", sa.Boolean, nullable=False),
        sa.Column("granted", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger),
        sa.Column("withdrawn", sa.BigInteger),
    )
    op.create_index("consents_by_subject", "consents", ["subject"])
    op.create_table(
        "spent_tokens",
        sa.Column("id", sa.String(128), primary_key=True),
        sa.Column("expires", sa.BigInteger, nullable=False),
    )
    op.create_index("spent_tokens_by_expiry", "spent_tokens", ["expires"])


# A record may go once a checkpoint covers it, and in no other case. The head only moves on. Triggers are no lock against somebody who may change
# the schema: the chain finds what they do.
_SQLITE = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
       WHEN OLD.seq > COALESCE((SELECT MAX(seq) FROM audit_checkpoints), 0)
       BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_head WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
       BEGIN SELECT RAISE(ABORT, 'the head only moves on'); END""",
    "CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the head stays'); END",
    "CREATE TRIGGER audit_checkpoints_no_update BEFORE UPDATE ON audit_checkpoints BEGIN SELECT RAISE(ABORT, 'checkpoints stay'); END",
    "CREATE TRIGGER audit_checkpoints_no_delete BEFORE DELETE ON audit_checkpoints BEGIN SELECT RAISE(ABORT, 'checkpoints stay'); END",
)

_POSTGRESQL = (
    """CREATE FUNCTION redactor_audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF TG_TABLE_NAME = 'audit' AND TG_OP = 'DELETE' THEN
           IF OLD.seq <= COALESCE((SELECT MAX(seq) FROM audit_checkpoints), 0) THEN RETURN OLD; END IF;
         ELSIF TG_TABLE_NAME = 'audit_head' AND TG_OP = 'UPDATE' THEN
           IF NEW.id = OLD.id AND NEW.seq > OLD.seq THEN RETURN NEW; END IF;
         END IF;
         RAISE EXCEPTION 'the audit trail is append-only';
       END $$""",
    *(
        f"CREATE TRIGGER {table}_guard BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION redactor_audit_guard()"
        for table in ("audit", "audit_head", "audit_checkpoints")
    ),
    *(
        f"CREATE TRIGGER {table}_stays BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION redactor_audit_guard()"
        for table in ("audit", "audit_head", "audit_checkpoints")
    ),
)
