"""Check digits of national numbers that python-stdnum lacks; what each rule comes from stands in its docstring."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import cycle

from stdnum import luhn, verhoeff
from stdnum.iso7064 import mod_11_2, mod_11_10
from stdnum.sg import uen

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NO_IO = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def digits_of(value: str) -> list[int]:
    """Return the decimal digits of a value, without its separators."""
    return [int(c) for c in re.sub(r"[^0-9]", "", value)]


def _weighed(numbers: Sequence[int], weights: Sequence[int]) -> int:
    return sum(n * w for n, w in zip(numbers, weights, strict=False))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def passes_luhn(value: str) -> bool:
    """Check ISO/IEC 7812-1 annex B over the digits."""
    return luhn.is_valid(re.sub(r"\D", "", value))


def icao(value: str) -> bool:
    """Check the last digit as ICAO Doc 9303 part 3 does: weights 7, 3, 1; letters count from 10, the filler 0."""
    body, check = value[:-1].upper(), value[-1]
    total = sum((0 if ch == "<" else _ALPHABET.index(ch)) * w for ch, w in zip(body, cycle((7, 3, 1)), strict=False))
    return check.isdigit() and total % 10 == int(check)


def de_pension(value: str) -> bool:
    """Check a German pension insurance number (VKVV section 4): the letter as two digits, weights, cross sums."""
    text = re.sub(r"\s", "", value.upper())
    letter = f"{ord(text[8]) - 64:02d}"
    numbers = digits_of(text[:8] + letter + text[9:11])
    total = sum(sum(divmod(n * w, 10)) for n, w in zip(numbers, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True))
    birth = text[2:8]
    # Days from 32 up are given where a day's serial numbers are used up.
    return 1 <= int(birth[:2]) <= 81 and 1 <= int(birth[2:4]) <= 12 and total % 10 == int(text[11])  # noqa: PLR2004 - calendar


def de_health(value: str) -> bool:
    """Check a German health insurance number (SGB V section 290): the letter as two digits, Luhn from the left."""
    text = value.upper()
    numbers = digits_of(f"{ord(text[0]) - 64:02d}" + text[1:9])
    return sum(sum(divmod(n * w, 10)) for n, w in zip(numbers, cycle((1, 2)), strict=False)) % 10 == int(text[9])


def de_physician(value: str) -> bool:
    """Check a German physician number (KBV, LANR): weights 4 and 9 over six digits."""
    numbers = digits_of(value)
    return any(numbers[:6]) and (10 - _weighed(numbers[:6], (4, 9, 4, 9, 4, 9)) % 10) % 10 == numbers[6]


def es_letter(value: str) -> bool:
    """Check the letter of a Spanish DNI or NIE (Real Decreto 1553/2005): the number modulo 23."""
    text = re.sub(r"[ .-]", "", value.upper())
    number = text[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23] == text[-1]


def es_social_security(value: str) -> bool:
    """Check a Spanish social security number (TGSS): province and number modulo 97."""
    text = re.sub(r"\D", "", value)
    province, number, check = text[:2], text[2:-2], int(text[-2:])
    whole = int(number) + int(province) * 10_000_000 if int(number) < 10_000_000 else int(province + number)  # noqa: PLR2004
    return whole % 97 == check


def pt_social_security(value: str) -> bool:
    """Check a Portuguese NISS (Segurança Social): prime weights."""
    n = digits_of(value)
    return 9 - _weighed(n[:10], (29, 23, 19, 17, 13, 11, 7, 5, 3, 2)) % 10 == n[10]


def lu_person(value: str) -> bool:
    """Check a Luxembourg identification number (loi du 19 juin 2013): a date, a Luhn digit and a Verhoeff digit."""
    text = re.sub(r"\D", "", value)
    return _is_date(int(text[:4]), int(text[4:6]), int(text[6:8])) and luhn.is_valid(text[:12]) and verhoeff.is_valid(text[:11] + text[12])


def hu_health(value: str) -> bool:
    """Check a Hungarian TAJ (1996. évi XX. törvény): weights 3 and 7."""
    n = digits_of(value)
    return _weighed(n[:8], (3, 7) * 4) % 10 == n[8]


def hu_tax(value: str) -> bool:
    """Check a Hungarian tax identification sign of a person (1996. évi XX. törvény): weights 1 to 9 modulo 11."""
    n = digits_of(value)
    return _weighed(n[:9], range(1, 10)) % 11 == n[9]


def hu_person(value: str) -> bool:
    """Check a Hungarian personal number (1996. évi XX. törvény): a date and a sum modulo 11 whose order turned in 1997."""
    n = digits_of(value)
    century = 1900 if n[0] in {1, 2} else 2000
    year = century + n[1] * 10 + n[2]
    if not _is_date(year, n[3] * 10 + n[4], n[5] * 10 + n[6]):
        return False
    weights = range(1, 11) if year < 1997 else range(10, 0, -1)  # noqa: PLR2004 - the year of the rule
    return _weighed(n[:10], weights) % 11 == n[10]


def pl_id_card(value: str) -> bool:
    """Check a Polish identity card number: letters count from 10, weights 7, 3, 1, the check digit after the letters."""
    text = re.sub(r"\W", "", value.upper())
    numbers = [_ALPHABET.index(ch) for ch in text]
    return _weighed(numbers[:3] + numbers[4:], (7, 3, 1, 7, 3, 1, 7, 3)) % 10 == numbers[3]


def ru_snils(value: str) -> bool:
    """Check a Russian SNILS (SFR): weights 9 to 1, modulo 101."""
    n = digits_of(value)
    return _weighed(n[:9], range(9, 0, -1)) % 101 % 100 == n[9] * 10 + n[10]


def by_person(value: str) -> bool:
    """Check a Belarusian identification number: ICAO weights over digits and letters."""
    return icao(value)


def kz_person(value: str) -> bool:
    """Check a Kazakh IIN: a date, the century's digit, and weights 1 to 11, or 3 to 2 where these give 10."""
    n = digits_of(value)
    if not _is_date(2000 + n[0] * 10 + n[1], n[2] * 10 + n[3], n[4] * 10 + n[5]):
        return False
    rest = _weighed(n[:11], range(1, 12)) % 11
    if rest == 10:  # noqa: PLR2004 - no digit
        rest = _weighed(n[:11], (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)) % 11
    return rest == n[11]


def sg_person(value: str) -> bool:
    """Check the letter of a Singapore NRIC or FIN (ICA): weights modulo 11, an alphabet for each series."""
    text = value.upper()
    total = _weighed(digits_of(text), (2, 7, 6, 5, 4, 3, 2)) + {"T": 4, "G": 4, "M": 3}.get(text[0], 0)
    letters = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "F": "XWUTRQPNMLK", "G": "XWUTRQPNMLK", "M": "XWUTRQPNJLK"}[text[0]]
    return letters[total % 11] == text[-1]


def hk_person(value: str) -> bool:
    """Check a Hong Kong identity card number: weights 9 to 1, letters count from 10, a missing first letter as 36."""
    text = re.sub(r"[()\s]", "", value.upper())
    numbers = [_ALPHABET.index(ch) for ch in text]
    if len(numbers) == 8:  # noqa: PLR2004 - one letter
        numbers = [36, *numbers]
    return _weighed(numbers, range(9, 0, -1)) % 11 == 0


def tw_person(value: str) -> bool:
    """Check a Taiwanese identity or residence number: the letter as two digits, weights 1, 9 to 1, 1."""
    text = value.upper()
    letter = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(text[0])
    return _weighed([letter // 10, letter % 10, *digits_of(text[1:])], (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0


def kr_resident(value: str) -> bool:
    """Check a Korean registration number as issued before October 2020: foreigners' sums (5 to 8) are shifted by two."""
    n = digits_of(value)
    shift = 13 if n[6] in {5, 6, 7, 8} else 11
    return (shift - _weighed(n[:12], (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)) % 11) % 10 == n[12]


def au_medicare(value: str) -> bool:
    """Check an Australian Medicare number (Services Australia): weights 1, 3, 7, 9 over eight digits."""
    n = digits_of(value)
    return _weighed(n[:8], (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == n[8]


def nz_health(value: str) -> bool:
    """Check a New Zealand NHI number (HISO 10046): letters without I and O, modulo 11 for the old form, 23 for the new."""
    text = value.upper()
    numbers = [_NO_IO.index(ch) + 1 if ch.isalpha() else int(ch) for ch in text]
    total = _weighed(numbers[:6], range(7, 1, -1))
    if text[6].isalpha():
        return _NO_IO[23 - total % 23 - 1 if total % 23 else 22] == text[6]
    rest = total % 11
    return rest != 0 and (11 - rest) % 10 == numbers[6]


def ir_person(value: str) -> bool:
    """Check an Iranian national code: weights 10 to 2 modulo 11."""
    n = digits_of(value)
    rest = _weighed(n[:9], range(10, 1, -1)) % 11
    return n[9] == (rest if rest < 2 else 11 - rest)  # noqa: PLR2004 - the rule


def uy_person(value: str) -> bool:
    """Check a Uruguayan cédula (DNIC): weights 2, 9, 8, 7, 6, 3, 4."""
    n = digits_of(value)
    n = [0] * (8 - len(n)) + n
    return (10 - _weighed(n[:7], (2, 9, 8, 7, 6, 3, 4)) % 10) % 10 == n[7]


def br_pis(value: str) -> bool:
    """Check a Brazilian PIS/PASEP/NIS (Caixa): weights modulo 11."""
    n = digits_of(value)
    rest = _weighed(n[:10], (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return n[10] == (0 if rest < 2 else 11 - rest)  # noqa: PLR2004 - the rule


def br_driver(value: str) -> bool:
    """Check a Brazilian CNH (SENATRAN): two digits modulo 11, the second lowered where the first was 10."""
    n = digits_of(value)
    first = _weighed(n[:9], range(9, 0, -1)) % 11
    lower = 2 if first > 9 else 0  # noqa: PLR2004 - no digit
    second = _weighed(n[:9], range(1, 10)) % 11
    second = 0 if second > 9 else second  # noqa: PLR2004
    return n[9] == (0 if lower else first) and n[10] == max(0, second - lower)


def gt_person(value: str) -> bool:
    """Check a Guatemalan CUI (RENAP): weights 2 to 9 modulo 11, then department and municipality."""
    n = digits_of(value)
    return _weighed(n[:8], range(2, 10)) % 11 == n[8] and 1 <= n[9] * 10 + n[10] <= 22 and n[11] * 10 + n[12] > 0  # noqa: PLR2004


def sv_person(value: str) -> bool:
    """Check a Salvadoran DUI (RNPN): weights 9 to 2."""
    n = digits_of(value)
    return (10 - _weighed(n[:8], range(9, 1, -1)) % 10) % 10 == n[8]


def lk_old(value: str) -> bool:
    """Check the day of the year in a Sri Lankan NIC (DRP): 1 to 366, plus 500 for women."""
    n = re.sub(r"\D", "", value)
    day = int(n[2:5] if len(n) == 9 else n[4:7])  # noqa: PLR2004 - the old form
    return 1 <= day % 500 <= 366 and day < 900  # noqa: PLR2004


def verhoeff_passes(value: str) -> bool:
    """Check Verhoeff's digit over the digits."""
    return verhoeff.is_valid(re.sub(r"\D", "", value))


def kw_person(value: str) -> bool:
    """Check a Kuwaiti civil number (PACI): a date and weights 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 modulo 11."""
    n = digits_of(value)
    if not _is_date(2000 + n[1] * 10 + n[2], n[3] * 10 + n[4], n[5] * 10 + n[6]):
        return False
    return 11 - _weighed(n[:11], (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)) % 11 == n[11]


def de_tax_loose(value: str) -> bool:
    """Check the last digit of a German tax identification number (ISO 7064 MOD 11,10), not how often its digits repeat."""
    text = re.sub(r"\D", "", value)
    return max(map(text[:10].count, text[:10])) <= 3 and mod_11_10.is_valid(text)  # noqa: PLR2004 - BZSt: at most three times


def fi_person(value: str) -> bool:
    """Check a Finnish personal identity code, those for temporary use (serial 900 to 999) included."""
    text = value.upper()
    century = {"+": 1800, "-": 1900}.get(text[6], 2000 if text[6] in "ABCDEF" else 1900)
    if not _is_date(century + int(text[4:6]), int(text[2:4]), int(text[:2])) or text[7:10] in {"000", "001"}:
        return False
    return "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(text[:6] + text[7:10]) % 31] == text[10]


def icao_dashed(value: str) -> bool:
    """Check a Ukrainian UNZR (ДМС): the date of birth and ICAO weights over all thirteen digits, the last being the check digit."""
    text = re.sub(r"\D", "", value)
    return _is_date(int(text[:4]), int(text[4:6]), int(text[6:8])) and icao(text)


def za_person(value: str) -> bool:
    """Check a South African identity number: a date of either century, citizenship 0 to 2, a Luhn digit."""
    text = re.sub(r"\D", "", value)
    year, month, day = int(text[:2]), int(text[2:4]), int(text[4:6])
    return (_is_date(1900 + year, month, day) or _is_date(2000 + year, month, day)) and luhn.is_valid(text)


def cn_person(value: str) -> bool:
    """Check a Chinese identity number (GB 11643): the date and ISO 7064 MOD 11-2; which places exist changes every year."""
    return _is_date(int(value[6:10]), int(value[10:12]), int(value[12:14])) and mod_11_2.is_valid(value.upper())


def sg_entity(value: str) -> bool:
    """Check a Singaporean entity number (ACRA): the check letter of its form, whose first letter (R, S, T) counts, too."""
    return uen.is_valid(value.upper())


def br_health(value: str) -> bool:
    """Check a Brazilian CNS (Ministério da Saúde): weights 15 to 1 modulo 11."""
    n = digits_of(value)
    return _weighed(n, range(15, 0, -1)) % 11 == 0


def kr_business(value: str) -> bool:
    """Check a Korean business registration number (국세청): weights 1, 3, 7, 1, 3, 7, 1, 3, 5, the last product's tens added."""
    n = digits_of(value)
    return (10 - (_weighed(n[:9], (1, 3, 7, 1, 3, 7, 1, 3, 5)) + n[8] * 5 // 10) % 10) % 10 == n[9]
