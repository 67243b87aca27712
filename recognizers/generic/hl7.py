"""Finds what the patient segment of an HL7 version 2 message holds: number, name, birth date, address, telephone."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_SOURCE = "HL7 Version 2.5.1, chapter 3.4.2, PID: patient identification segment"
_FIELD = r"[^|\r\n]{0,120}"


def _segment(place: int, value: str) -> str:
    # The first field counts the segments: that no other text has, so that hardly anything starts a match in vain.
    return rf"(?<![A-Z0-9])PID\|\d{{0,4}}(?:\|{_FIELD}){{{place - 2}}}\|(?P<value>{value})(?=[|\r\n~]|$)"


def _recognizer(kind: str, entity: str, category: Category, title: str, pattern: Pattern, found: str) -> Recognizer:
    return Recognizer(
        id=f"generic.hl7_{kind}",
        entity=entity,
        category=category,
        title=title,
        source=_SOURCE,
        patterns=(pattern,),
        examples=Examples(
            found=(found,),
            left=(
                Left(text="PID|1||||||||||", why="empty fields"),
                Left(text="PID 4820 | SMITH^JOHN | 19650412", why="a process in a table"),
                Left(text="OBX|1|NM|8867-4^Heart rate||72|/min", why="another segment"),
            ),
        ),
    )


def _field(place: int, value: str) -> Pattern:
    return Pattern(name="field", regex=_segment(place, value), score=0.9, why=f"field {place} of the segment by the standard")


RECOGNIZERS = (
    _recognizer(
        "number",
        "MRN",
        Category.GOVERNMENT_ID,
        "Patient's number in HL7",
        _field(3, r"[A-Z0-9-]{3,20}(?:\^[^|\r\n]{0,60})?"),
        "PID|1||[[4820193^^^HOSP^MR]]||SMITH^JOHN^A||19650412|M|||12 OAK ST^^SPRINGFIELD^IL^62701||(217)555-0123",
    ),
    _recognizer(
        "name",
        "PERSON",
        Category.IDENTITY,
        "Patient's name in HL7",
        _field(5, r"[^\W\d_][^|\r\n~]{1,80}"),
        "PID|1||4820193^^^HOSP^MR||[[SMITH^JOHN^A]]||19650412|M",
    ),
    _recognizer(
        "birth_date",
        "BIRTH_DATE",
        Category.BIRTH_AND_AGE,
        "Birth date in HL7",
        _field(7, r"(?:19|20)\d{6}(?:\d{2,6})?"),
        "PID|1||4820193^^^HOSP^MR||SMITH^JOHN^A||[[19650412]]|M",
    ),
    _recognizer(
        "address",
        "ADDRESS",
        Category.LOCATION,
        "Patient's address in HL7",
        _field(11, r"[^|\r\n~]{1,119}\w"),
        "PID|1||4820193||SMITH^JOHN||19650412|M|||[[12 OAK ST^^SPRINGFIELD^IL^62701]]||(217)555-0123",
    ),
    _recognizer(
        "phone",
        "PHONE_NUMBER",
        Category.CONTACT,
        "Patient's telephone in HL7",
        _field(13, r"[+(\d][\d() .+-]{5,24}\d"),
        "PID|1||4820193||SMITH^JOHN||19650412|M|||12 OAK ST||[[(217)555-0123]]",
    ),
)
