"""Real databases: a SQLite file, and a schema of its own in the PostgreSQL that REDACTOR_TEST_POSTGRES names."""

import base64
import os
import secrets

import pytest
from sqlalchemy import create_engine, text

from redactor import build
from redactor.registry import discover
from redactor.settings import Settings
from redactor.storage import Database

POSTGRES = os.environ.get("REDACTOR_TEST_POSTGRES")
MASTER = base64.b64encode(bytes(range(32))).decode()
ADMIN = "an admin token for tests only"


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path / 'kept' / 'redactor.db'}"


@pytest.fixture
def postgres_url():
    if not POSTGRES:
        pytest.skip("REDACTOR_TEST_POSTGRES is not set")
    name = f"t_{secrets.token_hex(8)}"
    admin = create_engine(POSTGRES.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield f"{POSTGRES}?options=-csearch_path%3D{name}"
    with admin.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    admin.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def settings(url):
    return Settings(
        database=url, master_keys=MASTER, admin_token=ADMIN, model="off", cache=None, secret="a secret for tests only, 32 bytes"
    )


@pytest.fixture
def store(settings):
    made = build.store(settings, entities=["EMAIL_ADDRESS", "PHONE_NUMBER"])
    yield made
    made.database.close()


@pytest.fixture
def again(settings):
    """Another process's view of the same database, as far as one process can have it: nothing shared but the settings."""
    made = build.store(settings, entities=["EMAIL_ADDRESS"])
    yield made
    made.database.close()


@pytest.fixture
def opened():
    """Build stores with other settings, and close them in the end."""
    made = []

    def build_one(settings, **changes):
        made.append(build.store(settings.model_copy(update=changes)))
        return made[-1]

    yield build_one
    for store in made:
        store.database.close()


@pytest.fixture
def database(url):
    made = Database(url)
    yield made
    made.close()


@pytest.fixture(scope="session")
def few():
    """A registry whose patterns compile at once."""
    return discover().only("generic.email", "generic.iban")


@pytest.fixture(scope="session")
def quick(few):
    """A pipeline of few recognizers."""
    return build.pipeline(Settings(model="off", cache=None, secret="a secret for tests only, 32 bytes"), registry=few)
