"""What a sidecar counts, in Prometheus' terms: labels are closed sets, never anything from content.

Several worker processes count into files of one folder (`PROMETHEUS_MULTIPROC_DIR`), which the process that started them adds up.
"""

from __future__ import annotations

import os
import re
from collections import Counter as Counts
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from redactor.sidecar.reading import Readings

#: The variable by which prometheus-client knows that several processes count together; it must be set before that is imported.
FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_REASON = re.compile(r"[a-z][a-z_]{0,31}")


class Metrics:
    """The counters of one process; `entities` are the types to count apart, any other counts as OTHER."""

    def __init__(self, entities: Iterable[str] = ()) -> None:
        self.entities = frozenset(entities)
        #: Sums for the line of the log, which `summed` takes.
        self._sums: Counts[str] = Counts()
        self.registry = r = CollectorRegistry()
        self._taken = Counter("redactor_sidecar_records", "Records that came in.", ["input"], registry=r)
        self._bytes = Counter("redactor_sidecar_bytes", "Bytes of records that came in, about.", ["input"], registry=r)
        self._lost = Counter(
            "redactor_sidecar_lost", "What came in but was no record, or could not be kept.", ["input", "reason"], registry=r
        )
        self._findings = Counter("redactor_sidecar_findings", "Findings that were acted upon.", ["entity"], registry=r)
        self._withheld = Counter("redactor_sidecar_withheld", "Records that went out as placeholders.", ["reason"], registry=r)
        self._reading = Histogram("redactor_sidecar_read_seconds", "Time to read one batch.", buckets=_BUCKETS, registry=r)
        self._latency = Histogram(
            "redactor_sidecar_latency_seconds", "Time from when records came in until they were acknowledged.", buckets=_BUCKETS, registry=r
        )
        self._waits = Counter("redactor_sidecar_waits", "How often records had to wait.", ["reason"], registry=r)
        self._delivered = Counter("redactor_sidecar_delivered", "Records that the output acknowledged.", registry=r)
        self._retries = Counter("redactor_sidecar_retries", "Sends that are made again.", ["reason"], registry=r)
        self._dead = Counter("redactor_sidecar_dead_letters", "Records that the output refused for good.", ["kept"], registry=r)
        self._damaged = Counter("redactor_sidecar_queue_damaged", "Stretches of the queue that could not be read.", registry=r)
        self._reloads = Counter("redactor_sidecar_reloads", "Reloads of the configuration.", ["result"], registry=r)
        self._records = Gauge("redactor_sidecar_queue_records", "Records in the queue.", registry=r, multiprocess_mode="livesum")
        self._queued = Gauge("redactor_sidecar_queue_bytes", "Bytes that the queue takes.", registry=r, multiprocess_mode="livesum")
        self._ready = Gauge("redactor_sidecar_ready", "Processes that take records.", registry=r, multiprocess_mode="livesum")
        self._beat = Gauge(
            "redactor_sidecar_alive_seconds",
            "When the slowest process last showed life, since the epoch.",
            registry=r,
            multiprocess_mode="livemin",
        )

    def taken(self, source: str, records: int, size: int) -> None:
        """Count what an input handed over."""
        self._taken.labels(source).inc(records)
        self._bytes.labels(source).inc(size)
        self._sums["records"] += records
        self._sums["bytes"] += size

    def lost(self, source: str, reason: str, count: int) -> None:
        """Count what never became a record that could be delivered."""
        self._lost.labels(source, reason if _REASON.fullmatch(reason) else "other").inc(count)
        self._sums["lost"] += count

    def read(self, readings: Readings, seconds: float) -> None:
        """Count what was found in a batch."""
        self._reading.observe(seconds)
        for entity, count in readings.found.items():
            self._findings.labels(entity if entity in self.entities else "OTHER").inc(count)
            self._sums["findings"] += count
        for reason, count in readings.withheld.items():
            self._withheld.labels(reason.value).inc(count)
            self._sums["withheld"] += count

    def waited(self, reason: str) -> None:
        """Count that records had to wait."""
        self._waits.labels(reason).inc()
        self._sums["waits"] += 1

    def acknowledged(self, seconds: float) -> None:
        """Count how long it took."""
        self._latency.observe(seconds)

    def delivered(self, records: int) -> None:
        """Count what the output acknowledged."""
        self._delivered.inc(records)
        self._sums["delivered"] += records

    def retried(self, reason: str) -> None:
        """Count a send that is made again."""
        self._retries.labels(reason).inc()
        self._sums["retries"] += 1

    def dead(self, records: int, *, kept: bool) -> None:
        """Count what was refused."""
        self._dead.labels("yes" if kept else "no").inc(records)
        self._sums["dead_letters"] += records

    def damaged(self, count: int) -> None:
        """Count damage to the queue."""
        self._damaged.inc(count)
        self._sums["damaged"] += count

    def reloaded(self, *, done: bool) -> None:
        """Count a reload."""
        self._reloads.labels("done" if done else "refused").inc()

    def state(self, *, records: int, size: int, ready: bool, now: float) -> None:
        """Show how things stand."""
        self._records.set(records)
        self._queued.set(size)
        self._ready.set(ready)
        self._beat.set(now)

    def summed(self) -> dict[str, int]:
        """Return what was counted since the last call."""
        names = ("records", "bytes", "findings", "withheld", "delivered", "lost", "waits", "retries", "dead_letters", "damaged")
        sums, self._sums = self._sums, Counts()
        return {name: sums[name] for name in names}

    def text(self) -> bytes:
        """Return all counts in the exposition format."""
        return generate_latest(self.registry)


def shared() -> bool:
    """Say whether this process counts together with others."""
    return FOLDER in os.environ


def gathered(folder: Path) -> CollectorRegistry:
    """Return the counts of all processes that count into a folder."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=str(folder))  # type: ignore[no-untyped-call]
    return registry
