"""Operations, therapies, tests, devices and care."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "Words collected by hand"
_TAIL: Final = r"(?:[ -](?i:session|appointment|treatment|cycle|round|surgery|operation|result|scan|therapy|programme|program|ward|unit|clinic|patient)s?(?!\w))?"
_MEDICAL: Final = ("hospital", "doctor", "surgeon", "clinic", "appointment", "nurse", "diagnos", "cancer", "depress", "medic", "recover")

RECOGNIZERS = (
    Recognizer(
        id="health.treatment",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Treatments, tests and care",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="operation",
                regex=(
                    r"(?<![\w/.@-])(?!(?:dich|trich|lob|micr|spectr|ster|tel|peri|kaleid|prot|gyr|oscill|stroboscop|bryo|leuk)(?:otomy|oscop))"
                    r"[a-z]{3,20}(?:ectomy|ectomies|otomies|otomy|ostomy|ostomies|oplasty|oplasties|orrhaphy|oscopy|oscopies|centesis|desis)(?!\w)"
                ),
                score=0.75,
                why="Greek endings of operations and examinations; microscopes and dichotomies are kept out.",
                caseless=True,
            ),
        ),
        lexicon=Lexicon(
            name="treatment",
            score=0.75,
            why="Terms that hardly mean anything else.",
            file=_DATA / "treatment.txt",
            tail=_TAIL,
            except_in=(
                "abortion debate",
                "abortion law",
                "abortion laws",
                "abortion rights",
                "abortion ban",
                "retail therapy",
                "vaccinated people",
                "unvaccinated people",
            ),
        ),
        examples=Examples(
            found=(
                "Third round of [[chemo]] today.",
                "My brother's [[kidney transplant]] is in May.",
                "she had a [[double mastectomy]]",
                "scheduled: [[hip replacement]] (left)",
                "after my [[thyroidectomy]] I slept",
                "We start [[IVF treatment]] soon",
            ),
            left=(
                Left(text="a false dichotomy under the microscope", why="everyday words with Greek endings"),
                Left(text="a bit of retail therapy", why="a saying"),
            ),
        ),
    ),
    Recognizer(
        id="health.treatment_weak",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Treatments, everyday words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="treatment_weak",
            score=0.3,
            why="Words with other meanings: they count near a person or a medical word.",
            file=_DATA / "treatment_weak.txt",
            tail=_TAIL,
            except_in=("retail therapy", "screening of the film"),
        ),
        context=(*PERSONAL, *_MEDICAL),
        examples=Examples(
            found=("My son is [[in hospital]].", "her [[surgery]] went well"),
            left=(Left(text="The screening starts at eight.", why="a film, nobody near"),),
        ),
    ),
    Recognizer(
        id="health.treatment_cased",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Treatments, acronyms",
        source=_SOURCE,
        lexicon=Lexicon(
            name="treatment_cased",
            score=0.3,
            why="Acronyms with other readings: a person or a medical word must stand near.",
            file=_DATA / "treatment_cased.txt",
            cased=True,
            tail=_TAIL,
        ),
        context=(*PERSONAL, *_MEDICAL),
        examples=Examples(
            found=("We are on our third [[IVF cycle]].", "my [[MRI results]] came back"),
            left=(Left(text="CT 06510 and the CBT bus", why="nobody near"),),
        ),
    ),
)
