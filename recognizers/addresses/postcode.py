"""Finds postcodes that stand alone: of a shape that hardly anything else has, or behind a label."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_END = r"(?![\w/-])(?![.,]\d)"
_LABEL = r"(?:zip(?:[ _-]?code)?|post(?:al)?[ _-]?code|c\.?p\.?|cod(?:ice|igo|\.)?[ _]?post(?:al|ale)?|código postal|code postal|cap|cep|plz|postleitzahl|postnummer|postinumero|pin(?:[ _-]?code)?|kod pocztowy|psč|индекс|邮编|邮政编码|郵便番号|우편번호)"

RECOGNIZER = Recognizer(
    id="addresses.postcode",
    entity="ZIP_CODE",
    category=Category.LOCATION,
    title="Postcode",
    source="Royal Mail, PAF Programmers' Guide; Canada Post addressing guidelines; PostNL; Universal Postal Union, postcode formats",
    patterns=(
        Pattern(
            name="united_kingdom",
            regex=r"(?<![\w./-])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]?|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]|GIR) \d[ABD-HJLNP-UW-Z]{2}"
            + _END,
            score=0.5,
            why="outward and inward part with the space; without it needs the word",
        ),
        Pattern(
            name="united_kingdom_loose",
            regex=r"(?<![\w./-])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]?) ?\d[ABD-HJLNP-UW-Z]{2}" + _END,
            score=0.1,
            why="unspaced or in small letters",
            caseless=True,
        ),
        Pattern(
            name="canada",
            regex=r"(?<![\w./-])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d" + _END,
            score=0.6,
            why="letters and digits in turn, with the space",
        ),
        Pattern(
            name="canada_loose",
            regex=r"(?<![\w./-])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d" + _END,
            score=0.1,
            why="unspaced or in small letters",
            caseless=True,
        ),
        Pattern(
            name="netherlands",
            regex=r"(?<![\w./$€£-])(?<![$€£] )[1-9]\d{3} (?!SA|SD|SS|AM|PM|AD|BC|CE|GB|MB|KB|TB|KW|MW|KG|KM|MM|CM|HZ|PS|HP|BP|US|UK|EU|UN|TV|PC|ID|IN|ON|AT|TO|OF|OR)[A-RT-Z][A-Z]"
            + _END,
            score=0.3,
            why="four digits and two letters are also years and units: needs a word",
        ),
        Pattern(
            name="labelled",
            regex=rf"(?<![^\W_]){_LABEL}[\"']?(?: is|[ ]{{0,2}}[:：=#.]| )[ ]{{0,3}}[\"']?(?P<value>\d{{5}}(?:-\d{{3,4}})?|\d{{2}}-\d{{3}}|\d{{3}} ?\d{{2,3}}|\d{{3}}-\d{{4}}|\d{{4}}(?: ?[a-z]{{2}})?|[a-z]{{1,2}}\d[a-z\d]? ?\d[a-z]{{2}}|[a-z]\d[a-z] ?\d[a-z]\d)(?![\w/]|[.,-]\d)",
            score=0.7,
            why="a label in one of many languages, or a key",
            caseless=True,
        ),
        Pattern(
            name="city_state_zip",
            regex=r"(?<!\w)[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,2}, ?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? (?P<value>\d{5}(?:-\d{4})?)(?![\w-])(?![.,]\d)",
            score=0.6,
            why="behind a US city and state",
        ),
        Pattern(name="japan", regex=r"〒 ?(?P<value>\d{3}-?\d{4})(?!\d)", score=0.9, why="the postal mark"),
    ),
    context=("postcode", "post code", "postal code", "zip", "postcodes", "address", "live in", "lives in", "moved to", "adres"),
    examples=Examples(
        found=(
            "CP: [[28035]].",
            "ZIP [[94107]]",
            "I'm in [[SW1A 1AA]] now",
            "deliver to [[K1A 0B1]], Ottawa",
            "my postcode is [[1012 AB]]",
            '{"zip": "[[94107-1234]]"}',
            "PLZ [[10115]] Berlin",
            "postcode=[[sw1a1aa]]",
            "Portland, OR [[97201]]",
            "〒[[100-0001]]",
        ),
        left=(
            Left(text="in 2019 IT was easy", why="a year"),
            Left(text="order 28035 shipped", why="five digits alone"),
            Left(text="zip file of 12345 bytes", why="an archive"),
            Left(text="AB1 2CDE", why="a letter too many"),
            Left(text="pin is secret", why="no number"),
            Left(text="capital 12000", why="'cap' inside a word"),
        ),
    ),
)
