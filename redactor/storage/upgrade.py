"""Brings the schema up to date, once for each database however many processes start at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

_MIGRATIONS = Path(__file__).parent / "migrations"
#: PostgreSQL's advisory lock for migrations: any number that is always the same.
_LOCK = 0x7265_6461_6374


def upgrade(engine: Engine, options: Mapping[str, Any]) -> None:
    """Run the migrations that are missing in one transaction, behind whoever runs them now."""
    with engine.connect() as connection:
        connection.execution_options(**options)
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            config = Config()
            config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
