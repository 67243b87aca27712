"""Surrogate numbers that are written like the original and belong to nobody."""

from __future__ import annotations

import re
import unicodedata

from redactor.operators._draw import Draw

_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|x|#|;ext=)\s*[0-9]{1,6}\s*$", re.IGNORECASE)
#: Length and beginning of the national numbers that a regulator set aside for fiction, by country code: 44 Ofcom (numbers for
#: drama), 33 ARCEP (06 39 98), 49 Bundesnetzagentur (numbers for media productions).
_FICTITIOUS = {"44": (10, "7700900"), "33": (9, "63998"), "49": (10, "3023125")}
_NANP, _NANP_LOCAL, _WITH_TRUNK_ZERO = 10, 7, 11
_SHORTEST_CARD = 12
_SHORTEST_IBAN = 15
_SSN = 9
_MAC = 12
#: Documentation addresses: RFC 7042, section 2.1.2.
_MAC_PREFIX = "00005e0053"


def filled(value: str, chars: str) -> str:
    """Return the value with its letters and digits replaced in turn by those given, in the same capitals."""
    fresh = iter(chars)
    return "".join(_cased(next(fresh), old) if old.isalnum() else old for old in value)


def _cased(new: str, old: str) -> str:
    if old.islower():
        return new.lower()
    return new.upper() if old.isupper() else new


def numerals(value: str) -> str:
    """Return the decimal digits of a value in ASCII."""
    return "".join(str(unicodedata.decimal(c)) for c in value if c.isdecimal())


def phone(value: str, draw: Draw) -> str | None:
    """Return a phone number reserved for fiction, or one that no country can assign; nothing for numbers spelt in letters."""
    scheme = value[:4] if value[:4].casefold() == "tel:" else ""
    extension = _EXTENSION.search(value)
    main = value[len(scheme) : extension.start() if extension else None]
    behind = value[extension.start() :] if extension else ""
    if any(c.isalpha() for c in main):
        return None
    digits = numerals(main)
    made = _international(digits, draw) if "+" in main else _national(digits, draw)
    return scheme + filled(main, made) + re.sub("[0-9]", lambda _: draw.digits(1), behind)


def _international(digits: str, draw: Draw) -> str:
    if digits.startswith("1") and len(digits) == _NANP + 1:
        return "1" + _north_american(draw)
    code = _country_code(digits)
    national = digits[len(code) :]
    length, start = _FICTITIOUS.get(code, (0, ""))
    zero = "0" if national.startswith("0") and len(national) == length + 1 else ""  # +44 (0)20
    if len(national) - len(zero) == length:
        return code + zero + start + draw.digits(length - len(start))
    return code + _unassigned(len(national), draw)


def _country_code(digits: str) -> str:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE  # noqa: PLC0415 - costs start-up time that most do without

    return next((digits[:n] for n in (1, 2, 3) if digits[:n].isdecimal() and int(digits[:n]) in COUNTRY_CODE_TO_REGION_CODE), "")


def _national(digits: str, draw: Draw) -> str:
    size, first = len(digits), digits[:1]
    if digits.startswith("00") and size > _WITH_TRUNK_ZERO:
        return "00" + _international(digits[2:], draw)
    if first == "0" and size in (_NANP, _WITH_TRUNK_ZERO):
        start = "063998" if size == _NANP else "07700900"
        return start + draw.digits(size - len(start))
    if first == "1" and size == _NANP + 1:
        return "1" + _north_american(draw)
    if first not in ("0", "1") and size == _NANP:
        return _north_american(draw)
    return "55501" + draw.digits(2) if size == _NANP_LOCAL else _unassigned(size, draw)


def _north_american(draw: Draw) -> str:
    """Return ten digits: 555-0100 to 555-0199 are for fiction in every area (NANPA)."""
    area = 2 + draw.below(8), draw.below(9), 2 + draw.below(8)  # the middle is not 9 (reserved), the end not 1 (services)
    return "".join(map(str, area)) + "55501" + draw.digits(2)


def _unassigned(length: int, draw: Draw) -> str:
    """Return digits that start with zeros, as no national number does."""
    zeros = min(2, length // 2)
    return "0" * zeros + draw.digits(length - zeros)


def card(value: str, draw: Draw) -> str:
    """Return a card number with a right check digit that no issuer has: ISO/IEC 7812 leaves 9 to countries, and 999 is none."""
    size = len(numerals(value))
    if size < _SHORTEST_CARD or any(c.isalpha() for c in value):
        return draw.shape(value)
    body = "9999" + draw.digits(size - 5)
    return filled(value, body + _luhn(body))


def _luhn(body: str) -> str:
    """Return the check digit of ISO/IEC 7812-1, annex B."""
    doubled = (int(d) * (2 - i % 2) for i, d in enumerate(reversed(body)))
    return str(-sum(n - 9 if n > 9 else n for n in doubled) % 10)  # noqa: PLR2004 - the digit sum of a number below 20


def iban(value: str, draw: Draw) -> str:
    """Return an IBAN with right check digits (ISO 13616) of ZZ, which ISO 3166-1 will never give to a country."""
    chars = "".join(c for c in value if c.isalnum())
    if len(chars) < _SHORTEST_IBAN:
        return draw.shape(value)
    account = draw.shape(chars[4:]).upper()
    number = int("".join(str(int(c, 36)) for c in account + "ZZ00"))
    return filled(value, f"ZZ{98 - number % 97:02}{account}")


def ssn(value: str, draw: Draw) -> str:
    """Return a number of the shape of a US social security number in group 00, which the SSA never issues."""
    if len(numerals(value)) != _SSN or any(c.isalpha() for c in value):
        return draw.shape(value)
    return filled(value, f"9{draw.digits(2)}00{draw.digits(4)}")


def mac(value: str, draw: Draw) -> str:
    """Return a MAC address of the documentation range."""
    if sum(c.isalnum() for c in value) != _MAC:
        return draw.shape(value)
    made = f"{_MAC_PREFIX}{draw.below(256):02x}"
    return filled(value, made.upper() if value.isupper() else made)
