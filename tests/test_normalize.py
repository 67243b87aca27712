"""Each fold by itself: what is read, and where each character of it stands in the original."""

from itertools import pairwise

import pytest

from redactor._block import Block
from redactor.domain import Span
from redactor.normalize import further, views

#: What stands in the text, and what one of the readings must say.
FOLDS = {
    "zero-width": ("j\u200ba\u200bne", "jane"),
    "soft hyphen": ("ja\u00adne", "jane"),
    "tags": ("ja\U000e0061ne", "jane"),
    "grapheme joiner": ("4\u034f1", "41"),
    "variation selectors": ("4\ufe0f1\U000e0101", "41"),
    "control characters": ("4\x011", "41"),
    "colours": ("\x1b[1mjane\x1b[0m", "jane"),
    "full-width": ("ｊａｎｅ＠４１", "jane@41"),
    "mathematical": ("𝐣𝑎𝓃𝕖𝟜𝟷", "jane41"),
    "circled": ("ⓙⒶ①❷⓪", "jA120"),
    "squared": ("🄹🅰", "JA"),
    "small capitals": ("ᴊᴀɴᴇ", "jane"),
    "parenthesised": ("⒥⑴", "j1"),
    "ligature": ("\ufb01\U0001d41d", "fid"),
    "other digits": ("٤۱४๑", "4141"),
    "keycaps": ("4\ufe0f\u20e31\ufe0f\u20e3", "41"),
    "superscripts": ("⁴₁", "41"),
    "spaces": ("4\u20091\u00a02\u28003", "4 1 2 3"),
    "dashes": ("4\u20111\u22122\u20133", "4-1-2-3"),
    "struck": ("j\u0336a\u0336n\u0338e\u0332", "jane"),
    "decomposed": ("Jose\u0301", "José"),
    "look-alikes": ("jаnе", "jane"),
    "look-alike digits": ("1О1", "101"),
    "override": ("\u202e14\u202c", "14"[::-1] + ""),
    "percent": ("jane%40x", "jane@x"),
    "percent, nested": ("jane%252540x", "jane@x"),
    "percent, UTF-8": ("%C3%A9t%c3%a9", "été"),
    "percent, u": ("%u0040x", "@x"),
    "entities": ("&#106;&#x61;&commat;", "ja@"),
    "JSON": (r"\u0040\u{41}\U00000042\x43", "@ABC"),
    "JSON pair": (r"\ud835\udfd9", "1"),
    "quoted-printable": ("=6A=61", "ja"),
    "quoted-printable sign": ("jane=40example", "jane@example"),
    "soft break": ("jane.d=\noe", "jane.doe"),
    "markup": ("ja<b></b>ne<!-- x -->4", "jane4"),
    "backslash": (r"jane\@x", "jane@x"),
    "brackets": ("jane [at] example (dot) com", "jane@example.com"),
    "bare words": ("jane at example dot com", "jane@example.com"),
    "bare words with a dot": ("jane dot doe at example dot com", "jane.doe@example.com"),
    "other languages": ("jane arroba example punto com", "jane@example.com"),
    "broken after @": ("jane@\nexample.com", "jane@example.com"),
    "defanged": ("hxxps[:]//example[.]com", "https://example.com"),
    "spaced": ("4 1 2 2 - 3 1 1 9", "4122-3119"),
    "dotted": ("4.1.2.2.9.8.1", "4122981"),
    "in lines": ("4\n1\n2\n2\n9\n8\n1", "4122981"),
    "wider gaps": ("0 7 8   0 5   1 1 2 0", "078 05 1120"),
    "mail apart": ("j a n e @ e x . c o m", "jane@ex.com"),
    "card groups": ("4012/8888/8888/1881", "4012-8888-8888-1881"),
    "IBAN groups": ("DE89.3704.0044.0532.0130.00", "DE89 3704 0044 0532 0130 00"),
    "English": ("four one double two oh nine five", "41 22095".replace(" ", "")),
    "English tens": ("forty-one two two nine fifteen", "4122915"),
    "Spanish": ("cuatro uno dos dos nueve ocho siete", "4122987"),
    "French": ("quatre un deux deux neuf huit sept", "4122987"),
    "German": ("vier eins zwo zwei neun acht sieben", "4122987"),
    "English in groups": ("five three six, two two, eight one four five", "536 22 8145"),
    "letters and words": ("D E eight nine three seven oh four", "DE893704"),
    "Chinese": ("一三八〇〇一三八零零幺", "13800138001"),
    "after a word of one letter": ("it's a 4 0 1 2 8 8 8 I think", "it's a 4012888 I think"),
    "number with a letter": ("1.2.3.4.5.6.7.8.Z", "12345678Z"),
    "address with colons": ("2 0 0 1 : d b 8 : : 8 a", "2001:db8::8a"),
    "address in digits": ("1 9 2 . 1 . 1 . 1 . 4", "192.1.1.1.4"),
    "boxed": ("4][0][1][2][8][8][8", "4012888"),
    "spaced sign": ("jane.d @ example . com", "jane.d@example.com"),
    "address in words": ("one nine two dot one six eight dot one dot nine", "192.168.1.9"),
    "base64": ("amFuZS5kb2VAZXhhbXBsZS5jb20=", "jane.doe@example.com"),
    "base64 without padding": ("amFuZS5kb2VAZXhhbXBsZS5jb20", "jane.doe@example.com"),
    "hex": ("6a616e6540782e636f6d", "jane@x.com"),
    "hex apart": ("6a 61 6e 65 40 78 2e 63", "jane@x.c"),
    "hex with signs": ("0x6a 0x61 0x6e 0x65 0x40 0x78 0x2e 0x63", "jane@x.c"),
    "base64, nested": ("YW1GdVpTNWtiMlZBWlhoaGJYQnNaUzVqYjIwPQ==", "jane.doe@example.com"),
}


@pytest.mark.parametrize("fold", FOLDS)
def test_reads_the_value_and_knows_where_it_stands(fold):
    hidden, seen = FOLDS[fold]
    before, after = "Well, see: ", " or so."
    text = before + hidden + after
    readings = [v for v in views(text)[1:] if seen in v.text]
    assert readings, [v.text for v in views(text)]
    view = readings[0]
    at = view.text.index(seen)
    span = view.original(Span(at, at + len(seen)))
    # What is invisible at the edges belongs to no character that is seen.
    inner = hidden.strip("\u202e\u202c\ufe0f\u20e3\U000e0101")
    inner = inner.removeprefix("\x1b[1m").removesuffix("\x1b[0m")
    start = text.index(inner)
    assert start == span.start
    assert start + len(inner) <= span.end <= len(before) + len(hidden)


@pytest.mark.parametrize(
    ("text", "seen", "original"),
    [
        ("a\u200bb\u200bc", "b", "b"),
        ("x%40y", "@", "%40"),
        ("x%40y", "x@", "x%40"),
        ("x%40y", "y", "y"),
        ("ｊａｎｅ", "an", "ａｎ"),
        ("e\u0301a", "a", "a"),
        ("jane at example dot com", "example", "example"),
        ("jane at example dot com", ".com", " dot com"),
        ("four one two two nine", "1", "one"),
        ("\u202e54321\u202c", "12", "21"),
        ("a\u202e54321\u202cb 4\u200b1", "a12", "a\u202e54321"),
    ],
)
def test_maps_parts_exactly(text, seen, original):
    view = next(v for v in views(text)[1:] if seen in v.text)
    at = view.text.index(seen)
    span = view.original(Span(at, at + len(seen)))
    assert text[span.start : span.end] == original


def test_maps_any_part_of_what_was_decoded_to_all_of_it():
    text = "see amFuZS5kb2VAZXhhbXBsZS5jb20= there"
    view = views(text)[1]
    at = view.text.index("doe@")
    assert view.original(Span(at, at + 4)) == Span(4, 32)
    assert view.confirmed_only


def test_knows_what_is_all_of_a_decoded_stretch():
    view = views("see amFuZS5kb2VAZXhhbXBsZS5jb20= there")[1]
    assert view.whole(Span(4, 24))
    assert not view.whole(Span(4, 23))
    assert not view.whole(Span(0, 4))


PLAIN = {
    "prose": "Just had the best day at the beach, we stayed for 3 hours (or four)! See https://t.co/abc #fun @someone",
    "typography": "“Well” — she said… it’s 5 % off; naïve café, 3º, ½ price, 20 €, ™",
    "emoji": "so happy ❤️ 👨‍👩‍👧 👍🏽 🇩🇪",
    "Russian": "Привет, как дела? Мы вчера ходили в кино и смотрели новый фильм.",
    "Greek": "Καλημέρα, τι κάνεις σήμερα;",
    "Chinese": "今天（星期五）天气很好，我们去吃火锅了！",
    "Persian": "می‌خواهم کتاب‌ها را بخوانم.",
    "log": "2024-05-11 10:22:33,123 INFO [main] org.example.Foo: took 40ms, block blk_38865049064139660 of 10.251.73.220:50010",
    "code": "for (int i = 0; i < n; i++) { a[i] = b[i] % 2 && c == 1; }",
    "uuid": "id=6f1d2c3b-4a59-4e8f-9a0b-1c2d3e4f5a6b sha=9f86d081884c7d659a2feaa0c55ad015",
    "counting": "one, two, three, four, five, and 1 2 3 4 5 6 7 8, a b c d e f g h",
    "path": "/usr/local/share/applications/ConfigurationManager/AbstractFactory.java",
    "IPv6": "2001:db8:0:0:1:0:0:1 and 0:0:0:0:0:0:0:1",
}


@pytest.mark.parametrize("name", PLAIN)
def test_reads_ordinary_text_once(name):
    (only,) = views(PLAIN[name])
    assert only.text == PLAIN[name]
    assert only.original(Span(2, 5)) == Span(2, 5)


def test_reads_many_texts_like_each_alone():
    texts = [hidden for hidden, _ in FOLDS.values()] + list(PLAIN.values()) + ["", "é", "4\n"]
    together = further(Block(texts))
    assert [together.get(at, ()) for at in range(len(texts))] == [views(t)[1:] for t in texts]


@pytest.mark.parametrize("escape", ["%00", "&#0;", r"\u0000", "&#xD800;", r"\ud800", "&#99999999;", "%FF", "%C3", r"\x00", "=00=01"])
def test_never_makes_what_is_no_character(escape):
    for view in views(f"see 4{escape}1 and %40"):
        view.text.encode()
        assert "\0" not in view.text


def test_shows_no_content():
    assert "jane" not in repr(views("jane%40example.com"))


HOSTILE = {
    "percent": "%25",
    "percent signs": "%",
    "zero-width": "\u200b",
    "zero-width between": "a\u200b",
    "words": "one two three ",
    "word": "four ",
    "overrides": "\u202e",
    "override runs": "a\u202eb",
    "marks": "\u0336",
    "marked": "a\u0336",
    "entities": "&amp;",
    "open entities": "&#",
    "backslashes": "\\",
    "base64": "amFuZS5k",
    "hex": "6a",
    "hex apart": "6a ",
    "singles": "4 1 ",
    "dots": "4.",
    "at": " at ",
    "local": "a.",
    "addresses": "a at b dot ",
    "brackets": "[at]",
    "groups": "4012/8888/",
    "look-alikes": "aа",
    "ligatures": "\ufb03",
    "quoted": "=40",
    "tags": "<b>",
    "comments": "<!--",
    "spaces": "\u00a0",
    "newlines": "\n",
    "@": "@",
    "@ lines": "a@\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_in_bounds(name):
    text = (HOSTILE[name] * 200_000)[:200_000]
    readings = views(text)
    assert sum(len(v.text) for v in readings) <= 4 * len(text)


@pytest.mark.parametrize("name", HOSTILE)
def test_pieces_come_in_order(name):
    for view in views(HOSTILE[name] * 40)[1:]:
        assert all(a < b for a, b in pairwise(view.map.starts))


def test_an_invisible_run_after_a_space_hides_nothing():
    assert [v.text for v in views("4012 8888 \U000e0000\xad8888 1881")][1:] == ["4012 8888 8888 1881"]


def test_of_a_long_text_only_what_may_be_disguised_is_read_again():
    filler = "Nothing to see here, just a long day by the canal. " * 200
    text = filler + "Mail jane [at] example (dot) com now. " + filler + "It was 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 again. " + filler
    plain, *further = views(text)
    assert plain.text == text
    assert len(further) == 2
    assert sum(len(v.text) for v in further) < 2400
    for view, value, hidden in zip(
        further, ("jane@example.com", "4111111111111111"), ("jane [at] example (dot) com", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"), strict=True
    ):
        at = view.text.index(value)
        span = view.original(Span(at, at + len(value)))
        assert text[span.start : span.end] == hidden
