"""Sends records by HTTP POST, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from redactor.sidecar import _json
from redactor.sidecar._client import Client, HttpClient
from redactor.sidecar._fields import fields
from redactor.sidecar.ports import Output
from redactor.sidecar.record import Record


class Format(StrEnum):
    """How the records of a batch stand in a body."""

    #: One JSON object a line.
    NDJSON = "ndjson"
    #: One JSON array of objects.
    JSON = "json"


_TYPES = {Format.NDJSON: "application/x-ndjson", Format.JSON: "application/json"}


class Http(HttpClient):
    """Records over HTTP."""

    type: Literal["http"] = "http"
    format: Format = Format.NDJSON

    def make(self) -> Output:
        """Make the output."""
        encode = _array if self.format is Format.JSON else _lines
        return Client(self, url=self.url, content_type=_TYPES[self.format], encode=encode)


def _lines(records: Sequence[Record]) -> bytes:
    return b"".join(_json.dumped(fields(record)) + b"\n" for record in records)


def _array(records: Sequence[Record]) -> bytes:
    return b"[" + b",".join(_json.dumped(fields(record)) for record in records) + b"]"
