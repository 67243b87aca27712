"""All that is kept, in one place: what a door holds of the database."""

from __future__ import annotations

from dataclasses import dataclass

from redactor.api_keys import ApiKeys
from redactor.audit import Trail
from redactor.consents import Consents
from redactor.keyring import Keyring
from redactor.rights import Rights
from redactor.storage import Database, SpentTokens
from redactor.upkeep import Upkeep
from redactor.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """One database and what works on it. Nothing is opened before it is first used."""

    database: Database
    keyring: Keyring
    trail: Trail
    vault: Vault
    consents: Consents
    rights: Rights
    spent: SpentTokens
    api_keys: ApiKeys
    upkeep: Upkeep

    def open(self) -> None:
        """Make sure that the database can be used and its keys be opened; raises `StorageError`."""
        self.database.open()
        self.keyring.process("index")
