"""Check digits of national numbers: the authorities' own sample numbers pass, and no neighbour of one does."""

import pytest

from redactor.checks import national

SAMPLES = [
    (national.icao, "L898902C36"),
    (national.de_pension, "15070649C103"),
    (national.de_health, "A123456780"),
    (national.es_letter, "12345678Z"),
    (national.hk_person, "A123456(3)"),
    (national.tw_person, "A123456789"),
    (national.ru_snils, "112-233-445 95"),
    (national.fi_person, "131052-308T"),
    (national.au_medicare, "2123 45670 1"),
    (national.nz_health, "ZAC5361"),
    (national.kr_business, "116-82-00276"),
    (national.cn_person, "11010519491231002X"),
    (national.za_person, "8001015009087"),
    (national.sv_person, "00016297-5"),
    (national.es_social_security, "281234567840"),
]


@pytest.mark.parametrize(("passes", "number"), SAMPLES, ids=[f.__name__ for f, _ in SAMPLES])
def test_accepts_the_sample_and_no_number_that_differs_in_one_digit(passes, number):
    assert passes(number)
    places = [i for i, ch in enumerate(number) if ch.isdigit()]
    neighbours = {number[:i] + d + number[i + 1 :] for i in places for d in "0123456789"} - {number}
    passed = sum(map(passes, neighbours))
    # Sums modulo 11 with two outcomes for one rest, and places that are not summed, let a few pass.
    assert passed <= len(neighbours) // 10


@pytest.mark.parametrize(
    ("passes", "number"),
    [
        (national.lu_person, "1985023112345"),
        (national.cn_person, "11010519490231002X"),
        (national.fi_person, "310275-308T"),
        (national.kz_person, "850231300000"),
    ],
)
def test_refuses_days_that_do_not_exist(passes, number):
    assert not passes(number)


def test_a_physician_number_is_checked_up_to_its_speciality():
    assert national.de_physician("123456601")
    assert national.de_physician("123456677")
    assert not national.de_physician("123456701")
    assert not national.de_physician("000000001")
