"""What the service counts, in Prometheus' terms: labels are closed sets, never anything from content."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from redactor.domain import Decision
from redactor.policy.tenants import Policies


class Metrics:
    """The counters of one application; `labels` are the entity types to count apart, a caller's own count as OTHER."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._known = frozenset(labels)
        self.registry = CollectorRegistry()
        self._requests = Counter("redactor_requests", "Requests answered.", ["method", "route", "status"], registry=self.registry)
        self._seconds = Histogram(
            "redactor_request_seconds",
            "Time from the first byte of a request to the last of its answer.",
            ["route"],
            buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
            registry=self.registry,
        )
        self._decisions = Counter("redactor_decisions", "Decisions made.", ["audience", "action"], registry=self.registry)
        self._findings = Counter("redactor_findings", "Findings judged.", ["label", "action"], registry=self.registry)

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request."""
        known = method if method in {"GET", "POST", "HEAD", "OPTIONS"} else "OTHER"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def watch(self, policies: Policies) -> None:
        """Show how often a policy file was read, and how often one could not be used, so that the old policy stayed."""
        reads = Gauge("redactor_policy_reloads", "Policy files read since the start.", registry=self.registry)
        reads.set_function(lambda: policies.reloads)
        failures = Gauge("redactor_policy_failures", "Changed policy files that could not be used.", registry=self.registry)
        failures.set_function(lambda: policies.failures)

    def decided(self, decisions: Iterable[Decision]) -> None:
        """Count decisions and their findings."""
        for d in decisions:
            self._decisions.labels(d.audience.value, d.action.label).inc()
            for j in d.judged:
                label = j.finding.entity if j.finding.entity in self._known else "OTHER"
                self._findings.labels(label, j.action.label).inc()

    def text(self) -> bytes:
        """Return all counts in the exposition format."""
        return generate_latest(self.registry)
