"""What may stand before and after the name of a people or nation, and what must not."""

from typing import Final

#: "half Berber", "third-generation Italian"; a language ("speaks German", "in French") is no origin.
HEAD: Final = (
    r"(?<![Ss]peak )(?<![Ss]peaks )(?<![Ss]poke )(?<!speaking )(?<!spoken )(?<![Ll]earn )(?<!learning )(?<!teach )(?<!teaches )(?<!study )(?<!studying )(?<!fluent )(?<!fluent in )"
    r"(?<!into )(?<!translated to )(?<!language )(?<!native-)(?<![@#/])"
    r"(?:(?<!\w)(?i:half|part|quarter|one-quarter|an eighth|fully?|mixed|ethnic(?:ally)?|native|naturali[sz]ed|undocumented|expat|exiled"
    r"|(?:first|second|third|fourth|1st|2nd|3rd)[ -]gen(?:eration)?|white|black|brown|northern|southern|eastern|western|north|south|east|west|indigenous|British|American)[ -](?!\s)){0,3}"
)
#: A second name makes it one ("Korean American", "Irish-Italian"); goods, dishes, tongues and institutions follow no person.
TAIL: Final = (
    r"(?:[ -](?i:american|british|canadian|australian|african|asian|born|descent|origin|heritage|ancestry|roots|background|citizen|national|immigrant|migrant|refugee|expat"
    r"|passport holder)s?(?!\w))?(?:[-/][A-Z][a-z]{2,12}(?!\w))?"
    r"(?![ -](?i:food|cuisine|restaurant|takeaway|takeout|dish|recipe|kitchen|grill|bakery|bakeries|cooking|cheese|wine|beer|tea|coffee|chocolate|salad|sauce|bread|soup"
    r"|language|lesson|class|course|grammar|vocabulary|dictionary|translat|subtitle|version|edition|keyboard|alphabet|accent mark|literature|poetry|film|movie|cinema|music|art|architecture"
    r"|government|parliament|president|prime minister|minister|ministry|army|navy|military|troops|forces|police|embassy|consul|economy|market|stock|currency|dollar|peso|pound|franc|rupee"
    r"|state|empire|republic|revolution|war|history|coast|border|league|cup|open|grand prix|team|football|soccer|rugby|cricket|airline|airways|company|companies|firm|bank|industry|brand|car"
    r"|law|constitution|election|senate|congress|media|press|tv|television|newspaper|university|college|school|museum|embassies|territor|island|sea\b|gulf|river|mountain|alps|oak"
    r"|spaniel|terrier|shepherd|hound|bulldog|cat\b|breed|horse|standard time|time zone|server|http|software|foundation|licen[cs]e|kafka|spark|tomcat|hadoop))"
)
