"""Every error that redactor raises on purpose, each with a stable code.

RedactorError
├── InputError               the caller's content or request cannot be taken
│   ├── NotText              not UTF-8, lone surrogates, NUL
│   ├── TooLarge             over a size limit
│   ├── HeadersTooLarge      the request line and the headers are over their limit
│   ├── UnsupportedMediaType a body of another type than JSON
│   ├── TooDeep              nested deeper than allowed
│   ├── Malformed            not the JSON or the fields that were asked for
│   ├── UnknownChoice        a name outside a closed set (audience, entity, operator ...)
│   └── UnsafeExpression     a caller's expression that cannot run in linear time
├── PolicyError              a policy file that cannot be used
├── ListsError               a file of allow and deny lists that cannot be used
├── RegistryError            a recognizer that breaks the contract
├── SettingsError            configuration that cannot be used
├── OperatorError            a span that cannot be rewritten or restored
├── StorageError             the database cannot be used
│   ├── NotAudited           what was decided cannot be recorded, and so must not count
│   └── KeyUnavailable       a key that seals stored values cannot be opened
├── AccessError              the caller may not do this
│   ├── Unauthorized         no valid credential came with the request
│   ├── InsufficientScope    the credential does not open this
│   ├── OtherTenant          the credential is bound to another tenant
│   └── Forbidden            nobody may, the way this service is set up
├── LimitError               the service takes no more for now
│   ├── TooManyRequests      over the rate limit of the credential
│   ├── Overloaded           as much waits as can be served in time
│   └── RequestTimeout       the request did not arrive in time
├── IssuerUnavailable        the keys of the tokens' issuer cannot be read
├── UnknownKey               no API key of this id is in force
├── UnknownToken             no value is kept under this token, or no longer
├── UnknownConsent           the subject has no such consent in force
├── AcknowledgementError     an acknowledgement that does not let this decision pass
│   ├── AcknowledgementMalformed   no token, or one of another kind
│   ├── AcknowledgementForged      not signed with a key of ours
│   ├── AcknowledgementExpired     over its time
│   ├── AcknowledgementReplayed    used before
│   ├── OtherContent         given for another text
│   ├── OtherAudience        given for another audience
│   ├── OtherPolicy          given under another policy, or another version of it
│   ├── OtherAuthor          given by another author
│   ├── OtherSituation       given for another purpose, age, consent or jurisdiction
│   └── OtherFindings        something else is found in the text by now
└── Withheld                 reading failed: the content must not pass
    └── DeadlineExceeded     reading took longer than allowed

Messages name the code, the field and the limit. They never hold input, nor anything made from it: offsets and
sizes of the caller's own content are the most they say.
"""

from __future__ import annotations

from typing import ClassVar


class RedactorError(Exception):
    """The base of all; `code` is stable, `status` is the HTTP status a door answers with, which one error may have of its own."""

    code: ClassVar[str] = "error"
    status: int = 500
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, *, field: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.field = field


class InputError(RedactorError):
    """The caller's content or request cannot be taken."""

    code = "invalid_input"
    status = 400
    title = "The request cannot be taken"


class NotText(InputError):
    """Content is not valid text: not UTF-8, a lone surrogate or a NUL."""

    code = "not_text"
    status = 422
    title = "The content is not valid text"


class TooLarge(InputError):
    """Content is over a size limit; it is refused, never cut."""

    code = "too_large"
    status = 413
    title = "The content is over the size limit"


class HeadersTooLarge(InputError):
    """The request line and the headers are over their limit."""

    code = "headers_too_large"
    status = 431
    title = "The headers are too large"


class UnsupportedMediaType(InputError):
    """A body is of a media type or a content coding that is not taken here."""

    code = "unsupported_media_type"
    status = 415
    title = "The media type or the content coding is not taken here"


class TooDeep(InputError):
    """JSON is nested deeper than allowed."""

    code = "too_deep"
    status = 422
    title = "The JSON is nested too deeply"


class Malformed(InputError):
    """A request or a record lacks the shape that was asked for."""

    code = "malformed"
    status = 422
    title = "The request has not the expected shape"


class UnknownChoice(InputError):
    """A name lies outside the closed set of choices."""

    code = "unknown_choice"
    status = 422
    title = "Not one of the allowed values"


class UnsafeExpression(InputError):
    """A caller's regular expression cannot be run safely."""

    code = "unsafe_expression"
    status = 422
    title = "The expression cannot be run safely"


class PolicyError(RedactorError):
    """A policy file cannot be used; the message names line and field."""

    code = "invalid_policy"
    status = 500
    title = "The policy cannot be used"


class ListsError(RedactorError):
    """A file of allow and deny lists cannot be used; the message names line and field."""

    code = "invalid_lists"
    title = "The lists cannot be used"


class RegistryError(RedactorError):
    """A recognizer breaks the contract."""

    code = "invalid_recognizer"
    title = "A recognizer breaks the contract"


class SettingsError(RedactorError):
    """Configuration cannot be used."""

    code = "invalid_settings"
    title = "The configuration cannot be used"


class OperatorError(RedactorError):
    """A span cannot be rewritten, or a rewritten one cannot be restored."""

    code = "operator_failed"
    status = 422
    title = "The operator cannot do this"


class Withheld(RedactorError):
    """Reading the content failed, so that it must not pass."""

    code = "withheld"
    status = 503
    title = "The content could not be read and is withheld"


class DeadlineExceeded(Withheld):
    """Reading took longer than a request may take, so that the content must not pass."""

    code = "deadline"
    title = "The content was not read in time and is withheld"


class StorageError(RedactorError):
    """The database cannot be used."""

    code = "storage_unavailable"
    status = 503
    title = "The database cannot be used"


class NotAudited(StorageError):
    """What was decided cannot be recorded, so that it must not count."""

    code = "not_audited"
    title = "The decision could not be recorded and does not count"


class KeyUnavailable(StorageError):
    """A key that seals stored values cannot be opened: its master key is not among those configured, or it was altered."""

    code = "key_unavailable"
    title = "A key of the store cannot be opened"


class AccessError(RedactorError):
    """The caller may not do this."""

    code = "access_denied"
    status = 403
    title = "The caller may not do this"


class Unauthorized(AccessError):
    """No valid credential came with the request."""

    code = "unauthorized"
    status = 401
    title = "A valid credential is needed"


class InsufficientScope(AccessError):
    """The credential does not open this; `scope` is what would."""

    code = "insufficient_scope"
    title = "The credential does not open this"

    def __init__(self, scope: str) -> None:
        super().__init__(f"this needs the scope {scope}")
        self.scope = scope


class OtherTenant(AccessError):
    """The credential is bound to another tenant than the request names."""

    code = "other_tenant"
    title = "The credential is bound to another tenant"


class Forbidden(AccessError):
    """Nobody may do this, the way the service is set up."""

    code = "forbidden"
    title = "This is switched off here"


class LimitError(RedactorError):
    """The service takes no more for now; `retry_after` says in whole seconds when to try again."""

    code = "limited"
    status = 503
    title = "The service takes no more for now"

    def __init__(self, detail: str, *, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class TooManyRequests(LimitError):
    """The credential is over its rate limit, or more is being sent at once than may be held."""

    code = "too_many_requests"
    status = 429
    title = "Too many requests"


class Overloaded(LimitError):
    """As many requests wait as can be served in time; nothing was read."""

    code = "overloaded"
    title = "The service is overloaded"


class RequestTimeout(LimitError):
    """A request did not arrive in time."""

    code = "request_timeout"
    status = 408
    title = "The request did not arrive in time"


class IssuerUnavailable(RedactorError):
    """The public keys of the issuer of tokens cannot be read, so that no token can be taken."""

    code = "issuer_unavailable"
    status = 503
    title = "Tokens cannot be verified now"


class UnknownKey(RedactorError):
    """No API key of this id is in force."""

    code = "unknown_key"
    status = 404
    title = "No such API key is in force"


class UnknownToken(RedactorError):
    """No value is kept under this token: it expired, was erased, or never was."""

    code = "unknown_token"
    status = 404
    title = "No value is kept under this token"


class UnknownConsent(RedactorError):
    """The subject has no such consent in force."""

    code = "unknown_consent"
    status = 404
    title = "No such consent is in force"


class AcknowledgementError(RedactorError):
    """An acknowledgement does not let this decision pass; the warnings stand."""

    code = "acknowledgement_refused"
    status = 409
    title = "The acknowledgement does not hold here"


class AcknowledgementMalformed(AcknowledgementError):
    """An acknowledgement is no token, or one of another kind."""

    code = "acknowledgement_malformed"
    status = 422
    title = "The acknowledgement is no token"


class AcknowledgementForged(AcknowledgementError):
    """An acknowledgement was not signed with a key of ours."""

    code = "acknowledgement_forged"
    status = 403
    title = "The acknowledgement was not signed here"


class AcknowledgementExpired(AcknowledgementError):
    """An acknowledgement is over its time."""

    code = "acknowledgement_expired"
    status = 410
    title = "The acknowledgement is over its time"


class AcknowledgementReplayed(AcknowledgementError):
    """An acknowledgement was used before."""

    code = "acknowledgement_replayed"
    title = "The acknowledgement was used before"


class OtherContent(AcknowledgementError):
    """An acknowledgement was given for another text."""

    code = "acknowledgement_other_content"
    title = "The acknowledgement is for another text"


class OtherAudience(AcknowledgementError):
    """An acknowledgement was given for another audience."""

    code = "acknowledgement_other_audience"
    title = "The acknowledgement is for another audience"


class OtherPolicy(AcknowledgementError):
    """An acknowledgement was given under another policy or version."""

    code = "acknowledgement_other_policy"
    title = "The acknowledgement is for another policy or version"


class OtherAuthor(AcknowledgementError):
    """An acknowledgement was given by another author."""

    code = "acknowledgement_other_author"
    title = "The acknowledgement is by another author"


class OtherSituation(AcknowledgementError):
    """An acknowledgement was given for another purpose, age, consent or jurisdiction."""

    code = "acknowledgement_other_situation"
    title = "The acknowledgement is for another situation"


class OtherFindings(AcknowledgementError):
    """Something else is found in the text than when the acknowledgement was given."""

    code = "acknowledgement_other_findings"
    title = "The acknowledgement is for other findings"
