"""The cue words: which words name a person, speak of oneself, negate, change the topic.

English in full, and the main cues of Spanish, French, German and Portuguese; the languages share one table, since their
words collide rarely and then mean the same kind of thing (English "son" and French "son" both point at somebody else).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Cue = str


def words(listed: str) -> frozenset[str]:
    """Return the set of the words in a string, split at white space."""
    return frozenset(listed.split())


SELF: Final = "I"  # I, we: the author as the one who acts
MINE: Final = "M"  # my, our: the author as the one who owns
ME: Final = "E"  # me, us: the author as the one who undergoes
KIN: Final = "K"  # related to the author by the word alone: mother, ex, flatmate
ROLE: Final = "R"  # points at one person only with "my", "our", or with a place: landlord, guy
THIRD: Final = "H"  # he, she, his, her
THEY: Final = "T"  # needs somebody before it to be a person
NAME: Final = "N"  # a finding of PERSON or USERNAME
CLINICIAN: Final = "D"  # "my doctor thinks it is ..." speaks of the author
GENERIC: Final = "G"  # people, anyone, you: no one in particular
PUBLIC: Final = "P"  # public figures in public roles
ANIMAL: Final = "A"
NOT: Final = "n"
IF: Final = "f"
HOLD: Final = "v"  # verbs by which one has a condition
TOPIC: Final = "o"  # verbs and nouns by which one talks about it
CLAUSE: Final = ","
STOP: Final = "."  # the end of a sentence

#: Cues that stand for somebody, or for no one in particular: the nearest one before a finding decides.
STANDING: Final = frozenset({SELF, MINE, ME, KIN, ROLE, THIRD, THEY, NAME, CLINICIAN, GENERIC, PUBLIC, ANIMAL})
FIRST_PERSON: Final = frozenset({SELF, MINE, ME})
SOMEBODY: Final = frozenset({KIN, NAME, THIRD})

_TABLE: Final[Mapping[Cue, str]] = {
    SELF: """i i'm im i've ive i'd i'll ill we we're we've we'd we'll ich wir yo nosotros nosotras je nous eu nós
        tengo soy estoy padezco sufro tomo tenho sou estou estive tuve padecí somos estamos tenemos tenía j'ai j'suis ima imma""",
    MINE: """my mine our ours mi mis mío mía nuestro nuestra nuestros nuestras mon ma mes notre nos mein meine meinen meinem meiner meines
        unser unsere unseren unserem meu minha meus minhas nosso nossa""",
    ME: "me myself us ourselves mir mich moi conmigo mí mim comigo uns",
    KIN: """mother mom mum mam mama momma mommy mummy father dad daddy papa parent parents brother bro sister sis sibling siblings son daughter
        wife husband hubby spouse fiance fiancé fiancee fiancée boyfriend girlfriend bf gf grandma grandmother granny gran
        nan nana nanna grandpa grandfather granddad grandad gramps grandparent grandparents grandson granddaughter grandkid aunt auntie aunty
        uncle cousin nephew niece stepmom stepmum stepdad stepmother stepfather stepson stepdaughter stepbrother stepsister godmother
        godfather godson goddaughter in-law mil fil brothers sisters sons daughters cousins uncles aunts aunties nephews nieces exes
        nani nana nonna nonno opa bubbe zayde yiayia papou babcia teta jiddo amma appa ammi abbu bhai didi chacha abuelo lola lolo halmoni popo mormor farmor
        babushka stepkids fella missus madre mamá padre papá hermano hermana hijo hija esposa esposo marido mujer novio novia abuelo abuela abuelita tío tía primo prima
        sobrino sobrina suegra suegro cuñado cuñada amigo amiga compañero compañera
        mère maman père papa frère sœur soeur fils fille épouse mari copain copine fiancé oncle tante cousine neveu nièce grand-mère
        grand-père mamie papi papy ami amie collègue voisin voisine beau-frère belle-sœur colocataire
        mutter mama vater papa bruder schwester sohn tochter frau mann ehemann ehefrau freund freundin oma opa großmutter großvater onkel
        cousin kusine neffe nichte schwager schwägerin schwiegermutter schwiegervater nachbar nachbarin kollege kollegin mitbewohner
        mitbewohnerin chef chefin vermieter vermieterin
        mãe mamãe pai papai irmão irmã filho filha avó avô vovó vovô tio tia sobrinho sobrinha namorado namorada sogra sogro cunhado cunhada
        colega vizinho vizinha vecino vecina jefe jefa""",
    ROLE: """landlord landlady neighbour neighbor boss manager teacher tutor professor prof coach trainer nurse carer caregiver babysitter
        nanny cleaner housekeeper janitor caretaker postman mailman driver barber hairdresser supervisor employee assistant intern tenant lodger
        lodgers trainee apprentice client customer priest pastor vicar rabbi imam lawyer accountant plumber gardener receptionist secretary
        guy girl lady man woman dude bloke lad lass kid boy chap student pupil partner's captain goalkeeper drummer singer bassist
        child partner ex twin friend bestie bff buddy pal mate flatmate roommate roomie housemate coworker colleague classmate teammate
        family toddler newborn baby headmaster headmistress principal librarian dentist bartender barista concierge porter guard foreman teammate team-mate crush date
        tinder roommate's stylist instructor chef waiter waitress cook caddie colleague's""",
    THIRD: """he he's she she's him his her hers himself herself hes shes él ella elle il lui sa ses ele ela dele dela seu sua su sus
        seine seinen seinem seiner ihre ihren ihrem ihm""",
    THEY: "they they're they've their them themself themselves they'd ellos ellas ils elles leur eles elas",
    CLINICIAN: """doctor doctors doc dr physician gp therapist psychiatrist psychologist shrink oncologist neurologist cardiologist
        dermatologist midwife consultant specialist counselor counsellor surgeon médico médica doctora arzt ärztin médecin psy dermatologue
        obgyn allergist endocrinologist rheumatologist pharmacist""",
    GENERIC: """people person persons everyone everybody anyone anybody someone somebody nobody those patient patients sufferers survivors
        you you're your you've u ur yours yourself women men kids children girls boys guys ladies adults teens teenagers students workers
        mothers fathers parents' moms mums dads families folks humans human population participants scientists researchers experts study
        studies doctors' veterans victims individuals many americans britons smokers drinkers citizens voters government nhs
        findings observations data results' heroine hero protagonist character characters community members one's hospitals companies users gamers millennials babies infants toddlers
        friends colleagues neighbours neighbors coworkers
        personas gente alguien quien usted tú vosotros pacientes niños mujeres hombres nadie todos
        personnes gens quelqu'un vous tu enfants femmes hommes malades personne leute menschen man jemand sie kinder frauen männer patienten
        pessoas alguém você vocês crianças mulheres homens ninguém todo""",
    PUBLIC: """pope president senator minister premier chancellor congressman congresswoman governor mayor king queen prince princess celebrity
        actor actress rapper footballer mp mep archbishop cardinal ayatollah monarch emperor pharaoh saint prophet
        papa's presidente presidenta senador ministro ministra président ministre sénateur präsident kanzler kanzlerin minister's deputado
        candidate candidates politician politicians spokesperson spokesman spokeswoman novelist painter composer philosopher""",
    ANIMAL: """dog dogs doggo puppy pup cat cats kitten kitty parrot hamster rabbit bunny horse mare pony foal cow cattle goat sheep pig pigs
        chicken chickens hen bird birds budgie cockatiel fish goldfish guinea ferret lizard gecko turtle tortoise snake rat mouse mice gerbil
        labrador lab poodle beagle terrier retriever dachshund doberman tabby husky corgi pug shepherd pet pets animal animals spaniel collie
        greyhound whippet donkey alpaca llama budgerigar canary stallion gelding calf lamb duck geese
        perro perra perrito gato gata gatito caballo loro chien chienne chat chatte cheval lapin hund hündin katze kater pferd hase
        cachorro cadela cavalo mascota coelho kaninchen wellensittich perroquet""",
    NOT: """not no never don't doesn't didn't haven't hasn't hadn't isn't aren't wasn't weren't ain't won't dont doesnt didnt havent hasnt isnt
        wasnt neither nor without cannot can't nunca sin ni pas jamais aucun aucune sans kein keine keinen keiner nicht nie ohne não nem sem
        nunca nope""",
    IF: """if hope hopes hoping wish wishes imagine pretend pretending unless suppose supposing hypothetically afraid scared fear fears risk
        prevent prevents avoid si ojalá espero wenn falls hoffe se tomara espère""",
    HOLD: """who's have has had having got get getting gets be am is are was were been being suffer suffers suffered suffering diagnosed diagnosis
        take taking took takes struggle struggles struggling struggled battle battling battled fight fighting fought survive survived
        surviving beat recovered recovering recover cope coping deal dealing dealt experience experienced experiencing develop
        developed catch caught contracted feel feeling felt treated hospitalized hospitalised admitted prescribed tested started stopped
        quit undergo undergoing underwent hospitalised inherited manage managing died passed lost raised grew born converted
        identify identifies turned became become came come living lived tengo tiene tienen padece sufre ha a tem sofre hat habe
        hatte leide leidet bin ist wurde ai est suis souffre souffrait avait fue era soy é foi sou estou toma nehme nimmt prends
        murió morreu starb diagnosticaron diagnosticado diagnosticada diagnosticaram diagnostiziert diagnostiqué diagnostiquée
        tuvo tenía tinha teve took injecting inject using swallow popped""",
    TOPIC: """about regarding concerning read reading reads watch watched watching watches studied studying researching research article book
        books movie film documentary episode meme memes joke jokes joked wrote write writing written heard hear hearing love loves loved like
        likes liked donate donated donating donation support supports supporting raise raising awareness charity fundraiser cure believe
        met know known knew saw seen wonder wondering question questions paper thesis visited drew painted painting cook cooked cooking eat ate eating
        order ordered bought buy teach teaches teaching taught lecture lectures course treat treats treating vaccine vaccines screening
        screenings podcast essay poster leaflet campaign volunteer volunteering nursing history explain explained google googled googling search searched
        called call phoned rang emailed mailed texted messaged dialled dialed contacted reported sobre über acerca leí lu gelesen
        marched protest vs versus translate translated photographed review reviewed cover covering discuss discussed discussing
        made makes making cause causes caused causing typed typing
        tell told tells asked ask asks warned debate suspect suspected report describe described investigated investigate examined examine evaluated evaluate
        compared conclude hypothesize hypothesise show shows showed demonstrate demonstrates against vaccinated jab jabbed immunised immunized learn learning learnt speak speaking booked""",
}


def _build() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for cue, listed in _TABLE.items():
        for word in listed.split():
            cues.setdefault(word, cue)
    return cues


#: Lower-case word, straight apostrophe -> its cue. A word of two kinds has the one listed first.
CUES: Final[Mapping[str, Cue]] = _build()

#: What a French elided pronoun or particle stands for.
ELIDED: Final[Mapping[str, Cue]] = {"j": SELF, "m": ME, "n": NOT}

#: After these a full stop ends no sentence.
ABBREVIATIONS: Final = frozenset({"dr", "mr", "mrs", "ms", "prof", "st", "vs", "sr", "jr", "no", "sra", "mme", "etc", "e.g", "i.e"})

#: Words that may stand between a negation and what is negated.
NEGATABLE: Final = words(
    """a an any the have had having has get got getting be been being am is are ever really actually even either suffer suffering from
    take taking on diagnosed with history of trace one tengo tiene tenho tem soy sou es é habe hat bin ist ai a suis est de d or signs
    got my le la les der die das den dem el los os l exactly particularly very at all anymore sofro sufro padezco estoy estou wear go attend symptoms tested positive for"""
)

#: Words that may stand between a form of "be" and what it says of somebody.
DEGREE: Final = words(
    """a an the half part quarter very quite really actually also still openly proudly proud devout practising practicing lapsed strict secular
    born raised from as ethnically culturally technically basically originally just so pretty fully partly mostly both always now
    not only one of out in to ex former lifelong staunch committed devoted orthodox non cis trans un una uno une ein eine um uma muy très sehr
    muito mitad medio media moitié halb meio meia first second third generation full been being proudly straight-up lol low-key lowkey
    100 raging total single young old card carrying fellow you know kinda kind sort sorta bit little mixed race mum's dad's side black white"""
)

#: Nouns that an adjective of belief, origin or orientation may stand before and still speak of the owner.
PERSONAL_NOUNS: Final = words(
    """faith religion beliefs belief heritage roots ancestry background descent blood identity upbringing family household parents home
    community mosque church synagogue temple congregation prayer prayers fast guy girl man woman lad lass dude person kid teen teenager
    student mum mom dad mother father wife husband couple immigrant refugee citizen passport origin accent surname side and or but so
    since because by here too myself as who with for in at from on to if when until then now lol btw though all too tbh ourselves member
    activist voter supporter party myself again twice today tomorrow yesterday tonight often daily weekly before after last this these every always either anyway
    already yet ever once during while where why how than please thanks sorry right your that you it just but only haha xd y et und e pero mais aber ama also is was has"""
)

#: Ways in which somebody holds a belief, belongs or lives an orientation.
BELONG: Final = words(
    """am is are was were be been being raised grew brought born convert converted identify identifies came come coming wear wears wearing
    wore pray prays praying attend attends attending joined join belong kept keeping celebrated celebrating observed observing fast fasting observe observes celebrate keep keeps vote voted voting
    votes campaigned canvassed member go goes went consider turned became become descend descended baptised baptized married marry turned practise
    practice practising practicing who's stood standing running canvassing campaigning signed follow have has had got i'm im we're he's she's soy sou je bin ist suis est é es somos estoy crecí
    fui cresci aufgewachsen grandi voto wähle wählt vota made make date dating dates leave left leaving"""
)

#: Kinds of people who are somebody's with "my" before them, and no one in particular without.
OURS: Final = words(
    "girls boys kids children friends colleagues neighbours neighbors coworkers students niños hijos enfants kinder filhos crianças"
)

#: Things that people say to be ill.
THINGS: Final = words(
    "laptop phone computer pc car printer code app server browser keyboard xbox router plant tree apple tv telly speaker mic microphone autocorrect keyboard fridge microwave dishwasher wifi siri alexa engine bike team cat's brain's wallet bank"
)
