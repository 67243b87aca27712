"""The HTML page: well-formed, closed to the network, private, and with texts only where they are wanted."""

import html.parser
import io
import re
import xml.etree.ElementTree as ET

import pytest
from gold_records import spans
from rich.console import Console
from tests_support import CANARY

from redactor.evaluation import show, write_figures, write_page
from redactor.evaluation._markup import element, visible
from redactor.evaluation._texts import compared_text, gold_text
from redactor.evaluation.page import page
from redactor.evaluation.results import Mark

NASTY = f'{CANARY} <script>alert(1)</script> & "Ann" \u202e\x07\x1b[31m ]]> 😀 <!-- Leeds'
AT = NASTY.index("Ann")
GOLD = [
    {"id": "a<b>&", "text": NASTY, "spans": spans((AT, AT + 3, "PERSON"), (len(NASTY) - 5, len(NASTY), "GPE")), "warn": ["health"]},
    {"id": "b", "text": "Bob", "spans": spans((0, 3, "PERSON"), (0, 1, "<i>")), "warn": []},
]
SAID = {
    "a<b>&": {"spans": spans((0, 5, "PERSON", 0.7), (AT, AT + 3, "PERSON", 0.9)), "warn": ["health"]},
    "b": {"spans": spans((0, 3, "ORG"))},
}
SVG = "{http://www.w3.org/2000/svg}svg"


@pytest.fixture
def evaluated(score, tmp_path):
    write_figures(score(GOLD, {}), tmp_path / "old.json")
    return score(GOLD, SAID, earlier=tmp_path / "old.json")


def test_it_is_well_formed_and_has_every_section(evaluated):
    root = ET.fromstring(page(evaluated, texts=True))
    ids = [e.get("id") for e in root.iter() if e.tag.endswith("section")]
    assert ids == ["summary", "groups", "categories", "types", "confusion", "reliability", "warn", "changes", "worst", "unknown"]
    assert len(list(root.iter(SVG))) == 7


class Outside(html.parser.HTMLParser):
    """Collects what a browser would run or fetch."""

    def __init__(self):
        super().__init__()
        self.tags, self.addresses = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [v for k, v in attrs if k in {"href", "src", "action", "data", "srcset"} or k.startswith("on")]


def test_nothing_in_it_runs_or_comes_from_elsewhere(evaluated):
    made = page(evaluated, texts=True)
    read = Outside()
    read.feed(made)
    assert not read.tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert read.addresses
    assert all(a.startswith("#") for a in read.addresses)
    policies = [e.get("content") for e in ET.fromstring(made).iter() if e.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    assert not re.search(r"url\(|@import", made)


def test_links_lead_somewhere_and_what_scrolls_can_be_reached_by_the_keyboard(evaluated):
    root = ET.fromstring(page(evaluated, texts=True))
    ids = {e.get("id") for e in root.iter()}
    assert all(e.get("href")[1:] in ids for e in root.iter() if e.get("href"))
    scrolling = [e for e in root.iter() if e.get("class") == "scroll"]
    assert scrolling
    assert all(e.get("tabindex") == "0" and e.get("aria-label") for e in scrolling)
    assert all(e.get("role") == "img" and e.get("aria-label") for e in root.iter(SVG))
    assert "prefers-color-scheme: dark" in page(evaluated, texts=True)


def test_texts_are_shown_as_they_are_or_not_at_all(evaluated, tmp_path):
    whole, without = page(evaluated, texts=True), page(evaluated, texts=False)
    assert CANARY in whole
    assert "This page holds texts of the gold file." in whole
    assert "This page holds texts of the gold file." not in without
    assert CANARY not in without
    assert "Leeds" not in without
    write_figures(evaluated, tmp_path / "f.json")
    assert CANARY not in (tmp_path / "f.json").read_text()


def test_the_terminal_shows_figures_and_no_texts(evaluated):
    out = io.StringIO()
    show(Console(file=out, width=80, highlight=False), evaluated)
    shown = " ".join(out.getvalue().split())
    assert CANARY not in shown
    assert "…" not in shown, "no figure may be cut"
    assert "PERSON" in shown
    assert "expected calibration error" in shown
    assert "1 found now and not before" in shown
    assert "\x1b" not in shown


def test_files_are_for_their_owner_only_even_where_an_open_one_stood(evaluated, tmp_path):
    for write, name in ((lambda e, p: write_page(e, p, texts=True), "r.html"), (write_figures, "r.json")):
        path = tmp_path / name
        path.touch(mode=0o644)
        write(evaluated, path)
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.stat().st_size > 1_000
    assert {p.name for p in tmp_path.iterdir()} == {"gold.jsonl", "predictions.jsonl", "old.json", "r.html", "r.json"}


def states(markup):
    """Read back what a text shows: the class, the text and the label of each marked stretch."""
    root = ET.fromstring(element("p", markup))
    return [(m.get("class"), m.text, [s.text for s in m]) for m in root]


def test_a_text_shows_what_leaked_what_was_found_and_what_was_masked_for_nothing():
    gold, wide = Mark(0, 7, "PERSON"), Mark(12, 15, "PERSON")
    text = "Ann Lee met Bob"
    shown = compared_text(text, [("gold", gold), ("gold", wide), ("predicted", Mark(0, 3, "PERSON")), ("predicted", Mark(8, 15, "ORG"))])
    assert states(shown) == [
        ("hit", "Ann", ["PERSON"]),
        ("leak", " Lee", ["PERSON", "leaked"]),
        ("over", "met ", ["masked for nothing"]),
        ("hit", "Bob", ["PERSON as ORG"]),
    ]
    assert states(gold_text(text, [gold])) == [("hit", "Ann Lee", ["PERSON"])]


def test_what_is_not_scored_is_neither_leaked_nor_masked_for_nothing():
    marks = [("other", Mark(0, 3, "PERSON")), ("predicted", Mark(0, 3, "ORG")), ("cover", Mark(4, 7, "URL"))]
    assert states(compared_text("Ann Lee", marks)) == []


def test_long_quiet_stretches_are_cut_and_counted():
    shown = "".join(ET.fromstring(element("p", compared_text("x" * 1_000 + "Ann", [("gold", Mark(1_000, 1_003, "PERSON"))]))).itertext())
    assert "680 characters" in shown
    assert shown.endswith("AnnPERSONleaked")


def test_characters_that_would_hide_or_steer_are_shown():
    assert visible("a\x07\x1b\u202e\u0085\x7f😀\u200d\n") == "a␇␛⟨U+202E⟩⟨U+0085⟩⟨U+007F⟩😀\u200d\n"
