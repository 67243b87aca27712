"""Forward over TCP, TLS and Unix sockets, as Fluentd, Fluent Bit, Docker and the fluent-logger libraries speak it."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from redactor.sidecar._client import Secret
from redactor.sidecar._handshake import Server, own_name
from redactor.sidecar.inputs import _sockets
from redactor.sidecar.inputs._conversation import Conversation, Limits
from redactor.sidecar.inputs._kept import Kept
from redactor.sidecar.part import Part, ServerTls
from redactor.sidecar.ports import Flow, Input, InputFailed, Unavailable

#: How long an end may take: senders that go on regardless are cut off then.
_FINISH_SECONDS = 2.0

#: Connections that may at once be in the midst of a message of more than 1 MiB; that bounds what half messages can take of memory.
_LARGE_AT_ONCE = 4


class User(Part):
    """Who may log, beside knowing the shared key."""

    name: str = Field(min_length=1)
    password: Secret


class Forward(Part):
    """Where to listen for Forward: a host and a port, or the path of a Unix socket."""

    shared: ClassVar[bool] = True
    type: Literal["forward"] = "forward"
    host: str = Field("127.0.0.1", min_length=1, description="Address to listen on.")
    port: int = Field(24224, ge=0, le=65_535, description="Port to listen on.")
    path: Path | None = Field(None, description="Path of a Unix socket, in place of host and port.")
    mode: str = Field("0660", pattern="^0?[0-7]{3}$", description="Permissions of the Unix socket, octal: who may log.")
    tls: ServerTls | None = None
    shared_key: Secret | None = Field(None, description="Senders must prove that they know it.")
    users: tuple[User, ...] = Field((), description="Senders must be one of them as well; needs a shared key.")
    name: str = Field(default_factory=own_name, min_length=1, description="What the handshake says who we are.")
    max_frame: int = Field(
        16 << 20, ge=1024, le=1 << 30, description="Bytes of one message, and of its entries unpacked; a larger one ends the connection."
    )
    max_record: int = Field(1 << 20, ge=64, le=1 << 28, description="Larger records, in bytes, go out as a placeholder.")
    max_connections: int = Field(256, ge=1, le=65_536, description="Connections at once, for each worker; more are closed at once.")
    idle_seconds: float = Field(3600, ge=1, description="Connections that say nothing for so long are closed.")
    frame_seconds: float = Field(60, ge=1, description="Within a message, its end must come within so long.")

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if self.users and self.shared_key is None:
            raise ValueError("users need a shared key")
        if self.path is not None and self.tls is not None:
            raise ValueError("tls is for tcp")
        return self

    def make(self) -> Input:
        """Make the input."""
        return Listener(self)


class Listener:
    """Listens where its configuration says; `address` is where once `run` listens."""

    def __init__(self, config: Forward) -> None:
        self._config = config
        self._tls = config.tls.context() if config.tls else None
        self._conversations: dict[asyncio.Task[None], Conversation] = {}
        #: What the kernel calls the socket, with the port that it chose where the configuration says 0; None while nobody listens.
        self.address: object = None

    async def run(self, flow: Flow) -> None:
        """Listen until cancelled; raises `InputFailed` where the address cannot be had."""
        kept = Kept(flow)
        config = self._config
        handshake = self._handshake()
        limits = Limits(
            max_frame=config.max_frame,
            max_record=config.max_record,
            idle_seconds=config.idle_seconds,
            frame_seconds=config.frame_seconds,
            large=asyncio.Semaphore(_LARGE_AT_ONCE),
        )

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if len(self._conversations) >= config.max_connections:
                flow.lost("forward_too_many_connections")
                writer.close()
                return
            conversation = Conversation(reader, writer, flow=flow, kept=kept, limits=limits)
            task = asyncio.get_running_loop().create_task(conversation.run(handshake()))
            self._conversations[task] = conversation
            task.add_done_callback(self._conversations.pop)

        try:
            async with self._socket() as sock:
                serve = asyncio.start_server if config.path is None else asyncio.start_unix_server
                server = await serve(connected, sock=sock, ssl=self._tls)
                try:
                    await server.serve_forever()
                finally:
                    server.close()
                    await self._finish()
        finally:
            kept.abandon()

    def _handshake(self) -> Callable[[], Server | None]:
        """Return what makes the handshake of each connection, of secrets as they are now."""
        config = self._config
        if config.shared_key is None:
            return lambda: None
        try:
            key = config.shared_key.read()
            users = {user.name: user.password.read() for user in config.users}
        except Unavailable:
            raise InputFailed("the shared key or a password of forward is not there, empty, or not ASCII") from None
        return lambda: Server(key=key, users=users, name=config.name)

    @asynccontextmanager
    async def _socket(self) -> AsyncIterator[socket.socket]:
        config = self._config
        try:
            if config.path is not None:
                sock = _sockets.unix(config.path, datagram=False, mode=int(config.mode, 8))
            else:
                sock = _sockets.internet(config.host, config.port, datagram=False)
        except OSError as e:
            raise InputFailed(f"forward cannot listen ({errno.errorcode.get(e.errno or 0, 'name not known')})") from None
        self.address = sock.getsockname()
        try:
            yield sock
        finally:
            self.address = None
            sock.close()
            if config.path is not None:
                config.path.unlink(missing_ok=True)

    async def _finish(self) -> None:
        running = dict(self._conversations)
        for conversation in running.values():
            conversation.finish()
        if running:
            _, late = await asyncio.wait(running, timeout=_FINISH_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
