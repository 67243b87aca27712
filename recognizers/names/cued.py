"""Names behind a role, a verb of authorship or a directory's key, and in front of a patient's number."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import INITIALS, PARTICLE, UPPER, WORD
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_SOURCE = "Phrases of tickets, audit trails, forms and directories, collected by hand"
_FULL = rf"{WORD}{INITIALS}{PARTICLE} {WORD}(?: {WORD})?"
_CAPITALS = rf"[{UPPER}][{UPPER}'’-]{{1,24}}"
_END = r"(?![\w/\\(=]|\.\w)"

RECOGNIZERS = (
    Recognizer(
        id="names.cued",
        entity="PERSON",
        category=Category.IDENTITY,
        title="Full name behind a role or a verb of authorship",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="role",
                regex=rf"(?<![^\W_])(?:[Ee]mployee|[Cc]ustomer|[Pp]atient|[Mm]ember|[Cc]ourier|[Dd]river|[Tt]enant|[Aa]pplicant|[Cc]andidate|[Gg]uest|[Ss]tudent|"
                rf"[Pp]assenger|[Cc]ardholder|[Rr]ecipient|[Pp]articipant|[Ss]ubscriber|[Cc]aller|[Ww]itness|[Nn]urse|[Tt]eacher|[Dd]octor|[Cc]lient|[Uu]ser|[Oo]wner|"
                rf"[Bb]eneficiary|[Pp]ayee|[Cc]laimant|[Gg]uardian|[Pp]olicyholder|[Pp]upil|[Ss]pouse|[Ll]andlord|[Vv]ictim|[Vv]ítima|[Vv]íctima|[Ss]uspect|[Aa]ttendee|[Rr]eferee|[Ww]ife|[Hh]usband|[Dd]efendant|[Cc]ontact|[Hh]older)[\"']?(?: ?[:=] ?[\"']?|,? )(?P<value>{_FULL}){_END}",
                score=0.55,
                why="a role that a person has, then two or more capitalised words",
            ),
            Pattern(
                name="done_by",
                regex=rf"(?<![^\W_])(?:triggered|added|created|updated|changed|approved|signed|sent|written|reviewed|requested|reported|uploaded|deleted|removed|"
                rf"assigned|submitted|prepared|edited|posted|commented|closed|opened|cancelled|canceled|booked|ordered|paid|filed|completed|handled|received|denied) "
                rf"(?:by|to|from):? (?P<value>{_FULL}){_END}",
                score=0.5,
                why="who did it; products and teams do things, too, and are made of ordinary words",
            ),
            Pattern(
                name="apposition",
                regex=rf"(?<!\w)(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?:\w{{2,12}} )?(?:nurse|doctor|dentist|midwife|neighbou?r|landlord|landlady|boss|manager|teacher|tutor|"
                rf"coach|carer|cleaner|babysitter|nanny|colleague|supervisor|receptionist|accountant|lawyer|cousin|aunt|uncle|sister|brother|nephew|niece|mother|father|"
                rf"husband|wife|partner|daughter|son|friend), (?P<value>{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,2}})(?=,| is | has | was | had )",
                score=0.6,
                why="who somebody is to the writer, a comma, the name",
            ),
            Pattern(
                name="self",
                regex=rf"(?<![\w'’])(?:I|[Uu]ndersigned|[Ss]oussignée?|Yo|Eu|Ich|Я),? (?P<value>{_FULL})(?=,)",
                score=0.5,
                why="declarations begin with who makes them",
            ),
            Pattern(
                name="for_whom",
                regex=rf"(?<!\w)(?:in the name of|on behalf of|payable to|made out to|certify that|confirm that|prepared for|message for|care of|c/o) "
                rf"(?P<value>(?:[{UPPER}]\. ?){{1,3}}{WORD}|{_FULL}){_END}",
                score=0.5,
                why="for whom something is",
            ),
            Pattern(
                name="mailbox",
                regex=rf"(?<![^\W_])(?P<value>{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{1,2}})(?=[\"']? ?[<(][^\s<>()@]{{1,64}}@)",
                score=0.5,
                why="whose address stands in brackets",
            ),
            Pattern(
                name="directory",
                regex=rf"(?<![\w-])(?:cn|displayname|givenname|sn)=(?P<value>{_FULL})(?=,(?:ou|dc|o|cn|c)=|[;\"'])",
                score=0.7,
                why="a common name in a distinguished name; two words at least, for roles and machines have one",
                caseless=False,
            ),
            Pattern(
                name="directory_capitals",
                regex=rf"(?<![\w-])CN=(?P<value>{_FULL})(?=,(?:OU|DC|O|CN|C)=)",
                score=0.6,
                why="the same as Active Directory writes it",
            ),
        ),
        validate=_data.judge_any,
        examples=Examples(
            found=(
                "Employee [[Zanele Dlamini]], no bank account on file",
                "Pipeline triggered by [[Thandiwe Nkosi]] (commit 3b2a1c0)",
                "note added by [[Elif Demir]]: call back",
                "leave approved employee=[[Ngozi Eze]] type=annual",
                "Our night nurse, [[Grace Achieng]], has left",
                'BIND dn="cn=[[Pavel Horák]],ou=staff,dc=firma"',
                "Could not deliver to [[Přemysl Dvořák]] <p.dvorak@example.cz>: 550",
                "I, [[Tendai Moyo]], request; requester: [[Ottoline Frayne]] (o.frayne@example.com)",
                "in the name of [[R. T. Fairweather]]. to certify that [[Arjun Bhattacharya]], 41",
                "Parent/guardian: [[Gráinne Breathnach]], 087",
                "courier [[Abdul Rahman]] marked it delivered",
            ),
            left=(
                Left(text="job triggered by Cloud Scheduler", why="a service, in ordinary words"),
                Left(text="User Load (0.4ms), User Agent: x, Customer Service, Client Error", why="ordinary words"),
                Left(text="session closed by Remote Host", why="a machine"),
                Left(text="cn=Users,dc=x cn=Domain Admins,cn=Users", why="groups"),
                Left(text='"Customer Service" <service@example.com>, Build Server <ci@example.com>', why="ordinary words"),
                Left(text="on behalf of Customer Service, I, Home Office,", why="ordinary words"),
                Left(text="patient The Chart", why="a sentence"),
                Left(text="Member Since 2019", why="no name"),
            ),
        ),
    ),
    Recognizer(
        id="names.gaelic",
        entity="PERSON",
        category=Category.IDENTITY,
        title="Surname with a Gaelic prefix",
        source="An Coimisiún Logainmneacha and the Irish register of surnames: Ó, Ní, Uí, Mac, Nic and what follows",
        patterns=(
            Pattern(
                name="prefix",
                regex=rf"(?<!\w)(?:{WORD} )?(?:Ó|Ní|Uí|Nic) {WORD}(?:, {WORD})?(?!\w)",
                score=0.6,
                why="the accented prefix as a word of its own stands before nothing else",
            ),
        ),
        examples=Examples(
            found=("Dear Dr [[Ó Briain]], thank you", "Name: [[Ó Súilleabháin, Pádraig]]", "[[Tomás Ó Cearbhaill]] asks"),
            left=(
                Left(text="Ó siete u ocho", why="no surname follows"),
                Left(text="O Porto and Ni Hao", why="no prefix"),
            ),
        ),
    ),
    Recognizer(
        id="names.joined",
        entity="PERSON",
        category=Category.IDENTITY,
        title="Known name joined by a plus or an underscore",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="query",
                regex=r"[?&]\w{1,20}=(?P<value>[A-ZÀ-Þ][^\W\d_]{1,20}(?:\+|%20)[A-ZÀ-Þ][^\W\d_]{1,20})(?=[&\s+%\"']|$)",
                score=0.5,
                why="what somebody searched for",
            ),
            Pattern(
                name="file",
                regex=r"(?<=[/_\s\"'-])(?P<value>[A-ZÀ-Þ][^\W\d_]{1,20}_[A-ZÀ-Þ][^\W\d_]{1,20})(?=(?:_\d{1,8})?\.(?:pdf|docx?|xlsx?|jpe?g|png|csv|txt|odt|zip|eml|heic|mp4)(?!\w))",
                score=0.5,
                why="whose document it is",
            ),
        ),
        validate=lambda value: _data.judge_known(value.replace("+", " ").replace("%20", " ").replace("_", " ")),
        examples=Examples(
            found=("GET /search?q=[[Kevin+Robertson]]+phone HTTP/1.0", 'accessed "/Scans/Passport_[[Katherine_Johnson]].pdf"'),
            left=(
                Left(text="GET /search?q=New+York&title=Hello+World", why="a place, a title"),
                Left(text="Annual_Report.pdf User_Guide.pdf", why="ordinary words"),
            ),
        ),
    ),
    Recognizer(
        id="names.capitals",
        entity="PERSON",
        category=Category.IDENTITY,
        title="Surname and first name in capitals",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="turned_round",
                regex=rf"(?<![\w,-])(?:(?i:pt|patient|name|passenger|pax|insured|subject|resident)[.:]? )(?P<value>{_CAPITALS}, ?{_CAPITALS}(?: (?!MRN|DOB|NHS|SSN){_CAPITALS})?)(?![\w-])",
                score=0.6,
                why="as hospitals, airlines and courts write it behind the role",
            ),
            Pattern(
                name="airline",
                regex=rf"(?<![\w/-])[{UPPER}]{{2,24}}/[{UPPER}]{{2,24}}(?: [{UPPER}]{{2,24}})? ?(?:MR|MRS|MS|MISS|MSTR|DR)(?![\w/-])",
                score=0.7,
                why="surname, slash, first name and form of address, as airlines write it",
            ),
            Pattern(
                name="before_number",
                regex=rf"(?<![\w,-])(?P<value>{_CAPITALS}, ?{_CAPITALS}(?: [{UPPER}])?)(?= {{1,3}}\(?(?:MRN|DOB|NHS|SSN|[1-9]?\d ?[MF](?!\w)))",
                score=0.6,
                why="before a patient's number, date of birth or age",
            ),
            Pattern(
                name="labelled",
                regex=rf"(?<![^\W_])(?i:surnames?|family names?|last names?|given names?|first names?|forenames?|cardholder|nachname|vorname|nom|prénoms?|cognome|apellidos?|nombres?)"
                rf"(?:[:=] ?| (?!AND|IS|OF))(?P<value>{_CAPITALS}(?: {_CAPITALS}){{0,2}})(?![\w(=-])",
                score=0.5,
                why="passports and visa forms have names in capitals",
            ),
        ),
        examples=Examples(
            found=(
                "pt [[GARCIA, ROSA]] MRN 00482913",
                "[[WHITLOCK, HAROLD]] 72M admitted",
                "1.[[SILVA/MARIA MRS]] seat 12A",
                "surname [[AL-MASRI]], given names [[OMAR KHALED]]",
                "Nom: [[DUPONT]]",
            ),
            left=(
                Left(text="GET, POST requests", why="no role before"),
                Left(text="surname IS REQUIRED", why="a message"),
                Left(text="name TABLE, COLUMN_X", why="code"),
            ),
        ),
    ),
)
