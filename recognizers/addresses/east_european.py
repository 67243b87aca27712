"""Finds Hungarian, Slavic, Greek and Turkish addresses by their street words."""

from __future__ import annotations

from recognizers.addresses._parts import BEFORE, CAPITAL, NAME, NAMES, SURE, followed
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_NUMBER = r"\d{1,4}(?: ?[a-zA-Zа-я](?!\w)|[/-]\d{1,4})?(?![\w%])(?![.,:]\d)"

RECOGNIZER = Recognizer(
    id="addresses.east_european",
    entity="ADDRESS",
    category=Category.LOCATION,
    title="Address of a Hungarian, Slavic, Greek or Turkish kind",
    source="UPU S42 address templates of BG, CY, CZ, GR, HU, PL, RU, SI, SK, TR, UA",
    patterns=(
        Pattern(
            name="hungarian",
            regex=followed(
                rf"{BEFORE}(?:\d{{3,6}} )?(?:{NAME} ){{1,3}}(?:\w{{3,12}} )?(?:u\.|utca|utcája|út|útja|tér|tere|körút|krt\.|sétány|köz|sor|rakpart|fasor|dűlő) \d{{1,4}}(?:[/-]\w{{1,3}})?(?:\.(?!\d))?(?!\w)"
            ),
            score=SURE,
            why="the type behind the name, the number with a stop",
        ),
        Pattern(
            name="polish",
            regex=followed(
                rf"(?<!\w)(?:\d{{3,6}} )?(?:ul\.|ulica|ulicy|al\.|aleja|aleje|alei|os\.|pl\.|plac|ulice|nábřeží|náměstí|nám\.|třída|cesta|trg|ulitsa) ?(?:{NAMES}|[a-zà-ž]{{3,20}}(?: [a-zà-ž]{{3,20}})?) {_NUMBER}"
            ),
            score=SURE,
            why="Polish, Czech, Slovak, Slovene and Croatian words before the name",
        ),
        Pattern(
            name="cyrillic",
            regex=followed(
                rf"(?<!\w)(?:ул(?:\.|ица)|вул(?:\.|иця)|пр(?:\.|-т|оспект)|пер(?:\.|еулок)|пл\.|бул(?:\.|ьвар)|наб\.|шоссе) ?{CAPITAL}[\w.-]{{1,24}}(?: {CAPITAL}?[\w.-]{{1,24}}){{0,2}},? (?:д(?:\.|ом) ?|буд\. ?)?{_NUMBER}(?:,? (?:кв\.|корп\.|стр\.|оф\.) ?\d{{1,4}}){{0,2}}"
            ),
            score=SURE,
            why="Russian, Ukrainian, Bulgarian",
        ),
        Pattern(
            name="greek",
            regex=followed(
                rf"(?<!\w)(?:\d{{3,6}} )?(?:Λεωφόρος|Λεωφ\.|Λ\.|Οδός|οδός|Πλατεία|Πλ\.) {CAPITAL}\w{{1,24}}(?: {CAPITAL}\w{{1,24}}){{0,2}} {_NUMBER}"
            ),
            score=SURE,
            why="Greek",
        ),
        Pattern(
            name="turkish",
            regex=followed(
                rf"{BEFORE}(?:{NAME} ){{1,3}}(?:Mah(?:\.|allesi),? (?:{NAME} ){{1,3}})?(?:Cad(?:\.|desi)|Sok(?:\.|ak|ağı)?|Sk\.|Bulvarı|Blv\.),? (?:No ?[:.]? ?)?{_NUMBER}(?: ?D(?:aire)?[:.]? ?\d{{1,4}})?"
            ),
            score=SURE,
            why="Turkish",
        ),
        Pattern(
            name="baltic",
            regex=followed(rf"{BEFORE}(?:{NAME} ){{1,2}}(?:g\.|gatvė|iela|pr\.|mnt\.?|tn\.?|pst\.?|tänav|maantee) {_NUMBER}"),
            score=SURE,
            why="Lithuanian, Latvian, Estonian",
        ),
    ),
    examples=Examples(
        found=(
            "[[05405 Wesselényi u. 94.\n Suite 741\n Öntésmajor\n Hungary 18695]]?",
            "Mieszkam przy [[ul. Chrzanowska 61, 53-320 Wrocław]]",
            "bydlím na [[nám. Míru 12]]",
            "Живу на [[ул. Ленина, д. 12, кв. 5]]",
            "[[Λεωφόρος Συγγρού 119]] είναι",
            "[[Atatürk Caddesi No: 12]]",
            "[[Árpád fejedelem útja 62.]]",
            "[[Gedimino pr. 9, Vilnius]]",
        ),
        left=(
            Left(text="al. 5 of the law", why="no name"),
            Left(text="Budapest tér", why="no number"),
            Left(text="pl. 12", why="no name"),
            Left(text="улица была пуста 12 дней", why="a street in passing"),
            Left(text="et al. 2019", why="a citation"),
        ),
    ),
)
