"""Medicines by generic and brand name, classes of medicines, and drugs of abuse."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "DrugBank Open Data, MedlinePlus, NHS, MeSH, WHO INN stems, and words collected by hand"

#: Form and dose belong to the noun phrase: "XR", "50 mg", "tablets".
_TAIL: Final = (
    r"(?:e?s(?!\w))?(?: (?:XR|XL|ER|SR|CR|LA|xr|xl|er|sr|cr)(?!\w))?"
    r"(?:,? ?\d{1,4}(?:[.,]\d{1,3})? ?(?i:mg|mcg|µg|ug|g|ml|iu|units?)(?:/(?i:ml|day|d))?(?![\w]))?"
    r"(?:[ -](?i:tablet|pill|capsule|injection|infusion|patch|inhaler|cream|drop|spray|medication|therapy|treatment|shot|prescription|addict|addiction|abuse|overdose"
    r"|withdrawal|user|dependence)(?:e?s)?(?!\w))?"
)
_DRUG_WORDS: Final = (
    "dose", "dosage", "mg", "pills", "pill", "tablet", "prescri", "doctor", "taking", "took", "take", "medic", "addict", "high", "smok", "depress",
    "anxiety", "side effect", "levels", "deficiency", "withdrawal", "injection",
)  # fmt: skip

PATTERNS: Final = (
    Pattern(
        name="stem",
        regex=(
            r"(?<![\w/.@-])[A-Za-z]{3,14}(?:[tlxvzsk][iou]mab|[aiou]tinib|ciclib|parib|gliptin|gliflozin|glutide|sartan|vastatin|[nmtd]opril|idipine|[pnt]rolol|azepam|zolam"
            r"|barbital|cillin|mycin|[adlm]ycline|floxacin|conazole|tegravir|navir|buvir|previr|asvir|ciclovir|prazole|[tz]idine|setron|triptan|[aioe]caine|profen|coxib"
            r"|oxetine|ipramine|triptyline|peridone|piprazole|dronate|terol|solone|platin|taxel|rubicin|relin|grastim|poetin|[tr]oxaban|parin|glitazone|thiazide|fibrate"
            r"|lukast|tadine|codone|morphone|orphan|zosin|curonium|kinra|nercept|tacept|dopa|racetam|gabalin|methasone|metasone|osterone|estradiol|gestrel|trexate"
            r"|leucel|parvovec|citabine|bendazole|nidazole|vudine)(?: ?\d{1,4} ?(?:mg|mcg|ml)(?!\w))?(?!\w)"
        ),
        score=0.75,
        why="International nonproprietary names are built on stems (WHO INN): a new medicine is found by its ending.",
    ),
)

RECOGNIZERS = (
    Recognizer(
        id="health.drug",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Medicines and drugs",
        source=_SOURCE,
        patterns=PATTERNS,
        lexicon=Lexicon(
            name="drug",
            score=0.75,
            why="Names that hardly mean anything else.",
            file=_DATA / "drug.txt",
            tail=_TAIL,
            except_in=("cocaine bear", "opium poppy seeds"),
        ),
        examples=Examples(
            found=(
                "Started [[sertraline 50mg]] on Monday.",
                "I've been on [[Lexapro]], [[Effexor XR]] and [[Wellbutrin]].",
                "my nan takes [[warfarin]] and [[blood thinners]]",
                '{"rx": "[[metformin 500 mg tablets]]"}',
                "New on the list: [[zanubrutinib]].",
                "He takes [[antidepressants]]",
            ),
            left=(
                Left(text="April, apropos, an excellent recipe", why="everyday words near the stems"),
                Left(text="The except clause and the concept accept it.", why="-cept in everyday words"),
            ),
        ),
    ),
    Recognizer(
        id="health.drug_weak",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Medicines and drugs, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="drug_weak",
            score=0.3,
            why="Words with other meanings: they count near a word of dosing.",
            file=_DATA / "drug_weak.txt",
            tail=_TAIL,
        ),
        context=_DRUG_WORDS,
        examples=Examples(
            found=("She smokes [[weed]].", "prescribed [[lithium]] for years", "took my [[meds]]"),
            left=(Left(text="a pot of coke bottles", why="kitchen words"), Left(text="a lithium battery", why="no word of dosing")),
        ),
    ),
    Recognizer(
        id="health.drug_cased",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Medicines and drugs, acronyms and capitalised brands",
        source=_SOURCE,
        lexicon=Lexicon(
            name="drug_cased",
            score=0.3,
            why="Brands that in lower case are everyday words, and acronyms: a person or a word of dosing must stand near.",
            file=_DATA / "drug_cased.txt",
            cased=True,
            tail=_TAIL,
        ),
        context=(*PERSONAL, *_DRUG_WORDS),
        examples=Examples(
            found=("I started [[PrEP]] last year", "my [[Concerta]] wears off at 3"),
            left=(Left(text="prep for the concerta", why="lower case"), Left(text="The PEP 8 style guide", why="no person near")),
        ),
    ),
)
