"""Sends records by Forward to Fluentd, Fluent Bit, or whatever else speaks it."""

from __future__ import annotations

import asyncio
import secrets
from base64 import b64encode
from collections.abc import Sequence
from itertools import groupby
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from redactor.errors import AccessError, InputError
from redactor.sidecar._client import Secret
from redactor.sidecar._handshake import Client, own_name
from redactor.sidecar._messagepack import Frames, value
from redactor.sidecar.forward import Compression, Packer
from redactor.sidecar.part import ClientTls, Part
from redactor.sidecar.ports import Output, Unavailable
from redactor.sidecar.record import Record

#: Answers are short: handshakes and acknowledgements.
_MAX_ANSWER = 64 * 1024

_CHUNK_BYTES = 16


class Forward(Part):
    """Where to send records to."""

    shared: ClassVar[bool] = True
    type: Literal["forward"] = "forward"
    host: str = Field(min_length=1)
    port: int = Field(24224, ge=1, le=65_535)
    tls: ClientTls | None = None
    shared_key: Secret | None = Field(None, description="Proves to the server who we are, and the server to us.")
    username: str = ""
    password: Secret | None = None
    name: str = Field(default_factory=own_name, min_length=1, description="What the handshake says who we are.")
    tag: str = Field("redactor", min_length=1, description="Tag of records that came without one.")
    message_key: str = Field("message", min_length=1, description="Field for the text of records that have no fields.")
    beside_key: str | None = Field("beside", min_length=1, description="Field for what the input's transport told; left out where empty.")
    compression: Compression = Compression.NONE
    require_ack: bool = Field(default=True, description="Without, what the server had not yet read when it failed is lost.")
    connect_seconds: float = Field(10, gt=0, le=600)
    ack_seconds: float = Field(60, gt=0, le=3600)

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if (self.username or self.password) and self.shared_key is None:
            raise ValueError("a user needs a shared key")
        return self

    def make(self) -> Output:
        """Make the output."""
        return Sender(self)


class Sender:
    """Sends over one connection, and opens a new one after any failure."""

    def __init__(self, config: Forward) -> None:
        self._config = config
        self._tls = config.tls.context() if config.tls else None
        self._packer = Packer(compression=config.compression, message_key=config.message_key, beside_key=config.beside_key)
        self._wire: _Wire | None = None

    async def open(self) -> None:
        """Connect and shake hands; raises `Unavailable`."""
        await self.close()
        config = self._config
        client = self._client()
        try:
            async with asyncio.timeout(config.connect_seconds):
                self._wire = _Wire(*await asyncio.open_connection(config.host, config.port, ssl=self._tls))
                if client is not None:
                    await _greet(self._wire, client)
        except (OSError, TimeoutError, AccessError, InputError) as error:
            await self.close()
            raise Unavailable(f"forward cannot connect ({_why(error)})") from None

    async def send(self, records: Sequence[Record]) -> None:
        """Send one message for each run of records with one tag, and wait until all are acknowledged."""
        if self._wire is None or self._wire.ended:
            await self.open()
        wire: Any = self._wire
        config = self._config
        try:
            chunks: set[str] = set()
            async with asyncio.timeout(config.ack_seconds):
                for tag, group in groupby(records, key=lambda record: record.tag or config.tag):
                    chunk = b64encode(secrets.token_bytes(_CHUNK_BYTES)).decode() if config.require_ack else None
                    await wire.say(self._packer.pack(tag, list(group), chunk))
                    chunks |= {chunk} if chunk else set()
                while chunks:
                    chunks.discard(_acknowledged(await wire.heard()))
        except (OSError, TimeoutError, AccessError, InputError) as error:
            await self.close()
            raise Unavailable(f"forward was not acknowledged ({_why(error)})") from None
        except BaseException:
            # Half a message is on the wire, or an answer that nobody waits for any more.
            await self.close()
            raise

    async def close(self) -> None:
        """Let the connection go."""
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.close()

    def _client(self) -> Client | None:
        """Return our side of the handshake, of secrets as they are now."""
        config = self._config
        if config.shared_key is None:
            return None
        try:
            key = config.shared_key.read()
            password = "" if config.password is None else config.password.read()
        except Unavailable:
            raise Unavailable("the shared key or the password of forward is not there, empty, or not ASCII") from None
        return Client(key=key, user=config.username, password=password, name=config.name)


class _Wire:
    """A connection on which MessagePack is said and heard."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._frames = Frames(_MAX_ANSWER)
        self._heard: list[bytes] = []

    @property
    def ended(self) -> bool:
        """Say whether the server closed the connection."""
        return self._reader.at_eof() or self._writer.is_closing()

    async def say(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def heard(self) -> Any:
        """Return the next value; raises `ConnectionError` at the end, `InputError` for what is none."""
        while not self._heard:
            data = await self._reader.read(_MAX_ANSWER)
            if not data:
                raise ConnectionResetError
            self._heard.extend(self._frames.feed(data))
        return value(self._heard.pop(0), max_bytes=_MAX_ANSWER)

    def close(self) -> None:
        self._writer.close()


async def _greet(wire: _Wire, client: Client) -> None:
    ping, nonce = client.ping(await wire.heard())
    await wire.say(ping)
    client.check(await wire.heard(), nonce)


def _acknowledged(said: Any) -> str:
    if isinstance(said, dict) and isinstance(said.get("ack"), str):
        return str(said["ack"])
    if isinstance(said, list) and said[:1] == ["HELO"]:
        raise AccessError("the server asks for a shared key")
    raise AccessError("the server did not acknowledge")


def _why(error: Exception) -> str:
    """Say what went wrong without what came from the other side."""
    if isinstance(error, AccessError):
        return error.detail
    return "not MessagePack" if isinstance(error, InputError) else type(error).__name__
