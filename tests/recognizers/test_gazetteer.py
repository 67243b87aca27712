"""What must hold of the lists of names and places, whatever they are rebuilt from."""

# ruff: noqa: SIM905 - words read better as words

from pathlib import Path

import pytest

import recognizers.names
import recognizers.places
from recognizers.names import _data
from redactor.detect import Detector
from redactor.domain import Check
from redactor.registry import Registry, walk
from redactor.resolve import resolve

NAMES = Path(recognizers.names.__file__).parent
PLACES = Path(recognizers.places.__file__).parent
LISTS = sorted([*NAMES.glob("*.txt"), *PLACES.glob("*.txt")])
MATCHED = [f for f in LISTS if f.name not in {"ordinary.txt", "word_surnames.txt", "uncased_surnames.txt"}]


def terms(file):
    return [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.fixture(scope="module")
def detector():
    return Detector(Registry([*walk("recognizers.names"), *walk("recognizers.places")]))


def marked(detector, text):
    (findings,) = detector.detect([text])
    return [(text[f.span.start : f.span.end], f.entity) for f in resolve(findings)]


@pytest.mark.parametrize("file", LISTS, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_a_list_is_sorted_without_duplicates_and_states_source_and_licence(file):
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith("# Source: ")
    assert "MIT" in lines[1] or "CC BY 4.0" in lines[1]
    assert terms(file) == sorted(set(terms(file)))
    assert all(t == t.strip() for t in terms(file))


@pytest.mark.parametrize(
    "file", [f for f in MATCHED if f.name not in {"lower.txt", "uncased_first.txt"}], ids=lambda f: f"{f.parent.name}/{f.name}"
)
def test_terms_are_capitalised_and_long_enough(file):
    assert not [t for t in terms(file) if t[0].islower() or len(t) < 2]


def test_all_lists_together_stay_small():
    assert len({t for f in MATCHED for t in terms(f)}) < 40_000


def test_a_name_is_either_sure_or_ambiguous():
    sure, ambiguous = set(terms(_data.FIRST)), set(terms(_data.AMBIGUOUS))
    assert not sure & ambiguous
    assert not set(terms(PLACES / "cities.txt")) & set(terms(PLACES / "ambiguous.txt"))


@pytest.mark.parametrize(
    "word",
    "Will May Mark Rose Grace Hope Paris London Austin Jordan Chase Dallas Georgia April June Android Connection Error Server".split(),
)
def test_words_brands_and_places_are_no_sure_first_names(word):
    assert word not in terms(_data.FIRST)
    assert word not in terms(_data.SURNAMES)


@pytest.mark.parametrize("name", "John Mary Priya Ngozi Svetlana Siobhán Mohammed Kevin José Иван Sarah Kwame Yuki Дмитрий".split())
def test_ordinary_first_names_of_the_world_are_listed(name):
    assert _data.is_first(name)


@pytest.mark.parametrize("city", "London;Lagos;Nairobi;São Paulo;Mumbai;Los Angeles;Leeds;Paris;Kyiv;Sydney;Nueva York".split(";"))
def test_great_cities_count_alone(city):
    assert city in terms(PLACES / "cities.txt")


@pytest.mark.parametrize("city", "Reading;Nice;Mobile;Bath;Orange;Enterprise;Split;Victoria".split(";"))
def test_cities_that_are_words_need_a_preposition(city, detector):
    assert city not in terms(PLACES / "cities.txt")
    assert marked(detector, f"{city} it is.") == []


@pytest.mark.parametrize("city", "Reading;Nice;Mobile;Bath;Victoria".split(";"))
def test_cities_that_are_words_count_behind_a_preposition(city, detector):
    assert (city, "LOCATION") in marked(detector, f"She lives in {city} now.")


def test_a_surname_proves_a_full_name_and_an_ordinary_word_disproves_it():
    assert _data.judge_full("Jennifer Robertson") is Check.VALID
    assert _data.judge_full("Jennifer Xylophagou") is Check.UNKNOWN
    assert _data.judge_full("Jennifer Tomorrow") is Check.INVALID
    assert _data.judge_full("JENNIFER XYLOPHAGOU") is Check.INVALID


def test_people_and_places_of_one_text_are_told_apart(detector):
    text = "Priya Sharma moved out of Leeds, is moving to Victoria with her brother Chase, and Grace Robertson stayed in Austin."
    assert marked(detector, text) == [
        ("Priya Sharma", "PERSON"),
        ("Leeds", "LOCATION"),
        ("Victoria", "LOCATION"),
        ("Chase", "PERSON"),
        ("Grace Robertson", "PERSON"),
        ("Austin", "LOCATION"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2026-01-02 03:04:05,678 ERROR [main] org.example.Server: Connection refused by Worker-3",
        "Jan 12 06:25:01 web-1 CRON[2211]: (root) CMD (test -x /usr/sbin/anacron)",
        "I/ActivityManager( 1702): Start proc com.example.android for Activity",
        "INFO executor.Executor: Finished task 3.0 in stage 2.0 (TID 7). 2087 bytes result sent to Driver",
        "WARN NIOServerCxn: Session 0x14ed93111f2005b for client /10.10.34.13:44376 Closed",
        "May the Delta Queue Drain; Will Retry. Mark Complete, Grant Access, Chase Pending",
    ],
)
def test_lines_of_logs_name_nobody(line, detector):
    assert marked(detector, line) == []


@pytest.mark.parametrize("judge", [_data.judge_full, _data.judge_ambiguous, _data.judge_long, _data.judge_any])
@pytest.mark.parametrize("name", ["VAN DER", "De la", "J. de"])
def test_small_words_and_initials_alone_are_no_name(judge, name):
    assert judge(name) is Check.INVALID
