"""The evasion grid: every kind of value in every disguise is found where it stands; innocent texts stay innocent."""

import base64

import pytest
from disguises import DISGUISES

from redactor.domain import Outcome
from redactor.normalize import views
from redactor.pipeline import _counts as counts

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


def test_the_grid_is_found_with_exact_offsets(pipeline):
    cells = {key: made for key in CELLS if (made := cell(*key)) is not None}
    found = pipeline.detect_many([text for text, *_ in cells.values()])
    misses = [
        key
        for (key, (_, span, entities)), findings in zip(cells.items(), found, strict=True)
        if not any((f.span.start, f.span.end) == span and f.entity in entities for f in findings)
    ]
    # So many cells that a disguise which silently applies to nothing would show.
    assert len(cells) > 500
    assert len(misses) <= len(cells) * 0.02, misses


INNOCENT = {
    "Russian": "Привет! Вчера купил iPhone'ом новый чехол, а COVID-19 уже прошёл. Скидка 20% на SMS-рассылку до 5-го числа.",
    "Ukrainian": "Він жив у Києві з 2019–2021 рр.; ціна — 15 000 грн. за 2 м².",
    "Greek": "Καλημέρα, τι κάνεις; Πήγα στο Wi-Fi café με 3 φίλους — 12 €.",
    "Arabic": "مرحبا، كيف حالك؟ اشتريت ٣ كتب بسعر ٤٥ ريالا في ٢٠٢٣.",
    "Persian": "می‌خواهم کتاب‌های ۱۲ و ۱۳ را بخوانم.",
    "Hebrew": "שלום, מה שלומך? קניתי 3 ספרים ב-45 ש\u05f4ח\u200f.",
    "Hindi": "मैंने १२ किताबें और ३ कलम खरीदीं।",
    "Thai": "วันนี้อากาศดีมาก ๑๒ องศา",
    "Chinese": "今天（星期五）天气很好，我们花了３５块钱吃火锅！评分：９．５",
    "Japanese": "２０２３年は暑かったです。気温は３５℃、湿度は８０％でした。",
    "Korean": "오늘은 3시에 만나요ㅋㅋ",
    "emoji": "So happy ❤️❤️ 👨‍👩‍👧‍👦 1️⃣ first 2️⃣ second 🇩🇪🇫🇷 👍🏽 ©️ ™️",
    "maths": "Let 𝑓(𝑥) = 𝑥² + 2𝑥 − 1, so f(10³) ≈ 1.002 × 10⁶ and ½ ≤ ⅔; ∑ aᵢ₊₁.",
    "circled list": "① wash ② dry ③ fold ④ store",
    "small capitals": "ᴛʜᴇ ᴇɴᴅ of the story",
    "counting": "One, two, three, four, five, six, seven, eight, nine, ten: ready or not! 1 2 3 4 5 6 7 8 9 10",
    "countdown": "5 4 3 2 1 0 go, and a b c d e f g",
    "prose numbers": "One of the three came at two; the other four or five left at six, seven at most.",
    "matrix": "[0 1 0 0 1 1 0 1]\n[1 0 0 1 0 1 1 0]\nboard: X O X O O X . X .",
    "scores": "Sets: 6-4, 3-6, 7-5, 6-2. Ratings 4 5 3 4 4 for the team.",
    "at the dot": "Look at the dot in the middle, then stare at the dot com bubble.",
    "worked at": "He worked at Pets dot com and she looked at Amazon dot com for shoes.",
    "join us": "Join us at example dot com, or shop online at our dot net store.",
    "dotted prose": "At this point my foot hurt. At that point it got worse. The point is: meet at noon.",
    "Spanish prose": "En el punto dos quedamos a las ocho; uno, dos o tres amigos vienen.",
    "German prose": "Punkt acht waren ein, zwei, drei Leute da, am Ende vier.",
    "URL": "https://shop.example/search?q=blue%20suede%20shoes&cat=men%2Fsize%2042&ref=a%3Db#top",
    "nested URL": "https://login.example/?next=https%3A%2F%2Fshop.example%2Fcart%3Fitem%3D42%26n%3D1",
    "HTML": "<p>Fish &amp; chips &lt;b&gt; &quot;fresh&quot; &nbsp;&pound;5 &#8212; <b>50</b>&#37; off&hellip;</p>",
    "JSON": '{"title": "Caf\\u00e9 \\u2014 cr\\u00e8me", "path": "C:\\\\users\\\\x64", "n": [1,0,2,5,3,1,1,0]}',
    "regex": r"re.compile(r'\x41[\u0400-\u04ff]+\d{3}', re.U)",
    "image": "![x](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)",
    "harmless base64": "payload: eyJjb2xvciI6ImJsdWUiLCJzaXplIjo0Mn0= and VGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVy",
    "hex dump": "00000000  7f 45 4c 46 02 01 01 00  00 00 00 00 00 00 00 00  |.ELF............|",
    "text dump": "00000010  48 65 6c 6c 6f 2c 20 77 6f 72 6c 64 21 0a 00 00  |Hello, world!...|",
    "hashes": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 md5 d41d8cd98f00b204e9800998ecf8427e",
    "log": "2024-05-11 10:22:33,123 INFO [main] c.e.Foo - pid=40ms rss=2E0 done 3/4 a/b/c/d 1.2.3",
    "table": "| 3 | 1 | 0 | 2 |\n| 1 | 1 | 5 | 2 |\n 1.5 2.5 3.5",
    "diff": "@@ -1,3 +1,4 @@\n-a\n+b\n c",
    "units": "10 km/h at 5 °C, 3 × 4 m², 1º lugar, 2ª edición, № 5, 100\u00a0% of 10\u202f000",
    "decorated": "★彡 wow 彡★ ~*~ sparkle ~*~ l o l  y a y ! !",
    "spaced shout": "N O   W A Y, this is s o o o o o good",
    "zalgo": "h̶e̶l̶l̶o̶ w̷o̷r̷l̷d̷, c̈́r̈a̋z̈y",
    "override": "the file is called \u202egnp.tac\u202c, haha",
    "terminal": "\x1b[32mPASS\x1b[0m 12 tests in \x1b[1m3.4s\x1b[0m",
    "mail text": "Total =3D 5, caf=C3=A9, a long line that goes=\n on here =E2=80=93 end",
}


@pytest.mark.parametrize("name", INNOCENT)
def test_innocent_texts_give_nothing_more_when_folded(pipeline, name):
    text = INNOCENT[name]
    plain, *folded = views(text)
    at = {i for f in pipeline.detector.detect([text])[0] for i in range(f.span.start, f.span.end)}
    spans = [view.original(f.span) for view in folded for f in pipeline.detector.detect([view.text])[0] if counts(f, view)]
    assert [text[s.start : s.end] for s in spans if not at.issuperset(range(s.start, s.end))] == []
    assert plain.text == text


@pytest.mark.parametrize(
    ("encoded", "found"),
    [
        ("4012888888881881", True),  # its check digit is right
        ("203.0.113.42", True),  # all that was encoded
        ("see 203.0.113.42 or so", False),  # neither
        ("4012888888881882", False),
    ],
)
def test_what_was_decoded_counts_only_when_confirmed(pipeline, encoded, found):
    text = "x " + base64.b64encode(encoded.encode()).decode() + " y"
    assert bool(pipeline.detect(text)) is found
    assert any(c.outcome is Outcome.KEPT for c in pipeline.explain(text)) is found
