"""The few statements in which the two engines differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert a row unless one with the same key is there; say whether it was inserted."""
    made: Any = postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
    key = next(iter(table.primary_key))
    # The count of rows that drivers report cannot be relied on here; what is returned can.
    return connection.execute(made.values(row).on_conflict_do_nothing().returning(key)).first() is not None
