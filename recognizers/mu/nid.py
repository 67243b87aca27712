"""Finds Mauritian identity numbers."""

from __future__ import annotations

from stdnum.mu import nid

from recognizers._national import AFTER, BEFORE, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="mu.nid",
    entity="MU_NID",
    category=Category.GOVERNMENT_ID,
    title="Mauritian identity numbers",
    source="Civil Status Division, https://mnis.govmu.org",
    languages=("en", "fr"),
    countries=("MU",),
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}(?:[A-Z](?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{{8}}[\dA-Z]){AFTER}",
            score=0.3,
            why="surname letter, date of birth, serial, check place",
        ),
    ),
    context=spelled("NIC", "NID", "national identity", "carte d'identité", "ID card"),
    validate=proves(nid.is_valid),
    examples=Examples(
        found=(
            "NIC: [[D1505886590999]]",
            "My NIC number is [[D1505887665771]]",
            '{"NIC": "[[D1505586190999]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form NIC=[[D1505817665371]] saved",
            "[[D1505886590999]]",
            "checked [[D1505817665371]], then went on",
        ),
        left=(
            Left(text="NIC: D1505886590994", why="the check digit is wrong"),
            Left(text="NIC build-D1505886590999", why="part of a longer code"),
            Left(text="NIC 2.D1505887665771.1", why="part of a version"),
            Left(text="NIC D150588659099971", why="digits too many"),
        ),
    ),
)
