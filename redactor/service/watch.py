"""Tells metrics and traces of the pipeline's stages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from redactor.service.metrics import Metrics
from redactor.service.traces import Traces
from redactor.stages import Stage


class Watch:
    """Both at once."""

    def __init__(self, metrics: Metrics, traces: Traces) -> None:
        self._metrics = metrics
        self._traces = traces

    def stage(self, stage: Stage) -> AbstractContextManager[None]:
        """Return what times a stage and, where requests are traced, makes a span of it."""
        return self._both(stage) if self._traces.on else self._metrics.stage(stage)

    def begun(self, stage: Stage) -> Callable[[], None]:
        """Begin a stage that ends in another thread."""
        timed, end = self._metrics.stage(stage), self._traces.begun(stage)
        timed.__enter__()

        def ended() -> None:
            timed.__exit__(None, None, None)
            end()

        return ended

    def batch(self, texts: int) -> None:
        """Count what the model reads at once."""
        self._metrics.batch(texts)

    @contextmanager
    def _both(self, stage: Stage) -> Iterator[None]:
        with self._traces.stage(stage), self._metrics.stage(stage):
            yield
