"""Finds US DEA registration numbers of prescribers by their check digit."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses


def registered(value: str) -> bool:
    """Check the last digit: the sum of digits 1, 3, 5 and twice the sum of 2, 4, 6 ends in it.

    One in ten passes by chance, so a passed check leaves the score to shape and context.
    """
    digits = [int(c) for c in value[-7:]]
    total = sum(digits[0:6:2]) + 2 * sum(digits[1:6:2])
    return total % 10 == digits[6] and any(digits)


RECOGNIZER = Recognizer(
    id="us.medical_license",
    entity="MEDICAL_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="US DEA registration number",
    source="21 CFR 1301; DEA Diversion Control Division, registrant types and check digit",
    countries=("US",),
    patterns=(
        Pattern(
            name="prescriber",
            regex=r"(?<![\w.-])[ABFGMPR][A-Z9]\d{7}(?![\w-])(?!\.\d)",
            score=0.4,
            why="registrant types of practitioners, mid-level and treatment programmes; a check digit that one in ten passes",
        ),
        Pattern(
            name="any",
            regex=r"(?<![\w.-])[A-HJ-MPRSTUX][A-Z9]\d{7}(?![\w-])(?!\.\d)",
            score=0.2,
            why="all registrant types, any case: needs the word",
            caseless=True,
        ),
    ),
    context=(
        "dea",
        "medical license",
        "medical licence",
        "prescriber",
        "certificate number",
        "registration number",
        "medical certificate",
        "controlled substance",
    ),
    validate=Refuses(registered),
    examples=Examples(
        found=(
            "my certificate number is: [[BB1388568]]",
            "DEA [[GL0285191]]",
            "DEA number [[K92993548]]",
            "dea=[[bb1388568]]",
            "[[BB1388568]]",
            '{"dea_number": "[[BB1388568]]"}',
        ),
        left=(
            Left(text="The DEA number is BG8207031", why="the check digit is wrong"),
            Left(text="flight EU4488929", why="a distributor's letter without the word"),
            Left(text="DEA NN1388568", why="no registrant type N"),
            Left(text="DEA XBB1388568", why="a letter too many"),
            Left(text="BB1388568-2 shipped", why="part of a longer code"),
        ),
    ),
)
