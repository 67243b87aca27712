"""Runs migrations on the connection that it is given; alembic loads this file by its path."""

from alembic import context

from redactor.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can: a migration that breaks off leaves nothing behind.
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
