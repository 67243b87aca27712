"""Folds the names that systems and corpora give to types into groups that can be compared, and into categories.

Nobody writes the same names: what is `PERSON` here is `NAME` or `PER` there. Labels that belong to no group are counted and left out. A label with the
letters of a country in front, such as `DE_TAX_ID`, is an `ID` unless a group lists it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from redactor.domain import Category
from redactor.errors import Malformed, UnknownChoice

_OF_COUNTRY = re.compile(r"[A-Z]{2}_[A-Z]")

#: Groups: their category, and the labels that mean them beside their own name.
_DEFAULT: dict[str, tuple[Category, str]] = {
    "PERSON": (Category.IDENTITY, "NAME PER FIRST_NAME LAST_NAME"),
    "USERNAME": (Category.IDENTITY, ""),
    "TITLE": (Category.IDENTITY, "PREFIX"),
    "ORG": (Category.IDENTITY, "ORGANIZATION"),
    "OCCUPATION": (Category.IDENTITY, "PROFESSION JOB"),
    "PLACE": (Category.LOCATION, "LOCATION GPE LOC FAC FACILITY CITY COUNTRY STATE COORDINATES"),
    "ADDRESS": (Category.LOCATION, "STREET_ADDRESS ZIP_CODE POSTCODE"),
    "EMAIL": (Category.CONTACT, "EMAIL_ADDRESS"),
    "PHONE": (Category.CONTACT, "PHONE_NUMBER"),
    "URL": (Category.CONTACT, "DOMAIN_NAME"),
    "IP": (Category.NETWORK, "IP_ADDRESS IPV4 IPV6"),
    "MAC": (Category.NETWORK, "MAC_ADDRESS"),
    "DEVICE": (Category.NETWORK, "IMEI"),
    "CARD": (Category.FINANCIAL, "CREDIT_CARD"),
    "IBAN": (Category.FINANCIAL, "IBAN_CODE"),
    "CRYPTO": (Category.FINANCIAL, ""),
    "DATE": (Category.BIRTH_AND_AGE, "DATE_TIME DATETIME TIME"),
    "BIRTH_DATE": (Category.BIRTH_AND_AGE, ""),
    "AGE": (Category.BIRTH_AND_AGE, ""),
    "NRP": (Category.ETHNICITY, "NORP NATIONALITY ETHNICITY RELIGION POLITICS"),
    "SEXUALITY": (Category.SEXUALITY, ""),
    "HEALTH": (Category.HEALTH, "DISEASE DRUG SYMPTOM CONDITION MEDICATION"),
    "CREDENTIAL": (Category.CREDENTIAL, "SECRET PASSWORD API_KEY TOKEN PRIVATE_KEY"),
    "VEHICLE": (Category.GOVERNMENT_ID, "VIN LICENSE_PLATE"),
    "ID": (
        Category.GOVERNMENT_ID,
        "NATIONAL_ID US_SSN SSN PASSPORT DRIVER_LICENSE DRIVERS_LICENSE TAX_ID BANK_ACCOUNT MRN MEDICAL_LICENSE GOVERNMENT_ID",
    ),
}

#: Labels of another category than their group; `NRP` and `NORP` themselves cannot be told apart and count as ethnicity.
_APART = {
    "RELIGION": Category.RELIGION,
    "POLITICS": Category.POLITICS,
    "BANK_ACCOUNT": Category.FINANCIAL,
    "US_BANK_NUMBER": Category.FINANCIAL,
    "ABA_ROUTING_NUMBER": Category.FINANCIAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Which group and which category a label belongs to; upper and lower case are the same."""

    groups: Mapping[str, str]
    known: Mapping[str, Category]
    with_categories: Mapping[str, Category]

    def group(self, label: str) -> str | None:
        """Return the group of a label, None where no group lists it."""
        label = label.upper()
        return self.groups.get(label) or ("ID" if _OF_COUNTRY.match(label) else None)

    def category(self, label: str) -> str:
        """Return the category of a label: as our recognizers have it, else that of its group, else `other`."""
        label = label.upper()
        found = _APART.get(label) or self.known.get(label) or self.with_categories.get(self.group(label) or "")
        return found.value if found else "other"

    def chosen(self, names: str) -> frozenset[str]:
        """Return the groups of a comma-separated list; one that is no group raises `UnknownChoice` with those that there are."""
        wanted = frozenset(name.strip().upper() for name in names.split(",") if name.strip())
        there = {*self.groups.values(), "ID"}
        if not wanted or not wanted <= there:
            raise UnknownChoice(f"--only takes groups of labels: {', '.join(sorted(there))}", field="only")
        return wanted


def default_labels(known: Mapping[str, Category]) -> Labels:
    """Return the built-in groups; `known` are the categories of our own types."""
    groups = {label: group for group, (_, labels) in _DEFAULT.items() for label in (group, *labels.split())}
    return Labels(groups=groups, known=known, with_categories={group: category for group, (category, _) in _DEFAULT.items()})


def read_labels(data: bytes, known: Mapping[str, Category]) -> Labels:
    """Read groups from JSON, `{"GROUP": ["LABEL", ...]}`; raises `Malformed`. A group has the category of its first label that has one."""
    try:
        read = msgspec.json.decode(data, type=dict[str, list[str]])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        read = None
    # Outside the handler: the error that was caught may hold the content.
    if not read:
        raise Malformed('the file of labels must be JSON, {"GROUP": ["LABEL", ...]}', field="labels")
    groups: dict[str, str] = {}
    for group, labels in read.items():
        for label in labels:
            if groups.setdefault(label.upper(), group.upper()) != group.upper():
                raise Malformed("the file of labels has one label in two groups", field="labels")
    usual = default_labels(known)
    categories = {}
    for group, labels in read.items():
        found = next((c for label in (group, *labels) if (c := usual.category(label)) != "other"), None)
        if found:
            categories[group.upper()] = Category(found)
    return Labels(groups=groups, known=known, with_categories=categories)
