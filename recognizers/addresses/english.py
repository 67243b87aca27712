"""Finds addresses of English-speaking countries: a number, a name and a street type."""

from __future__ import annotations

from recognizers.addresses._parts import BEFORE, NAME, SURE, UNIT, WEAK, WORDS, followed
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: USPS Publication 28 appendix C1, Royal Mail and Australia Post, those that are rarely anything else after a name.
_TYPE = r"(?:Street|St|Str|Avenue|Ave?|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Squares?|Sq|Terrace|Ter|Tce|Close|Crescent|Cres|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail|Trl|Mews|Turnpike|Tpke|Expressway|Alley|Esplanade|Parade|Causeway|Crossing|Loop|Cove|Ridge|Bypass|Broadway)"
#: Types that are ordinary words too.
_WEAK_TYPE = r"(?:Way|Walk|Row|Hill|Green|Grove|Gardens|Gdns|Park|View|Rise|Quay|Wharf|Gate|Bridge|Point|Run|Path|Pass|Plaza|Mall|Creek|Manor|Island|Villas|Heights|Crossroads?|Meadows?|Drove|End)"
_DIRECTION = r"(?:(?:North|South|East|West|NE|NW|SE|SW|[NSEW])\.? )"
_NUMBER = r"\d{1,5}[A-Za-z]?(?: ?[-–/] ?\d{1,4}[A-Za-z]?| ½| 1/2)?"
_NAME = rf"(?:{NAME}|\d{{1,3}}(?:st|nd|rd|th)|of|the|de|la|du|le)"
#: "In 1999 Wall Street fell": a year is no house number.
_NO_YEAR = r"(?<![Ii]n )(?<![Ss]ince )(?<!\bof )(?<![Bb]y )(?<!Chapter )(?<!Page )"
_AFTER_TYPE = r"(?:\.(?= ?[A-Z,\n])|(?![\w’']))(?: (?:NE|NW|SE|SW|North|South|East|West|[NSEW])(?!\w))?"

RECOGNIZER = Recognizer(
    id="addresses.english",
    entity="ADDRESS",
    category=Category.LOCATION,
    title="Address of an English-speaking country",
    source="USPS Publication 28; Royal Mail, 'How to address your mail'; Canada Post addressing guidelines; Australia Post addressing standard; UPU S42",
    patterns=(
        Pattern(
            name="numbered",
            regex=followed(
                rf"{_NO_YEAR}{BEFORE}(?:{UNIT}[,/]? )?(?:\d{{1,6}} )?{_NUMBER},? {_DIRECTION}?(?:{_NAME} ){{1,4}}{_TYPE}{_AFTER_TYPE}"
            ),
            score=SURE,
            why="number, capitalised name, street type",
        ),
        Pattern(
            name="numbered_weak",
            regex=followed(
                rf"{_NO_YEAR}{BEFORE}(?:{UNIT}[,/]? )?(?:\d{{1,6}} )?{_NUMBER},? {_DIRECTION}?(?:{NAME} ){{1,3}}{_WEAK_TYPE}(?![\w’'])(?! (?:of|is|was|to|and)\b)"
            ),
            score=0.4,
            why="types that are ordinary words too",
        ),
        Pattern(
            name="lower",
            regex=rf"{_NO_YEAR}{BEFORE}(?:{UNIT}[,/]? )?{_NUMBER},? (?!way|lane|bed|car|on|in|of|man|dirt|main (?:issue|point))(?:[a-z][\w'’-]{{1,20}} ){{1,3}}(?:street|avenue|ave|road|rd|boulevard|blvd|drive|lane|ln|court|crescent|terrace|st)(?![\w’'-])(?:,? {UNIT})?(?:,? [a-z]{{2,14}},? (?:[a-z]{{2}} )?\d{{5}})?",
            score=WEAK,
            why="small letters, as in chats: needs a word",
            caseless=True,
        ),
        Pattern(
            name="postcode_after",
            regex=rf"{_NO_YEAR}{BEFORE}\d{{1,5}}[A-Za-z]?,? {_DIRECTION}?(?:[\w'’.-]{{1,20}} ){{1,4}}[\w'’.-]{{1,20}}(?:,? {UNIT})?,\s?{NAME}(?: {NAME}){{0,2}},? [A-Z]{{2}},? \d{{5}}(?:-\d{{4}})?(?!\d)(?:,? (?:USA|United States|U\.S\.A\.))?",
            score=SURE,
            why="any street, closed by city, state and ZIP code",
        ),
        Pattern(
            name="corner",
            regex=rf"[Cc]orner of (?P<value>(?:\d{{1,5}} )?(?:ul\. |al\. |pl\. )?(?:(?:{NAME}|de|del|di|du|da|la|le|do|des) ){{1,5}}(?:\d{{1,4}} )?(?:(?:St|Street|Str|Road|Rd|Avenue|Ave)\.? )?(?:and|&) (?:\d{{1,3}}(?:st|nd|rd|th)|(?:ten |van |de )?{NAME})(?: {NAME}){{0,3}})",
            score=SURE,
            why="two streets cross: as exact as a number",
        ),
        Pattern(
            name="military",
            regex=r"(?<!\w)(?:(?:PSC|CMR|Unit) \d{1,5},? Box \d{1,5}|US(?:S|NS|NV|CGC) [\w'’-]{2,24}(?: [\w'’-]{2,24})?)(?:,? ?\n[ >]{0,8}|,? )(?:APO|FPO|DPO),? (?:AA|AE|AP) \d{5}(?:-\d{4})?(?!\d)",
            score=0.9,
            why="US military and diplomatic post",
            caseless=True,
        ),
    ),
    context=WORDS,
    examples=Examples(
        found=(
            "I live at [[221B Baker Street, London NW1 6XE]].",
            "Ship to [[1600 Pennsylvania Avenue NW, Washington, DC 20500]]",
            "[[350 Fifth Avenue, Suite 3300, New York, NY 10118]]",
            "My place: [[12 Main St. Apt 4B\nSpringfield, IL 62704]]\nMobile: none",
            "[[Flat 2, 14 Crown Street]] is ours",
            "at [[100 Queen St W, Toronto, ON M5H 2N2]] tomorrow",
            "[[48 Pirrama Road, Pyrmont NSW 2009]]",
            "Meet me at [[PSC 1437, Box 3833\nAPO AA 66791]]",
            "the package goes to my address, [[123 elm street]], before noon",
            "[[6400 12 Timms Drive Suite 215 NUNGATTA Australia]]",
            "wait at the corner of [[Oak Street and 5th]]",
            '{"address": "[[742 Evergreen Terrace]]"}',
        ),
        left=(
            Left(text="12 Angry Men is a film", why="a title"),
            Left(text="5 Main issues remain", why="a count"),
            Left(text="Room 12, second door", why="a room alone"),
            Left(text="Chapter 3 Road map", why="a heading"),
            Left(text="In 1999 Wall Street fell", why="a year"),
            Left(text="a 4 lane road out of town", why="lanes"),
            Left(text="2 way street", why="no name"),
            Left(text="Sesame Street is on at 5", why="no number before it"),
            Left(text="error 404 Not Found at Road.java:12", why="a log"),
            Left(text="the top 10 Great British Drives", why="a list"),
        ),
    ),
)
