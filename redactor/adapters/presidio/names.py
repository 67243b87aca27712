"""What Presidio calls our entity types, and back.

Where both have a type, both have the same name. Presidio's `NRP` (nationality, religious or political group), `LOCATION`, `DATE_TIME` and
`US_BANK_NUMBER` each cover several types of ours or a wider one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

#: Presidio's wide names and what they cover of ours. An age is a `DATE` to the models behind Presidio's `DATE_TIME`, and its bank
#: number recognizer takes any account number near a banking word.
WIDE: dict[str, tuple[str, ...]] = {
    "NRP": ("ETHNICITY", "RELIGION", "POLITICS"),
    "DATE_TIME": ("DATE_TIME", "BIRTH_DATE", "AGE"),
    "LOCATION": ("LOCATION", "ADDRESS", "COORDINATES", "ZIP_CODE"),
    "US_BANK_NUMBER": ("BANK_ACCOUNT",),
}

#: Names of Presidio's country recognizers for what a type of ours covers too; understood when asked for.
ALSO: dict[str, tuple[str, ...]] = {
    "UK_POSTCODE": ("ZIP_CODE",),
    "CA_POSTAL_CODE": ("ZIP_CODE",),
    "DE_PLZ": ("ZIP_CODE",),
    "DE_KFZ": ("DE_VEHICLE_REGISTRATION",),
    "US_PROVIDER_TAX_ID": ("US_EIN",),
}

_OUTWARD = {ours: wide for wide, covered in WIDE.items() for ours in covered}


def outward(entity: str) -> str:
    """Return the name that an answer gives a type of ours when no names were asked for: Presidio's wide one where there is one.

    A client of Presidio acts on `NRP` and knows no `RELIGION`; what it does not know it may let pass.
    """
    return _OUTWARD.get(entity, entity)


def asked(names: Iterable[str], known: Collection[str]) -> dict[str, str]:
    """Map each of our known types that one of the names covers to the name it was asked by; the narrowest name wins."""
    wanted = list(dict.fromkeys(names))
    by: dict[str, str] = {}
    for name in wanted:
        for ours in _covered(name):
            if ours in known and (ours == name or ours not in wanted):
                by.setdefault(ours, name)
    return by


def _covered(name: str) -> tuple[str, ...]:
    return WIDE.get(name) or (name, *ALSO.get(name, ()))
