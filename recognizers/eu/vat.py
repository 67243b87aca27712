"""Finds EU VAT identification numbers with their country prefix."""

from __future__ import annotations

from stdnum.eu import vat

from recognizers._national import AFTER, BEFORE, COMPANY, GROUP_AFTER, GROUP_BEFORE, proves, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="eu.vat",
    entity="EU_VAT",
    category=Category.GOVERNMENT_ID,
    title="EU VAT identification numbers with their country prefix",
    source="Council Directive 2006/112/EC art. 215; European Commission, VIES, https://ec.europa.eu/taxation_customs/vies",
    countries=(
        "AT",
        "BE",
        "BG",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FR",
        "GR",
        "HR",
        "HU",
        "IE",
        "IT",
        "LT",
        "LU",
        "LV",
        "MT",
        "NL",
        "PL",
        "PT",
        "RO",
        "SE",
        "SI",
        "SK",
    ),
    patterns=(
        Pattern(
            name="plain",
            regex=rf"{BEFORE}(?:(?:ATU\d{{8}}|BE[01]\d{{9}}|CY\d{{8}}[A-Z]|DE[1-9]\d{{8}}|EE\d{{9}}|EL\d{{9}}|ES[A-Z\d]\d{{7}}[A-Z\d]|FR[A-HJ-NP-Z\d]{{2}}\d{{9}}|HR\d{{11}}|IE\d[A-Z\d]\d{{5}}[A-Z]{{1,2}}|IT\d{{11}}|LT\d{{9}}(?:\d{{3}})?|LV\d{{11}}|NL\d{{9}}B\d{{2}}|PL\d{{10}}|PT\d{{9}}|SE\d{{12}})){AFTER}",
            score=0.3,
            why="prefix and the shape of its country, and that country’s check",
        ),
        Pattern(
            name="short",
            regex=rf"{BEFORE}(?:(?:BG\d{{9,10}}|CZ\d{{8,10}}|DK\d{{8}}|FI\d{{8}}|HU\d{{8}}|LU\d{{8}}|MT\d{{8}}|RO\d{{6,10}}|SI\d{{8}}|SK\d{{10}})){AFTER}",
            score=0.3,
            why="the same, shorter",
        ),
        Pattern(
            name="grouped",
            regex=rf"{GROUP_BEFORE}(?:(?:AT ?U ?\d{{8}}|BE ?[01]?\d{{3}}[. ]\d{{3}}[. ]\d{{3}}|DE ?\d{{3}} \d{{3}} \d{{3}}|FR ?[A-HJ-NP-Z\d]{{2}} ?\d{{3}} ?\d{{3}} ?\d{{3}}|IT \d{{11}}|ES [A-Z\d]\d{{7}}[A-Z\d]|DK \d{{2}} \d{{2}} \d{{2}} \d{{2}}|(?:PT|PL|EL|FI|SE|DE|HU) \d{{8,12}})){GROUP_AFTER}",
            score=0.3,
            why="prefix and groups",
        ),
    ),
    context=(
        *COMPANY,
        *spelled(
            "VAT",
            "USt-IdNr",
            "Umsatzsteuer-ID",
            "UID",
            "TVA",
            "BTW",
            "P.IVA",
            "partita IVA",
            "NIF",
            "IVA",
            "moms",
            "ALV",
            "PVM",
            "DPH",
            "DIČ",
            "NIP",
            "ДДС",
            "ΑΦΜ",
            "VAT ID",
        ),
    ),
    validate=proves(vat.is_valid),
    examples=Examples(
        found=(
            "VAT: [[DE136695976]]",
            "USt-IdNr. [[ATU57194903]] auf der Rechnung",
            "n° TVA intracommunautaire [[FR 61 954 506 077]]",
            '{"VAT": "[[FR 61 954 506 077]]", "ok": true}',
            "2026-03-01T09:14:04Z INFO form VAT=[[DE138689674]] saved",
            "[[DE136695976]]",
            "checked [[DE138689674]], then went on",
        ),
        left=(
            Left(text="VAT: DE136695978", why="the check digit is wrong"),
            Left(text="VAT build-DE136695976", why="part of a longer code"),
            Left(text="VAT 2.ATU57194903.1", why="part of a version"),
            Left(text="VAT DE13669597671", why="digits too many"),
        ),
    ),
)
