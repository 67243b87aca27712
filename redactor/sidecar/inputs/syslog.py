"""Syslog over UDP, TCP, TLS and Unix sockets, RFC 5424 and RFC 3164.

Syslog knows no acknowledgement: what a sender handed to the kernel is gone for it. So an input reads no more than the flow takes (the sender of a stream
waits then, and what datagrams wait for is the kernel's buffer), and when told to stop it takes what is on its way before it closes.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from redactor.sidecar.inputs import _sockets
from redactor.sidecar.inputs._connection import Connection
from redactor.sidecar.inputs._datagrams import Datagrams
from redactor.sidecar.inputs._handover import Handover
from redactor.sidecar.part import Part, ServerTls
from redactor.sidecar.ports import Flow, Input, InputFailed
from redactor.sidecar.syslog import Frames, Framing

#: How long an end may take: senders that go on regardless are cut off then.
_FINISH_SECONDS = 4.0

_HANDSHAKE_SECONDS = 10.0


class Syslog(Part):
    """Where to listen for syslog: a host and a port, or the path of a Unix socket."""

    type: Literal["syslog"] = "syslog"
    transport: Literal["tcp", "udp", "unix_stream", "unix_datagram"] = "tcp"
    host: str = Field("127.0.0.1", min_length=1, description="Address to listen on.")
    port: int = Field(5514, ge=0, le=65_535, description="Port to listen on.")
    path: Path | None = Field(None, description="Path of the Unix socket, made at start and removed at the end.")
    mode: str = Field("0660", pattern="^0?[0-7]{3}$", description="Permissions of the Unix socket, octal: who may log.")
    tls: ServerTls | None = Field(None, description="Makes TCP speak TLS.")
    framing: Framing = Field(Framing.AUTO, description="How frames follow each other in a stream.")
    max_frame: int = Field(64 * 1024, ge=480, le=1 << 24, description="Longer frames, in bytes, go out as a placeholder.")
    max_connections: int = Field(512, ge=1, le=65_536, description="Connections at once, for each worker; more are closed at once.")
    idle_seconds: float = Field(3600, ge=1, description="Connections that say nothing for so long are closed.")
    receive_buffer: int | None = Field(
        None, ge=4096, le=1 << 30, description="Bytes the kernel keeps of datagrams that wait; its own default where empty."
    )

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.transport.startswith("unix") is not (self.path is not None):
            raise ValueError("a path, and only for a Unix socket")
        if self.tls is not None and self.transport != "tcp":
            raise ValueError("tls is for tcp")
        return self

    @property
    def shared(self) -> bool:
        """Say whether several worker processes can listen: a port spreads over them, a path has one listener."""
        return self.path is None

    def make(self) -> Input:
        """Make the input."""
        return Listener(self)


class Listener:
    """Listens where its configuration says; `address` is where once `run` listens."""

    def __init__(self, config: Syslog) -> None:
        self._config = config
        self._tls = config.tls.context() if config.tls else None
        self._connections: set[Connection] = set()
        #: What the kernel calls the socket, with the port that it chose where the configuration says 0; None while nobody listens.
        self.address: object = None

    async def run(self, flow: Flow) -> None:
        """Listen until cancelled; raises `InputFailed` where the address cannot be had."""
        handover = Handover(flow)
        try:
            async with self._socket() as sock:
                if sock.type == socket.SOCK_DGRAM:
                    await Datagrams(sock, handover, max_frame=self._config.max_frame).run()
                else:
                    await self._streams(sock, handover)
        finally:
            handover.abandon()

    @contextlib.asynccontextmanager
    async def _socket(self) -> AsyncIterator[socket.socket]:
        config = self._config
        try:
            if config.path is not None:
                sock = _sockets.unix(config.path, datagram=config.transport == "unix_datagram", mode=int(config.mode, 8))
            else:
                sock = _sockets.internet(config.host, config.port, datagram=config.transport == "udp")
            if config.receive_buffer is not None:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, config.receive_buffer)
        except OSError as e:
            raise InputFailed(f"syslog cannot listen ({errno.errorcode.get(e.errno or 0, 'name not known')})") from None
        self.address = sock.getsockname()
        try:
            yield sock
        finally:
            self.address = None
            if config.path is not None:
                config.path.unlink(missing_ok=True)
            sock.close()

    async def _streams(self, sock: socket.socket, handover: Handover) -> None:
        server = await self._serve(sock, handover)
        try:
            await server.serve_forever()
        finally:
            server.close()
            await self._finish()

    async def _serve(self, sock: socket.socket, handover: Handover) -> asyncio.Server:
        loop = asyncio.get_running_loop()

        def connect() -> Connection:
            frames = Frames(self._config.framing, max_frame=self._config.max_frame)
            return Connection(
                frames, handover, self._connections, most=self._config.max_connections, idle_seconds=self._config.idle_seconds
            )

        seconds = _HANDSHAKE_SECONDS if self._tls else None
        if self._config.path is not None:
            return await loop.create_unix_server(connect, sock=sock)
        return await loop.create_server(connect, sock=sock, ssl=self._tls, ssl_handshake_timeout=seconds)

    async def _finish(self) -> None:
        """Close all connections, and return once the flow has what came over them, however long it takes to have room."""
        connections = list(self._connections)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_FINISH_SECONDS):
                await asyncio.gather(*(c.finish() for c in connections))
        for connection in connections:
            connection.abort()
        await asyncio.gather(*(c.delivered() for c in connections))
