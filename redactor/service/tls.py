"""TLS of the service, and mutual TLS: which certificate it shows, and whose it asks for."""

from __future__ import annotations

import ssl

from redactor.errors import SettingsError
from redactor.settings import Settings


def context(settings: Settings) -> ssl.SSLContext | None:
    """Return how connections are secured, None where no certificate is set; raises `SettingsError` that holds nothing of the files."""
    if settings.tls_certificate is None:
        for name in ("tls_key", "tls_client_ca"):
            if getattr(settings, name) is not None:
                raise SettingsError(f"REDACTOR_{name.upper()} is of no use without REDACTOR_TLS_CERTIFICATE", field=name)
        return None
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    # Forward secrecy and authenticated encryption; TLS 1.3 has no others.
    made.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20")
    password = settings.tls_key_password.get_secret_value() if settings.tls_key_password else ""
    try:
        # Never asked for at a terminal: a key whose password is missing is one that cannot be used.
        made.load_cert_chain(settings.tls_certificate, settings.tls_key, password=lambda: password)
        loaded = True
    except (OSError, ValueError):
        loaded = False
    if not loaded:
        raise SettingsError("REDACTOR_TLS_CERTIFICATE and REDACTOR_TLS_KEY cannot be used together", field="tls_certificate")
    if settings.tls_client_ca is not None:
        _ask_clients(made, settings)
    return made


def _ask_clients(made: ssl.SSLContext, settings: Settings) -> None:
    try:
        made.load_verify_locations(settings.tls_client_ca)
        loaded = bool(made.get_ca_certs())
    except (OSError, ValueError):
        loaded = False
    if not loaded:
        raise SettingsError("REDACTOR_TLS_CLIENT_CA cannot be used (it must hold certificates in PEM)", field="tls_client_ca")
    made.verify_mode = ssl.CERT_REQUIRED
