"""What the outputs that speak HTTP have in common: secrets, what a status means, when to try again, and which record of a batch was refused."""

from __future__ import annotations

import asyncio
import math
import os
import re
import time
from collections.abc import Callable, Mapping, Sequence
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from importlib.metadata import version
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

import httpx2
from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from redactor.sidecar._coding import Packing, packed
from redactor.sidecar.part import ClientTls, Part
from redactor.sidecar.ports import Refused, Unavailable
from redactor.sidecar.record import Record

#: A sink that says to come back later than this many seconds is asked again then.
_LONGEST_WAIT = 300.0

_SHORT_WAIT = 2.0

#: Of an answer no more is read: all that it may tell is how many records were refused.
_MOST_ANSWERED = 64 * 1024

#: Requests in which a batch that was refused is halved to find whose fault it was.
_MOST_HALVES = 64

_SECONDS_TO_CONNECT = 10.0
_LONGEST_SECRET = 16 * 1024

#: What a batch as a whole, or one record in it, may be refused for.
_HALVED = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY})

#: No fault of the records: a token that expired, a certificate, a proxy. They wait until it is repaired.
_NOT_LET_IN = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED})
_LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}")
_VALUE = re.compile(r"[\t -~]{0,8192}")
_SECRET_NAME = re.compile(r"authorization|cookie|token|secret|password|key", re.IGNORECASE)
#: What we say ourselves.
_OURS = frozenset({"content-type", "content-encoding", "content-length", "transfer-encoding", "host", "connection"})


class Secret(Part):
    """Where the value of a header stands that must not be in a configuration: in a file, or in a variable of the environment."""

    file: Path | None = None
    environment: str | None = Field(None, pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")

    @model_validator(mode="after")
    def _one(self) -> Secret:
        if (self.file is None) == (self.environment is None):
            raise PydanticCustomError("secret", "give either file or environment")
        return self

    def read(self) -> str:
        """Return the value as it is now, without white space around it; raises `Unavailable` that does not repeat it."""
        value = self._value()
        if not value or not _VALUE.fullmatch(value):
            raise Unavailable("the value of a secret header is not there, empty, or no header value")
        return value

    def _value(self) -> str:
        if self.file is None:
            return os.environ.get(self.environment or "", "").strip()
        try:
            with self.file.open("rb") as file:
                return file.read(_LONGEST_SECRET).decode("ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""


class HttpClient(Part):
    """Where an output sends to."""

    shared: ClassVar[bool] = True
    url: str = Field(max_length=2048)
    compression: Packing = Packing.GZIP
    headers: Mapping[str, str] = {}
    secret_headers: Mapping[str, Secret] = Field({}, description="Headers such as Authorization, each from a file or the environment.")
    tls: ClientTls = ClientTls(ca=None)
    timeout: float = Field(30, gt=0, le=600, description="Seconds within which the sink must answer.")

    @field_validator("url")
    @classmethod
    def _plain(cls, url: str) -> str:
        try:
            parts = urlsplit(url)
            usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
        except ValueError:
            usable = False
        if not usable or re.search(r"[^!-~]", url) or parts.fragment:
            raise PydanticCustomError("url", "must be an address with http:// or https://")
        if "@" in parts.netloc:
            raise PydanticCustomError("url", "must not hold a password: secret_headers take one from a file or the environment")
        return url

    @model_validator(mode="after")
    def _sound(self) -> HttpClient:
        for name in (*self.headers, *self.secret_headers):
            if not _NAME.fullmatch(name) or name.lower() in _OURS:
                raise PydanticCustomError("header", "a header cannot be set, or is no name")
        if any(not _VALUE.fullmatch(value) for value in self.headers.values()):
            raise PydanticCustomError("header", "the value of a header is not plain text")
        if any(_SECRET_NAME.search(name) for name in self.headers):
            raise PydanticCustomError(
                "header", "a header that holds a secret belongs under secret_headers, which take it from a file or the environment"
            )
        return self


class Client:
    """Posts batches to one address."""

    def __init__(
        self,
        config: HttpClient,
        *,
        url: str,
        content_type: str,
        encode: Callable[[Sequence[Record]], bytes],
        refused: Callable[[bytes, str], int] | None = None,
    ) -> None:
        """Take what is posted: `refused` tells from a good answer, with its content type, how many records were refused nevertheless."""
        self._config = config
        self._url = url
        self._content_type = content_type
        self._encode = encode
        self._refused = refused
        # Here rather than in `open`: files that cannot be used are a mistake of the configuration, and no reason to wait.
        self._verify = config.tls.context() if url.startswith("https:") else False
        self._client: httpx2.AsyncClient | None = None
        self._not_before = 0.0
        self._halves = 0

    async def open(self) -> None:
        """Read the secrets anew; the connection is made with the first batch."""
        await self.close()
        headers = {
            **self._config.headers,
            **{name: secret.read() for name, secret in self._config.secret_headers.items()},
            "content-type": self._content_type,
            "accept-encoding": "identity",
            "user-agent": f"redactor/{version('redactor')}",
        }
        if self._config.compression is not Packing.NONE:
            headers["content-encoding"] = self._config.compression.value
        self._client = httpx2.AsyncClient(
            headers=headers,
            verify=self._verify,
            timeout=httpx2.Timeout(self._config.timeout, connect=min(_SECONDS_TO_CONNECT, self._config.timeout)),
            # A proxy or a netrc that is in the environment for something else must not see logs, nor redirect them.
            trust_env=False,
            follow_redirects=False,
        )

    async def send(self, records: Sequence[Record]) -> None:
        """Post a batch; where it is refused, find out which records are at fault."""
        if not records:
            return
        await self._until_asked()
        self._halves = _MOST_HALVES
        at_fault = await self._settled(records, 0)
        if at_fault:
            raise Refused("the sink refused records", indices=frozenset(at_fault) if len(at_fault) < len(records) else None)

    async def _until_asked(self) -> None:
        """Wait as the sink told us to; where that is long, whoever sends has other things to do meanwhile."""
        wait = self._not_before - time.monotonic()
        if wait > _SHORT_WAIT:
            raise Unavailable("the sink told us to come back later")
        if wait > 0:
            await asyncio.sleep(wait)

    async def close(self) -> None:
        """Close the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _settled(self, records: Sequence[Record], first: int) -> list[int]:
        """Post records, in halves where that is refused; return which of the batch cannot be sent, `first` being where these begin in it."""
        body = await asyncio.to_thread(lambda: packed(self._encode(records), self._config.compression))
        status = await self._post(body, len(records))
        if status < HTTPStatus.MULTIPLE_CHOICES:
            return []
        if len(records) == 1 or status not in _HALVED or self._halves <= 0:
            return list(range(first, first + len(records)))
        self._halves -= 2
        half = len(records) // 2
        return [*await self._settled(records[:half], first), *await self._settled(records[half:], first + half)]

    async def _post(self, body: bytes, count: int) -> int:
        """Return the status of an answer that is final."""
        if self._client is None:
            raise Unavailable("the output is not open")
        try:
            async with self._client.stream("POST", self._url, content=body) as response:
                answer = await _start_of(response)
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as e:
            raise Unavailable(f"the sink cannot be reached or did not answer ({type(e).__name__})") from None
        status = response.status_code
        if status in _LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self._not_before = time.monotonic() + _seconds(response.headers.get("retry-after", ""))
            raise Unavailable(f"the sink takes nothing now (HTTP {status})")
        if status in _NOT_LET_IN:
            # The next `open` reads the secrets anew.
            raise Unavailable(f"the sink lets us not in (HTTP {status}): look at secret_headers and tls")
        if status < HTTPStatus.OK or HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            raise Unavailable(f"the sink answers with HTTP {status}, which is not followed: look at url")
        if status < HTTPStatus.MULTIPLE_CHOICES and self._refused is not None:
            self._look(answer, response.headers.get("content-type", ""), count)
        return status

    def _look(self, answer: bytes, content_type: str, count: int) -> None:
        refused = self._refused(answer, content_type) if self._refused is not None else 0
        if refused > 0:
            # Which ones it does not say: all are kept, so that those are.
            raise Refused(f"the sink refused {min(refused, count)} of {count} records")


async def _start_of(response: httpx2.Response) -> bytes:
    answer = bytearray()
    async for piece in response.aiter_raw():
        answer += piece
        if len(answer) > _MOST_ANSWERED:
            return b""
    return bytes(answer)


def _seconds(retry_after: str) -> float:
    """Return what a Retry-After header says, in seconds from now; 0 for none and for one that says nothing."""
    if retry_after.isascii() and retry_after.isdigit():
        seconds = float(retry_after[:9])
    else:
        try:
            seconds = parsedate_to_datetime(retry_after).timestamp() - time.time()
        except (ValueError, TypeError, OverflowError):
            seconds = 0.0
    return min(max(seconds, 0.0), _LONGEST_WAIT) if math.isfinite(seconds) else 0.0
