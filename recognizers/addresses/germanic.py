"""Finds German, Dutch, Nordic and Baltic addresses: a street whose name ends in its type, then the number."""

from __future__ import annotations

from recognizers.addresses._parts import BEFORE, CAPITAL, NAME, PARTICLE, SURE, WEAK, WORDS, followed
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_NUMBER = r" \d{1,4}(?:[a-zA-Z](?!\w)| [a-dA-D](?=[,.;\n]|$)| ?[-–/] ?\d{1,4}[a-z]?)?(?![\w%]|[.,:]\d|-\d| ?(?:€|EUR|Uhr|Jahre?|jaar|år|km|kg|mg|Tage?|Monate?|percent|years?|days?|hours?|minutes?|times|points|GB|MB)(?!\w))"
#: Endings that hardly another word has. "ring", "hof", "tie" and "pad" alone end too many others.
_GERMAN = r"(?:stra(?:ß|ss)en?|str\.|strasse|weg|gasse|platz|allee|damm|ufer|chaussee|steig|berg(?:er)?weg|hofstr\.)"
_DUTCH = r"(?:straat|laan|plein|gracht|singel|dijk|steeg|dreef|kade|hove|wei)"
_NORDIC = r"(?:gatan|gata|vägen|väg|gränd|stigen|torget|torg|backen|vegen|veien|vei|vej|gade|stræde|allé|plads|plass|bakken|terrasse|svingen|haugen|tunet|løkka|braut|stræti|straeti|vegur|tún|stígur|engen|vangen|toften|parken)"
_FINNISH = r"(?:katu|kuja|polku|kaari|kulma|[nslrou]tie|aukio|penger|ranta|mäki|rinne|raitti)"
_BALTIC = r"(?:tänav|puiestee|iela|gatvė|prospektas)"
_ENDING = rf"(?:{_GERMAN}|{_DUTCH}|{_NORDIC}|{_FINNISH}|{_BALTIC})"
_SEPARATE = r"(?:(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Aa]llee|[Pp]latz|[Ww]eg|[Gg]asse|[Rr]ing|[Dd]amm|[Mm]arkt|[Gg]ate|[Ga]ata|[Vv]ei|[Vv]eg|[Vv]ej|[Gg]ade|[Tt]errasse|[Pp]lein|[Ll]aan|[Ss]ingel|[Ss]traat|[Bb]aan|[Tt]ee|[Mm]nt\.?|[Tt]änav))"

RECOGNIZER = Recognizer(
    id="addresses.germanic",
    entity="ADDRESS",
    category=Category.LOCATION,
    title="Address of a German, Dutch, Nordic or Baltic kind",
    source="DIN 5008; UPU S42 address templates of AT, CH, DE, DK, EE, FI, IS, NL, NO, SE; SFS 5966",
    patterns=(
        Pattern(
            name="compound",
            regex=followed(rf"{BEFORE}(?:\d{{3,6}} )?(?:{NAME}[ -](?:{PARTICLE} )?){{0,3}}{CAPITAL}[\w'’-]{{1,24}}{_ENDING}{_NUMBER}"),
            score=SURE,
            why="the type grown together with the name",
        ),
        Pattern(
            name="separate",
            regex=followed(
                rf"{BEFORE}(?:\d{{3,6}} )?(?:(?:Am|An der|An den|Auf dem|Im|In der|Zum|Zur|Unter den|Unter der|Hinter der) )?{CAPITAL}[\w'’.-]{{2,24}}(?:[ -]{CAPITAL}[\w'’.-]{{1,24}}){{0,2}}[ -]{_SEPARATE}{_NUMBER}"
            ),
            score=SURE,
            why="the type as a word of its own",
        ),
        Pattern(
            name="preposition",
            regex=followed(
                rf"{BEFORE}(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Vor dem|Alte|Neue) {CAPITAL}[\w-]{{3,24}} \d{{1,3}}[a-z]?,? \d{{4,5}} {CAPITAL}[\w'’-]{{2,24}}"
            ),
            score=SURE,
            why="'Am Markt 5, 04109 Leipzig': without a type it takes postcode and town",
        ),
        Pattern(
            name="box",
            regex=followed(
                r"(?<!\w)(?:Postfach|Postbus|Postboks|Postbox|Pb\.|PL(?= \d{1,5},)|Pósthólf) \d{1,6}(?: \d{2,3}){0,2}(?!\w|[.,]\d)"
            ),
            score=SURE,
            why="a post office box",
        ),
        Pattern(
            name="lower",
            regex=rf"{BEFORE}(?:\d{{3,6}} )?[a-zà-ž][\w'’-]{{1,24}}(?:stra(?:ß|ss)e|str\.|straat|laan|weg|gasse|gatan|gata|vägen|veien|vegen|vej|gade|katu|[nslrou]tie|kuja){_NUMBER}",
            score=WEAK,
            why="small letters, as in chats: needs a word",
        ),
    ),
    context=(*WORDS, "adresse", "anschrift", "wohne", "wohnt", "adres", "adress", "osoite", "bor på", "woon"),
    examples=Examples(
        found=(
            "Ich wohne in der [[Friedhofstrasse 33, 8004 Zürich]].",
            "[[Brucker Bundesstraße 31a]]",
            "The bus stops at [[Puruntie 82]]",
            "[[6750 Koskikatu 25 Apt. 864\nArtilleros\n, CO\n Uruguay 64677]] is wrong",
            "[[Storgatan 5, 114 51 Stockholm]]",
            "de brief ging naar [[Asselsestraat 7, 7311 EG Apeldoorn]]",
            "[[Trenerys gate 232]] i Oslo",
            "Send it to [[Søndergade 52, Denmark]].",
            "[[Am Markt 5, 04109 Leipzig]]",
            "ich wohne in der [[hauptstraße 12]]",
            "[[Postfach 1234, 8021 Zürich]]",
            '{"street": "[[Unter den Linden-Straße 77]]"}',
        ),
        left=(
            Left(text="String 5 is during 2001", why="words that end in -ring"),
            Left(text="Katie 12 and Delegate 5", why="a name and a word"),
            Left(text="der Umweg dauert 3 Stunden", why="no number behind it"),
            Left(text="Bahnhof 5 Minuten entfernt", why="no street type"),
            Left(text="ThinkPad 5 and iPad 2", why="products"),
            Left(text="Vertragsweg 12.5 %", why="a share"),
            Left(text="Amsterdam 2012", why="a city and a year"),
        ),
    ),
)
