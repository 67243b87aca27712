"""Finds dates of birth: a date that the words around it, or the key before it, call one."""

from __future__ import annotations

from recognizers.dates._parts import COMPACT, DAY_MONTH, EAST_ASIAN, MONTH_YEAR, NUMERIC, NUMERIC_SHORT, TEXTUAL, TEXTUAL_SHORT, plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses

_LABEL = (
    r"(?:d\.?o\.?b\.?|date[ _-]?of[ _-]?birth|birth[ _-]?date|birth[ _-]?day|bday|b-day|(?:year|month|day) of birth"
    r"|fecha[ _]?(?:de[ _]?)?nac(?:imiento|\.)?|f\. ?(?:de )?nac(?:imiento|\.)?|cumpleaños|data[ _]?(?:de[ _]?)?nascimento|data[ _]?(?:di[ _]?)?nascita|anivers[áa]rio|compleanno"
    r"|date[ _]?(?:de[ _]?)?naissance|anniversaire|geburtsdatum|geburtstag|geb\.|geb\.-dat\.|geboortedatum|verjaardag"
    r"|data[ _]?urodzenia|födelsedatum|fødselsdato|syntymäaika|doğum tarihi|дата рождения|出生日期|出生年月日?|生日|生年月日|생년월일)"
)
#: What may stand between label and date: quotes, colons, tags, a verb, an article, an order of digits.
_LINK = (
    r"(?:[ _]?\((?:d{1,2}|m{1,2})[/.-](?:m{1,2}|d{1,2})[/.-]y{2,4}\))?[\"']?[ \t]{0,4}(?:[:：=>|-]|is|was|falls|es|ist|war|est|era|fue|é|è|are)?"
    r"[\"':]{0,2}\n?[ \t>]{0,4}[\"']?(?:on |the |el |le |am |il |em |op |den |day |:)?(?:the )?"
)
_BORN = (
    r"(?:born|naci(?:do|da|ó|eron)|nací|nascid[oa]|nasci|né|née|nat[oa]|geboren|birth|född|født|ur\.|родил(?:ся|ась))"
    r"(?:(?: in| en| em| à| a)? (?-i:[A-ZÀ-Þ])[\w'’-]{1,24}(?:,? (?-i:[A-ZÀ-Þ])[\w'’-]{1,24}){0,2},?)?(?: on| in| the| el| le| am| op| il| em| en| den| a| dne| w| about){0,2}:? "
)
_END = r"(?![\w/]|-\d|\.\d|:\d)"

#: Above DATE_TIME with a context word (0.95), which matches the same stretch.
_SCORE = 0.97

RECOGNIZER = Recognizer(
    id="dates.birth_date",
    entity="BIRTH_DATE",
    category=Category.BIRTH_AND_AGE,
    title="Date of birth",
    source="ISO 8601-1:2019 and Unicode CLDR 45 for the orders and month names",
    patterns=(
        Pattern(
            name="labelled",
            regex=rf"(?<![^\W_]){_LABEL}{_LINK}(?P<value>{TEXTUAL}|{TEXTUAL_SHORT}|{MONTH_YEAR}){_END}",
            score=_SCORE,
            why="a label in one of many languages, then a date with a month's name",
            caseless=True,
        ),
        Pattern(
            name="labelled_figures",
            regex=rf"(?<![^\W_]){_LABEL}{_LINK}(?P<value>{NUMERIC}|{NUMERIC_SHORT}|{COMPACT}|{EAST_ASIAN}){_END}",
            score=_SCORE,
            why="a label, or a key in JSON, XML, CSV, key=value, then a date in figures",
            caseless=True,
        ),
        Pattern(
            name="birthday",
            regex=rf"(?<![^\W_])(?:birthday|bday|b-day|cumpleaños|anniversaire|geburtstag|compleanno|verjaardag)(?: is| es| est| ist| è|:)?(?: on| el| le| am| il)?(?: the)? (?P<value>{DAY_MONTH}){_END}",
            score=_SCORE,
            why="a birthday without its year",
            caseless=True,
        ),
        Pattern(
            name="born",
            regex=rf"(?<![^\W_]){_BORN}(?P<value>{TEXTUAL}|{NUMERIC}|{TEXTUAL_SHORT}|{NUMERIC_SHORT}|{MONTH_YEAR}){_END}",
            score=_SCORE,
            why="'born', perhaps with a place, and a date",
            caseless=True,
        ),
        Pattern(
            name="born_somewhere",
            regex=rf"(?<![^\W_])(?:i|he|she|who|they)(?: was| were|'s| is) born (?:in|at|near) [^\n.,;:!?\d]{{1,48}} on (?:the )?(?P<value>{TEXTUAL}|{NUMERIC}|{NUMERIC_SHORT}){_END}",
            score=_SCORE,
            why="a place in any words between 'born' and the date",
            caseless=True,
        ),
        Pattern(
            name="born_year",
            regex=r"(?<![^\W_])(?:i|he|she|who|mother|father|mum|mom|dad|son|daughter|wife|husband|brother|sister|baby)(?: was|'s| is| were)? born (?:back )?in (?P<value>(?:19|20)\d{2})(?![\w/]|-\d|\.\d)",
            score=_SCORE,
            why="a year alone, said of a person: companies and bands are 'born' too",
            caseless=True,
        ),
        Pattern(
            name="year_key",
            regex=r"(?<![^\W_])(?:year[ _]of[ _]birth|birth[ _-]?year|yob|jahrgang|año de nacimiento|année de naissance|geburtsjahr)[\"']?[ ]{0,3}[:=]?[ ]{0,3}[\"']?(?:is |was )?(?P<value>(?:19|20)\d{2})(?!\w|[-./]\d)",
            score=_SCORE,
            why="a year alone behind its label",
            caseless=True,
        ),
        Pattern(
            name="after",
            regex=rf"(?<![\w/.-])(?P<value>{TEXTUAL}|{NUMERIC}|{EAST_ASIAN})(?:,| is| was| \(| -| –)? ?(?:my|his|her|their|your|the patient's|is|as|as my|as his|as her)? ?(?:date of birth|dob|birthday|birth ?date|geboren|fecha de nacimiento|出生|生まれ)(?!\w)",
            score=_SCORE,
            why="the date first, what it is after it",
            caseless=True,
        ),
        Pattern(
            name="chinese",
            regex=r"(?:出生于|生于|出生|生まれ|생일은?)[:： ]?(?P<value>(?:19|20)\d{2} ?[年년.-] ?(?:1[0-2]|0?[1-9]) ?[月월.-] ?(?:3[01]|[12]\d|0?[1-9]) ?[日号號일]?)",
            score=_SCORE,
            why="Chinese, Japanese, Korean",
        ),
        Pattern(
            name="abbreviated",
            regex=rf"(?:\((?:b\. ?|\* ?)|, b\. |(?<![^\n])\* )(?P<value>{TEXTUAL}|{NUMERIC}|{EAST_ASIAN})(?=[);,\n]| [–-]|$)",
            score=_SCORE,
            why="genealogists' and encyclopaedias' b. and *",
            caseless=True,
        ),
    ),
    validate=Refuses(plausible),
    examples=Examples(
        found=(
            "She was born on [[12 March 1984]] in Leeds.",
            "DOB: [[03/12/1984]]",
            '{"name": "J. Doe", "dob": "[[1984-03-12]]"}',
            "Fecha de nacimiento: [[10/10/1963]].",
            "Nací el [[3 de mayo de 1990]]",
            "geboren am [[03.12.1984]] in Köln",
            "Il est né le [[3 mai 1990]]",
            "Data di nascita [[12/03/1984]]; data de nascimento: [[12-03-1984]]",
            "他出生于[[1984年3月12日]]",
            "my birthday is [[June 4th]]",
            "I was born in Leeds on [[March 12, 1984]].",
            "birthDate=[[1984-03-12]]&x=1",
            "Born in [[22-nov-1972]], he moved",
            "[[15th June 1991]] is my date of birth",
            "John Doe (b. [[12 March 1984]])",
            "he was born in [[1984]]",
            "she was born in a small town by the sea on [[22/11/1972]]",
        ),
        left=(
            Left(text="The meeting is on 12 March 2024.", why="a date of something else"),
            Left(text="Fecha de ingreso: 17/06/2016", why="an admission"),
            Left(text="The band was born in 1984.", why="no person"),
            Left(text="he was born in Leeds. We met on 12 March 2004", why="the date is another sentence's"),
            Left(text="newborn screening started 12 March 2004", why="'born' inside a word"),
            Left(text="the birthday party cost 12.03 euros", why="an amount"),
            Left(text="born again 3 times", why="no date"),
            Left(text="dob: unknown, seen 2024-01-05", why="the label has no date of its own"),
            Left(text="v. 12.03.1984 of the file", why="no label of birth"),
        ),
    ),
)
