"""The part of `redactor.build` that wires what is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection

from redactor.api_keys import ApiKeys
from redactor.audit import Trail
from redactor.consents import Consents
from redactor.errors import SettingsError
from redactor.keyring import Keyring, MasterKeys
from redactor.rights import Rights
from redactor.settings import Settings
from redactor.storage import Database, SpentTokens
from redactor.store import Store
from redactor.upkeep import Upkeep
from redactor.vault import Vault


def store(settings: Settings, *, entities: Collection[str] = (), create: bool = True) -> Store:
    """Build what keeps records in the database that the settings name; it is opened when first used.

    `entities` are the types that the audit trail calls by their names. With `create=False` a SQLite file must be there.
    """
    database = Database(settings.database_url, create=create)
    keyring = Keyring(database, _master_keys(settings, database))
    trail = Trail(database, keyring, entities=entities)
    vault = Vault(database, keyring, trail, days=settings.vault_days)
    consents = Consents(database, keyring, trail)
    spent = SpentTokens(database)
    return Store(
        database=database,
        keyring=keyring,
        trail=trail,
        vault=vault,
        consents=consents,
        rights=Rights(database, keyring, trail, vault, consents),
        spent=spent,
        api_keys=ApiKeys(database, trail),
        upkeep=Upkeep(database=database, vault=vault, trail=trail, spent=spent, days=settings.audit_days),
    )


def _master_keys(settings: Settings, database: Database) -> Callable[[], MasterKeys]:
    if settings.master_keys:
        keys = MasterKeys.parse(settings.master_keys.get_secret_value())
        return lambda: keys
    if database.file is None:
        raise SettingsError("REDACTOR_MASTER_KEYS is needed where the database is PostgreSQL", field="master_keys")
    file = database.file
    return lambda: MasterKeys.beside(file)
