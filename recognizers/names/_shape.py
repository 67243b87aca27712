r"""The shapes that names have in a text, as pieces of regular expressions.

A capitalised word is a capital letter of the Latin, Greek or Cyrillic alphabet and letters after it; `O'Brien`, `McKay`, `Jean-Luc` and
`Rodríguez-López` are one word each. All pieces are bounded, as the contract of a pattern asks.
"""

from __future__ import annotations

#: Capital letters: Latin (ASCII, Latin-1, Latin Extended-A and Vietnamese), Greek, Cyrillic, Armenian.
UPPER = "".join(
    chr(c) for block in ((0x41, 0x17F), (0x386, 0x3AB), (0x400, 0x42F), (0x1E00, 0x1EFF)) for c in range(*block) if chr(c).isupper()
)

#: Capitalised words that stand beside names and are no part of them: function words, days, months, and words of headlines and letters.
_STOP = (
    "A|About|After|Again|Ago|All|Also|Always|Am|An|And|Any|Are|As|Asks|At|Award|Awards|Back|Be|Because|Been|Before|Being|Best|Big|But|By|Came|"
    "Can|Cheers|Come|Comes|Could|Day|Dear|Did|Do|Does|Dont|During|Email|Ever|Every|Fans|Fax|First|For|From|Full|Gets|Give|Go|Goes|Going|Good|"
    "Got|Had|Happy|Has|Have|He|Hello|Her|Here|Hey|Hi|High|Him|His|Hits|How|However|I|If|Im|In|Into|Is|It|Its|Ive|Jr|Just|Killed|Know|Last|"
    "Let|Like|Live|Look|Made|Make|Makes|Many|Maybe|Me|More|Most|My|Never|New|News|Next|No|Not|Now|Of|Off|Ok|On|One|Only|Or|Our|Out|Over|"
    "Phone|Please|Police|Pro|Re|Really|Regards|Right|Said|Saw|Say|Says|See|Sees|Sent|Set|She|Should|Show|Since|So|Some|Sr|Still|Subject|Such|"
    "Take|Takes|Talks|Tel|Tells|Than|Thanks|Thank|That|The|Their|Them|Then|There|These|They|This|Those|Though|Time|To|Today|Tomorrow|Tonight|"
    "Too|Top|Tour|Tries|Under|Until|Up|Upon|Us|Very|Via|Video|Vs|Wants|Was|Watch|We|Well|Went|Were|What|When|Where|Which|While|Who|Why|Will|"
    "Wins|With|Without|Would|Yes|Yesterday|Yet|You|Your|"
    "Mon|Tue|Wed|Fri|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|"
    "December|Mr|Mrs|Ms|Dr|Prof|Sir|El|Los|Las|Con|Por|Para|Del|Fue|Que|Es|Un|Una|En|Su|Se|Al|Paciente|Calle|NHC|NIF|CP|NSS|Correo|"
    "Instituto|Hospital|Departamento|Servicio|Avenida|Avda|Av|Avd|Paseo|Plaza|Carretera|Ctra|Universidad|Facultad|Centro|Varón|Mujer|Hombre|Niño|Niña|"
    "Dra|Dña|Mme|Herr|Frau|Rua|Rue|Rúa|Via|Suite|Apt|Apartment|Box|Mail|Tfno|Teléfono|Domicilio|Localidad|Fecha|Edad|Sexo|Nacimiento|Médico|Colegiado|"
    "Airport|Arena|Avenue|Ave|Beach|Blvd|Boulevard|Building|Café|Cafe|Cathedral|Center|Centre|City|Clinic|Club|College|Company|Corp|Corporation|"
    "County|Creek|District|Drive|Foundation|Gallery|Group|Highway|Holdings|Hotel|Inc|Industries|Inn|Institute|Island|Islands|Library|Limited|LLC|"
    "LLP|Ltd|Mall|Memorial|Motors|Museum|Orchestra|Parkway|Partners|Pizza|Rd|Records|Restaurant|Road|School|Services|Solutions|Square|Stadium|"
    "Station|Store|Street|Systems|Technologies|Terrace|Theater|Theatre|University|Valley|Village"
)
STOP = rf"(?!(?:{_STOP})(?!\w))"

#: One capitalised word that may be a name.
WORD = rf"(?:{STOP}[{UPPER}](?:['’][{UPPER}])?[^\W\d_]{{1,24}}(?:['’-][{UPPER}][^\W\d_]{{1,24}}){{0,2}}(?!\w))"

#: The second half of a double first name: `Mary-Jane`.
HYPHENATED = rf"(?:-[{UPPER}][^\W\d_]{{1,15}}(?!\w))?"

#: Initials of middle names, with or without full stops.
INITIALS = rf"(?: [{UPPER}]\.?(?!\w)){{0,2}}"

#: Small words inside surnames.
PARTICLE = (
    "(?: (?:[Dd]e la|[Dd]e los|[Dd]e las|[Vv]an der|[Vv]an den|[Vv]an de|[Vv]on der|[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Dd]os|[Dd]as|[Dd]u|[Vv]an|[Vv]on|"
    "[Zz]u|[Ll]a|[Ll]e|[Tt]er|[Tt]en|[Bb]in|[Bb]int|[Ii]bn|[Aa]l|[Ee]l|[Yy]|[Bb]en|[Ss]t\\.|[Mm]ac|[Mm]c)(?= ))?"
)

#: Not inside a longer word, path, address, handle or dotted name, and not the second part of a place's name.
BEFORE = (
    r"(?<![\w.@/\\=$_-])(?<!\bSt )(?<!\bSt\. )(?<!\bSan )(?<!\bSanta )(?<!\bSão )(?<!\bSaint )(?<!\bFort )(?<!\bMount )(?<!\bLake )(?<!\bPort )"
    r"(?<!\bNew )(?<!\bNorth )(?<!\bSouth )(?<!\bEast )(?<!\bWest )(?<!\bCalle )(?<!\bAvenida )(?<!\bCamp )(?<!\bHurricane )(?<!\bHospital )"
    r"(?<!\bC/ )(?<!\bAv\. )(?<!\bAv, )(?<!\bAv )(?<!\bAvda )(?<!\bAvda\. )(?<!\bAve\. )(?<!\bPaseo )(?<!\bPlaza )(?<!\bRue )(?<!\bRua )(?<!\bRúa )(?<!\bVia )"
    r"(?<!\b[Cc]alle de )(?<!\bcalle )(?<!\bCarrer de )(?<!\bPaseo de )(?<!\bPlaza de )(?<!\bAvenida de )(?<!\bUniversitario )(?<!\bClínico )"
    r"(?<!\bDomicilio: )(?<!\bVirgen del )(?<!\bVirgen de )(?<!\bCalle Sta\. )(?<!\bSta\. )"
)

_PLACE_WORDS = (
    "Airport|Arena|Ave|Avenue|Bank|Bay|Beach|Blvd|Boulevard|Bridge|Building|Bus|Café|Cafe|Castle|Cathedral|Center|Centre|Church|City|Clinic|Club|"
    "College|Company|Corp|Corporation|County|Court|Creek|District|Drive|Foundation|Gallery|Gardens|Group|Hall|Heights|High School|Hills|Holdings|"
    "Hospital|Hotel|House|Inc|Industries|Inn|Institute|Island|Islands|Junction|Lake|Lane|Library|Limited|LLC|Lodge|LLP|Ltd|Mall|Manor|Market|"
    "Media|Memorial|Motors|Museum|Palace|Park|Parish|Parkway|Partners|Pizza|Place|Plaza|Pub|Ranch|Rd|Records|Restaurant|River|Road|Row|School|"
    "Services|Solutions|Square|St|Stadium|Station|Store|Street|Systems|Technologies|Terrace|Theater|Theatre|Tower|Trail|Trust|University|Valley|"
    "Village|Way|Woods|Works"
)

#: Not in front of a letter, an address, a call or assignment, and not the first part of the name of a place or company.
AFTER = rf"(?![\w@/\\=({{\[<_]|[.:-]\w|['’](?!s(?!\w))[^\W\d_]|(?: {WORD})? (?:{_PLACE_WORDS})(?!\w))"
