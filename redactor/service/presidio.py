"""Presidio's HTTP API, so that its clients switch by changing an address: docs/presidio.md has what differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from redactor.adapters.presidio import request as requests
from redactor.adapters.presidio.analysis import Analyzer
from redactor.adapters.presidio.errors import Refusal
from redactor.errors import RedactorError, TooLarge, Withheld
from redactor.pipeline import Pipeline, admit
from redactor.service._presidio_document import ANALYZE, ANONYMIZE, DEANONYMIZE, HEALTH, NAMES
from redactor.service.access import Anybody, Detector, Redactor
from redactor.service.problems import methods_of

if TYPE_CHECKING:
    from redactor.adapters.presidio.anonymization import Anonymizer

router = APIRouter(tags=["presidio"])

_NOT_JSON_TYPE = "Did not attempt to load JSON data because the request Content-Type was not 'application/json'."
_NOT_JSON = "The browser (or proxy) sent a request that this server could not understand."
_INTERNAL = (
    "The server encountered an internal error and was unable to complete your request. "
    "Either the server is overloaded or there is an error in the application."
)
_METHOD = "The method is not allowed for the requested URL."


def install(app: FastAPI, pipeline: Pipeline) -> None:
    """Add Presidio's addresses to an application."""
    app.state.presidio = Analyzer(pipeline)
    app.include_router(router)


async def _body(request: Request) -> bytes:
    return await request.body()


Body = Annotated[bytes, Depends(_body)]


@router.post("/analyze", **ANALYZE)
def analyze(body: Body, request: Request, _principal: Detector) -> Response:
    """Find personal data in a text or a list of texts, in the request and answer of presidio-analyzer."""

    def answer() -> Response:
        asked = requests.parse(_loaded(body, request, statuses=(500, 500), details=(_INTERNAL, _INTERNAL)))
        settings = request.app.state.settings
        if len(asked.texts) > settings.max_batch:
            raise TooLarge(f"a request may have at most {settings.max_batch} texts")
        for text in asked.texts:
            admit(text, settings.max_text)
        found = _analyzer(request).analyze(asked)
        rows = [[r.to_dict(explained=asked.explained) for r in results] for results in found]
        return _json(rows if asked.batch else rows[0])

    return _answered(answer)


@router.post("/anonymize", **ANONYMIZE)
def anonymize(body: Body, request: Request, _principal: Redactor) -> Response:
    """Rewrite the values found in a text, in the request and answer of presidio-anonymizer."""
    return _answered(lambda: _rewritten(body, request, lambda content: _anonymizer().anonymize(content)))


@router.post("/deanonymize", **DEANONYMIZE)
def deanonymize(body: Body, request: Request, _principal: Redactor) -> Response:
    """Restore the values rewritten in a text, in the request and answer of presidio-anonymizer."""
    return _answered(lambda: _rewritten(body, request, lambda content: _anonymizer().deanonymize(content)))


@router.get("/recognizers", **NAMES)
def recognizers(request: Request, _principal: Anybody, language: str | None = None) -> Response:
    """List the ids of our recognizers for a language."""
    return _answered(lambda: _json(_analyzer(request).recognizers(language)))


@router.get("/supportedentities", **NAMES)
def supported_entities(request: Request, _principal: Anybody, language: str | None = None) -> Response:
    """List the entity names that /analyze answers with, Presidio's where it has one."""
    return _answered(lambda: _json(_analyzer(request).supported_entities(language)))


@router.get("/anonymizers", **NAMES)
def anonymizers(_principal: Anybody) -> Response:
    """List the operators that rewrite."""
    return _answered(lambda: _json(_anonymizer().anonymizers()))


@router.get("/deanonymizers", **NAMES)
def deanonymizers(_principal: Anybody) -> Response:
    """List the operators that restore."""
    return _answered(lambda: _json(_anonymizer().deanonymizers()))


@router.get("/health", response_class=HTMLResponse, **HEALTH)
def health() -> HTMLResponse:
    """Say that the service is up."""
    return HTMLResponse("redactor is up, in place of the Presidio services")


async def _other_method(request: Request) -> Response:
    answer = _json({"error": _METHOD}, status=405)
    answer.headers["Allow"] = ", ".join(methods_of(request))
    return answer


_METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
for _path, _allowed in {r.path: r.methods for r in router.routes}.items():  # type: ignore[attr-defined]
    router.add_api_route(_path, _other_method, methods=sorted(_METHODS - _allowed), include_in_schema=False)


def _analyzer(request: Request) -> Analyzer:
    analyzer: Analyzer = request.app.state.presidio
    return analyzer


@cache
def _anonymizer() -> Anonymizer:
    # Imported at first use: presidio-anonymizer brings spaCy along, and start-up need not wait for it.
    from redactor.adapters.presidio.anonymization import Anonymizer  # noqa: PLC0415

    return Anonymizer()


def _rewritten(body: bytes, request: Request, work: Callable[[Any], str]) -> Response:
    content = _loaded(body, request, statuses=(415, 400), details=(_NOT_JSON_TYPE, _NOT_JSON))
    if isinstance(content, dict) and content.get("text"):
        admit(content["text"], request.app.state.settings.max_text)
    return Response(work(content), media_type="application/json")


def _loaded(body: bytes, request: Request, *, statuses: tuple[int, int], details: tuple[str, str]) -> Any:
    """Read JSON; else refuse with the status and detail for another media type, or for what is no JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise Refusal(details[0], http=statuses[0])
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        pass
    # Outside the handler: the error that was caught holds the body.
    raise Refusal(details[1], http=statuses[1])


def _answered(answer: Callable[[], Response]) -> Response:
    """Turn errors into Presidio's error bodies, without what was sent."""
    try:
        return answer()
    except Refusal as e:
        return _json({"error": e.detail}, status=e.http)
    except RedactorError as e:
        return _json({"error": e.detail}, status=e.status)
    except Exception as e:  # noqa: BLE001 - fails closed, whatever it was
        failure = Withheld(f"an unexpected error ({type(e).__name__}); nothing of the content may be published")
    return _json({"error": failure.detail}, status=500)


def _json(content: Any, *, status: int = 200) -> Response:
    # Escaped to ASCII as Presidio's is; a lone surrogate in a caller's own name must not break the answer.
    return Response(json.dumps(content, sort_keys=True), status_code=status, media_type="application/json")
