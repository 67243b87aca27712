"""Content codings of HTTP: gzip, zstd and deflate, unpacked within a bound and packed."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from enum import StrEnum

import zstandard

from redactor.errors import Malformed, TooLarge, UnsupportedMediaType


class Packing(StrEnum):
    """How an output packs what it sends."""

    NONE = "none"
    GZIP = "gzip"
    ZSTD = "zstd"


#: What `Accept-Encoding` says beside a 415.
ACCEPTED = "gzip, zstd, deflate"

#: Largest window of zstd in HTTP: RFC 9659.
_ZSTD_WINDOW = 8 << 20

#: Pieces in which packed bytes are unpacked: four bytes of zstd can stand for 128 KiB, and a piece is unpacked before the bound is looked at.
_ZSTD_PIECE = 256
_ZLIB_PIECE = 64 * 1024

_WITH_GZIP_HEADER = 16 + zlib.MAX_WBITS
_RAW = -zlib.MAX_WBITS
_DEFLATE_METHOD = 8


def unpacked(data: bytes, coding: str, most: int) -> bytes:
    """Undo one content coding, given as the header names it.

    Raises:
        UnsupportedMediaType: the coding is not known, or there are several.
        TooLarge: more than `most` bytes would come out; no more than a little over that is ever made.
        Malformed: the data is not in that coding, or was cut.
    """
    match coding.strip().lower():
        case "" | "identity":
            return data
        case "gzip" | "x-gzip":
            pieces = _zlib(data, _WITH_GZIP_HEADER)
        case "deflate":
            pieces = _zlib(data, zlib.MAX_WBITS if _has_zlib_header(data) else _RAW)
        case "zstd":
            pieces = _zstd(data)
        case _:
            raise UnsupportedMediaType(f"the content coding must be one of: {ACCEPTED}", field="content-encoding")
    return _collected(pieces, most)


def packed(data: bytes, packing: Packing) -> bytes:
    """Return the data in a content coding."""
    match packing:
        case Packing.NONE:
            return data
        case Packing.GZIP:
            return gzip.compress(data, compresslevel=4, mtime=0)
        case Packing.ZSTD:
            return zstandard.ZstdCompressor(level=3).compress(data)


def _collected(pieces: Iterator[bytes], most: int) -> bytes:
    out = bytearray()
    broken = False
    try:
        for piece in pieces:
            out += piece
            if len(out) > most:
                raise TooLarge(f"a body may have at most {most} bytes once it is unpacked")
    except (zlib.error, zstandard.ZstdError):
        broken = True
    # Outside the handler: what was caught may speak of the data.
    if broken:
        raise Malformed("the body is not in the content coding that the request names", field="content-encoding")
    return bytes(out)


def _zlib(data: bytes, window: int) -> Iterator[bytes]:
    rest = data
    while rest:
        member = zlib.decompressobj(window)
        while rest and not member.eof:
            yield member.decompress(rest, _ZLIB_PIECE)
            rest = member.unconsumed_tail
        if not member.eof:
            yield member.flush()
        if not member.eof:
            raise zlib.error
        # gzip allows several members one after the other.
        rest = member.unused_data


def _has_zlib_header(data: bytes) -> bool:
    """Say whether the data is what RFC 9110 calls deflate; some senders leave out its header."""
    return len(data) > 1 and data[0] & 0x0F == _DEFLATE_METHOD and int.from_bytes(data[:2]) % 31 == 0


def _zstd(data: bytes) -> Iterator[bytes]:
    decompressor = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    at = 0
    while at < len(data):
        frame = decompressor.decompressobj()
        while at < len(data) and not frame.eof:
            piece = data[at : at + _ZSTD_PIECE]
            yield frame.decompress(piece)
            at += len(piece) - len(frame.unused_data)
        if not frame.eof:
            raise zstandard.ZstdError
