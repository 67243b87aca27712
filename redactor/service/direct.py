"""The short way for requests that read texts: body, question and answer in one go in a thread, off the event loop, and one record for many.

FastAPI documents these operations from their signatures as it does all others; when they are asked, its own way of calling them, which costs several
times as much as to read a post, is left aside.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError

from redactor.audit import Pending
from redactor.domain import Decision
from redactor.errors import DeadlineExceeded
from redactor.principal import Principal
from redactor.service.access import Needs
from redactor.service.problems import invalid
from redactor.service.recorder import Recorder
from redactor.stages import UNWATCHED, Stage, Stages

#: Where the ASGI scope says that the deadline of a request is over.
LATE = "redactor.late"

_ENCODER = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered, once `pending` is recorded, if there is something to record."""

    content: dict[str, Any]
    decisions: Sequence[Decision] = ()
    pending: Pending | None = None


Operation = Callable[[Any, Request, Principal], Reply]


class Work:
    """The threads of one process that read texts."""

    def __init__(self, threads: int, recorder: Recorder, stages: Stages = UNWATCHED) -> None:
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="read")
        self._recorder = recorder
        self._stages = stages

    async def reply(
        self, operation: Operation, model: type[BaseModel], body: bytes, request: Request, principal: Principal
    ) -> tuple[bytes, Reply]:
        """Return the answer to a request as JSON; raises what reading raises, and `NotAudited` where it could not be recorded."""
        outcome: Future[tuple[bytes, Reply]] = Future()
        ends: list[Callable[[], None]] = []
        # Before anybody waits for the outcome, so that stages end before the request does.
        outcome.add_done_callback(lambda _: [end() for end in ends])

        def work() -> None:
            try:
                if request.scope.get(LATE):
                    raise DeadlineExceeded("the content was not read in time; nothing of it may be published")  # noqa: TRY301
                reply = operation(_parsed(model, body), request, principal)
                answer = _ENCODER.encode(reply.content), reply
            except BaseException as e:  # noqa: BLE001 - raised where the request is answered
                outcome.set_exception(e)
            else:
                if reply.pending is None:
                    outcome.set_result(answer)
                else:
                    ends.append(self._stages.begun(Stage.AUDIT))
                    self._recorder.record(reply.pending, outcome, answer)

        self._pool.submit(copy_context().run, work)
        return await asyncio.wrap_future(outcome)


class DirectRoute(APIRoute):
    """An operation that takes a model, the request and the caller, and returns a `Reply`. The guard calls `answer` without any router between."""

    async def answer(self, request: Request, body: bytes) -> Response:
        """Answer a request whose body was read; raises `RedactorError`."""
        needs, model = self._wanted
        principal = await needs(request)
        state = request.app.state
        try:
            content, reply = await state.work.reply(self.endpoint, model, body, request, principal)
        except RequestValidationError as e:
            return await invalid(request, e)
        state.metrics.decided(reply.decisions)
        return Response(content, media_type="application/json")

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what answers a request that came through a router after all."""

        async def handle(request: Request) -> Response:
            return await self.answer(request, await request.body())

        return handle

    @cached_property
    def _wanted(self) -> tuple[Needs, type[BaseModel]]:
        (needs,) = (found for d in self.dependant.dependencies if isinstance(found := d.call, Needs))
        (body,) = self.dependant.body_params
        return needs, body.field_info.annotation  # type: ignore[return-value]


def direct_routes(*routers: APIRouter) -> Mapping[str, DirectRoute]:
    """Return the operations of routers that are answered directly, by their address; all of them are POST."""
    return {route.path: route for router in routers for route in router.routes if isinstance(route, DirectRoute)}


def _parsed(model: type[BaseModel], body: bytes) -> BaseModel:
    try:
        return model.model_validate_json(body)
    except ValidationError:
        pass
    # Told apart more finely than in one go: what is no JSON, and what is JSON with content that is no text.
    try:
        return model.model_validate(json.loads(body))
    except ValidationError as e:
        errors = [{**error, "loc": ("body", *error["loc"])} for error in e.errors(include_input=False, include_url=False)]
    except (ValueError, RecursionError):
        errors = [{"type": "json_invalid", "loc": ("body",), "msg": "", "input": None}]
    # Outside the handlers: the errors that were caught hold the body.
    raise RequestValidationError(errors)
