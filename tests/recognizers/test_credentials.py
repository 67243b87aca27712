"""What holds for credentials beyond each file's own examples: unknown vendors, our own sources, the helpers' judgement."""

import re
from pathlib import Path

import pytest

import recognizers.credentials
from recognizers.credentials import _fake, _shape
from redactor.detect import Detector
from redactor.domain import Check
from redactor.registry import Registry, walk

EVERY = {r.id: r for r in walk("recognizers.credentials")}
GENERIC = [
    "credentials.authorization",
    "credentials.cookie",
    "credentials.generic_secret",
    "credentials.generic_uuid_secret",
    "credentials.jwt",
    "credentials.password",
    "credentials.private_key",
    "credentials.vendor_live_key",
]
#: Kinds whose values are words people chose, or that no name announces; the others are a vendor's.
FRAMES = {
    *GENERIC,
    *(f"credentials.{n}" for n in ("command_line", "docker_config", "mail_auth", "one_time_code", "password_said", "url_password")),
}
SHAPES = [
    'newsvcToken = "{}"',
    'NEWSVC_TOKEN := "{}"',
    'String newsvcToken = "{}";',
    "newsvc_api_key: '{}'",
    "<newsvcToken>\n    {}\n</newsvcToken>",
    '  "newsvcSecret" => "{}"',
    'System.setProperty("NEWSVC_TOKEN", "{}")',
    "export NEWSVC_SECRET={}",
    "GET /?access_token={}&x=1",
]


def marked(recognizer):
    return {v for text in recognizer.examples.found for v in re.findall(r"\[\[(.*?)\]\](?!\])", text, re.DOTALL)}


def test_there_are_enough_kinds():
    assert len(EVERY) >= 120


def test_an_unknown_vendors_key_is_found_behind_its_name():
    detector = Detector(Registry([EVERY[i] for i in GENERIC]))
    values = sorted({v for r in EVERY.values() if r.id not in FRAMES for v in marked(r) if len(v) >= 16 and "\n" not in v})
    texts = [shape.format(v) for v in values for shape in SHAPES]
    wanted = [v for v in values for _ in SHAPES]
    missed = [
        text
        for text, value, findings in zip(texts, wanted, detector.detect(texts), strict=True)
        if not any(text[f.span.start : f.span.end].find(value) >= 0 for f in findings)
    ]
    assert len(missed) <= 0.02 * len(texts), missed[:5]


@pytest.mark.parametrize("path", sorted(Path(recognizers.credentials.__file__).parent.glob("*.py")), ids=lambda p: p.stem)
def test_our_own_source_holds_no_vendors_key(path):
    detector = _vendors()
    source = path.read_text(encoding="utf-8")
    (findings,) = detector.detect([source])
    assert not [source[f.span.start : f.span.end] for f in findings]


def _vendors():
    if not hasattr(_vendors, "detector"):
        _vendors.detector = Detector(Registry([r for r in EVERY.values() if r.id not in FRAMES]))
    return _vendors.detector


@pytest.mark.parametrize(
    "value",
    [
        "<token>",
        "${TOKEN}",
        "{{ secret }}",
        "$(cat x)",
        "%TOKEN%",
        "xxxxxxxxxxxx",
        "sk-XXXXXXXXXXXX",
        "********",
        "your_api_key_here",
        "REPLACE_ME",
        "[redacted]",
        "abc...",
    ],
)
def test_placeholders_are_told(value):
    assert _shape.is_placeholder(value)


@pytest.mark.parametrize("length", [16, 20, 24, 32, 40, 64])
@pytest.mark.parametrize("alphabet", [_fake.ALNUM, _fake.HEX, _fake.LOWER_ALNUM, _fake.BASE64URL, _fake.BASE32])
def test_random_values_are_secrets(length, alphabet):
    kept = [_shape.secret_like(_fake.fake(length, alphabet, seed)) is not Check.INVALID for seed in range(200)]
    # The signs of base64url cut short values into pieces too small to tell.
    assert sum(kept) >= (160 if length < 20 else 190)


@pytest.mark.parametrize(
    "value",
    [
        "getPagesInConfluenceSpace",
        "os.environ",
        "self.config.token",
        "my-app-database-credentials",
        "/run/secrets/db_password",
        "2024-05-01T10:00:00",
        "123e4567-e89b-12d3-a456-426614174000",
        "https://example.com/oauth2/token",
        "1234567890123456",
        "sha256:9f86d081884c7d659a2feaa0c55ad015",
        "aaaaaaaaaaaaaaaaaaaa1",
    ],
)
def test_code_ids_and_words_are_no_secrets(value):
    assert _shape.secret_like(value) is Check.INVALID
