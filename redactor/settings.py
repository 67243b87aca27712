"""The only reader of the environment: every setting is a variable `REDACTOR_...` with a default that works.

Values are checked at start; an unusable one raises `SettingsError` with the setting's name, never its value.
"""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

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
    log_level: str = Field("info", pattern="^(debug|info|warning|error)$", description="Least severity that is logged.")


def load() -> Settings:
    """Read the environment; raises `SettingsError` that names the setting."""
    try:
        return Settings()  # type: ignore[call-arg, unused-ignore]
    except ValidationError as e:
        first = e.errors(include_input=False, include_url=False, include_context=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        problem = first["type"].replace("_", " ")
    raise SettingsError(f"REDACTOR_{name} cannot be used ({problem})", field=name.lower())
