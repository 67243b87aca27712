"""The door for Python programs: what they log is redacted in the process, before any handler sees it.

`RedactingFilter` is for the standard library's logging, `Redact` (or `structlog_processor`) for structlog, `RedactAccessLog` for the access logs of
ASGI servers. All share one pipeline, built when the first record comes, or by `warm()`. What cannot be read is replaced by `[withheld: REASON]`.
"""

from redactor.logging._values import Known
from redactor.logging.access import RedactAccessLog
from redactor.logging.filter import RedactingFilter, install
from redactor.logging.redaction import Redaction, shared, warm
from redactor.logging.structured import Redact, structlog_processor

__all__ = ["Known", "Redact", "RedactAccessLog", "RedactingFilter", "Redaction", "install", "shared", "structlog_processor", "warm"]
