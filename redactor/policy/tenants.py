"""The policies of a service, one for each tenant, read again when their files change.

A folder holds `<tenant>.yaml` for each tenant, and `default.yaml` for requests that name none; without that file the default is the one given.
A changed file that cannot be used, or whose change cannot be recorded, changes nothing: the policy that was there stays, and the failure is counted and told without what the file says. A
file that is gone takes its tenant with it, whose requests are then refused.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import structlog

from redactor.errors import PolicyError, RedactorError, UnknownChoice
from redactor.policy.evaluate import Evaluator
from redactor.policy.load import load_policy
from redactor.policy.schema import Policy

#: Seconds between two looks at the files.
EVERY = 2.0

DEFAULT = "default"

#: What tells whether a file changed: its time in nanoseconds, its size, and its inode, which a replacement changes.
_Stamp = tuple[int, int, int]


#: What keeps a record of policies: called with the tenant and the policy.
Record = Callable[[str, Policy], object]


def _nowhere(_tenant: str, _policy: Policy) -> None:
    pass


class Policies:
    """Evaluators by tenant; safe to share between threads. A file that is broken at start is a `PolicyError`."""

    def __init__(self, default: Policy | Evaluator, *, file: Path | None = None, folder: Path | None = None, every: float = EVERY) -> None:
        self._given = default if isinstance(default, Evaluator) else Evaluator(default)
        self._file, self._folder, self._every = file, folder, every
        self._stamps: dict[str, _Stamp] = {}
        self._lock = threading.Lock()
        self._looked = time.monotonic()
        self.failures = 0
        self.reloads = 0
        self._record: Record = _nowhere
        self._evaluators: Mapping[str, Evaluator] = MappingProxyType({DEFAULT: self._given})
        self._read(_raise)

    def of(self, tenant: str | None = None) -> Evaluator:
        """Return the policy of a tenant, of the default one if it is None; `UnknownChoice` where there is none."""
        if time.monotonic() - self._looked >= self._every:
            self.refresh()
        found = self._evaluators.get(DEFAULT if tenant is None else tenant)
        if found is None:
            raise UnknownChoice("there is no policy for this tenant", field="tenant")
        return found

    def record(self, record: Record) -> None:
        """Give each policy in force, and from now on each before it comes into force, to `record`; where that raises, a change is not made."""
        with self._lock:
            for tenant, evaluator in self._evaluators.items():
                record(tenant, evaluator.policy)
            self._record = record

    def refresh(self) -> None:
        """Read what changed since the last look; what cannot be used leaves the old policy in force."""
        if not self._lock.acquire(blocking=False):
            return  # another thread is at it
        try:
            self._looked = time.monotonic()
            self._read(self._tell)
        finally:
            self._lock.release()

    def _read(self, failed: Callable[[str, RedactorError], None]) -> None:
        files, now = self._files(), dict(self._evaluators)
        for tenant in now.keys() - files.keys() - {DEFAULT}:
            del now[tenant]
            self._stamps.pop(tenant, None)
        for tenant, path in files.items():
            stamp = _stamp(path)
            if stamp is None or stamp == self._stamps.get(tenant):
                continue
            self._stamps[tenant] = stamp
            try:
                policy = load_policy(path)
                self._record(tenant, policy)
            except RedactorError as e:
                failed(tenant, e)
                continue
            now[tenant] = Evaluator(policy)
            self.reloads += 1
        self._evaluators = MappingProxyType(now)

    def _files(self) -> dict[str, Path]:
        found = {path.stem: path for path in sorted(self._folder.glob("*.yaml"))} if self._folder else {}
        return {DEFAULT: self._file, **found} if self._file else found

    def _tell(self, tenant: str, error: RedactorError) -> None:
        self.failures += 1
        # The message names line and field, and never what the file says.
        structlog.get_logger("redactor.policy").error("policy_kept", tenant=tenant, code=error.code, detail=error.detail)


def _raise(tenant: str, error: RedactorError) -> None:
    raise PolicyError(f"{tenant}: {error.detail}", field=error.field)


def _stamp(path: Path) -> _Stamp | None:
    """Return what tells a file's state, None where it is gone: then the policy that was read from it stays."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
