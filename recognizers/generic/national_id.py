"""Finds identity, passport, driving licence and tax numbers of any country behind their label, in many languages.

The number itself is not checked: what stands right behind "passport no:" is hidden even where it is mistyped or of a country unknown here.
"""

from __future__ import annotations

from recognizers._national import AFTER
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Nothing of a word right before a label; scripts without spaces and prefixes of keys (`user_passport`) may touch it.
_START = r"(?<![^\W_\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3])"

#: "number" in its ways, a verb, punctuation and quotes: what stands between a label and its value.
_NUMBER = r"(?:[ _-]{0,2}(?:number|numbers|num|no|nr|nº|n°|n\.º|n\.|№|id|#|nummer|numero|número|numéro|numer|číslo|numarası|номер|号码|號碼|番号|번호|号|號|رقم))?"
_LINK = (
    r"\.?[\"'’)\]]{0,2} {0,2}(?:[:：=#>-]{1,2}|is|was|are|ist|lautet|est(?: le)?|es(?: el)?|é|è|jest|(?:μου )?είναι|to|är|er|on|adalah|là|是|は|는|은)?"
    r"[:：]? {0,2}[\"'(\[]{0,2}"
)

#: The label ends here: "BSNR" is not "BSN".
_END = r"(?![^\W\d_\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3])"

#: Five to twenty-odd letters and digits, at least four of them digits, a digit near the start; no date.
_VALUE = (
    r"(?P<value>(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))(?!(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?!\d))(?=(?:[ ./-]?[A-Z\d]){5})"
    r"(?=[A-Z]{0,6}[ .-]?\d)(?=(?:[A-Z ./-]{0,4}\d){4})"
    r"(?:[A-Z]{1,3}[ -])?[A-Z\d](?: \d{2}|[./-]?[A-Z\d]){3,24}(?: [A-Z](?![^\W_]))?)"
)

_IDENTITY = (
    r"national(?:[ _-]?(?:identity|identification|id))(?:[ _-]card)?|identity[ _-]?(?:card|document|number|no)|(?<!e)id[ _-]card|citizen(?:ship)?[ _-](?:id|card|number)|"
    r"government[ _-]id|civil[ _-]id|voter[ _-]id|(?:my|his|her|their|your|'s|’s) id(?= (?:number|no|is)|:)|personal[ _-](?:identity|identification)|"
    r"social[ _-](?:security|insurance)|residence[ _-](?:permit|card)|alien[ _-]registration|health[ _-](?:card|insurance)|aadhaar|"
    r"personalausweis(?:nummer|-nr)?|ausweis(?:nummer|-nr)?|(?:sozial|renten|kranken)versicherungs?(?:nummer|-nr)|aufenthaltstitel|"
    r"carte (?:nationale )?d['’]identit[ée]|pièce d['’]identité|(?:num[ée]ro de |n° )?s[ée]curit[ée] sociale|titre de séjour|"
    r"documento (?:nacional )?de identidad|c[ée]dula(?: de (?:identidad|ciudadan[íi]a|extranjer[íi]a))?|carn[ée]t? de identidad|seguridad social|"
    r"cart[ãa]o de cidad[ãa]o|bilhete de identidade|carteira de identidade|(?:carta|documento) d[i'’] ?identit[àa]|identiteitskaart|burgerservicenummer|"
    r"rijksregisternummer|dow[oó]du? osobist(?:y|ego)|rodn[ée] [čc][íi]slo|ob[čc]ansk[ýy] pr[ůu]kaz|carte de identitate|szem[ée]lyi(?: igazolv[áa]ny)?|"
    r"personnummer|f[øo]dselsnummer|cpr-?(?:nr|nummer)|henkil[öo]tunnus|isikukood|asmens kodas|personas kods|(?:t\.?c\.? )?kimlik|nomor induk kependudukan|"
    r"c[ăa]n c[ưu][ớo]c(?: công dân)?|снилс|身份证|身分證|身份證|マイナンバー|個人番号|주민등록|외국인등록|الرقم القومي|رقم الهوية|תעודת זהות|आधार"
)
#: Abbreviations, which count in capitals only.
_IDENTITY_ABBREVIATED = r"DNI|NIE|PESEL|BSN|CNP|CURP|OIB|EGN|JMBG|CPR|CNIC|NRIC|NIK|KTP|CCCD|CMND|TCKN|NINO|NIN|NISS|NIR|AHV|AVS|PPSN?|SSN|SIN|NAS|RRN|CHI|TAJ|AMKA|EMBG|NUIP|CUI|RG|ЕГН|ЈМБГ|ΑΜΚΑ"

_PASSPORT = (
    r"passports?|travel document|passeport|reisepass|pass(?:nummer|-nr)|pasaporte|passaporto|passaporte|paspoort|paszport(?:u)?|cestovn[íi] pas|pa[șs]aport|"
    r"[úu]tlev[ée]l|pasaport|paspor|h[ộo] chi[ếe]u|(?:загран)?паспорт(?:а)?|διαβατ[ήη]ρι[οο]|护照|護照|パスポート|旅券|여권|جواز السفر|דרכון|पासपोर्ट"
)
_DRIVING = (
    r"driver'?’?s?'?[ _-]?licen[cs]e|dl(?=#| ?no| number)|driving[ _-]licen[cs]e|permis de conduire|f[üu]e?hrerschein|fahrerlaubnis|licencia de conduc(?:ir|ci[óo]n)|"
    r"(?:permiso|carn[ée]t?) de conducir|patente(?: di guida)?|carta de condu[çc][ãa]o|carteira de motorista|habilita[çc][ãa]o|rijbewijs|praw[oa] jazdy|"
    r"[řr]idi[čc]sk[ýy] pr[ůu]kaz|k[öo]rkort|f[øo]rerkort|k[øo]rekort|ajokortti|ehliyet|водительск(?:ое|ого) удостоверени[ея]|驾驶证|運転免許証?|운전면허"
)
_TAX = (
    r"tax[ _-]?(?:payer)?[ _-]?(?:id|identification|file|reference|registration|code|number)|taxpayer|vat[ _-](?:id|no|number|reg(?:istration)?)|"
    r"steuer-?(?:id|identifikationsnummer|nummer|nr)|ust-?id(?:nr)?|num[ée]ro (?:fiscal|de tva)|identifiant fiscal|"
    r"n[úu]mero de (?:identificaci[óo]n fiscal|contribuinte)|codice fiscale|partita iva|btw-?(?:nummer|nr)|ad[óo]sz[áa]m|ad[óo]azonos[íi]t[óo](?: jel)?|"
    r"vergi(?: kimlik)?(?= no| num)|m[ãa] s[ốo] thu[ếe]|инн|税号|稅號"
)
_TAX_ABBREVIATED = (
    r"TIN|NIF|CIF|RFC|CUIT|CUIL|RUT|NIT|RUC|CPF|CNPJ|NIP|DIČ|IČO|NPWP|UTR|TFN|ABN|KRA PIN|PAN|GSTIN|EIN|FEIN|AFM|СТН|ИНН|ІПН|РНОКПП|ΑΦΜ"
)


def _behind(label: str, *, name: str, caseless: bool = True) -> Pattern:
    value = _VALUE if caseless else _VALUE.replace("A-Z", "A-Za-z")
    return Pattern(
        name=name,
        regex=rf"{_START}(?:{label}){_NUMBER}{_END}{_LINK}{value}{AFTER}",
        score=0.4,
        why="the label right before it" if caseless else "an abbreviation in capitals right before it",
        caseless=caseless,
    )


RECOGNIZERS = (
    Recognizer(
        id="generic.national_id",
        entity="NATIONAL_ID",
        category=Category.GOVERNMENT_ID,
        title="Identity numbers of any country behind their label",
        source="the words that identity documents and forms print, by language",
        patterns=(_behind(_IDENTITY, name="label"), _behind(_IDENTITY_ABBREVIATED, name="abbreviation", caseless=False)),
        examples=Examples(
            found=(
                "National ID: [[29845671]]",
                "My national identity number is [[AB-445-91822]].",
                "Personalausweisnummer [[L22X4571K8]]",
                "DNI: [[4455667X]]",
                "cédula de ciudadanía No. [[1.020.345.678]]",
                '{"national_id": "[[A1234-5678]]"}',
                "carte d'identité n° [[X4RTBP746]]",
                "PESEL [[44051401459]]",
                "身份证号码：[[110105194912310021]]",
                "residence permit [[RP 88 12 345]] expired",
                "her id number is [[7788-1234]]",
                "Civil ID: [[290441209376]], CHI [[0703441209]], ΑΜΚΑ [[01018044129]], 身份证号:[[330106198803124417]]",
            ),
            left=(
                Left(text="identity card issued 12/03/2019", why="a date is no number"),
                Left(text="national id 2019", why="four digits are a year"),
                Left(text="process id number 12345678", why="the number of a process"),
                Left(text="show your ID card at gate 12", why="no number behind the label"),
                Left(text="social security costs 12,400 euros", why="an amount, and not right behind"),
                Left(text="identity document: 2024-03-01", why="a date"),
            ),
        ),
    ),
    Recognizer(
        id="generic.passport",
        entity="PASSPORT",
        category=Category.GOVERNMENT_ID,
        title="Passport numbers of any country behind their label",
        source="the words that passports and forms print, by language; ICAO Doc 9303 part 4 (up to nine letters and digits)",
        patterns=(_behind(_PASSPORT, name="label"),),
        examples=Examples(
            found=(
                "passport no: [[X1234567]]",
                "Passport number is [[531220482]].",
                "Reisepass Nr. [[C01X00T47]]",
                "pasaporte: [[XDB123456]]",
                '{"passport_number":"[[K8837261]]"}',
                "паспорт № [[4509 123456]]",
                "护照号码：[[E12345670]]",
                "my passport [[N 1234567]] was stolen",
            ),
            left=(
                Left(text="passport expires 2031-05-01", why="a date, and a word between"),
                Left(text="passport 0.6.0 for Node", why="a version of a library"),
                Left(text="a passport costs 82.50", why="an amount"),
                Left(text="passport control opens at 06:30", why="a time"),
            ),
        ),
    ),
    Recognizer(
        id="generic.driver_license",
        entity="DRIVER_LICENSE",
        category=Category.GOVERNMENT_ID,
        title="Driving licence numbers of any country behind their label",
        source="the words that licences and forms print, by language; Vienna Convention on Road Traffic, annex 6",
        patterns=(_behind(_DRIVING, name="label"),),
        examples=Examples(
            found=(
                "driver's licence number: [[D1234-56789]]",
                "permis de conduire n° [[13AA00002]]",
                "Führerschein-Nr [[B072RRE2I55]]",
                '{"drivers_license": "[[F255-921-50-094-0]]"}',
                "licencia de conducir [[12345678]]",
                "prawo jazdy nr [[00123/15/0201]]",
                "DL# [[S441-2093-7718]]",
            ),
            left=(
                Left(text="driving licence renewed 03/04/2021", why="a date"),
                Left(text="driver's license required for the 2019 model", why="no number behind the label"),
                Left(text="driver 12345678 loaded", why="a device driver"),
            ),
        ),
    ),
    Recognizer(
        id="generic.tax_id",
        entity="TAX_ID",
        category=Category.GOVERNMENT_ID,
        title="Tax numbers of any country behind their label",
        source="the words that tax offices and forms print, by language; OECD, Tax Identification Numbers",
        patterns=(_behind(_TAX, name="label"), _behind(_TAX_ABBREVIATED, name="abbreviation", caseless=False)),
        examples=Examples(
            found=(
                "Tax ID: [[98-7654321]]",
                "taxpayer number is [[1234567890]]",
                "Steuernummer: [[12/345/67890]]",
                "CPF: [[123.456.789-00]]",
                "VAT number [[GB999999999]]",
                "partita IVA: [[12345678901]]",
                '{"tax_id": "[[900123456]]"}',
                "ИНН [[7701234567]], РНОКПП [[3441209376]], το ΑΦΜ μου είναι [[094441209]]",
            ),
            left=(
                Left(text="tax code changes in 2024", why="a year, and not right behind"),
                Left(text="VAT number pending", why="no number"),
                Left(text="tax return of 12/04/2023", why="a date"),
                Left(text="a tin of 12345 beans", why="a tin in small letters"),
            ),
        ),
    ),
)
