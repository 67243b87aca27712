"""Finds medical record numbers, which have no shape of their own, behind the words that introduce them."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: Labels in English, Spanish, Catalan, Portuguese, French, German, Italian and Dutch.
_LABEL = (
    r"(?:mrn|emrn|empi|(?:medical|health|hospital|clinical|patient)[ _-]?(?:record|chart|file|card|case)?[ _-]?(?:number|num|no\.?|nr\.?|id|identifier|#)"
    r"|(?:medical|health|patient) (?:record|chart)|chart (?:number|no\.?|#)|unit record number"
    r"|nhc|n\.º? ?h\.?c\.?|cipa?|nuhsa|historia cl[ií]nica|n[úu]mero de historia(?: cl[ií]nica)?|n[ºo°]\.? (?:de )?historia(?: cl[ií]nica)?|n[ºo°]\.? (?:de )?paciente"
    r"|n[úu]mero de (?:paciente|prontu[áa]rio|utente)|prontu[áa]rio|processo cl[ií]nico"
    r"|num[ée]ro (?:de |du )?(?:dossier(?: m[ée]dical)?|patient)|n° (?:de )?dossier(?: m[ée]dical)?|ipp"
    r"|patient(?:en|innen)?[ -]?(?:nummer|nr\.?|id)|fallnummer|krankenblattnummer|pati[ëe]ntnummer"
    r"|numero (?:di )?cartella(?: clinica)?|cartella clinica(?: n\.?)?"
    r"|病历号|住院号|门诊号|病案号)"
)
_LINK = r"[\"']?(?: ?\((?:mrn|nhc)\))?(?: ?(?:number|num|no\.?|n[.ºo°]{1,2}|nr\.?|#)(?![a-z]))?[\"']? {0,3}(?:[:：=#-]|is|was|es|ist|:-)?[:=]? {0,3}[\"']?(?:nhc-|mrn-)?"
#: Four to twelve places that hold at least three digits; parts by dash, slash, dot or letters before.
_VALUE = r"(?P<value>(?=[A-Z\d./-]{0,6}\d[A-Z./-]{0,3}\d[A-Z./-]{0,3}\d)[A-Z\d](?:[A-Z\d]|[./-](?=[A-Z\d])){3,14})"

RECOGNIZER = Recognizer(
    id="generic.medical_record_number",
    entity="MRN",
    category=Category.GOVERNMENT_ID,
    title="Medical record number",
    source="HL7 v2 table 0203, identifier types MR and PI; each hospital numbers its own way",
    patterns=(
        Pattern(
            name="labelled",
            regex=rf"(?<![^\W_]){_LABEL}{_LINK}{_VALUE}(?![\w/]|-\w|[.,]\d)",
            score=0.85,
            why="a number of any shape right behind a label",
            caseless=True,
        ),
        Pattern(
            name="prefixed",
            regex=r"(?<![\w-])(?:MRN|NHC)[-#]?(?P<value>\d{4,12})(?![\w/-])(?![.,]\d)",
            score=0.7,
            why="the label grown together with the number",
            caseless=True,
        ),
    ),
    examples=Examples(
        found=(
            "MRN: [[123456]]",
            "NHC: [[2569870]].",
            "CIPA: nhc-[[739146]].",
            "Patient with medical record number [[A-4471982]] was admitted.",
            "Patientennummer [[00471234]]",
            "hospital number is [[H1234567]]",
            '{"patient_id": "[[PT-000123]]", "ward": 4}',
            "mrn=[[98-76-54]]&v=1",
            "historia clínica nº [[436434/875]]",
            "see MRN[[0012345]] today",
            "病历号：[[20231234]]",
        ),
        left=(
            Left(text="the medical record shows improvement since 2019", why="words stand between"),
            Left(text="patient 34 years old", why="no label of a number"),
            Left(text="hospital number one in the country", why="no digits"),
            Left(text="order number 2569870", why="another kind of number"),
            Left(text="NHC 2.5 mg", why="too short, a dose"),
            Left(text="municipality: 12345", why="'cipa' inside a word"),
            Left(text="patient-number: none", why="no value"),
        ),
    ),
)
