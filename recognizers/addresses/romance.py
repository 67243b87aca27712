"""Finds Spanish, Catalan, Portuguese, French and Italian addresses: a street type, a name, a number."""

from __future__ import annotations

from recognizers.addresses._parts import BEFORE, CAPITAL, NAME, NAMES, PARTICLE, SURE, followed, numbered
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_SPANISH = (
    r"(?:(?i:c/\.?|cl\.|avd?a?[./]|pza\.|pz\.|pso\.|ctra\.|crta\.|urb\.|jr\.)[ ,]{0,2}"
    r"|[Cc](?= [A-ZÁÉÍÓÚ]{3})[ ]|A[Vv][Dd]?[Aa]?(?= [A-ZÁ]| de )[ ]|(?i:calle|call|avenida|avinguda|plaza|pza?|plaça|paseo|pº|passeig|ctra|carretera|camino|camí|ronda|traves[íi]a|travessera|carrer|carrera|calzada|rambla"
    r"|glorieta|urbanizaci[óo]n|bulevar|boulevard|prolongaci[óo]n|colonia|cerrada|privada|andador|callej[óo]n|pol[íi]gono|barrio|r[úu]a|costanilla|cuesta|pasaje|diagonal|jir[óo]n)(?:, ?| ))"
)
_PORTUGUESE = r"(?:(?i:rua|av\.|avenida|travessa|tv\.|pra[çc]a|largo|alameda|rodovia|estrada|beco|quadra))"
_FRENCH = r"(?:(?i:rue|avenue|av\.|bd\.?|boulevard|all[ée]e|chemin|impasse|place|quai|route|cours|passage|square|sentier|faubourg|villa|cit[ée]|esplanade|venelle|rond-point))"
_ITALIAN = r"(?:Via|Viale|V\.le|Vicolo|Piazza|P\.za|Piazzale|Corso|C\.so|Largo|Lungomare|Lungotevere|Strada|Contrada|Salita|Borgo|Calle|via(?! [A-Z]{2})|viale|piazza|corso)"

_WORD = r"[^\W\d_][\w'’.ªº-]{0,20}"
#: A name in any capitals: what ends it is the number, after a comma or with nothing that counts behind it.
_ANY_NAME = rf"(?:{_WORD}[ ]){{0,5}}{_WORD}"
_NO_UNIT = r"(?! ?(?:años?|anos?|ans|anni|mes(?:es)?|mois|mesi|días?|dias?|jours|giorni|horas?|heures|ore|minutos?|minutes?|minuti|euros?|€|%|km|kilómetros|metros?|m\b|kg|personas|pessoas|personnes|persone|veces|vezes|fois|volte|de (?:la )?(?:mañana|tarde|noche)))"
_N = r"(?:n[º°o.]{1,3} ?|núm\.? ?|#|nr\.? )?"
#: Floor, door, stair behind a Spanish or Portuguese number: "3 - 5º 2ª", "12, 1D", "6º A", "Bajo B", "s/n".
_FLOOR = r"(?:(?:[ ]?[,.-] ?| )(?:\d{1,2} ?(?:[ºª°]|er|o)\.?(?: ?(?:[A-H](?!\w)|\d[ªº]?(?!\d)|(?i:izqd?a?|dcha?|der|puerta|piso)\.?(?: \d{1,2}| [A-Z](?!\w))?))?|\d{1,2} ?[A-Ka-k]?(?![\w/.,-]?\w)|[A-KP]\d?(?!\w)|[A-K]-\d(?!\d)|(?i:bajo|piso|planta|puerta|pta\.|esc\.?|escalera|portal|bloque|ed\.|interior|int\.|apto\.?|dpto\.?|dept[oº]\.?|casa|local|izqd?a?|dcha?|der|entlo\.?|ático|atico|andar|bloco|apt\.?|sala|fração|residencial [A-Z]\w{1,20})\.?(?: ?\d{1,4}[a-zªº]?(?!\w)| [A-Z](?!\w))?)){0,4}"
_HOUSE = (
    r"(?:\d{1,5}(?:[ -]?\d{1,4})?(?: ?(?:bis|ter|[A-Ka-k])(?!\w))?|(?i:s ?/ ?n|sn|km\.? ?\d{1,3}(?:[.,]\d{1,3})?))(?!\d|[.,:]\d\d(?!\d)|%)"
)

_SPANISH_TOWN = (
    r"(?:(?:,|\.|\n| -)? {0,2}(?:CP:? ?)?\d{5}(?!\d)(?: [A-ZÁÉÍÓÚ][\w'’-]{2,20}(?: (?:de |la |del )?[A-ZÁÉÍÓÚ][\w'’-]{2,20}){0,2})?)?"
    r"(?:, ?[A-ZÁÉÍÓÚ][\w'’-]{2,20}(?: [A-ZÁÉÍÓÚ][\w'’-]{2,20}){0,2}(?![\w’']| [a-zà-ž])){0,2}"
)

RECOGNIZER = Recognizer(
    id="addresses.romance",
    entity="ADDRESS",
    category=Category.LOCATION,
    title="Address in a Romance language",
    source="UPU S42 address templates of AR, BR, CH, ES, FR, IT, MX, PT; AFNOR NF Z10-011; Correos, 'Normas de direccionamiento'",
    patterns=(
        Pattern(
            name="spanish",
            regex=followed(
                rf"{BEFORE}{numbered(_SPANISH)}(?:{_WORD} ){{0,2}}{NAME}(?:[ -]{{1,3}}(?:{PARTICLE} ){{0,2}}{NAME}){{0,5}}[., -]{{1,3}}{_N}{_HOUSE}{_NO_UNIT}",
                _FLOOR + _SPANISH_TOWN,
            ),
            score=SURE,
            why="street type, name, number (or s/n, km), floor and door",
        ),
        Pattern(
            name="spanish_lower",
            regex=followed(
                rf"{BEFORE}(?i:c/ ?|(?:calle|avenida|avda\.?|av\.|plaza|paseo|camino|carrer|rúa|ronda) ){_ANY_NAME}(?: \d{{1,4}}(?=,(?!\d))|, ?\d{{1,4}}(?!\d|[.,]\d)|,? s/n){_NO_UNIT}",
                _FLOOR + _SPANISH_TOWN,
            ),
            score=SURE,
            why="a name in small letters needs a comma after its number",
        ),
        Pattern(
            name="portuguese",
            regex=followed(rf"{BEFORE}{numbered(_PORTUGUESE)} (?:{PARTICLE} ){{0,2}}{NAMES},? {_N}{_HOUSE}{_NO_UNIT}"),
            score=SURE,
            why="Brazil and Portugal: type, name, number",
        ),
        Pattern(
            name="french_number_first",
            regex=followed(
                rf"{BEFORE}(?:\d{{2,6}} )?\d{{1,4}}(?: ?(?:bis|ter|quater|[A-D])(?!\w))?,? {_FRENCH} (?:{PARTICLE} |[dl]['’]){{0,3}}(?:{NAMES}|\d{{1,2}} [A-Za-zé]{{3,9}} \d{{4}}|[a-zà-ž]{{3,20}} {NAMES}|[a-zà-ž]{{3,20}}(?!\w))"
            ),
            score=SURE,
            why="number, then type and name, which may be in small letters",
        ),
        Pattern(
            name="french_type_first",
            regex=followed(
                rf"{BEFORE}(?:\d{{3,6}} )?(?:Rue|Avenue|Boulevard|Allée|Chemin|Impasse|Place|Quai|Chaussée) (?:{PARTICLE} |[dl]['’]){{0,3}}{NAMES},? \d{{1,4}}(?: ?(?:bis|ter|[A-D])(?!\w))?(?!\d|[.,:]\d){_NO_UNIT}"
            ),
            score=SURE,
            why="Belgium and Switzerland: the number last",
        ),
        Pattern(
            name="italian",
            regex=followed(
                rf"{BEFORE}{numbered(_ITALIAN)} (?:{PARTICLE} |[dl]['’]|dell['’]){{0,2}}(?:{NAMES}|[IVXL]{{1,5}} {NAMES}|\d{{1,2}} {NAMES}),? {_N}\d{{1,4}}(?:/? ?[A-Za-z](?!\w))?(?!\d|[.,:]\d){_NO_UNIT}"
            ),
            score=SURE,
            why="type, name, number, perhaps with a letter",
        ),
        Pattern(
            name="box",
            regex=followed(
                r"(?<!\w)(?i:apartado(?: de correos| postal)?|apdo\.?|casilla(?: de correos?| postal)?|caixa postal|casella postale|bo[îi]te postale|BP|C\.P\.(?= \d{1,4} )) ?(?:n[º°o.]{1,2} )?\d{1,6}(?!\w|[.,]\d)"
            ),
            score=0.5,
            why="a post office box",
        ),
        Pattern(
            name="labelled",
            regex=rf"(?<!\w)(?i:domicilio|direcci[óo]n(?: postal)?|endere[çc]o|morada|indirizzo|adresse(?: postale)?) ?: {{0,3}}(?P<value>(?=[^\n]{{0,70}}\d){CAPITAL}[^\n@=<>:;|{{}}]{{3,80}}?)(?= {{0,2}}\.? {{0,2}}(?:\n|$|[;|<]))",
            score=SURE,
            why="the whole line behind a label, where it holds a number",
        ),
        Pattern(
            name="labelled_name",
            regex=rf"(?<!\w)(?i:domicilio|direcci[óo]n postal) ?: {{0,3}}(?P<value>(?i:c/\.?|calle|avd?a?\.?|avenida|plaza|paseo|carretera|ctra\.?|camino|carrer)[ ]?(?:{PARTICLE} ){{0,2}}{NAMES})(?= {{0,2}}\.? {{0,2}}(?:\n|$|[;|<]))",
            score=SURE,
            why="a street without a number behind a label",
        ),
    ),
    context=("domicilio", "dirección", "direccion", "endereço", "morada", "indirizzo", "adresse", "habite", "vivo en", "abito", "moro"),
    examples=Examples(
        found=(
            "Domicilio: [[Calle Carmen Romero, 23, 1D]].",
            "vivo en la [[Avda. Reyes Católicos, 2]]",
            "[[C/ Manuel Silvela nº 2, 6º A]]",
            "Servicio de Urología. [[Calle Vicente Blasco Ibáñez, 23 45010 Valencia]]. (España)",
            "J'habite au [[12 bis rue de la Paix, 75002 Paris]].",
            "[[56 rue La Boétie]]",
            "Abito in [[Via Franscini 71]] da anni",
            "[[Rua Igreja 25, 4000-123 Porto]]",
            "[[Rue de Piétrain 371]]",
            "envíalo a [[calle cartagena 19, 3B]]",
            "[[Apartado de Correos 20134]]",
            "[[Ctra. de Orón, s/n]]",
            "Moro na [[Rua Diadema 1903]]",
        ),
        left=(
            Left(text="la calle hace 3 años estaba cerrada", why="a duration"),
            Left(text="Via libera al decreto 2019", why="not a street: small letters follow"),
            Left(text="la rue est fermée depuis 3 jours", why="a street in passing"),
            Left(text="plaza de toros llena 5 veces", why="small letters and a count"),
            Left(text="sent via SMTP 250 and via e-mail 3 times", why="the Latin preposition, before capitals too"),
            Left(text="Dirección: pendiente", why="no number"),
            Left(text="rua cheia de gente", why="no name, no number"),
            Left(text="el camino de 12 km", why="a distance"),
        ),
    ),
)
