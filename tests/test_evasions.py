"""The evasion grid: every kind of value in every disguise is found where it stands; innocent texts stay innocent."""

import pytest
from disguises import DISGUISES

VALUES = {
    "e-mail": ("email address", "jane.doe@example.com", {"EMAIL_ADDRESS"}),
    "phone": ("phone number", "+1 212-555-0143", {"PHONE_NUMBER"}),
    "card": ("card number", "4012 8888 8888 1881", {"CREDIT_CARD"}),
    "social security": ("SSN", "536-22-8145", {"US_SSN"}),
    "IBAN": ("IBAN", "DE89 3704 0044 0532 0130 00", {"IBAN_CODE"}),
    "IP address": ("client IP", "203.0.113.42", {"IP_ADDRESS"}),
    "national id": ("Medicare number", "1EG4-TE5-MK73", {"US_MBI"}),
    "API key": ("token", "ghp_1a2B3c4D5e6F7g8H9i0JkLmNoPqRsTuVwXy2", {"API_KEY", "TOKEN"}),
}
CELLS = [(kind, disguise) for kind in VALUES for disguise in DISGUISES]


def cell(kind, disguise):
    label, value, entities = VALUES[kind]
    hidden = DISGUISES[disguise](value)
    if hidden is None or (hidden == value):
        return None
    before = f"Please note, my {label} is "
    inner = hidden.strip("\u202e\u202c")
    start = len(before) + hidden.index(inner)
    return before + hidden + " since May, thanks.", (start, start + len(inner)), entities
