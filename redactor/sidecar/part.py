"""What the configurations of all inputs and outputs have in common."""

from __future__ import annotations

import ssl
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from redactor.errors import SettingsError


class Part(BaseModel):
    """A part of the configuration: frozen, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class ServerTls(Part):
    """The certificate that an input shows, and, for mutual TLS, the authority whose clients it lets in."""

    certificate: Path
    key: Path
    client_ca: Path | None = Field(None, description="Clients need a certificate of this authority.")

    def context(self) -> ssl.SSLContext:
        """Load the files; raises `SettingsError` that names the setting, not what the files hold."""
        made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        try:
            made.load_cert_chain(self.certificate, self.key)
            if self.client_ca is not None:
                made.load_verify_locations(self.client_ca)
                made.verify_mode = ssl.CERT_REQUIRED
        except OSError:
            pass
        else:
            return made
        raise SettingsError("a file under tls cannot be used (not there, not PEM, or a key of another certificate)", field="tls")


class ClientTls(Part):
    """How an output checks whom it talks to, and, for mutual TLS, what it shows."""

    ca: Path | None = Field(None, description="Authority of the server's certificate; the system's authorities where empty.")
    certificate: Path | None = None
    key: Path | None = None

    def context(self) -> ssl.SSLContext:
        """Load the files; raises `SettingsError` that names the setting, not what the files hold."""
        try:
            made = ssl.create_default_context(cafile=self.ca)
            if self.certificate is not None:
                made.load_cert_chain(self.certificate, self.key)
        except OSError:
            pass
        else:
            return made
        raise SettingsError("a file under tls cannot be used (not there, not PEM, or a key of another certificate)", field="tls")
