"""Finds vehicle identification numbers: seventeen places, in North America and China with a check digit."""

from __future__ import annotations

from recognizers._national import AFTER, BEFORE, spelled
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_MOST_OF_ONE = 8


def vehicle(value: str) -> Check:
    """Check the ninth place: one in eleven passes by chance, and makers elsewhere use it freely, so it only tells what cannot be one."""
    text = value.upper()
    if max(map(text.count, text)) > _MOST_OF_ONE or text.isdigit() or text.isalpha():
        return Check.INVALID
    numbers = [int(ch) if ch.isdigit() else _VALUES[ch] for ch in text]
    rest = sum(n * w for n, w in zip(numbers, _WEIGHTS, strict=True)) % 11
    return Check.VALID if value.isupper() and text[8] == "0123456789X"[rest] else Check.UNKNOWN


RECOGNIZER = Recognizer(
    id="generic.vin",
    entity="VIN",
    category=Category.GOVERNMENT_ID,
    title="Vehicle identification numbers",
    source="ISO 3779; 49 CFR 565.15 (check digit); GB 16735",
    patterns=(
        Pattern(
            name="number",
            regex=rf"{BEFORE}[A-HJ-NPR-Z\d]{{13}}\d{{4}}{AFTER}",
            score=0.2,
            why="seventeen places without I, O and Q, the last four digits",
            caseless=True,
        ),
    ),
    context=spelled(
        "VIN",
        "vehicle identification",
        "chassis",
        "chassis number",
        "Fahrgestellnummer",
        "FIN",
        "numéro de série",
        "châssis",
        "telaio",
        "bastidor",
        "车架号",
    ),
    validate=vehicle,
    examples=Examples(
        found=(
            "VIN: [[1M8GDM9AXKP042788]]",
            "[[1HGCM82633A004352]]",
            "Fahrgestellnummer [[WVWZZZ1JZXW000001]]",
            '{"vin": "[[5YJSA1DG9DFP14705]]"}',
            "chassis [[wvwzzz1jzxw000002]]",
        ),
        left=(
            Left(text="WVWZZZ1JZXW000001", why="no check digit and no word"),
            Left(text="VIN 1M8GDM9OXKP042788", why="O does not occur"),
            Left(text="VIN 12345678901234567", why="digits only"),
            Left(text="VIN 1M8GDM9AXKP0427881", why="a digit too many"),
        ),
    ),
)
