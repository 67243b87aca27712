"""A log record on its way through the sidecar, the same for every input and output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

#: What JSON, MessagePack and OTLP can say: text, numbers, truth, nothing, bytes, and lists and mappings of them.
Value = None | bool | int | float | str | bytes | Sequence["Value"] | Mapping[str, "Value"]


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One log record: what was said, and what its transport said beside it.

    `body` is a line of text without its line end (a joined one has line ends inside), or the fields of a structured record. Bytes that are no UTF-8 are
    in it as lone surrogates (`surrogateescape`), so that they come out as they came in. `time` is in nanoseconds since the epoch where the transport
    told it. `tag` is what the transport routes by: Forward's tag, the name of a syslog program, the path of a file. `beside` is what else it told,
    such as the resource of an OTLP record. Everything in `body`, `tag` and `beside` is read, none of it is trusted to be harmless.
    """

    body: Value
    time: int | None = None
    tag: str = ""
    beside: Mapping[str, Value] = {}

    def __repr__(self) -> str:
        # A record is content under inspection: it must not get into a log or an error by accident.
        return f"<Record {type(self.body).__name__}>"
