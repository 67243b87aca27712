"""What may stand around the name of a place, as pieces of regular expressions; bounded, as the contract asks."""

# ruff: noqa: SIM905 - words read better as words

from __future__ import annotations

#: Not inside a longer word, path, address, handle or dotted name; not the end of an organisation's or a person's name.
BEFORE = (
    r"(?<![\w.@/\\=$_-])(?<!\bUniversity of )(?<!\bBank of )(?<!\bUniversidad de )(?<!\bHospital de )(?<!\bMr )(?<!\bMrs )(?<!\bMr\. )(?<!\bMrs\. )"
    r"(?<!\bMs\. )(?<!\bDr\. )"
    r"(?<!\b[Uu]niversitari[oa] de )(?<!\b[Hh]ospitalario de )(?<!\bClínico de )(?<!\bClínica de )(?<!\bC/ )(?<!\bCalle )(?<!\bAv\. )"
    r"(?<!\bAv/ )(?<!\bAvda\. )(?<!\bPaseo de )(?<!\bPlaza )(?<!\b[Cc]alle de )(?<!\bEscala de )(?<!\bescala de )(?<!\bAvda\. de )"
)

_ORGANISATION_WORDS = (
    "University|College|School|Hospital|Clinic|Institute|Academy|Bank|Airlines|Airways|Times|Post|Herald|Tribune|Gazette|Telegraph|Journal|News|"
    "United|Rovers|Wanderers|Albion|Hotspur|Athletic|FC|AFC|RFC|Fire|Giants|Lakers|Yankees|Mets|Knicks|Rangers|Cubs|Bulls|Bears|Cowboys|Texans|"
    "Rockets|Heat|Dolphins|Marlins|Hawks|Falcons|Braves|Celtics|Patriots|Bruins|Eagles|Phillies|Flyers|Steelers|Pirates|Penguins|Browns|Cavaliers|"
    "Pistons|Lions|Tigers|Redskins|Nationals|Wizards|Capitals|Ravens|Orioles|Panthers|Hornets|Saints|Pelicans|Grizzlies|Titans|Predators|Vikings|"
    "Timberwolves|Twins|Broncos|Nuggets|Avalanche|Jazz|Suns|Cardinals|Coyotes|Raiders|Warriors|Athletics|Kings|Chargers|Padres|Clippers|Dodgers|"
    "Angels|Ducks|Seahawks|Mariners|Raptors|Leafs|Canadiens|Senators|Oilers|Flames|Jets|Canucks|Symphony|Orchestra|Philharmonic|Ballet|Inc|LLC|Ltd|"
    "Corp|Corporation|Company|Police|Council|Stock|Fashion|Marathon|Museum|Express|Magazine|Review|Radio|Press|Coma|Street|St|Road|Rd|Avenue|Ave|Energy|Scientific|State|Bros|Festival|Symphony|Hathaway|Hotel"
)

#: Not in front of a letter, an address, a call or assignment, and not the first part of an organisation's name.
AFTER = rf"(?![\w@/\\=({{\[<_]|[.:-]\w|['’](?!s(?!\w))[^\W\d_]|(?: [A-Z][a-z]{{1,16}})? (?:{_ORGANISATION_WORDS})(?!\w))"

#: Words right before an ambiguous name that make it a place.
PLACING = "".join(
    f"(?<=(?<!\\w){word} )|"
    for word in (
        "in|In|near|Near|visit|visited|visiting|via|outside|downtown|Downtown|leave Europe for|live in|city of|City of|town of|Town of|state of|State of|moved to|"
        "move to|moving to|born in|flight to|flew to|fly to|drive to|drove to|trip to|back to|went to|going to|come to|came to|travel to|people of|capital of|"
        "west of|east of|north of|south of|suburb of|streets of|from nearby|here from|are from|is from|am from|was from|I'm from|back from|home from|around|"
        "centre of|center of|across|throughout|over in|out in|up in|down in|based in|vive en|nacido en|en|natural de|residente en|ciudad de"
    ).split("|")
).rstrip("|")
