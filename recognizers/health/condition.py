"""Diseases, disorders, injuries, disabilities, pregnancy and addictions, as doctors and as people name them."""

from pathlib import Path
from typing import Final

from recognizers._context import PERSONAL
from recognizers.health._exceptions import CONDITION
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

_DATA: Final = Path(__file__).parent / "data"
_SOURCE: Final = "ICD-10-CM (NCHS/CMS), MeSH (U.S. National Library of Medicine), and words collected by hand"

#: Degree, course, side and stage belong to the noun phrase: "severe", "early-onset", "stage 4".
HEAD: Final = (
    r"(?:(?<!\w)(?:(?i:severe|mild|moderate|chronic|acute|advanced|early|late|early-onset|late-onset|adult-onset|metastatic|terminal|inoperable|incurable"
    r"|recurrent|recurring|refractory|treatment-resistant|untreated|undiagnosed|congenital|hereditary|inherited|familial|sporadic|benign|malignant|invasive"
    r"|aggressive|primary|secondary|bilateral|left|right|partial|complete|total|crippling|debilitating|high-functioning|low-functioning|clinical|major"
    r"|relapsing|remitting|relapsing-remitting|progressive|brittle|juvenile|childhood|postpartum|gestational|pediatric|paediatric|adult|unstable|suspected"
    r"|triple-negative|hormone-positive|her2-positive|atypical|drug-resistant|drug-induced|non-small-cell|small-cell|end-stage)"
    r"|(?:\d{1,2}|(?i:one|two|three|four|five|six|seven|eight|nine|ten))[ -]?(?i:days?|weeks?|wks?|months?|years?)"
    r"|(?i:stage|grade|type|class) ?(?:[0-5][abcABC]?|(?:IV|I{1,3}|iv|i{1,3})[abcABC]?))[ -](?!\s)){0,3}"
)
#: What follows and belongs: plural, "type 2", "stage IV", and the class word.
TAIL: Final = (
    r"(?:e?s(?!\w))?(?:,? (?i:type|stage|grade) ?(?:[0-4][abcABC]?|IV|I{1,3}|iv|i{1,3})(?!\w))?"
    r"(?:[ -](?i:disease|disorder|syndrome|infection|attack|episode|relapse|flare-up|flare|survivor|patient|sufferer|symptom|deficiency|diagnosis)s?(?!\w))?"
)

_MEDICAL: Final = (
    "diagnos",
    "suffer",
    "symptom",
    "doctor",
    "hospital",
    "treatment",
    "treated",
    "chronic",
    "severe",
    "patient",
    "clinic",
    "medic",
    "ill",
)

PATTERNS: Final = (
    Pattern(
        name="suffix",
        regex=(
            r"(?<![\w/.@-])(?!senioritis)(?:(?i:non|auto|poly|pre|post)-)?[A-Za-z]{2,20}?(?:itis|itides|plegia|plegic|paresis|penia|uria|megaly|malacia|dynia|asthenia"
            r"|kinesia|kinesias|ectasis|ectasia|plasias?|aplasia|sclerosis|stenosis|fibrosis|thrombosis|necrosis|cytosis|matosis|keratosis|mycosis|scoliosis|kyphosis"
            r"|cytemia|[lrmctkn]a?emia|(?:ac|lip)ida?emia|yalgia|euralgia|thralgia|halalgia|odynia|rrhea|rrhoea|rrhagia|rrhage|(?:dys|hyper|hypo|a)trophy|trophies"
            r")(?!\w)|(?<![\w/.@-])[A-Za-z]{0,20}?(?:"
            r"(?:neuro|myo|nephro|retino|encephalo|arthro|entero|coagulo|hepato|myelo|lympho|gastro|vasculo|adeno|uro|tendino|tendo)path(?:y|ies)"
            r"|(?:neuro|nephro|cardio|hepato|oto|myo|hemato)toxic(?:ity|ities)?"
            r"|(?:carcin|sarc|blast|fibr|aden|lymph|melan|my|gli|neur|angi|lip|kerat|mening|hamart|terat|cyt|thel|xanth|granul|hemat|haemat|semin)omas?"
            r"|(?:agora|claustro|arachno|emeto|trypo|acro|aero|haphe|nycto|tomo|thanato|hemo|haemo)phobi[ac]s?)(?!\w)"
        ),
        score=0.75,
        why="Greek and Latin endings of diseases form new words at will; endings with everyday words (academia, nostalgia, sympathy) are spelled out.",
        caseless=False,
    ),
    Pattern(
        name="eponym",
        regex=(
            r"(?<![\w'’.-])(?!(?:The|This|That|My|His|Her|Our|Their|Your|Any|Some|What|Which|Other|And|Imposter|Impostor|Stockholm|Jerusalem|Havana|Paris|China|Center"
            r"|Infectious|Journal|National|Department|Institute|World)\b)"
            r"[A-Z][a-zà-ÿ]{2,16}(?:[-–][A-Z][a-zà-ÿ]{2,16}){0,2}(?:['’]?s)? (?:syndrome|disease|palsy|ataxia|dystrophy|anaemia|anemia|lymphoma|sarcoma)(?!\w)"
        ),
        score=0.75,
        why="Hundreds of diseases carry a physician's name; the noun in lower case keeps titles and institutes out.",
    ),
    Pattern(
        name="site",
        regex=(
            r"(?<![\w-])(?i:(?:(?:[a-z]{3,14}(?:al|ar|ic|ary|ian|eous|atic|oid|ine)|breast|lung|bowel|colon|skin|brain|bone|blood|liver|kidney|throat|mouth|tongue|eye|womb"
            r"|bladder|prostate|pancreas|stomach|heart|nerve|muscle|joint|thyroid|spine|spleen|cell)(?:,? and (?:/or )?|/|,? or | |-)){1,3}"
            r"(?:cancer|carcinoma|tumou?r|neoplasm|metastas[ie]s|lymphoma|leuk?a?emia|dystrophy|atrophy|aneurysm|embolism|thrombosis|hemorrhage|haemorrhage|infarction"
            r"|ischemia|ischaemia|neuropathy|hyperplasia|dysplasia|stenosis|fibrosis|necrosis|hernia|palsy|arrhythmia|edema|oedema|ulcer|abscess)s?"
            r"|(?:heart|cardiac|kidney|renal|liver|hepatic|lung|respiratory|adrenal|ovarian|organ|multi-organ|multiple organ|bone marrow|graft|ventricular|mitral|aortic"
            r"|venous|pancreatic|circulatory) (?:failure|insufficiency))(?!\w)"
        ),
        score=0.75,
        why="Where in the body plus what it is: an open class. 'failure' counts only behind an organ.",
    ),
    Pattern(
        name="deficiency",
        regex=(
            r"(?<![\w-])(?:(?:[Vv]itamin|factor|complement|type) )?(?:[A-Z][A-Za-z0-9-]{0,10}\d[A-Za-z0-9-]{0,4}|[A-Z]{2,8}|[A-Z]\d{0,2}|iron|zinc|iodine|enzyme|hormone|immune"
            r"|[a-z][a-z-]{2,24}(?:ase|in|ine|ogen))[ -]deficien(?:cy|cies|t)(?!\w)"
        ),
        score=0.75,
        why="What is lacking is an open class: vitamins, factors, enzymes (-ase), proteins (-in), gene names in capitals.",
    ),
)  # fmt: skip

RECOGNIZERS = (
    Recognizer(
        id="health.condition",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Conditions",
        source=_SOURCE,
        patterns=PATTERNS,
        lexicon=Lexicon(
            name="condition",
            score=0.75,
            why="Terms that hardly mean anything else.",
            file=_DATA / "condition.txt",
            head=HEAD,
            tail=TAIL,
            except_in=CONDITION,
        ),
        examples=Examples(
            found=(
                "I was diagnosed with [[type 2 diabetes]] last spring.",
                "She has [[Crohn’s disease]] and her brother is [[autistic]].",
                "[[Stage 4 pancreatic cancer]]. He has weeks.",
                '{"note": "pt has [[severe asthma]], lives alone"}',
                "My flatmate is [[20 weeks pregnant]]",
                "dad's [[early-onset Alzheimer's]] is getting worse",
                "Tengo [[diabetes tipo 1]] desde los nueve años.",
                "我妈妈有 [[糖尿病]] 。",
                "they found a [[Dandy-Walker syndrome]] at the scan",
                "The [[pancreatitis]] came back.",
            ),
            left=(
                Left(text="That is Parkinson's law at work.", why="a saying about bureaucracy"),
                Left(text="The Great Depression began in 1929.", why="economic history"),
                Left(text="a two-stroke engine and a blind date", why="figures of speech"),
                Left(text="He has a diploma from academia and much nostalgia.", why="everyday words with medical endings"),
                Left(text="Meet me at the Temple Lane bakery.", why="nothing medical"),
            ),
        ),
    ),
    Recognizer(
        id="health.condition_weak",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Conditions, ambiguous words",
        source=_SOURCE,
        lexicon=Lexicon(
            name="condition_weak",
            score=0.3,
            why="Words with other everyday meanings: they count near a person or a medical word.",
            file=_DATA / "condition_weak.txt",
            head=HEAD,
            tail=TAIL,
            except_in=CONDITION,
        ),
        context=(*PERSONAL, *_MEDICAL),
        examples=Examples(
            found=("My uncle had a [[stroke]] in May.", "She is [[deaf]].", "he was [[depressed]] for years"),
            left=(
                Left(text="The stroke of the pen is thin.", why="no person, no medical word"),
                Left(text="Feature flags: disabled", why="a setting"),
                Left(text="He said so out of a blind spot.", why="a saying, even near a person"),
            ),
        ),
    ),
    Recognizer(
        id="health.condition_cased",
        entity="HEALTH",
        category=Category.HEALTH,
        title="Conditions, acronyms",
        source=_SOURCE,
        lexicon=Lexicon(
            name="condition_cased",
            score=0.3,
            why="In lower case these are other words; in capitals many have other readings too, so a person or a medical word must stand near.",
            file=_DATA / "condition_cased.txt",
            cased=True,
            head=HEAD,
            tail=TAIL,
        ),
        context=(*PERSONAL, *_MEDICAL),
        examples=Examples(
            found=("I have [[ADHD]] and take tablets.", "her [[MS]] flared up", "My sister was diagnosed with [[PCOS]]."),
            left=(
                Left(text="Please add me to the list, it aids us.", why="lower case"),
                Left(text="MS Windows 10, POTS line", why="no person near"),
            ),
        ),
    ),
)
