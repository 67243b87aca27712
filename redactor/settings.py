"""The only reader of the environment: every setting is a variable `REDACTOR_...` with a default that works.

Values are checked at start; an unusable one raises `SettingsError` with the setting's name, never its value.
"""

from __future__ import annotations

import ipaddress
import os
from pathlib import Path
from typing import Annotated

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableError

from redactor.domain import Category
from redactor.errors import SettingsError


class Settings(BaseSettings):
    """How this process runs."""

    model_config = SettingsConfigDict(env_prefix="REDACTOR_", frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address that the service listens on.")
    port: int = Field(8000, ge=0, le=65_535, description="Port that the service listens on.")
    max_text: int = Field(1_000_000, ge=1, le=100_000_000, description="Bytes of UTF-8 that one text may have.")
    max_batch: int = Field(1_000, ge=1, le=100_000, description="Texts that one request may have.")
    max_body: int = Field(10_000_000, ge=1_000, le=1_000_000_000, description="Bytes that one request body may have.")
    max_depth: int = Field(64, ge=1, le=500, description="Levels that a JSON body may nest.")
    policy: Path | None = Field(None, description="Policy file; the built-in default where empty.")
    policies: Path | None = Field(
        None, description="Folder with a policy for each tenant, TENANT.yaml, and default.yaml; read again when they change."
    )
    lists: Path | None = Field(None, description="File of allow and deny lists; none where empty.")
    cache: Path | None = Field(
        default_factory=lambda: user_cache_path("redactor"), description="Folder for the compiled patterns; made where it is missing."
    )
    engine: str = Field(
        "auto", pattern="^(auto|hyperscan|re2)$", description="What runs all patterns in one pass: Hyperscan, or RE2 where that cannot run."
    )
    model: str = Field(
        "auto",
        min_length=1,
        description="What finds names, places and beliefs: auto (what this installation carries), off, a folder, or spacy:PIPELINE.",
    )
    model_threads: int = Field(1, ge=1, le=256, description="Threads of one inference of the model.")
    model_reads_logs: bool = Field(
        default=False, description="Whether the model reads for the audience logs too, which costs milliseconds a line."
    )
    secret: SecretStr | None = Field(
        None, min_length=16, description="Key material for hash, encrypt, pseudonym and shift_date; random for each process where empty."
    )
    database: SecretStr | None = Field(
        None, description="Where records are kept: sqlite:///FILE or postgresql://...; a file in the user's data folder where empty."
    )
    master_keys: SecretStr | None = Field(
        None,
        description="Keys that wrap stored keys, 32 bytes in base64 each, by commas; the first wraps. A file beside SQLite where empty.",
    )
    admin_token: SecretStr | None = Field(
        None, min_length=16, description="Bearer token that has the scope admin, beside the API keys that have it."
    )
    signing_keys: SecretStr | None = Field(
        None,
        description="Keys that sign acknowledgements, ID:KEY by commas, 32 bytes in base64 each; the first signs. On loopback one is made where empty.",
    )
    acknowledgements: str = Field(
        "database",
        pattern="^(database|memory|off)$",
        description="Where used acknowledgements are remembered; memory is for a single process.",
    )
    acknowledgement_minutes: int = Field(15, ge=1, le=1_440, description="Minutes that an author has to acknowledge a warning.")
    audit: str = Field(
        "auto",
        pattern="^(auto|on|off)$",
        description="Whether decisions are recorded: by the service alone (auto), by commands too, or never.",
    )
    audit_days: int = Field(730, ge=1, le=36_500, description="Days that records of the audit trail, and consents that ended, are kept.")
    vault_days: dict[Category, Annotated[int, Field(ge=1, le=3_650)]] = Field(
        {}, description='Days that values of a category are kept in the vault, as JSON: {"health": 3}; the built-in ones where left out.'
    )
    purge_minutes: int = Field(15, ge=1, le=1_440, description="Minutes between two purges of what is over its time.")
    metrics: str = Field(
        "auto",
        pattern="^(auto|open|admin)$",
        description="Who may read /metrics: who has the scope admin, or anybody; auto: anybody on loopback.",
    )
    jwt_issuer: str | None = Field(None, min_length=1, description="Issuer whose tokens (JWT) are taken beside API keys; none where empty.")
    jwt_audience: str | None = Field(None, min_length=1, description="Audience that tokens must be issued for.")
    jwt_keys: str | None = Field(None, min_length=1, description="The issuer's public keys (JWKS): a file, or an https address.")
    jwt_algorithms: str = Field(
        "RS256,PS256,ES256,Ed25519",
        pattern="^(RS256|RS384|RS512|PS256|PS384|PS512|ES256|ES384|ES512|Ed25519)(,(RS256|RS384|RS512|PS256|PS384|PS512|ES256|ES384|ES512|Ed25519))*$",
        description="Signatures that tokens may have, by commas.",
    )
    jwt_leeway_seconds: int = Field(30, ge=0, le=300, description="Seconds by which clocks may differ.")
    jwt_scope_claim: str = Field("scope", min_length=1, description="Claim that holds the scopes, as words or as a list.")
    jwt_scope_prefix: str = Field("", description="What stands before each of our scopes in that claim, such as redactor:.")
    jwt_tenant_claim: str | None = Field(
        None, min_length=1, description="Claim that binds a token to a tenant, * to none; without it no token is bound."
    )
    tls_certificate: Path | None = Field(None, description="File of the server's certificate chain (PEM); TLS is off where empty.")
    tls_key: Path | None = Field(None, description="File of the certificate's private key (PEM).")
    tls_key_password: SecretStr | None = Field(None, description="Password of the private key.")
    tls_client_ca: Path | None = Field(
        None, description="File of the authorities (PEM) that must have signed a client's certificate: mutual TLS."
    )
    workers: int = Field(1, ge=1, le=256, description="Processes that serve; they share nothing but the address and the database.")
    threads: int = Field(2, ge=1, le=256, description="Threads of each process that read texts.")
    queue: int = Field(64, ge=0, le=10_000, description="Requests that may wait in each process; more are refused at once.")
    queue_ms: int = Field(25, ge=1, le=60_000, description="Milliseconds that a request may be expected to wait; more are refused at once.")
    deadline_seconds: float = Field(30.0, gt=0, le=3_600, description="Seconds until a request that is still being read is withheld.")
    body_seconds: float = Field(10.0, gt=0, le=3_600, description="Seconds in which a request's headers, and then its body, must arrive.")
    max_findings: int = Field(20_000, ge=1, le=1_000_000, description="Findings that one text may have.")
    rate: float = Field(
        0.0, ge=0, le=1_000_000, description="Requests a second that each credential may make, in each process; 0: any number."
    )
    burst: int = Field(100, ge=1, le=1_000_000, description="Requests that a credential may make at once before its rate holds.")
    traces: str = Field(
        "",
        pattern=r"^(off|https?://[^@\s]+)?$",
        description="Where traces are sent (OTLP/HTTP), or off; where empty, where the standard OTEL_ variables say, if they do.",
    )
    log_level: str = Field("info", pattern="^(debug|info|warning|error)$", description="Least severity that is logged.")

    @property
    def is_loopback(self) -> bool:
        """Say whether the service listens where only this machine reaches it."""
        return is_loopback(self.host)

    @property
    def traced(self) -> bool:
        """Say whether traces are sent, by our own setting or by the standard variables of OpenTelemetry."""
        if self.traces:
            return self.traces != "off"
        endpoint = os.environ.get("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") or os.environ.get("OTEL_EXPORTER_OTLP_ENDPOINT")
        wanted = "otlp" in os.environ.get("OTEL_TRACES_EXPORTER", "otlp").split(",")
        return bool(endpoint) and wanted and os.environ.get("OTEL_SDK_DISABLED", "").lower() != "true"

    @property
    def keeps(self) -> bool:
        """Say whether there is a database at all."""
        return self.audit != "off" or self.database is not None

    @property
    def database_url(self) -> str:
        """Return where records are kept; it can hold a password."""
        return self.database.get_secret_value() if self.database else f"sqlite:///{user_data_path('redactor') / 'redactor.db'}"


def is_loopback(host: str) -> bool:
    """Say whether a host is this machine, and nobody else's way in."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def load() -> Settings:
    """Read the environment; raises `SettingsError` that names the setting."""
    try:
        return Settings()  # type: ignore[call-arg, unused-ignore]
    except UnreadableError:
        # The only setting that is JSON.
        name, problem = "VAULT_DAYS", "json invalid"
    except ValidationError as e:
        first = e.errors(include_input=False, include_url=False, include_context=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        problem = first["type"].replace("_", " ")
    raise SettingsError(f"REDACTOR_{name} cannot be used ({problem})", field=name.lower())
