"""Helpers for tests of syslog: certificates, sockets, and real daemons in folders of their own."""

import datetime as dt
import ipaddress
import os
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

#: Where a rsyslogd lies that cannot be installed beside syslog-ng, for Debian's packages exclude each other: unpacked, not installed.
UNPACKED = Path("/opt/rsyslog")


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def certificate(folder):
    """Make an authority and, by it, a certificate for 127.0.0.1; return the paths of the authority, the certificate and its key."""
    folder.mkdir(parents=True, exist_ok=True)
    authority, leaf = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority of a test")])
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    own = _builder(issuer, issuer, authority).add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    issued = (
        _builder(name, issuer, leaf)
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key()), critical=False)
    )
    files = folder / "ca.pem", folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(own.sign(authority, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(issued.sign(authority, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    files[2].write_bytes(leaf.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return files


def _builder(name, issuer, key):
    now = dt.datetime.now(dt.UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(issuer).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now - dt.timedelta(days=1))
    return made.not_valid_after(now + dt.timedelta(days=1)).add_extension(
        x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
    )


def trusting(ca):
    return ssl.create_default_context(cafile=ca)


def wait_for(condition, process=None, seconds=20):
    """Return what a condition gives once that is true; fail when it takes too long or a process ends meanwhile."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        assert process is None or process.poll() is None, "the process ended"
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.01)
    return found


def listening(port):
    """Say whether somebody listens on a TCP port."""
    with socket.socket() as s:
        return s.connect_ex(("127.0.0.1", port)) == 0


def rsyslogd():
    """Return how to start rsyslogd, or skip."""
    if found := shutil.which("rsyslogd"):
        return [found]
    unpacked = UNPACKED / "usr/sbin/rsyslogd"
    if not unpacked.exists():
        pytest.skip("there is no rsyslogd")
    (modules,) = UNPACKED.glob("usr/lib/*/rsyslog")
    return [str(unpacked), "-M", str(modules)]


def syslog_ng():
    """Return the path of syslog-ng, or skip."""
    return shutil.which("syslog-ng") or pytest.skip("there is no syslog-ng")


@contextmanager
def running(command, folder, **options):
    """Run a daemon in the foreground until the block ends; its output is in `folder`."""
    with (folder / "output.txt").open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=folder, **options)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def rsyslog(folder, configuration, **options):
    """Run a real rsyslogd with a configuration of its own."""
    folder.mkdir()
    file = folder / "rsyslog.conf"
    file.write_text(f'global(workDirectory="{folder}")\n{configuration}')
    with running([*rsyslogd(), "-n", "-f", str(file), "-i", str(folder / "pid")], folder, **options) as process:
        yield process


@contextmanager
def ng(folder, configuration):
    """Run a real syslog-ng with a configuration of its own."""
    folder.mkdir()
    file = folder / "syslog-ng.conf"
    file.write_text(f"@version: 3.35\n{configuration}")
    arguments = [
        "-F",
        "--no-caps",
        "-f",
        str(file),
        "-R",
        str(folder / "persist"),
        "-c",
        str(folder / "control"),
        "-p",
        str(folder / "pid"),
    ]
    with running([syslog_ng(), *arguments], folder, env={**os.environ, "TZ": "UTC"}) as process:
        wait_for((folder / "control").exists, process)
        yield process
