"""Symptoms and side effects: what people feel and doctors see."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.health._exceptions import SYMPTOM
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "ICD-10-CM chapter R (NCHS/CMS), MeSH (U.S. National Library of Medicine), and words collected by hand"

#: Degree and course belong to the noun phrase: "really bad", "constant", "worsening".
_HEAD: Final = (
    r"(?:(?<!\w)(?i:severe|mild|moderate|chronic|acute|extreme|constant|persistent|intense|terrible|horrible|awful|bad|slight|minor|major|recurrent|recurring"
    r"|frequent|occasional|excessive|increased|unexplained|sudden|debilitating|crippling|excruciating|unbearable|intermittent|worsening|profuse|heavy|uncontrollable"
    r"|nagging|sharp|dull|throbbing|burning|stabbing|shooting|radiating|swollen|lower|upper|left|right|postpartum|nocturnal|daytime|general|overwhelming|massive"
    r"|splitting|blinding|bloody|painful|involuntary)[ -](?!\s)){0,3}"
)
_TAIL: Final = (
    r"(?:e?s(?!\w))?(?: (?i:in|on|down|of) (?i:my|his|her|the|both|their) (?i:lower |upper |left |right )?(?i:back|sides?|chest|neck|legs?|arms?|hands?|feet|foot|head"
    r"|stomach|knees?|hips?|shoulders?|fingers|toes|joints|face|eyes?|ears?|jaw|groin|abdomen|skin)(?!\w))?"
)
_MEDICAL: Final = (
    "symptom", "doctor", "nausea", "headache", "dizz", "fatigue", "anxiety", "insomnia", "tired", "side effect", "dose", "mg", "pills", "medic", "hospital",
    "severe", "mild", "weight", "sleep", "appetite", "muscle", "stomach", "mouth", "depress", "dry",
)  # fmt: skip

RECOGNIZERS = (
    Recognizer(
        id="health.symptom",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Symptoms",
        source=_SOURCE,
        patterns=(
            Pattern(
                name="change",
                regex=(
                    r"(?<![\w-])(?:(?:total|complete|severe|some|major|extreme|slight|significant|rapid|sudden|general) )?"
                    r"(?:(?:loss|lack|decrease|increase|reduction|absence|diminishment) (?:of|in)|decreased?|increased?|reduced|diminished|lower(?:ed)?|low|no|zero|little|lost"
                    r"|poor|impaired|difficulty|trouble|problems|inability to|unable to|can['’]?t|cannot|couldn['’]?t|change in)"
                    r" (?:(?:my|any|all|the|with|an?|have|achieve|reach|get|stay|fall|sexual|short[ -]term|long[ -]term|physical|mental) ){0,3}"
                    r"(?:appetite|libido|sex[ -]?drive|sexual desire|desire|orgasms?|orgasming|erections?|motivation|concentration|concentrate|concentrating|memory|balance"
                    r"|coordination|swallow|swallowing|breathe|breathing|urinating|urinate|sleeping|asleep|climax|ejaculat(?:e|ion|ing)|remembering|arousal|blood pressure|heart rate)(?!\w)"
                ),
                score=0.75,
                why="'Loss of appetite' has a hundred forms: a word of change or lack, then a function of body or mind.",
                caseless=True,
            ),
        ),
        lexicon=Lexicon(
            name="symptom",
            score=0.75,
            why="Terms that hardly mean anything else.",
            file=_DATA / "symptom.txt",
            head=_HEAD,
            tail=_TAIL,
            except_in=SYMPTOM,
        ),
        examples=Examples(
            found=(
                "Woke up with [[severe back pain]] again.",
                "Side effects were [[nausea]], [[night sweats]], [[total loss of sex drive]].",
                "She complains of [[blurred vision]] and [[terrible headaches]]",
                '{"complaint":"[[shortness of breath]]"}',
                "tengo [[dolor de cabeza]] desde ayer",
                "I [[can't fall asleep]] without it",
            ),
            left=(
                Left(text="Kernel panic - not syncing: fatal exception", why="a crash"),
                Left(text="This form is a royal pain in the neck.", why="a saying"),
                Left(text="The withdrawals from my bank account", why="money"),
                Left(text="no order due, lost the letter", why="not a function of the body"),
            ),
        ),
    ),
    Recognizer(
        id="health.symptom_weak",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Symptoms, everyday words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="symptom_weak",
            score=0.3,
            why="Everyday words that count near a person or a medical word.",
            file=_DATA / "symptom_weak.txt",
            head=_HEAD,
            tail=_TAIL,
            except_in=SYMPTOM,
        ),
        context=(*PERSONAL, *_MEDICAL),
        examples=Examples(
            found=("My hands are [[swollen]].", "nausea, headache, [[shakes]]", "he gets these [[cramps]]"),
            left=(
                Left(text="weak references and wired networks", why="computing"),
                Left(text="She thinks it is a sore point.", why="a saying, even near a person"),
            ),
        ),
    ),
)
