"""The word lists of health, beliefs and identity: shape, origin and the recognizers that read them."""

import importlib
from pathlib import Path

import pytest

import recognizers
from recognizers import _wordforms
from redactor.recognizer import Recognizer

_ROOT = Path(recognizers.__file__).parent
_PACKAGES = ("health", "beliefs", "identity")
_FILES = sorted(p for package in _PACKAGES for p in (_ROOT / package / "data").glob("*.txt"))
_MODULES = sorted(f"{p.parent.name}.{p.stem}" for package in _PACKAGES for p in (_ROOT / package).glob("[a-z]*.py"))
_MAX_BYTES = 1_500_000


def _terms(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def _cjk(term: str) -> bool:
    return any("\u3400" <= ch <= "\u9fff" for ch in term)


def _recognizers() -> list[Recognizer]:
    return [r for name in _MODULES for r in importlib.import_module(f"recognizers.{name}").RECOGNIZERS]


# Cased and weak lists need a context word besides.
@pytest.mark.parametrize(
    "path", [p for p in _FILES if not p.stem.endswith(("_cased", "_weak"))], ids=lambda p: f"{p.parent.parent.name}-{p.stem}"
)
def test_short_terms_are_cased_or_weak(path):
    assert [t for t in _terms(path) if len(t) < 3 and not _cjk(t)] == []


@pytest.mark.parametrize("path", _FILES, ids=lambda p: f"{p.parent.parent.name}-{p.stem}")
class TestFile:
    def test_says_where_it_comes_from(self, path):
        header = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        for word in ("# Source: ", "# Licence: ", "# Made by recognizers/"):
            assert any(line.startswith(word) for line in header), word

    def test_is_sorted_without_duplicates(self, path):
        terms = _terms(path)
        assert terms == sorted(set(terms))

    def test_terms_are_clean(self, path):
        for term in _terms(path):
            assert term == " ".join(term.split())
            assert not set(term) & set("()|?~\\[]{}*#"), term
            assert term[0].isalnum(), term

    def test_only_cased_lists_have_capitals(self, path):
        capitals = [t for t in _terms(path) if t != t.lower()]
        assert bool(capitals) == path.stem.endswith("_cased")

    def test_a_recognizer_reads_it(self, path):
        readers = [r for r in _recognizers() if r.lexicon and r.lexicon.file == path]
        assert len(readers) == 1
        lexicon = readers[0].lexicon
        assert lexicon.cased == path.stem.endswith("_cased")
        assert list(lexicon.read()) == _terms(path)

    def test_weak_and_cased_lists_need_context(self, path):
        (reader,) = (r for r in _recognizers() if r.lexicon and r.lexicon.file == path)
        if path.stem.endswith(("_cased", "_weak")):
            assert reader.lexicon.score < 0.4
            assert reader.context
        else:
            assert reader.lexicon.score >= 0.5


def test_all_together_stay_small():
    assert sum(p.stat().st_size for p in _FILES) < _MAX_BYTES


@pytest.mark.parametrize("package", ["beliefs", "identity"])
def test_hand_written_lists_are_up_to_date(package, tmp_path):
    names = [p.stem for p in (_ROOT / package / "terms").glob("*.txt")]
    (tmp_path / package / "data").mkdir(parents=True)
    (tmp_path / package / "terms").symlink_to(_ROOT / package / "terms")
    _wordforms.rebuild(tmp_path / package, names)
    for made in (tmp_path / package / "data").glob("*.txt"):
        assert _terms(made) == _terms(_ROOT / package / "data" / made.name), made.name


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("panic attack/s", {"panic attack", "panic attacks"}),
        ("breast~cancer", {"breast cancer", "breast-cancer"}),
        ("crohn's", {"crohn's", "crohn’s", "crohns"}),
        ("anemia", {"anemia", "anaemia"}),
        ("(type 1|type 2) diabetes", {"type 1 diabetes", "type 2 diabetes"}),
        ("non-binary", {"non-binary", "non binary"}),
        ("labou?r rep", {"labour rep", "labor rep"}),
        ("psychosis/s", {"psychosis", "psychoses"}),
        ("allergy/s", {"allergy", "allergies"}),
        ("orthodox (christian/s|)", {"orthodox", "orthodox christian", "orthodox christians"}),
    ],
)
def test_word_forms(entry, forms):
    assert _wordforms.expand(entry) == forms
