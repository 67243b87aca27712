"""The registry: what was released stays, and what breaks the contract is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from redactor.detect import Detector
from redactor.domain import Category
from redactor.errors import RegistryError
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer
from redactor.registry import BUILTIN_PACKAGE, Registry, discover, walk

#: One id a line. `pytest tests/test_registry.py --update-golden` writes it anew when a version is released.
RELEASED = Path(__file__).parent / "registry.txt"

PATTERN = Pattern(name="digits", regex=r"(?<!\d)\d{6}(?!\d)", score=0.3, why="six digits")
GOOD = Recognizer(
    id="test.badge",
    entity="BADGE_NUMBER",
    category=Category.GOVERNMENT_ID,
    title="Badge",
    source="made up",
    patterns=(PATTERN,),
    examples=Examples(found=("[[123456]]",), left=(Left(text="1234567", why="too long"),)),
)


def with_regex(regex):
    return replace(GOOD, patterns=(replace(PATTERN, regex=regex),))


def test_every_released_recognizer_is_still_registered(request):
    registered = [r.id for r in walk(BUILTIN_PACKAGE)]
    if request.config.getoption("--update-golden"):
        RELEASED.write_text("".join(f"{i}\n" for i in sorted(registered)))
    released = RELEASED.read_text().split()
    assert released == sorted(set(released))
    assert len(released) > 200
    assert not set(released) - set(registered), "a released recognizer may only go with an entry under Removed in the change log"


def test_ids_are_unique_and_in_order():
    ids = [r.id for r in discover()]
    assert len(ids) == len(set(ids))
    assert ids == sorted(ids)


def test_a_good_recognizer_is_taken():
    registry = Registry([GOOD])
    assert (len(registry), registry.entities, registry.categories) == (1, ("BADGE_NUMBER",), {"BADGE_NUMBER": Category.GOVERNMENT_ID})


BROKEN = {
    "unbounded repeat": ([with_regex(r"\d+")], "unbounded"),
    "unbounded look-ahead": ([with_regex(r"\d{6}(?=\w*x)")], "unbounded"),
    "very long match": ([with_regex(r"\d{1,50000}")], "unbounded"),
    "empty match": ([with_regex(r"\d{0,6}")], "at least one character"),
    "not an expression": ([with_regex(r"(\d{6}")], "not a Python regular expression"),
    "duplicate id": ([GOOD, replace(GOOD, title="Another")], "two recognizers have this id"),
    "category conflict": ([GOOD, replace(GOOD, id="test.other", category=Category.CONTACT)], "another category"),
    "score of nothing": ([replace(GOOD, patterns=(replace(PATTERN, score=0.0),))], "score"),
    "score over one": ([replace(GOOD, patterns=(replace(PATTERN, score=1.01),))], "score"),
    "lexicon's score": ([replace(GOOD, lexicon=Lexicon(name="l", score=-0.1, why="bad", terms=("x",)))], "score"),
    "lexicon's tail unbounded": ([replace(GOOD, lexicon=Lexicon(name="l", score=0.5, why="bad", terms=("x",), tail=r" \w+"))], "unbounded"),
    "no examples that are found": ([replace(GOOD, examples=replace(GOOD.examples, found=()))], "needs examples"),
    "no examples that are left": ([replace(GOOD, examples=replace(GOOD.examples, left=()))], "needs examples"),
    "nothing to look for": ([replace(GOOD, patterns=())], "neither pattern nor lexicon"),
    "id without a dot": ([replace(GOOD, id="badge")], "dotted"),
    "id in capitals": ([replace(GOOD, id="test.Badge")], "lower-case"),
    "entity in small letters": ([replace(GOOD, entity="badge")], "upper-case"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_breach_of_the_contract_is_refused_with_the_id(case):
    recognizers, words = BROKEN[case]
    with pytest.raises(RegistryError, match=words) as caught:
        Registry(recognizers).check_patterns()
    assert recognizers[-1].id in str(caught.value)
    assert caught.value.code == "invalid_recognizer"


def test_a_detector_refuses_unbounded_patterns_before_it_compiles_them(tmp_path):
    unbounded = replace(GOOD, patterns=(replace(GOOD.patterns[0], regex="a+"),))
    with pytest.raises(RegistryError):
        Detector(Registry([unbounded]), cache=tmp_path)
    assert not list(tmp_path.glob("*.hsdb"))


def test_only_names_recognizers_that_there_are():
    registry = Registry([GOOD, replace(GOOD, id="test.other")])
    assert [r.id for r in registry.only("test.other")] == ["test.other"]
    with pytest.raises(RegistryError):
        registry.only("test.other", "test.none")


def test_walk_takes_modules_of_sub_packages_and_skips_private_ones(tmp_path, monkeypatch):
    source = "from dataclasses import replace\nfrom test_walked._base import GOOD\n"
    files = {
        "__init__.py": "",
        "_base.py": "from redactor.domain import Category\nfrom redactor.recognizer import Examples, Left, Pattern, Recognizer\n"
        "GOOD = Recognizer(id='a.b', entity='A', category=Category.NETWORK, title='t', source='s',\n"
        "    patterns=(Pattern(name='p', regex='x', score=0.5, why='w'),), examples=Examples(found=('[[x]]',), left=(Left(text='y', why='z'),)))\n"
        "RECOGNIZER = GOOD\n",
        "one.py": source + "RECOGNIZER = replace(GOOD, id='test.one')\n",
        "deep/__init__.py": "",
        "deep/many.py": source + "RECOGNIZERS = (replace(GOOD, id='test.two'), replace(GOOD, id='test.three'))\n",
        "deep/_hidden.py": source + "RECOGNIZER = replace(GOOD, id='test.hidden')\n",
    }
    for name, content in files.items():
        path = tmp_path / "test_walked" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    monkeypatch.syspath_prepend(tmp_path)
    assert [r.id for r in Registry(walk("test_walked"))] == ["test.one", "test.three", "test.two"]
