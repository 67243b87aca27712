"""Finds US driver's licence numbers of all states where the text speaks of a driver's licence."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_BEFORE = r"(?<![\w.,/+-])"
_AFTER = r"(?![\w/-])(?![.,]\d)"
#: "driver's license", "drivers licence", "driving license", "DL", and what may stand between it and the number.
_LABEL = (
    r"(?<![^\W_])(?:dr(?:iver|iving)(?:'s|’s|s)?[ _-]{0,1}licen[cs]e|dln?(?=[ _#:=\"'])|d\.l\.)"
    r"[\"']?(?:[ _-]?(?:number|num|no\.?|nr|id|#)){0,2}[\"']? ?(?:[:=#-]|is|was)?:? ?[\"']?"
)

RECOGNIZER = Recognizer(
    id="us.driver_license",
    entity="US_DRIVER_LICENSE",
    category=Category.GOVERNMENT_ID,
    title="US driver's licence number",
    source="AAMVA DL/ID Card Design Standard 2020; formats by state as their motor vehicle departments publish them",
    countries=("US",),
    patterns=(
        Pattern(
            name="letters_digits",
            regex=rf"{_BEFORE}(?:[A-Z]{{1,2}}\d{{3,14}}|[A-Z]{{3}}\d{{5,6}})[A-Z]?{_AFTER}",
            score=0.1,
            why="one to three letters and digits: AK to WY, the commonest shape (CA, FL, HI, IL, MD, MI, MN, NJ, ND, OH, VA, WI ...)",
            caseless=True,
        ),
        Pattern(
            name="digits",
            regex=rf"{_BEFORE}(?:\d{{6,12}}|\d{{6,12}}[A-Z]){_AFTER}",
            score=0.02,
            why="only digits: AL, AK, AR, CT, DE, GA, LA, ME, MS, MT, NM, NY, NC, OR, PA, SC, SD, TN, TX, UT, VT",
        ),
        Pattern(
            name="mixed",
            regex=rf"{_BEFORE}(?:\d{{2}}[A-Z]{{3}}\d{{5,6}}|[A-Z]{{2}}\d{{6}}[A-Z]|[A-Z](?:\d[A-Z]){{2}}\d?[A-Z]?|\d{{3}}[A-Z]{{2}}\d{{4}}|[A-Z]{{1,7}}[A-Z*\d]{{0,4}}\d{{3}}[A-Z\d]{{2}}){_AFTER}",
            score=0.1,
            why="digits between letters: NH, ID, IA, KS; WA has up to seven letters, a number and a check",
        ),
        Pattern(
            name="grouped",
            regex=rf"{_BEFORE}(?:[A-Z][ -]?\d{{2,3}}(?:[ -]\d{{2,4}}){{2,4}}|[A-Z]\d{{3}}(?:[ -]\d{{4,5}}){{2}}|\d{{2,4}}(?:[ -]\d{{2,4}}){{2}}){_AFTER}",
            score=0.1,
            why="as printed in groups: CO, FL, IL, KS, KY, MD, MI, MN, NJ, NY, PA, WI",
        ),
        Pattern(
            name="labelled",
            regex=rf"{_LABEL}(?P<value>(?=[A-Z*]{{0,7}}\d)[A-Z\d*]{{6,16}}){_AFTER}",
            score=0.8,
            why="the label right before it",
            caseless=True,
        ),
    ),
    context=(
        "driver's license",
        "driver’s license",
        "drivers license",
        "driver license",
        "driver's licence",
        "drivers licence",
        "driver licence",
        "driving license",
        "driving licence",
        "driver_license",
        "drivers_license",
        "driverlicense",
        "license number is",
        "state id",
        "dln",
    ),
    examples=Examples(
        found=(
            "my drivers license is [[AC432223]]",
            "Driver's license: [[F255921500940]] (IL)",
            "H: the driver license number is [[H12234567]].",
            '{"driver_license": "[[D1234562]]"}',
            "DL#: [[I1234562]]",
            "her driver's license [[S514-7780-2341-09]] expired",
            "driving license no [[12345678]]",
            "My driver’s license number is [[12ABC34567]] from New Hampshire",
        ),
        left=(
            Left(text="ticket AC432223 was closed", why="the shape alone says nothing"),
            Left(text="the software license key is bound to host db12", why="a software licence"),
            Left(text="install driver 12345678", why="a device driver"),
            Left(text="I lost my drivers license in 2019", why="a year is no number"),
            Left(text="part C12T345672", why="no context"),
            Left(text="driver's license renewal costs $35", why="an amount"),
        ),
    ),
)
