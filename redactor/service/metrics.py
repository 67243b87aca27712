"""What the service counts, in Prometheus' terms: labels are closed sets, never anything from content.

Where several worker processes serve, `share` comes first: then each keeps its counts in files of one folder, and whoever is asked answers for all.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from types import TracebackType

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, multiprocess, values

from redactor.domain import Decision
from redactor.policy.tenants import Policies
from redactor.stages import Stage

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"

_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_STAGE_SECONDS = (0.0001, 0.00025, *_SECONDS[:-2])
_BATCH = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_000)

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})

#: Why a request is turned away: the codes of `redactor.errors.LimitError` and its like.
SHED = frozenset({"deadline", "limited", "overloaded", "request_timeout", "too_many_requests"})


def share(folder: Path) -> None:
    """Keep the counts of this process, and of those that it starts, in files of a folder; before any `Metrics` is made.

    Files of an earlier run are deleted: what counts in them is over.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.db"):
        file.unlink(missing_ok=True)
    os.environ[_FOLDER] = str(folder)
    values.ValueClass = values.get_value_class()  # type: ignore[no-untyped-call]


def gone(pid: int) -> None:
    """Take a worker process that ended out of what counts only the living."""
    if _FOLDER in os.environ:
        multiprocess.mark_process_dead(pid)  # type: ignore[no-untyped-call]


def known_method(method: str) -> str:
    """Return a method of HTTP, OTHER in place of one that a caller made up."""
    return method if method in _METHODS else "OTHER"


class Metrics:
    """The counters of one application; `labels` are the entity types to count apart, a caller's own count as OTHER."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._known = frozenset(labels)
        self._policies: Policies | None = None
        self.registry = registry = CollectorRegistry()
        info = Gauge("redactor_info", "The version that runs.", ["version"], registry=registry, multiprocess_mode="max")
        info.labels(version("redactor")).set(1)
        self._requests = Counter("redactor_requests", "Requests answered.", ["method", "route", "status"], registry=registry)
        self._seconds = Histogram(
            "redactor_request_seconds",
            "Time from the first byte of a request to the last of its answer.",
            ["route"],
            buckets=_SECONDS,
            registry=registry,
        )
        self._open = Gauge("redactor_requests_open", "Requests that are being answered.", registry=registry, multiprocess_mode="livesum")
        self._shed = Counter("redactor_shed", "Requests turned away unread, because of load or limits.", ["reason"], registry=registry)
        stages = Histogram("redactor_stage_seconds", "Time of a stage.", ["stage"], buckets=_STAGE_SECONDS, registry=registry)
        self._stages = {stage: stages.labels(stage.value) for stage in Stage}
        self._batches = Histogram("redactor_model_batch_texts", "Texts that the model read at once.", buckets=_BATCH, registry=registry)
        self._decisions = Counter("redactor_decisions", "Decisions made.", ["audience", "action"], registry=registry)
        self._findings = Counter("redactor_findings", "Findings judged.", ["label", "action"], registry=registry)
        self._reloads = Gauge(
            "redactor_policy_reloads", "Policy files read since the start.", registry=registry, multiprocess_mode="livemax"
        )
        self._failures = Gauge(
            "redactor_policy_failures", "Changed policy files that could not be used.", registry=registry, multiprocess_mode="livemax"
        )

    def began(self) -> None:
        """Count a request as open."""
        self._open.inc()

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request that `began`."""
        self._open.dec()
        self._requests.labels(known_method(method), route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        self._look()

    def shed(self, reason: str) -> None:
        """Count one request that was turned away unread; `reason` is one of `SHED`."""
        self._shed.labels(reason if reason in SHED else "other").inc()

    def stage(self, stage: Stage) -> Timed:
        """Return what times a stage between entering and leaving it."""
        return Timed(self._stages[stage])

    def batch(self, texts: int) -> None:
        """Count what the model reads at once."""
        self._batches.observe(texts)

    def watch(self, policies: Policies) -> None:
        """Show how often a policy file was read, and how often one could not be used, so that the old policy stayed."""
        self._policies = policies
        self._look()

    def decided(self, decisions: Iterable[Decision]) -> None:
        """Count decisions and their findings."""
        for d in decisions:
            self._decisions.labels(d.audience.value, d.action.label).inc()
            for j in d.judged:
                label = j.finding.entity if j.finding.entity in self._known else "OTHER"
                self._findings.labels(label, j.action.label).inc()

    def text(self) -> bytes:
        """Return all counts in the exposition format, those of all workers where they share a folder."""
        self._look()
        if _FOLDER not in os.environ:
            return generate_latest(self.registry)
        everybody = CollectorRegistry()
        multiprocess.MultiProcessCollector(everybody)  # type: ignore[no-untyped-call]
        return generate_latest(everybody)

    def _look(self) -> None:
        if self._policies is not None:
            # Set rather than asked for: between processes only what is written counts.
            self._reloads.set(self._policies.reloads)
            self._failures.set(self._policies.failures)


class Timed:
    """Times one stage into a histogram."""

    __slots__ = ("_began", "_into")

    def __init__(self, into: Histogram) -> None:
        self._into = into
        self._began = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._into.observe(time.perf_counter() - self._began)
