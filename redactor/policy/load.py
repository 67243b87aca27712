"""Read a policy file, or say where it is wrong.

Whatever is wrong with it is a `PolicyError` that names the line and the field; nothing is guessed, dropped or repaired.
Messages never repeat what the file says.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from redactor._document import Kind
from redactor.errors import PolicyError
from redactor.policy.schema import Policy

#: The most that a policy file may hold, in bytes; the shipped one holds about a twentieth.
MAX_BYTES = 256 * 1024

_KIND = Kind(model=Policy, noun="policy", error=PolicyError, max_bytes=MAX_BYTES)


def load_policy(source: Path | str | bytes) -> Policy:
    """Read a policy from a file (`Path`) or from its text (`str`, or UTF-8 `bytes`).

    Raises:
        PolicyError: the file cannot be read, is too large, is not UTF-8 or YAML, or is not a policy.
    """
    policy, _ = _KIND.read(source)
    return policy


#: The policies that ship with redactor, by name.
SHIPPED = ("default", "gdpr", "hipaa-safe-harbor", "logs", "pci-dss", "strict")


@cache
def shipped(name: str) -> Policy:
    """Return a policy that ships with redactor; raises `PolicyError` where there is none of this name."""
    if name not in SHIPPED:
        raise PolicyError(f"no such policy ships; there are: {', '.join(SHIPPED)}", field="policy")
    return load_policy((files("redactor.policy") / f"{name}.yaml").read_bytes())


def default_policy() -> Policy:
    """Return the policy that applies unless another is named."""
    return shipped("default")
