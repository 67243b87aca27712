"""Real processes: who may not start, several workers, and certificates on both sides."""

import datetime as dt
import ipaddress
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from contextlib import contextmanager

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from redactor.errors import SettingsError
from redactor.service import tls
from redactor.settings import Settings

QUESTION = {"text": "I have lupus."}


@pytest.fixture
def own_environment(environment, tmp_path):
    return {**environment, "REDACTOR_DATABASE": f"sqlite:///{tmp_path / 'own.db'}"}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@contextmanager
def running(environment, client, *args, scheme="http"):
    """Run the service until it is ready to whom `client` makes."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "redactor", "serve", "--port", str(port), *args],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/",
    )  # fmt: skip
    url = f"{scheme}://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 90
        while True:
            assert process.poll() is None, process.stdout.read().decode()
            assert time.monotonic() < deadline
            try:
                with client() as asking:
                    if asking.get(f"{url}/readyz", timeout=5).status_code == 200:
                        break
            except httpx2.TransportError:
                time.sleep(0.05)
        yield url, process
    finally:
        process.terminate()
        process.communicate(timeout=30)


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_where_others_reach_it_the_service_does_not_start_without_somebody_who_is_known(redactor, tmp_path, host):
    done = redactor("serve", "--host", host, "--port", str(free_port()), REDACTOR_DATABASE=f"sqlite:///{tmp_path / 'own.db'}")
    assert done.returncode == 2
    assert b"invalid_settings" in done.stderr
    assert b"redactor keys create" in done.stderr


def test_it_starts_with_a_key_and_takes_no_other(own_environment, redactor):
    made = redactor("keys", "create", "--scope", "check", REDACTOR_DATABASE=own_environment["REDACTOR_DATABASE"])
    key = made.stdout.decode().strip()
    with running(own_environment, httpx2.Client, "--host", "0.0.0.0") as (url, process):
        right = httpx2.post(f"{url}/v1/check", json=QUESTION, headers={"authorization": f"Bearer {key}"})
        assert right.json()["action"] == "warn"
        assert httpx2.post(f"{url}/v1/check", json=QUESTION).status_code == 401
        assert httpx2.post(f"{url}/v1/check", json=QUESTION, headers={"authorization": f"Bearer {key[:-1]}x"}).status_code == 401
        process.terminate()
        assert key.encode() not in process.stdout.read()


def workers_of(process):
    said = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=False).stdout
    return {int(pid) for pid in said.split()}


def test_workers_share_an_address_and_one_that_dies_is_replaced(own_environment):
    environment = {**own_environment, "REDACTOR_WORKERS": "2"}
    with running(environment, httpx2.Client) as (url, process):
        before = workers_of(process)
        assert len(before) == 2
        for _ in range(20):
            assert httpx2.post(f"{url}/v1/check", json=QUESTION).json()["action"] == "warn"
        # Whichever worker is asked answers for both.
        assert 'redactor_requests_total{method="POST",route="/v1/check",status="200"} 20.0' in httpx2.get(f"{url}/metrics").text
        os.kill(min(before), signal.SIGKILL)
        deadline = time.monotonic() + 30
        while len(workers_of(process) - {min(before)}) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        for _ in range(10):
            with httpx2.Client(transport=httpx2.HTTPTransport(retries=5)) as client:
                assert client.post(f"{url}/v1/check", json=QUESTION, timeout=20).status_code == 200
        last = workers_of(process)
        process.terminate()
        process.wait(30)
        assert process.returncode == 0
    for pid in last:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


class Authority:
    """Issues certificates, as a company's own authority does."""

    def __init__(self, folder, name):
        self.folder, self.name, self.key = folder, name, ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._signed(self.key, name, is_authority=True)
        self.file = folder / f"{name}.pem"
        self.file.write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))

    def _signed(self, key, name, *, is_authority=False):
        issued = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = dt.datetime.now(dt.UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(issued)
            .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, self.name)]))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(minutes=1))
            .not_valid_after(now + dt.timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
            .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
            .sign(self.key, hashes.SHA256())
        )

    def issue(self, name, password=None):
        key = ec.generate_private_key(ec.SECP256R1())
        certificate, secret = self.folder / f"{name}.crt", self.folder / f"{name}.key"
        certificate.write_bytes(self._signed(key, name).public_bytes(serialization.Encoding.PEM))
        how = serialization.BestAvailableEncryption(password.encode()) if password else serialization.NoEncryption()
        secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how))
        return certificate, secret


def client_with(authority, *shown):
    trusted = ssl.create_default_context(cafile=authority.file)
    if shown:
        trusted.load_cert_chain(*shown)
    return lambda: httpx2.Client(verify=trusted)


def test_mutual_tls_lets_in_whom_the_authority_knows(own_environment, tmp_path):
    ours, theirs = Authority(tmp_path, "ours"), Authority(tmp_path, "theirs")
    certificate, key = ours.issue("server", "a password")
    environment = {
        **own_environment,
        "REDACTOR_TLS_CERTIFICATE": str(certificate),
        "REDACTOR_TLS_KEY": str(key),
        "REDACTOR_TLS_KEY_PASSWORD": "a password",
        "REDACTOR_TLS_CLIENT_CA": str(ours.file),
    }
    known = client_with(ours, *ours.issue("client"))
    with running(environment, known, "--host", "0.0.0.0", scheme="https") as (url, _process):
        with known() as client:
            answer = client.post(f"{url}/v1/check", json=QUESTION)
            assert answer.json()["action"] == "warn"
            assert client.get(f"{url}/v1/audit/verify").status_code == 403
        for stranger in (client_with(ours), client_with(ours, *theirs.issue("stranger"))):
            with pytest.raises(httpx2.TransportError), stranger() as client:
                client.post(f"{url}/v1/check", json=QUESTION)
        with pytest.raises(httpx2.TransportError):
            httpx2.post(f"{url.replace('https', 'http')}/v1/check", json=QUESTION)


def test_certificates_that_cannot_be_used_stop_the_start(tmp_path):
    ours = Authority(tmp_path, "ours")
    certificate, key = ours.issue("server", "a password")
    other = ours.issue("other")[1]
    empty = tmp_path / "empty.pem"
    empty.write_bytes(b"")
    for field, settings in (
        ("tls_key", {"tls_key": key}),
        ("tls_client_ca", {"tls_client_ca": ours.file}),
        ("tls_certificate", {"tls_certificate": certificate, "tls_key": other}),
        ("tls_certificate", {"tls_certificate": certificate, "tls_key": key}),
        ("tls_certificate", {"tls_certificate": tmp_path / "none.crt"}),
        ("tls_client_ca", {"tls_certificate": certificate, "tls_key": key, "tls_key_password": "a password", "tls_client_ca": empty}),
        ("tls_client_ca", {"tls_certificate": certificate, "tls_key": key, "tls_key_password": "a password", "tls_client_ca": key}),
    ):
        with pytest.raises(SettingsError) as refused:
            tls.context(Settings(**settings))
        assert refused.value.field == field
    made = tls.context(Settings(tls_certificate=certificate, tls_key=key, tls_key_password="a password", tls_client_ca=ours.file))
    assert made.verify_mode is ssl.CERT_REQUIRED
    assert made.minimum_version is ssl.TLSVersion.TLSv1_2
    assert tls.context(Settings()) is None
