"""What people may ask about themselves: what is held, a copy of it, and to be forgotten."""

from __future__ import annotations

from collections import Counter
from typing import Any

from redactor.actor import Actor, Who
from redactor.audit import Event, Kind, Trail
from redactor.consents import Consents, Granted
from redactor.keyring import Keyring
from redactor.storage import Database
from redactor.storage.scrub import scrub
from redactor.vault import Vault


class Rights:
    """A subject's rights on one database. Who asks must have been recognised as the subject, or as somebody who may act for them."""

    def __init__(self, database: Database, keyring: Keyring, trail: Trail, vault: Vault, consents: Consents) -> None:
        self._database = database
        self._keyring = keyring
        self._trail = trail
        self._vault = vault
        self._consents = consents

    def held(self, subject_id: str) -> dict[str, Any]:
        """Return what is held of a subject by kind, without any value; raises `StorageError`."""
        subject = self._keyring.subject(subject_id)
        with self._database.read() as connection:
            kinds = Counter((r.entity, r.category, r.purpose) for r in self._vault.held(connection, subject))
            name = self._keyring.pseudonym(connection, subject, create=False)
            return {
                "values": [{"entity": e, "category": c, "purpose": p, "count": n} for (e, c, p), n in sorted(kinds.items())],
                "consents": [describe(g) for g in self._consents.held(connection, subject)],
                "records": self._trail.counts(connection, name) if name else {},
            }

    def export(self, subject_id: str, *, actor: Who = Actor.ADMIN) -> dict[str, Any]:
        """Return all that is held of a subject, values too, once that is recorded; raises `NotAudited` and `StorageError`."""
        subject = self._keyring.subject(subject_id)
        with self._trail.writing() as connection:
            values = self._vault.values(connection, subject)
            consents = [describe(g) for g in self._consents.held(connection, subject)]
            name = self._trail.subject(connection, subject)
            facts = {"values": len(values), "consents": len(consents)}
            records = self._trail.counts(connection, name) if name else {}
            self._trail.append([Event(kind=Kind.EXPORT, actor=actor, subject=name, facts=facts)], connection=connection)
        rows = [
            {"value": v.value, "entity": v.entity, "category": v.category.value, "purpose": v.purpose, "expires": v.expires.isoformat()}
            for v in values
        ]
        return {"values": rows, "consents": consents, "records": records}

    def erase(self, subject_id: str, *, actor: Who = Actor.ADMIN) -> dict[str, int]:
        """Delete a subject's values, consents and keys, and clean the files of them; return how many of each went.

        The trail keeps that an erasure happened, not whose: with the keys goes what could trace earlier records to the subject.
        Raises `NotAudited`, and then nothing was erased; or `StorageError` where the rows are gone but the files could not be cleaned.
        """
        subject = self._keyring.subject(subject_id)
        with self._trail.writing() as connection:
            keys = self._keyring.lock(connection, subject)
            values = self._vault.erase(connection, subject)
            consents = self._consents.erase(connection, subject)
            self._keyring.shred(connection, subject)
            gone = {"values": len(values) // self._vault.TRACES, "consents": len(consents)}
            self._trail.append([Event(kind=Kind.ERASURE, actor=actor, facts=gone)], connection=connection)
        scrub(self._database, [*keys, *values, *consents, *([subject.encode()] if keys or values or consents else [])])
        return gone


def describe(granted: Granted) -> dict[str, Any]:
    """Return a consent as JSON has it."""
    terms = granted.terms
    return {
        "id": granted.id,
        "category": terms.category.value if terms.category else None,
        "purpose": terms.purpose.value,
        "audience": terms.audience.value,
        "guardian": terms.guardian,
        "granted": granted.granted.isoformat(),
        "expires": terms.expires.isoformat() if terms.expires else None,
        "withdrawn": granted.withdrawn.isoformat() if granted.withdrawn else None,
    }
