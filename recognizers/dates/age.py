"""Finds people's ages; the span is the number with its unit word."""

from __future__ import annotations

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

#: 0 to 119; a tenth only with babies' months, which the patterns below don't need.
_N = r"(?:1[01]\d|[1-9]?\d)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_WORDS = rf"(?:{_TENS}(?:[- ]{_UNITS})?|{_UNITS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_NUMBER = rf"(?:{_N}|{_WORDS})"
_BEFORE = r"(?<![\w.,$€£/-])"

#: Things that are so many years old, perhaps behind an adjective.
_THING = (
    r"(?:car|truck|van|bike|house|home|building|company|firm|start-?up|business|whisk[e]?y|scotch|wine|rum|port|bourbon|cheese|bug|code|codebase|laptop|computer|phone|iphone|ipad|mac|pc"
    r"|server|machine|tree|oak|tradition|law|rule|treaty|church|bridge|castle|city|town|institution|mystery|conflict|war|film|movie|game|song|album|book|article|post|thread|tweet|repo|repository|project"
    r"|kernel|version|software|system|recipe|joke|story|problem|issue|debate|dispute|record|photo|picture|account|bread|sourdough|mattress|sofa|couch|roof|boiler|engine|tv|fridge|battery|hardware|device"
    r"|horse|dog|cat|puppy|pup|kitten|beagle|terrier|poodle|spaniel|collie|shepherd|bulldog|pony|lab|labrador|retriever|mare|gelding|parrot|ship|boat|plane|aircraft|school|university|club|team|league|franchise|show|series|contract|deal|plan|program(?:me)?|study|lease|mortgage|loan|bond|fossil|rock|skeleton|ruins?)"
)
_NOT_A_THING = rf"(?![- ](?:[a-z]{{2,14}}[- ]){{0,2}}{_THING}s?\b)"

_PERSON_ES = (
    r"(?:var[oó]n|mujer|hombre|pacientes?|niñ[oa]s?|beb[ée]|chic[oa]s?|joven|adolescente|señora?|hij[oa]s?|herman[oa]|madre|padre|abuel[oa]|amig[oa]|vecin[oa]|lactante|mach[oa]|femenina?|masculino|prim[oa]|ni[ñn]o|nieto|nieta"
    r"|homem|mulher|rapaz|menin[oa]|filh[oa]|uomo|donna|ragazz[oa]|bambin[oa]|figli[oa]|homme|femme|fille|fils|garçon|enfant|patiente)"
)
_N_ES = rf"(?:{_N}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|deux|trois|quatre|cinq|sept|huit|neuf|dix|due|sei|sette|otto|nove|dieci)"
_YEARS_ROMANCE = r"(?:años?|anos?|ans?|anni|meses|mês|mesi|mois|días|dias|semanas?|semaines?|settimane)"
#: "5 years of experience", "after the operation": durations in the Romance languages.
_NOT_DURATION = r"(?! (?:de|di|d['’]) ?(?:evoluci|experi|esperienza|antig|ancienn|duraci|segui|suivi|tratam|prisi|c[áa]rcel|prision|garant|vida\b|trabajo|travail|lavoro|servicio|casad|mari|la\b|el\b|los\b|su\b|inicia|haber)|\s?(?:del|antes|despu[ée]s|atr[áa]s|m[áa]s tarde|plus tard|dopo|fa\b|depois))"

RECOGNIZER = Recognizer(
    id="dates.age",
    entity="AGE",
    category=Category.BIRTH_AND_AGE,
    title="Age of a person",
    source="Unicode CLDR 45, unit names for year, month, week and day",
    patterns=(
        Pattern(
            name="years_old",
            regex=rf"{_BEFORE}(?P<value>{_NUMBER}(?: ?- ?|[- ])?(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)[- ]{{0,1}}olds?){_NOT_A_THING}(?!\w)",
            score=0.7,
            why="'34-year-old', '34 years old'; things and animals that follow are left out",
            caseless=True,
        ),
        Pattern(
            name="yo",
            regex=rf"{_BEFORE}{_N} ?(?:y/o|yo|y\.o\.?|yrs?\.? old)(?![\w/]){_NOT_A_THING}",
            score=0.6,
            why="'34 yo', '34y/o' of forums and charts",
            caseless=True,
        ),
        Pattern(
            name="aged",
            regex=rf"(?<![^\W_])(?:aged|age of|ages|age|aet\.?)(?: is|:|=)? (?P<value>{_NUMBER}(?: ?- ?(?:years?|months?)| (?:years?|months?|weeks?|days?)(?! (?:ago|in|later)))?)(?![\w%/]|[.,:]\d| ?(?:°|degrees|per ?cent))(?! (?:years?|months?|days?|hours?|minutes?|seconds?|in oak))",
            score=0.6,
            why="'aged 34', 'at the age of 34'",
            caseless=True,
        ),
        Pattern(
            name="key",
            regex=rf"(?<![^\W_])(?:age|edad|idade|alter|leeftijd|età|âge|ålder|wiek|возраст|年龄|年齢|나이)[\"']?[ ]{{0,3}}[:：=]{{1,2}}[ ]{{0,3}}[\"']?(?P<value>{_N}(?: {{1,2}}(?:años?|anos?|ans|anni|jahre?|jaar|years?|yrs?|meses|months?|mois|días?|days?|år|lat|лет))?)(?![\w%/]|[.,:]\d|-\d)",
            score=0.7,
            why="a form's field or a key",
            caseless=True,
        ),
        Pattern(
            name="i_am",
            regex=rf"(?<![^\W_])(?:i['’]?m|i am|he['’]?s|she['’]?s|(?:he|she|who|mother|father|mum|mom|dad|son|daughter|wife|husband|brother|sister|grandma|grandpa|girlfriend|boyfriend|nephew|niece|aunt|uncle|kid) (?:is|was)|i was)(?: only| just| now| already| about| almost| nearly)? (?P<value>{_NUMBER})(?=[.,;!?)](?:\D|$)|\n| (?:and|but|now|at the time|with|when|yo|f|m|male|female|from|so|living|years young|today|tomorrow)\b(?! (?:half|a half))|$)",
            score=0.5,
            why="'I'm 34' before a pause: units, weeks of pregnancy and percentages don't pause there",
            caseless=True,
        ),
        Pattern(
            name="turn",
            regex=rf"(?<![^\W_])(?:turn(?:s|ed|ing)|turn|about to be|hitting the big|cumpl(?:o|e|í|ió|ir|iré|irá)|(?:happy )(?=\d\dth birthday))(?: just)? (?P<value>{_NUMBER}(?: años)?)(?=[.,;!?)\"'](?:\D|$)|\n|$| (?:years?|today|tomorrow|yesterday|in|on|last|next|this|and|so|el|this|soon|when|while|next|a few)\b)(?! (?:years?|in|and) (?:ago|later|the|a half|a) )",
            score=0.5,
            why="'turning 12'; not degrees, pages or corners",
            caseless=True,
        ),
        Pattern(
            name="birthday",
            regex=r"(?<![\w.,-])(?P<value>[1-9]?\d(?:st|nd|rd|th)) birthday(?!\w)",
            score=0.6,
            why="'her 40th birthday'",
            caseless=True,
        ),
        Pattern(
            name="sex",
            regex=r"(?:(?<=[(\[])(?:[1-9]\d ?[MF]|[MF] ?[1-9]\d)(?=[)\],;])|(?<![\w./,-])[1-9]\d ?/ ?[MF](?![\w/])|(?<![\w./,-])[MF]/[1-9]\d(?![\w/.-]))",
            score=0.6,
            why="forums' and charts' '(34F)', '34/M'",
            caseless=True,
        ),
        Pattern(
            name="romance_person",
            regex=rf"(?<!\w){_PERSON_ES}(?:,)?(?: (?!de \d|di \d)[\w'’-]{{1,20}},?){{0,3}} (?:de|di|com|con|de edad)(?: unos| los)? (?P<value>{_N_ES} {{1,2}}{_YEARS_ROMANCE})(?!\w){_NOT_DURATION}",
            score=0.7,
            why="a person's noun, then 'de 53 años', 'de 34 ans', 'di 34 anni'",
            caseless=True,
        ),
        Pattern(
            name="romance_have",
            regex=rf"(?<!\w)(?:ten[gí]o|tengo|tien(?:e|es|en)|ten[íi]a|tenho|tem|tinha|j['’]ai|il a|elle a|on a|avait|avais|ho|ha|aveva|cumpl[a-zíóé]{{1,5}}|âgée?s? de|[àa] l['’]âge de|all['’]età di|de edad de|edad de)(?: apenas| só| solo| sólo| los)? (?P<value>{_N} {{1,2}}{_YEARS_ROMANCE})(?!\w){_NOT_DURATION}",
            score=0.6,
            why="'tengo 53 años', 'j'ai 34 ans', 'a los 4 años'; durations that follow are left out",
            caseless=True,
        ),
        Pattern(
            name="romance_at",
            regex=rf"(?<!\w)(?:a los|aos|até os|hasta los|desde los) (?P<value>{_N} {{1,2}}(?:años|anos))(?!\w){_NOT_DURATION}",
            score=0.5,
            why="'a los 4 años'; days and months there are mostly durations",
            caseless=True,
        ),
        Pattern(
            name="of_age",
            regex=rf"{_BEFORE}{_N_ES} {{1,2}}(?:años?|mes(?:es)?|días?|semanas?|anos|anni|ans|years?|months?|weeks?)(?= (?:de edad|de vida|de idade|d['’]âge|di età|of age)(?!\w))",
            score=0.8,
            why="'53 años de edad', '34 years of age'",
            caseless=True,
        ),
        Pattern(
            name="germanic",
            regex=rf"{_BEFORE}(?:{_N}(?: ?-? ?)(?:jährige[rnms]?|jarige|årige?n?|åring)|{_N} (?:jahre?|jaar|år|monate|wochen)(?: (?:jung|young))?(?= (?:alt|oud|gammal|gammel)(?!\w)))(?!\w)",
            score=0.7,
            why="German, Dutch and Scandinavian forms",
            caseless=True,
        ),
        Pattern(
            name="bracketed",
            regex=rf"(?<=\()(?P<value>{_N} (?:jahre?|jaar|år|ans|años|anos|anni|lat|years?|yrs?))(?=\))",
            score=0.6,
            why="in brackets right behind a name",
            caseless=True,
        ),
        Pattern(
            name="other_languages",
            regex=rf"{_BEFORE}(?:{_N}[ -]?(?:enne|vuotias|вуотиас|yaşında\w{{0,6}}|letni[aey]?|latek|летн[а-я]{{2,3}})|{_N} (?:lat|lata|года|лет|год)(?= (?:i |и |from|old|жив)|[.,]? ?\())(?!\w)",
            score=0.6,
            why="Italian -enne, Finnish, Turkish, Polish, Russian",
            caseless=True,
        ),
        Pattern(
            name="east_asian",
            regex=r"(?<![\d.])(?:1[01]\d|[1-9]?\d) ?(?:周岁|岁|歲|歳|才(?=[のでに、。])|살)",
            score=0.7,
            why="Chinese, Japanese and Korean counters of age",
        ),
    ),
    examples=Examples(
        found=(
            "A [[34-year-old]] man was seen.",
            "mein Sohn Emil ([[7 Jahre]]) und ich",
            "She is [[34 years old]].",
            "aged [[34]], of Leeds",
            "I'm [[34]]. Hello!",
            "I ([[34F]]) and my husband ([[36M]])",
            "patient [[34/M]] with fever",
            "my [[6 month old]] sleeps badly",
            "my nephew is turning [[12]] next week",
            "My brother just turned [[60]]",
            "Varón de [[53 años]] sin antecedentes",
            "Edad: [[53 años]] Sexo: H.",
            "Ich bin [[35 Jahre]] alt, sie ist eine [[27-jährige]] Ärztin",
            "J'ai [[34 ans]] et demi",
            "他今年[[13岁]]了",
            '{"age": [[34]], "id": 7}',
            "Paciente de [[62 años]] de edad",
            "[[34 yo]] female",
            "he retired at the age of [[61]]",
            "a thirty-something; her [[40th]] birthday",
        ),
        left=(
            Left(text="a 5-year-old car", why="a thing"),
            Left(text="a 12 year old single malt whisky", why="a drink"),
            Left(text="in 5 years", why="a duration"),
            Left(text="10 years ago", why="a duration"),
            Left(text="5 years of experience", why="a duration"),
            Left(text="I'm 34 weeks pregnant", why="no age"),
            Left(text="I'm 100% sure, he is 2 miles away", why="shares and distances"),
            Left(text="it turned 60 degrees", why="an angle"),
            Left(text="max-age=3600; Age: 3600", why="HTTP headers"),
            Left(text="dolor de 4 años de evolución", why="a duration in Spanish"),
            Left(text="hace 5 años", why="'ago' in Spanish"),
            Left(text="page 34 of 60", why="page numbers"),
            Left(text="a 3 year old bug in the kernel", why="a thing"),
        ),
    ),
)
