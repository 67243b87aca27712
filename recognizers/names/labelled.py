"""Names behind a label or a phrase that introduces one."""

from __future__ import annotations

from recognizers.names import _data
from recognizers.names._shape import INITIALS, PARTICLE, UPPER, WORD
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_SOURCE = "Labels of forms, records and letters in English, Spanish, French, German, Italian and Portuguese, collected by hand"
_NAME = rf"{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,3}}"
_LOW = r"(?!(?:and|but|is|was|from|called|just|so|a|an|it|i|the|my|not|to|in|on|at|of)(?!\w))[^\W\d_]{2,24}"
_ANY = rf"{_LOW}(?:[ '’-]{_LOW}){{0,2}}"
_QUOTED = r"[\"']?[ \t]{0,3}[:=][ \t]{0,3}[\"']?"

_LABELLED = Recognizer(
    id="names.labelled",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Name behind a label",
    source=_SOURCE,
    patterns=(
        Pattern(
            name="form_label",
            regex=rf"(?<![^\W_])(?:[Ff]ull[ _]?[Nn]ame|[Ff]irst[ _]?[Nn]ame|[Ll]ast[ _]?[Nn]ame|[Ss]urname|[Gg]iven[ _]?[Nn]ame|[Ff]amily[ _]?[Nn]ame|"
            rf"[Mm]aiden[ _]?[Nn]ame|[Mm]iddle[ _]?[Nn]ame|[Pp]atient(?:[ _][Nn]ame)?|[Cc]ustomer[ _][Nn]ame|[Dd]isplay[ _]?[Nn]ame|[Cc]ardholder(?:[ _][Nn]ame)?|"
            rf"[Aa]ccount[ _][Hh]older|[Nn]ombre(?: completo)?|[Aa]pellidos?|[Nn]ombre y apellidos|[Mm]édico|[Pp]aciente|[Nn]om|[Pp]rénom|[Vv]orname|"
            rf"[Nn]achname|[Nn]ome|[Cc]ognome|[Ss]obrenome|[Rr]emitido por|[Mm]üşteri(?: [Aa]dı)?|[Aa]d[ıi] [Ss]oyadı|[Aa]d [Ss]oyad|[Kk]unde|[Cc]liente|[Ii]mię i nazwisko|[Kk]lient|[Cc]orrespondencia){_QUOTED}(?P<value>{_NAME})",
            score=0.75,
            why="the label says that a person's name follows",
        ),
        Pattern(
            name="introduced",
            regex=rf"(?<!\w)(?:[Mm]y (?:full |real |first |last )?name(?: is|['’]s|s)|[Mm]e llamo|[Mm]i nombre es|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|"
            rf"[Mm]i chiamo|[Mm]eu nome é) (?P<value>{_NAME}|{_ANY})",
            score=0.75,
            why="people say so when they introduce themselves, in lower case too",
        ),
    ),
    validate=_data.judge_any,
    examples=Examples(
        found=(
            "Full name: [[Ottilie Brandvold]]",
            "Apellidos: [[Dellavedova Ramos]]",
            '{"first_name": "[[Thandiwe]]", "last_name": "[[Mokoena]]"}',
            "hi, my name is [[anil kapoor]]",
            "My name's [[Jordan]].",
            "Patient: [[Zoltan Kerekes]]",
            "last_name=[[Ferreira]]",
            '{"displayName":"[[Wale Adeyemi]]"}',
            "Müşteri: [[Ayşe Yıldırım]]",
        ),
        left=(
            Left(text="my name is not important", why="no name follows"),
            Left(text="first name: required", why="a word of the form, not capitalised"),
            Left(text="filename: Report.pdf", why="a file's name"),
            Left(text="Patient: The chart is missing", why="a sentence"),
        ),
    ),
)

_SALUTED = Recognizer(
    id="names.saluted",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Name in a greeting or at the end of a letter",
    source=_SOURCE,
    patterns=(
        Pattern(
            name="greeting",
            regex=rf"(?<!\w)(?:[Dd]ear|[Hh]i|[Hh]ey|[Hh]ello|[Tt]hanks|[Tt]hank you|[Hh]ola|[Qq]uerid[oa]|[Cc]her|[Cc]hère|[Ll]iebe[r]?|[Hh]allo|[Kk]j?ære|[Hh]ej|[Hh]ei|[Kk]äre|[Bb]ästa|[Bb]este|[Gg]entile|[Cc]iao|[Cc]ar[oa]|[Oo]lá|[Pp]rezad[oa]|[Ee]stimad[oa]|[Bb]onjour|[Ss]alut|"
            rf"[Cc]ześć|[Dd]rog[ai]|[Ss]zanown[ay]|[Aa]hoj|[Mm]ilý|[Mm]ilá|[Ss]zia|[Kk]edves|[Mm]erhaba|[Ss]evgili|[Dd]ragă|[Пп]ривет|[Уу]важаем(?:ый|ая)|[Дд]орог(?:ой|ая)),? "
            rf"(?!(?:Kund|Dame|Alla|Alle|All[ei]|Tutt|Tod[ao]|Team|Kolle|Client|Signor|Freund|Mitgl|Amig|Ami[es]|Medlem|Venner|Vänner|Clienți|Klient|Państ|Pan|Herr|Meneer|Mevrouw|Bruger|Gæst|Gäst|Colleg|Coleg|Equip|Bewohn|Eltern)\w{{0,8}}(?!\w))"
            rf"(?P<value>{WORD}(?: {WORD})?)(?=[ \t]{{0,2}}(?:[,!.:;\n–-]|\Z))",
            score=0.45,
            why="a greeting, then one or two capitalised words and a stop",
        ),
        Pattern(
            name="farewell",
            regex=rf"(?<!\w)(?:[Rr]egards|[Bb]est wishes|[Ss]incerely(?: yours)?|[Yy]ours (?:truly|sincerely|faithfully)|[Cc]heers|[Kk]ind regards|[Ss]igned|"
            rf"[Ss]aludos|[Aa]tentamente|[Mm]it freundlichen Grüßen|[Cc]ordialement|[Ll]ove|[Tt]hanks|[Xx]oxo|[Mm]vh|MVH|[Mm]ed vänlig hälsning|[Mm]ed venlig hilsen|[Mm]ed vennlig hilsen|[Hh]ilsen|[Gg]roet(?:en)?|[Gg]roetjes|[Mm]et vriendelijke groet(?:en)?|[Cc]ordiali saluti|[Dd]istinti saluti|"
            rf"[Uu]n (?:cordial )?saludo|[Uu]n abrazo|[Aa]tenciosamente|[Oo]brigad[oa]|[Pp]ozdrawiam|[Zz] poważaniem|[Ss] pozdravem|[Üü]dvözlettel|[Ss]aygılarımla|[Сс] уважением|[Мм]ε εκτίμηση|[Vv]iele Grüße|[Ll]iebe Grüße|"
            rf"[Hh]erzliche Grüße|LG|VG|[Bb]ien à vous|[Rr]espectfully|[Mm]any thanks|[Ww]arm(?:est)? regards|[Yy]stävällisin terveisin)(?:,?[ \t]{{0,3}}(?:\n[ \t]{{0,4}}){{1,2}}|, )"
            rf"(?P<value>(?:[{UPPER}]\. ?){{0,3}}{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,2}})(?=[ \t.,]{{0,3}}(?:\n|\Z))",
            score=0.6,
            why="the line under the closing words of a letter",
        ),
        Pattern(
            name="kin",
            regex=rf"(?<!\w)[Mm]y (?:(?:late|dear|old|older|younger|little|big|best|ex|step) ?-?){{0,2}}(?:husband|wife|son|daughter|brother|sister|nephew|niece|"
            rf"cousin|uncle|aunt|boyfriend|girlfriend|fianc[eé]e?|partner|friend|boss|coworker|colleague|neighbou?r|roommate|flatmate|teacher|"
            rf"manager|grandson|granddaughter|stepson|godson|mate|buddy|landlord|therapist),? (?P<value>{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,2}})",
            score=0.5,
            why="a word of kinship or acquaintance right before a capitalised word",
        ),
        Pattern(
            name="kin-abroad",
            regex=rf"(?<!\w)(?:[Mm]i[oa] |[Mm]ein[e]? |[Uu]nser[e]? |[Mm]on |[Mm]a |[Mm]eu |[Mm]inha |[Mm]i |[Mm]ijn |[Mm]in |[Mm]itt |[Mm]oj[aą]? |[Mm]ój )(?:padre|madre|marito|moglie|figli[oa]|fratello|sorella|Mann|Frau|Sohn|Tochter|Bruder|"
            rf"Schwester|Vater|Mutter|mari|femme|fils|fille|frère|sœur|père|mère|marido|esposa|esposo|mujer|hij[oa]|herman[oa]|filh[oa]|irmão|irmã|pai|mãe|mulher|zoon|dochter|man|vrouw|broer|zus|søn|sønn|datter|son|dotter|fru|bror|"
            rf"søster|syster|syn|córka|córkę|mąż|żona|brat|siostra),? (?P<value>{WORD}(?:{INITIALS}{PARTICLE} {WORD}){{0,2}})",
            score=0.5,
            why="the same in other languages",
        ),
    ),
    validate=_data.judge_any,
    examples=Examples(
        found=(
            "Dear [[Wilhelmina]],\nthank you",
            "hi [[Mark]], are you in?",
            "Regards,\n[[Ottilie Brandvold]]",
            "my brother [[Chase]] lives there",
            "Beste [[Marloes]],\nIk heb",
            "Kære [[Birthe]], tak\n\nYours sincerely,\n[[M. Ellwood]]",
            "Groet,\n[[Sjoerd Hoekstra]]",
            "Love, [[Bex]]",
            "Cordialement, [[M. Daubigny]]",
            "mio padre, [[Ottavio Marchesini]], min søn [[Magnus Kjeldsen]] har",
            "My friend [[Xanthe]] said so",
        ),
        left=(
            Left(text="Dear Customer,", why="an ordinary word"),
            Left(text="Dear Sir,", why="a form of address"),
            Left(text="Hi All,", why="a group"),
            Left(text="Beste Kunden, Hej Alla!", why="ordinary words"),
            Left(text="my wife Says no", why="an ordinary word"),
            Left(text="Thanks,\nYour Team", why="no person"),
        ),
    ),
)

_WEAK = Recognizer(
    id="names.mentioned",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Known name behind a label that has other uses too",
    source=_SOURCE,
    patterns=(
        Pattern(
            name="name_field",
            regex=rf"(?<![^\W_])(?:[Nn]ame|[Aa]uthor|[Oo]wner|[Ss]igned|[Cc]ontact|[Ff]rom|[Tt]o|[Cc]c|[Aa]ttn|[Aa]ssignee|[Rr]eporter){_QUOTED} ?(?P<value>{_NAME})",
            score=0.3,
            why="such labels are for files, hosts and products as well: a known first name must follow",
        ),
        Pattern(
            name="spoken",
            regex=rf"(?<!\w)(?:I['’]?m|I am|[Tt]his is|[Ii]t['’]s|[Cc]all me|[Ss]oy|[Jj]e suis|[Ii]ch bin) (?P<value>{WORD}(?: {WORD})?)",
            score=0.3,
            why="what follows may be any adjective: a known first name must follow",
        ),
        Pattern(
            name="turned_round",
            regex=rf"(?<![\w.@/-])(?P<value>{WORD}, {WORD}(?: [{UPPER}]\.)?)(?=[ \t]{{0,2}}(?:[;\n)|\"']|\Z|\())",
            score=0.3,
            why="surname, comma, first name, as directories and headers of e-mails have it; both must be known",
        ),
    ),
    validate=lambda value: _data.judge_turned(value) if "," in value else _data.judge_known(value),
    examples=Examples(
        found=(
            '{"name": "[[Ottilie Johnson]]"}',
            "I'm [[Kevin]] from support",
            "author: [[Grace Hernández]]",
            "From: [[Robertson, Katherine]] (HR)",
            "this is [[Svetlana]]",
        ),
        left=(
            Left(text='"name": "Ubuntu Server"', why="a product"),
            Left(text="I'm Happy", why="an adjective"),
            Left(text="from: Build Agent", why="a machine"),
            Left(text="this is Paris", why="a place"),
            Left(text="London, Paris", why="two places"),
        ),
    ),
)

RECOGNIZERS = (_LABELLED, _SALUTED, _WEAK)
