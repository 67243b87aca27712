"""What the word lists say of a word: a first name, a surname, (part of) a place, an ordinary word; four bits.

The lists are those of `recognizers/names` and `recognizers/places`; the export writes them as one file beside the
weights, `key<TAB>bits` a line, so that inference needs nothing else. The bits are hints, which training drops at random.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from redactor.adapters.onnx.lexicon import key

FIRST, SURNAME, PLACE, ORDINARY = 1, 2, 4, 8

_LISTS = Path(__file__).parents[3] / "recognizers"
_FILES = {
    "names/first.txt": FIRST,
    "names/ambiguous.txt": FIRST,
    "names/lower.txt": FIRST,
    "names/surnames.txt": SURNAME,
    "names/word_surnames.txt": SURNAME,
    "names/ordinary.txt": ORDINARY,
    "places/cities.txt": PLACE,
    "places/ambiguous.txt": PLACE,
    "places/countries.txt": PLACE,
}
#: Words inside names of places that say nothing alone.
_SHORTEST = 3


@cache
def table() -> dict[str, int]:
    """Return the bits of each listed word."""
    found: dict[str, int] = {}
    for name, bit in _FILES.items():
        for line in (_LISTS / name).read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            for part in key(line).replace("-", " ").replace("'", " ").split():
                if part == key(line) or len(part) >= _SHORTEST:
                    found[part] = found.get(part, 0) | bit
    # A part of a long place name that is an ordinary word (new, saint, of) is no place.
    singles = {
        key(line) for name, bit in _FILES.items() if bit == PLACE for line in (_LISTS / name).read_text(encoding="utf-8").splitlines()
    }
    return {word: bits & ~PLACE if bits & ORDINARY and word not in singles else bits for word, bits in found.items()}


def look_up(word: str) -> int:
    """Return the word's bits, 0 if no list has it."""
    return table().get(key(word), 0)


def write(file: Path) -> None:
    """Write the table, sorted."""
    file.write_text("".join(f"{word}\t{bits}\n" for word, bits in sorted(table().items())), encoding="utf-8")
