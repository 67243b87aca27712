"""Finds addresses by what all countries share: a unit, a post office box, a number around a name with a postcode."""

from __future__ import annotations

from recognizers.addresses._parts import BEFORE, CAPITAL, CLOSED_TAIL, COUNTRY, NAME, NAMES, PARTICLE, SURE, TAIL, UNIT, followed
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Units that are always part of an address when a street with a number stands before them.
_STRONG_UNIT = r"(?i:apartment|apto?|suite|ste|unit|flat)\.? ?#?\d{1,5}[A-Za-z]?(?!\w)"
_BREAK = r"(?:,? ?\n[ \t>]{0,8}|, ?)(?:[A-Z]{1,2}-)?"
_TOWN = rf"{_BREAK}(?:\d{{4,5}}|\d{{3}} \d{{2}}|\d{{2}}-\d{{3}}|\d{{4}} ?[A-Z]{{2}}) {NAMES}"
_SEP = r"(?:[.,]{0,2}(?:\n ?| )[ >]{0,4})"

RECOGNIZER = Recognizer(
    id="addresses.generic",
    entity="ADDRESS",
    category=Category.LOCATION,
    title="Address of any country",
    source="UPU S42, 'International postal address components and templates'",
    patterns=(
        Pattern(
            name="unit",
            regex=followed(rf"{BEFORE}(?:\d{{1,6}} ){{1,2}}(?:{NAMES} ?){{1,2}}(?: ?\d{{1,4}}[a-z]?)?{_SEP}{_STRONG_UNIT}"),
            score=SURE,
            why="number, name and a unit with its number",
        ),
        Pattern(
            name="unit_number_last",
            regex=followed(rf"{BEFORE}{NAMES} \d{{1,4}}[a-z]?(?: {NAME} {NAME})?{_SEP}{_STRONG_UNIT}"),
            score=SURE,
            why="name, number and a unit",
        ),
        Pattern(
            name="unit_first",
            regex=followed(
                rf"(?<!\w)(?i:apartment|apt|suite|ste|unit|flat)\.? ?#?\d{{1,5}}[A-Za-z]?,? (?:\d{{1,6}} ){{1,2}}{NAMES}(?: \d{{1,4}}(?![\w.,]?\d))?(?!\w)"
            ),
            score=SURE,
            why="the unit before number and name",
        ),
        Pattern(
            name="unit_lower",
            regex=rf"{BEFORE}\d{{1,6}} (?:[^\W\d_][\w'’.-]{{1,20}} ){{1,4}}(?:\d{{1,4}} )?(?:apt|suite|ste|apartment)\.? ?#?\d{{1,5}}[a-z]?(?!\w)(?:(?:, |,? ?\n ?)[^\W\d_][\w'’-]{{1,20}}(?: [\w'’-]{{2,20}}){{0,2}}(?:,? (?:[a-z]{{2}} )?\d{{4,6}}(?!\w)))?",
            score=0.5,
            why="the same in small letters",
            caseless=True,
        ),
        Pattern(
            name="two_numbers",
            regex=followed(rf"{BEFORE}\d{{3,6}} {NAMES} \d{{1,4}}(?![\w.,/:%-]?\d)\.?(?!\w)", CLOSED_TAIL),
            score=0.5,
            why="any street between two numbers, closed by a postcode or a country",
        ),
        Pattern(
            name="two_numbers_first",
            regex=followed(rf"{BEFORE}\d{{3,6}} \d{{1,4}} {NAMES}(?!\w)", CLOSED_TAIL, lead=rf"\d{{3,6}} \d{{1,4}} {CAPITAL}"),
            score=0.5,
            why="any street behind two numbers, closed likewise",
        ),
        Pattern(
            name="number_last",
            regex=followed(
                rf"{BEFORE}(?<![A-Za-z] ){NAMES} \d{{1,4}}[a-z]?(?![\w.:%-])(?=,? ?\n|, )",
                rf"{_TOWN}(?:(?:,? ?\n[ \t>]{{0,8}}|, ?){COUNTRY})?(?!\w)",
                lead=rf"{NAMES} \d{{1,4}}[a-z]?{_BREAK}\d",
            ),
            score=0.5,
            why="name and number, then postcode and town",
        ),
        Pattern(
            name="box",
            regex=followed(
                r"(?<!\w)(?i:p\.? ?o\.?[- ]?box|post(?:al)?[ -](?:office )?box|pobox|locked bag|private bag|gpo box|postbox) ?#?\d{1,7}(?!\w|[.,]\d)(?: [A-Z][\w'’-]{2,20} [A-Z][\w'’-]{2,20})?",
                TAIL,
            ),
            score=SURE,
            why="a post office box",
        ),
        Pattern(
            name="box_with_number",
            regex=followed(r"(?<![\w.])\d{3,6} (?i:p\.? ?o\.? ?box|postbox) ?\d{1,7}(?!\w|[.,]\d)", TAIL),
            score=SURE,
            why="the same with a number before it",
        ),
        Pattern(
            name="labelled",
            regex=rf"(?<!\w)(?i:(?:home|street|postal|mailing|billing|shipping|delivery|residential|current|my|his|her|our) address|address(?: line ?1?)?|adres(?:se)?|anschrift|wohnhaft in|osoite|street)[\"']?(?: is|: ?|=)[ \t]{{0,8}}[\"']?(?P<value>(?:\d{{1,6}}[A-Za-z]?,? )?{NAMES},? \d{{1,5}}[A-Za-z]?(?![\w.:/@-]?\w)(?:,? {UNIT})?|\d{{1,6}}[A-Za-z]?,? (?:{PARTICLE} )?{NAMES}(?![\w@.]?\w))",
            score=0.5,
            why="behind a label a name with a number is an address",
        ),
        Pattern(
            name="name_number",
            regex=rf"{BEFORE}(?:\d{{3,6}} )?{CAPITAL}[\w'’-]{{3,24}}(?: (?:{PARTICLE} )?{CAPITAL}[\w'’-]{{2,24}}){{0,3}} \d{{1,4}}(?![\w%/:]|[.,-]\w)(?! ?(?:years?|percent|people|days?|hours?|minutes?|times|am|pm|km|GB|MB)\b)",
            score=0.04,
            why="a name and a number: only right behind words of an address",
        ),
    ),
    context=(
        "live at",
        "lives at",
        "living at",
        "reside at",
        "resides at",
        "residing at",
        "drops you off at",
        "stop at",
        "side of",
        "sent to",
        "deliver to",
        "deliver it to",
        "ship to",
        "ship it to",
        "corner of",
        "my address",
        "home address",
        "billing address",
        "located at",
        "moved to",
    ),
    examples=Examples(
        found=(
            "Please update [[9721 Dalmatinova 43 Apt. 678 Velenje]]",
            "[[Serenade Opus 420\n Apt. 576\n Voormezele\n Belgium 92060]]",
            "write to [[P.O. Box 149, Springfield, IL 62704]]",
            "[[27534 Þorsteinsgata 63\nMOSS\n, nan\n 51971]] is mine",
            "Apt first: [[Apt. 675 62314 Mellemvej 32\nAalborg NO 9100]]",
            "Home address: [[Nieuwe Baan 473]]",
            "user: [[605 penteli 210 apt. 999]]",
            "[[5586 Steinmark 31, Arnsdorf, Germany]]",
            "He lives on the north side of [[Joaquin Suarez 2906]].",
            "[[Marktgut 12, 04109 Leipzig, Germany]]",
        ),
        left=(
            Left(text="Room 12 on floor 3", why="a room in a house"),
            Left(text="MAC address: aa:bb:cc:00:11:22", why="an address of another kind"),
            Left(text="IP address is 10.0.0.1", why="an address of another kind"),
            Left(text="Windows 11 and Office 365", why="products"),
            Left(text="Chapter 3 Unit testing", why="a heading"),
            Left(text="see Figure 12, Table 3", why="a caption"),
            Left(text="Formula 1 2019, Germany", why="sports"),
            Left(text="the drop box 12 is full", why="no post office box"),
            Left(text="address = 0x7ffe1234", why="memory"),
        ),
    ),
)
