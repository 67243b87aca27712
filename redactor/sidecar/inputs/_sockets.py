"""Sockets to listen on: of an address that several workers share, and of a path."""

from __future__ import annotations

import errno
import socket
from pathlib import Path
from typing import Any

_BACKLOG = 128


def internet(host: str, port: int, *, datagram: bool) -> socket.socket:
    """Return a bound socket of the first address of a host; the kernel spreads what comes over all processes of this user that bind it."""
    kind = socket.SOCK_DGRAM if datagram else socket.SOCK_STREAM
    family, _, protocol, _, address = socket.getaddrinfo(host, port, type=kind, flags=socket.AI_PASSIVE)[0]
    sock = socket.socket(family, kind, protocol)
    try:
        if not datagram:
            # Connections of a run before this one that linger must not keep us from listening.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        return _bound(sock, address)
    except BaseException:
        sock.close()
        raise


def unix(path: Path, *, datagram: bool, mode: int) -> socket.socket:
    """Return a socket bound to a path, in place of one that nobody listens on any more; raises `OSError` where somebody does."""
    kind = socket.SOCK_DGRAM if datagram else socket.SOCK_STREAM
    if _is_served(path, kind):
        raise OSError(errno.EADDRINUSE, "in use")
    sock = socket.socket(socket.AF_UNIX, kind)
    try:
        if path.is_socket():
            path.unlink()
        _bound(sock, str(path))
        path.chmod(mode)
    except BaseException:
        sock.close()
        raise
    return sock


def _bound(sock: socket.socket, address: Any) -> socket.socket:
    sock.setblocking(False)  # noqa: FBT003 - its only argument
    sock.bind(address)
    if sock.type == socket.SOCK_STREAM:
        sock.listen(_BACKLOG)
    return sock


def _is_served(path: Path, kind: socket.SocketKind) -> bool:
    with socket.socket(socket.AF_UNIX, kind) as sock:
        return sock.connect_ex(str(path)) not in {errno.ENOENT, errno.ECONNREFUSED}
