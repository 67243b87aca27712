"""Where records are kept: SQLite (WAL) by default, PostgreSQL by URL. Nothing here knows what content is.

`Database` gives transactions, `tables` the schema, `SpentTokens` the ids that may be used once. Nothing is opened before it is first used.
"""

from redactor.storage.database import Database
from redactor.storage.spent import SpentTokens

__all__ = ["Database", "SpentTokens"]
