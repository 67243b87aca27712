import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.operators import Generalize, Keys, rewrite

KEYS = Keys.ephemeral()


def generalized(value, entity):
    return rewrite(value, entity, Generalize(), KEYS)


@pytest.mark.parametrize(
    ("entity", "value", "expected"),
    [
        ("BIRTH_DATE", "5 March 1984", "1984"),
        ("BIRTH_DATE", "1984-03-05", "1984"),
        ("BIRTH_DATE", "05/03/84", "'84"),
        ("BIRTH_DATE", "spring of 1984", "1984"),
        ("DATE_TIME", "2024年3月5日", "2024"),
        ("DATE_TIME", "10/Oct/2000:13:55:36 -0700", "2000"),
        ("AGE", "34", "30s"),
        ("AGE", "34-year-old", "30-something"),
        ("AGE", "34 years old", "in their 30s"),
        ("AGE", "thirty-four years old", "in their 30s"),
        ("AGE", "turning 12", "10 to 19"),
        ("AGE", "12-year-old", "10-to-19-year-old"),
        ("AGE", "7", "under 10"),
        ("AGE", "18 months", "under 10"),
        ("AGE", "91 years old", "90 or over"),
        ("AGE", "34 años", "30s"),
        ("AGE", "19 días", "under 10"),
        ("AGE", "14 Monate", "under 10"),
        ("AGE", "18个月", "under 10"),
        ("DATE", "22-nov-1972", "1972"),
        ("COORDINATES", "51.5074, -0.1278", "51.5, -0.1"),
        ("COORDINATES", "-33.8688,151.2093", "-33.9, 151.2"),
        ("COORDINATES", "51.5074° N, 0.1278° W", "51.5, -0.1"),
        ("COORDINATES", "51°30'26\"N 0°7'39\"W", "51.5, -0.1"),
        ("COORDINATES", "N 48° 51.50', E 2° 17.70'", "48.9, 2.3"),
        ("COORDINATES", "geo:51.5074,-0.1278;u=35", "geo:51.5,-0.1"),
        ("COORDINATES", "https://maps.example/?q=51.5074,-0.1278&z=9", "51.5, -0.1"),
        ("COORDINATES", "lat: 51.5074, lon: -0.0278", "51.5, 0.0"),
        ("COORDINATES", "9C3XGV5C+2R", "9C3X0000+"),
        ("COORDINATES", "gcpvj0duq", "gcpv"),
        ("LOCATION", "51.5074, -0.1278", "51.5, -0.1"),
        ("IP_ADDRESS", "198.51.100.77", "198.51.100.0/24"),
        ("IP_ADDRESS", "198.51.100.77:8080", "198.51.100.0/24"),
        ("IP_ADDRESS", "2001:db8:1:2::3", "2001:db8:1::/48"),
        ("IP_ADDRESS", "[2001:db8:1:2::3]:443", "2001:db8:1::/48"),
        ("IP_ADDRESS", "fe80::1:2%eth0", "fe80::/48"),
        ("IP_ADDRESS", "::ffff:198.51.100.77", "198.51.100.0/24"),
        ("ADDRESS", "12 Rose St, Leeds LS1 4AB", "Leeds"),
        ("ADDRESS", "12 Rose St, Leeds, LS1 4AB", "Leeds"),
        ("ADDRESS", "12 Rose St, Leeds", "Leeds"),
        ("ADDRESS", "12 Main St, Apt 4, Springfield, IL 62704-1234", "Springfield"),
        ("ADDRESS", "12 Main St, Springfield, IL, 62704", "Springfield"),
        ("ADDRESS", "Musterstr. 12, 10115 Berlin", "Berlin"),
        ("ADDRESS", "Musterstraße 12 10115 Berlin", "Berlin"),
        ("ADDRESS", "12 rue des Lilas\n75001 Paris\nFrance", "Paris"),
        ("ADDRESS", "Keizersgracht 12, 1015 CX Amsterdam", "Amsterdam"),
        ("ADDRESS", "12 Elm Avenue, Toronto, ON M4W 1N4", "Toronto"),
        ("ADDRESS", "12 king street\nlady frere\nec\n76634", "lady frere"),
        ("EMAIL_ADDRESS", "info@acme.example", "@acme.example"),
    ],
)
def test_coarser(entity, value, expected):
    assert generalized(value, entity) == expected


@pytest.mark.parametrize(
    ("entity", "value"),
    [
        ("BIRTH_DATE", "1984"),  # as coarse as it gets
        ("BIRTH_DATE", "last Tuesday"),
        ("DATE_TIME", "1984 to 1991"),
        ("AGE", "34 or 35"),
        ("AGE", "700"),
        ("AGE", "3.5"),
        ("COORDINATES", "51.5, -0.1"),
        ("COORDINATES", "91.5074, -0.1278"),
        ("COORDINATES", "51.5074° N, 0.1278° O"),  # east in German, west in Spanish
        ("COORDINATES", "///filled.count.soap"),
        ("LOCATION", "Leeds"),
        ("IP_ADDRESS", "198.51.100.0"),
        ("IP_ADDRESS", "198.51.100.300"),
        ("ADDRESS", "12 Rose St"),
        ("ADDRESS", "Flat 3, Mill Lane"),
        ("ADDRESS", "12 Rose St, Ivy Cottage"),
        ("ADDRESS", "Rose Cottage, LS1 4AB"),
        ("ADDRESS", "PSC 9009, Box 9725\nAPO AA 33274"),
        ("ADDRESS", "USNS Berg\nfpo ae 44941"),
        ("ADDRESS", "Leeds"),
        ("ADDRESS", "LS1 4AB"),
        ("EMAIL_ADDRESS", "anna@annaberg.example"),  # the domain is her name
        ("EMAIL_ADDRESS", "not an address"),
        ("PERSON", "Anna Berg"),
        ("US_SSN", "078-05-1120"),
        ("MADE_UP", "1984-03-05"),
    ],
)
def test_what_cannot_be_made_coarser_becomes_the_placeholder(entity, value):
    assert generalized(value, entity) == f"<{entity}>"


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_coordinates_lie_within_a_twentieth_of_a_degree(latitude, longitude):
    output = generalized(f"{latitude:.5f}, {longitude:.5f}", "COORDINATES")
    if output == "<COORDINATES>":  # so coarse already that the square repeats it
        return
    read = [float(n) for n in output.split(", ")]
    assert abs(read[0] - latitude) < 0.0501
    assert abs(read[1] - longitude) < 0.0501
    assert "-0.0" not in output.split(", ")
