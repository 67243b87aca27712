"""A stream socket that knows what became of what was written to it, as far as a kernel can tell."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import select
import socket
import ssl
import struct
import sys
import time
from pathlib import Path

#: Linux: bytes of the send buffer that the other kernel has not acknowledged (tcp.7), or that the other program has not read (unix.7).
_SIOCOUTQ = 0x5411
_CAN_TELL = sys.platform == "linux"

_FIRST_WAIT, _LONGEST_WAIT = 0.0002, 0.02

_GONE = (select.POLLRDHUP if _CAN_TELL else 0) | select.POLLHUP | select.POLLERR | select.POLLNVAL


class Wire:
    """A connected socket. All of it blocks and is for a thread; failures are `OSError`."""

    def __init__(self, sock: socket.socket, *, seconds: float) -> None:
        self._socket = sock
        self._seconds = seconds

    @classmethod
    def internet(cls, host: str, port: int, *, tls: ssl.SSLContext | None, server_name: str | None, seconds: float) -> Wire:
        """Connect over TCP, or TLS where there is a context."""
        sock = socket.create_connection((host, port), timeout=seconds)
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            if tls is not None:
                sock = tls.wrap_socket(sock, server_hostname=server_name or host)
        except BaseException:
            sock.close()
            raise
        return cls(sock, seconds=seconds)

    @classmethod
    def unix(cls, path: Path, *, seconds: float) -> Wire:
        """Connect to a Unix socket."""
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            sock.settimeout(seconds)
            sock.connect(str(path))
        except BaseException:
            sock.close()
            raise
        return cls(sock, seconds=seconds)

    def write(self, data: bytes) -> None:
        """Write all of it and wait until the other side has it; it must make some progress within the seconds of this wire."""
        self._check()
        view = memoryview(data)
        while view:
            view = view[self._socket.send(view[: 1 << 18]) :]
        self._drain()
        self._check()

    @property
    def is_gone(self) -> bool:
        """Say whether the other side has closed, or the connection broke: no sink of syslog closes one direction only."""
        poll = select.poll()
        poll.register(self._socket, _GONE)
        return bool(poll.poll(0))

    def interrupt(self) -> None:
        """Make a `write` in another thread fail."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go; what was written goes on its way."""
        self._socket.close()

    def _check(self) -> None:
        if self.is_gone:
            raise ConnectionResetError(errno.ECONNRESET, "closed by the other side")

    def _drain(self) -> None:
        wait, deadline, before = _FIRST_WAIT, time.monotonic() + self._seconds, -1
        while left := self._unacknowledged():
            if left != before:
                before, deadline = left, time.monotonic() + self._seconds
            elif time.monotonic() > deadline:
                raise TimeoutError(errno.ETIMEDOUT, "not acknowledged")
            time.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)
            self._check()

    def _unacknowledged(self) -> int:
        if not _CAN_TELL:
            return 0
        (count,) = struct.unpack("i", fcntl.ioctl(self._socket, _SIOCOUTQ, struct.pack("i", 0)))
        return int(count)
