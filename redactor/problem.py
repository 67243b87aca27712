"""Problem documents (RFC 9457), the same for every door that speaks HTTP: a stable code, and never a word of the input."""

from __future__ import annotations

from redactor.errors import RedactorError

MEDIA_TYPE = "application/problem+json"


def document(error: RedactorError, *, status: int | None = None) -> dict[str, str | int]:
    """Return the problem document of an error; `status` overrides that of its class."""
    said: dict[str, str | int] = {
        "type": f"urn:redactor:error:{error.code}",
        "title": error.title,
        "status": status or error.status,
        "code": error.code,
        "detail": error.detail,
    }
    return said if error.field is None else {**said, "field": error.field}
