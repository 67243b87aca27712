"""Expand compact hand-written term lists into surface forms.

Only the `_build_*.py` scripts use this; the registry skips modules whose names start with `_`.

A list has `[sections]`, `#` comments, and entries separated by commas or line ends. In an entry `(a|b|)` stands for any of the
choices (they nest), `x?` for an optional letter, `~` for a space or a hyphen, a hyphen between words also for a space, `/s` (or
`/es`, `/e`, `/er`, `/r`) for an optional ending; a closing `/s` adds the regular plural.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

MAX_TERM = 64

#: American medical spellings and their British counterparts (oe, ae, our, ise, sulph, fibre).
_BRITISH = (
    (re.compile(r"emia(s?)\b"), r"aemia\1"),
    (re.compile(r"emic\b"), "aemic"),
    (re.compile(r"\bhem(?=[aior])(?!ipl|ipa|ian|isp|icr|ime|ilat|orrhoid)"), "haem"),
    (re.compile(r"\bhemorrhoid"), "haemorrhoid"),
    (re.compile(r"hemato"), "haemato"),
    (re.compile(r"hemoglob"), "haemoglob"),
    (re.compile(r"hemophil"), "haemophil"),
    (re.compile(r"edema"), "oedema"),
    (re.compile(r"esophag"), "oesophag"),
    (re.compile(r"\bestrogen"), "oestrogen"),
    (re.compile(r"rrhea"), "rrhoea"),
    (re.compile(r"pnea"), "pnoea"),
    (re.compile(r"\b(p)ediat"), r"\1aediat"),
    (re.compile(r"orthoped"), "orthopaed"),
    (re.compile(r"gynec"), "gynaec"),
    (re.compile(r"\bceliac"), "coeliac"),
    (re.compile(r"\b(c)esarean"), r"\1aesarean"),
    (re.compile(r"\bfecal"), "faecal"),
    (re.compile(r"\bfetal"), "foetal"),
    (re.compile(r"anesth"), "anaesth"),
    (re.compile(r"ischem"), "ischaem"),
    (re.compile(r"\bcecal"), "caecal"),
    (re.compile(r"uremi"), "uraemi"),
    (re.compile(r"tumor"), "tumour"),
    (re.compile(r"color\b"), "colour"),
    (re.compile(r"odor\b"), "odour"),
    (re.compile(r"behavior"), "behaviour"),
    (re.compile(r"iz(ation|ed|ing|e)\b"), r"is\1"),
    (re.compile(r"lyzed\b"), "lysed"),
    (re.compile(r"fiber"), "fibre"),
    (re.compile(r"\bsulf"), "sulph"),
    (re.compile(r"leuk(?=o)"), "leuc"),
)
_ES = re.compile(r"(?:[sxz]|ch|sh)$")
_Y = re.compile(r"(?<=[^aeiou])y$")
_GROUP = re.compile(r"\(([^()]*)\)")
_OPTIONAL = re.compile(r"(\w)\?")
_ENDING = re.compile(r"(?<=\w)/(s|es|er|e|r)\b")


def plural(term: str) -> str:
    """Return the regular English plural of the last word, with the Greek -sis and -man exceptions."""
    if term.endswith("sis"):
        return term[:-2] + "es"
    if re.search(r"(?<!hu)(?<!ger)(?<!ro)man$", term):
        return term[:-2] + "en"
    if _ES.search(term):
        return term + "es"
    return _Y.sub("ies", term) if _Y.search(term) else term + "s"


def british(term: str) -> set[str]:
    """Return the term and its British spelling where that differs."""
    out = term
    for american, ours in _BRITISH:
        out = american.sub(ours, out)
    return {term, out}


def _choices(entry: str) -> Iterator[str]:
    group = _GROUP.search(entry)
    if group is None:
        yield " ".join(entry.split())
        return
    for choice in group[1].split("|"):
        yield from _choices(entry[: group.start()] + choice + entry[group.end() :])


def _joints(term: str) -> set[str]:
    out = {term.replace("~", " "), term.replace("~", "-")}
    return out | {re.sub(r"(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})", " ", t) for t in out}


def _apostrophes(term: str) -> set[str]:
    return {term, term.replace("'", "’"), re.sub(r"(?<=\w)'(?=s\b)|'$", "", term)} if "'" in term else {term}


def expand(entry: str, *, spelling: bool = True) -> set[str]:
    """Return every surface form of one entry; `spelling` adds British forms."""
    many = entry.endswith("/s")
    out: set[str] = set()
    optional = _OPTIONAL.sub(r"(|\1)", _ENDING.sub(r"(|\1)", entry.removesuffix("/s").strip()))
    for choice in _choices(optional):
        for number in (choice, plural(choice)) if many else (choice,):
            for joint in _joints(number):
                for form in _apostrophes(joint):
                    out |= british(form) if spelling else {form}
    return out


def read_sections(path: Path) -> dict[str, list[str]]:
    """Return the entries of a hand-written list by section; comments and blank lines are dropped."""
    sections: dict[str, list[str]] = {}
    current = sections.setdefault("sure", [])
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current += [e.strip() for e in line.split(",") if e.strip()]
    return sections


def forms(entries: Iterable[str], *, cased: bool = False) -> set[str]:
    """Return the surface forms of all entries, lower-cased unless `cased`."""
    out = {f for e in entries for f in expand(e, spelling=not cased)}
    return out if cased else {f.lower() for f in out}


def write(path: Path, header: Iterable[str], terms: Iterable[str]) -> int:
    """Write a data file (header comments, then sorted terms) and return how many terms it holds."""
    kept = sorted({t for t in terms if len(t) <= MAX_TERM})
    path.write_text("".join([*(f"# {line}\n" for line in header), *(f"{t}\n" for t in kept)]), encoding="utf-8")
    return len(kept)


def rebuild(package: Path, names: Iterable[str]) -> None:
    """Write the data files of a package whose lists are all hand-written, and print their sizes."""
    for name in names:
        hand = read_sections(package / "terms" / f"{name}.txt")
        weak = forms(hand.get("weak", ()))
        files = {"": forms(hand["sure"]) - weak, "_weak": weak, "_cased": forms(hand.get("cased", ()), cased=True)}
        for suffix, terms in files.items():
            header = (
                f"{package.name.capitalize()}: {name}{suffix}. One surface form a line, lower-case unless the list is cased.",
                f"Source: terms/{name}.txt, hand-written for this project (version 1)",
                "Licence: Apache-2.0",
                f"Made by recognizers/{package.name}/_build_{package.name}.py, {datetime.now(UTC):%Y-%m-%d}; edit the source, not this file.",
            )
            count = write(package / "data" / f"{name}{suffix}.txt", header, terms)
            print(f"{name}{suffix}: {count}")  # noqa: T201 - a build script
