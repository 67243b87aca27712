"""What a value must look like before its field's name counts: one pure test a kind, so that counters, states and placeholders stay."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from itertools import pairwise

from redactor.records.vocabulary import Kind, words

#: Values that say that there is none, that it is hidden, or of which type it is.
_NONE = words(
    "none null nil undefined nan n/a na true false yes no y n on off default empty blank unset missing required optional invalid incorrect wrong valid"
    " expired enabled disabled string str text int integer number float bool boolean object array any bytes unknown unspecified anonymous other redacted filtered"
    " hidden masked removed secret password passwd token pass fail failed failure success ok okay ask prompt test example sample changeme todo tbd auto always never"
    " varchar char email phone name username user unavailable pending active inactive void not_set not-set notset prefer_not_to_say not_specified error warning info"
    " debug admin root system nobody self me default_value placeholder uuid date datetime timestamp file env vault basic bearer digest plain md5 sha1 sha256 bcrypt"
    " same-origin include omit strict lax keep-alive ja nein si sí non oui não ninguno ninguna keine keiner aucun aucune nenhum nessuno geen нет 无 無 なし 없음"
)
_PLACEHOLDER = re.compile(
    r"^[<\[{(%$*#_@].*[>\]})%*#_]$|\$\{|\{\{|\$\(|^\$|^%[sdr(]|\*{3,}|•{3,}|●{3,}|#{4,}|(?<![a-z])x{4,}|^x{3,}$|^\.{3}|…|^-+$|^\?+$|^not |^no |please |enter |your[ _-]|"
    r"_here$|^<|^(?:os|process|self|this|config|settings|request|req|args|env|params|ctx|ENV)\b[.\[]",
    re.IGNORECASE,
)
#: One character over and over, as manuals write.
_REPEATED = re.compile(r"(\S)\1{9}\S{0,4}$")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
#: Windows security identifiers, and ids of the form that Twilio gives them: `sid` says what they are, and they open nothing.
_NAMED_ID = re.compile(r"S-1(?:-\d{1,10}){1,15}|[A-Z]{2}[0-9a-f]{32}")
_URL = re.compile(r"[a-z][a-z0-9+.-]{1,15}://", re.IGNORECASE)
_CODE = re.compile(r"[\w.$>:-]{1,60}[(\[]")
_ATTRIBUTE = re.compile(r"[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+")
_DURATION = re.compile(r"[\d.,:]+ ?(?:[a-zµ]{1,2}|min|sec|hours?|days?|months?|years?|%)?", re.IGNORECASE)
_CONSTANT = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_SYMBOLS = re.compile(r"[@/\\=<>{}\[\]|_:;#$%^*~\d]")
_DATE = re.compile(
    r"\d{1,4}[-/. 年]\s?\d{1,2}[-/. 月]\s?\d{1,4}日?(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?|(?:19|20)\d{2}[01]\d[0-3]\d|[0-3]\d[01]\d(?:19|20)\d{2}|(?:19|20)\d{2}(?:-\d\d)?|\d{1,2}[/-](?:19|20)\d\d"
    r"|(?:\w{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?\.?(?: de| of)? )?[^\W\d_]{3,12}\.?,? (?:de )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:de )?\d{2,4}|\d{1,2}-[^\W\d_]{3}-\d{2,4}|-?\d{8,13}",
)
_PHONE = re.compile(r"(?:tel:)?\+?[\d\s().\-/]{6,24}\d(?: ?(?:x|ext\.?) ?\d{1,6})?", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>\"'(),;:]{1,64}@[^\s@<>\"'(),;:]{1,190}")
_MAC = re.compile(r"(?:[0-9a-f]{2}[:-]){5,7}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}|[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Za-z]{0,5}[ -]?\d[A-Za-z0-9 .\-/]{2,28}[A-Za-z0-9]")
_COORDINATE = re.compile(r"[-+]?\d{1,3}[.,]\d{2,17}°? ?[NSEWO]?")
_PAIR = re.compile(r"[-+]?\d{1,3}\.\d{2,17}\s?[,; ]\s?[-+]?\d{1,3}\.\d{2,17}")
_POSTCODE = re.compile(r"[A-Za-z]{0,3}[- ]?\d[A-Za-z0-9 -]{1,9}")
_ACCOUNT = re.compile(r"[^\s\"'<>(){}\[\]=,;&|?*]{2,64}")
_MOST_NAME, _MOST_WORDS, _MOST_TOWN, _OLDEST = 80, 300, 60, 120
_LEAST_STREET, _MOST_TOWN_WORDS = 5, 6
_SECRET_LENGTH, _TOKEN_LENGTH = 3, 8

_SERVICE = words(
    "root admin administrator www www-data daemon nobody bin sys sync games man lp mail news uucp proxy backup list irc gnats syslog messagebus sshd ftp mysql postgres postgresql"
    " nginx apache httpd git svn redis mongodb mongo elasticsearch elastic kafka hadoop hdfs yarn mapred spark hive zookeeper jenkins docker ubuntu ec2-user centos debian fedora"
    " pi vagrant system systemd service guest test tester user users username anonymous anonymoususer public default shared cyrus operator support ansible deploy deployer runner oracle tomcat"
    " webmaster postmaster halt shutdown adm rpc ntp gdm dbus sudo app api worker bot cron scheduler monitor monitoring prometheus grafana nagios zabbix sa dba db server client"
    " local localhost web info id name current_user currentuser viewer editor member owner agent assistant human ai tool function developer model rpcuser dbuser database cache"
    " live dev prod production staging qa ci build node core kernel host android x11 sshd-session gdm3 lightdm"
)
_SERVICE_SHAPE = re.compile(
    r"(?:svc|srv|sa|system|service|app|bot)[-_:].*|.*[-_](?:svc|service|sa|bot|user|agent|role|account)|anon(?:ymous)?[-_].*|system:.*|.*\$|\(.*\)|uid=.*",
    re.IGNORECASE,
)
_TELLING_SEX = words(
    "nonbinary nonbinär enby trans transgender transsexual transman transwoman intersex genderqueer agender genderfluid twospirit bigender demigirl demiboy pangender"
    " androgynous divers diverse queer hijra mtf ftm transmale transfemale transmasculine transfeminine nobinario nãobinário nonbinaire transgénero transgender跨性别"
)


def telling(kind: Kind, value: str) -> tuple[int, int] | None:
    """Return which part of a value (start, end; without white space around it, and a scheme's name before it) is what the field's name says.

    None where the value is something else: a placeholder, a state, a counter, a link, code.
    """
    start = len(value) - len(value.lstrip())
    end = len(value.rstrip())
    text = value[start:end]
    if not text or text.casefold() in _NONE or _PLACEHOLDER.search(text[:256]):
        return None
    if kind is Kind.COOKIE:
        start += len(text) - len(text := _SCHEME.sub("", text, count=1))
    return (start, end) if text and _TESTS[kind](text) else None


_SCHEME = re.compile(r"(?:Bearer|Basic|Token|Digest|Negotiate|NTLM|ApiKey|AWS4-HMAC-SHA256|Hawk|OAuth)\s+", re.IGNORECASE)


def _digits(text: str) -> int:
    return sum(c.isdigit() for c in text)


#: PWD also names the working folder: `PWD=/home/jane` in sudo's log lines and in environments. Only below a file system's top folders: a
#: password, too, may begin with a slash.
_FOLDER = re.compile(
    r"/|~?/(?:home|Users|root|tmp|opt|srv|var|usr|etc|app|apps|data|mnt|media|run|workspace|builds)(?:/[\w.-]{1,60}){0,16}/?"
    r"|[A-Za-z]:\\{1,2}(?:[\w. -]{1,60}\\{1,2}){0,16}[\w. -]{0,60}"
)


def _password(text: str) -> bool:
    if (
        len(text) < _SECRET_LENGTH
        or (text.isdigit() and len(text) < 4)  # noqa: PLR2004 - seconds and counts
        or _CODE.match(text)
        or _ATTRIBUTE.fullmatch(text)
        or _FOLDER.fullmatch(text)
    ):
        return False
    return len(text) <= _MOST_WORDS and text.count(" ") < 12 and not _URL.match(text) and not _CONSTANT.fullmatch(text) and not _prose(text)  # noqa: PLR2004


def _prose(text: str) -> bool:
    """Say whether a text speaks about a secret: "must be at least 8 characters"."""
    return " " in text and (
        text[-1] in ".!?:"
        or re.search(r"\b(?:must|should|is|was|has|have|not|for|reset|incorrect|match|characters)\b", text, re.IGNORECASE) is not None
    )


def _token(text: str) -> bool:
    if _NAMED_ID.fullmatch(text):
        return False
    if len(text) < _TOKEN_LENGTH or (" " in text and "-----" not in text and "=" not in text) or _UUID.fullmatch(text):
        return False
    if _DURATION.fullmatch(text) or _CODE.match(text) or (_ATTRIBUTE.fullmatch(text) and _digits(text) < 3) or _CONSTANT.fullmatch(text):  # noqa: PLR2004
        return False
    if _URL.match(text) and "@" not in text:
        return False
    if _REPEATED.search(text):
        return False
    # A word, or words joined, name a thing; what opens one mixes digits or cases.
    return _digits(text) > 0 or _mixed(text)


def _mixed(text: str) -> bool:
    return sum(a.isalpha() and b.isalpha() and a.islower() != b.islower() for a, b in pairwise(text)) > len(text) // 4


def _cookie(text: str) -> bool:
    return len(text) >= _TOKEN_LENGTH and (_digits(text) > 0 or "=" in text) and not _CODE.match(text)


def _code(text: str) -> bool:
    return text.isdecimal() and 3 <= len(text) <= 8  # noqa: PLR2004 - card codes have three or four digits, one-time codes up to eight


def _name(text: str) -> bool:
    if len(text) > _MOST_NAME or _SYMBOLS.search(text) or "(" in text or "." in text.rstrip(".").replace(". ", " ").replace("-", ""):
        return bool(re.fullmatch(r"(?:[^\W\d_]\.){1,3}(?: ?[^\W\d_'’-]+)*", text)) and len(text) <= _MOST_NAME
    return any(c.isalpha() for c in text) and text.count(" ") < 7 and not (text.isupper() and text.isascii() and len(text) == 1)  # noqa: PLR2004


def _full_name(text: str) -> bool:
    if not _name(text):
        return False
    parts = text.split()
    return (
        not text.isascii()
        or (len(parts) > 1 and all(not p[0].isdigit() for p in parts))
        or (text[:1].isupper() and text[1:].islower())
        or text.isupper()
    )


def _account(text: str) -> bool:
    if " " in text:
        return _full_name(text)
    if not _ACCOUNT.fullmatch(text) or not any(c.isalpha() for c in text) or _UUID.fullmatch(text) or _URL.match(text):
        return False
    bare = text.casefold().lstrip("@")
    if (
        bare in _SERVICE
        or _SERVICE_SHAPE.fullmatch(bare)
        or bare.startswith(("/", "0x", ".", "-", "$"))
        or bare.endswith(":")
        or _CONSTANT.fullmatch(text)
    ):
        return False
    return not re.fullmatch(r"[0-9a-f-]{16,}|[a-z]{1,8}[-_][0-9a-f-]{5,}|\d+[a-z]{1,2}", bare)


def _email(text: str) -> bool:
    return (
        _EMAIL.fullmatch(text) is not None
        or re.fullmatch(r"[^@<>]{0,80}<[^\s@<>]{1,64}@[^\s@<>]{1,190}>|[^\s@]{1,64}%40[^\s@]{1,190}", text) is not None
    )


def _phone(text: str) -> bool:
    if not _PHONE.fullmatch(text) or _date_like(text) or "\n" in text:
        return False
    return 7 <= _digits(text) <= 18 and not re.fullmatch(r"1[5-9]\d{8}|1[5-9]\d{11}|\d+\.\d+", text)  # noqa: PLR2004 - E.164 has up to 15 digits; epochs are none


def _date_like(text: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d[-/.]\d\d[-/.]\d\d.*", text) is not None


def _ip(text: str) -> bool:
    return any(_one_ip(part.strip()) for part in text.split(",")[:8])


def _one_ip(text: str) -> bool:
    text = text.removeprefix("[").partition("]")[0]
    if text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ipaddress.ip_address(text.partition("/")[0].partition("%")[0])
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified or address.is_multicast)


def _card(text: str) -> bool:
    return 12 <= _digits(text) <= 19 and re.fullmatch(r"[\d -]+", text) is not None  # noqa: PLR2004 - ISO/IEC 7812-1


def _iban(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{2}\d{2}[A-Za-z0-9 -]{10,38}", text) is not None


def _number(text: str) -> bool:
    if not _NUMBER.fullmatch(text) or _UUID.fullmatch(text) or _date_like(text):
        return False
    return _digits(text) >= 5 and len(text) <= 30 and not re.fullmatch(r"1[5-9]\d{11}|\d{1,3}(?:\.\d{1,3}){3}", text)  # noqa: PLR2004 - shorter ones are counters and row numbers


def _coordinate(text: str) -> bool:
    if _PAIR.fullmatch(text.strip("()[] ")):
        return True
    if not _COORDINATE.fullmatch(text):
        return False
    return 0 < abs(float(re.sub(r"[^\d.+-]", "", text.replace(",", ".")))) <= 180  # noqa: PLR2004 - degrees


def _age(text: str) -> bool:
    return (text.isdecimal() and 0 < int(text[:4]) <= _OLDEST) or re.fullmatch(
        r"\d{1,3} ?(?:y|yo|yrs?|years?|años?|jahre|ans|anos|лет|歳|岁)(?: old)?\.?", text
    ) is not None


def _street(text: str) -> bool:
    if " " not in text:
        # As queries write it.
        text = text.replace("+", " ").replace("%20", " ")
    if (
        "@" in text
        or _URL.match(text)
        or not _LEAST_STREET <= len(text) <= _MOST_WORDS
        or _CODE.match(text)
        or re.match(r"0x|[\w.-]+:\d+|/|[\d.]+$|[\w-]+(?:\.[\w-]+)+$", text)
    ):
        return False
    if not text.isascii() and not re.search(r"[a-zA-Z]", text):
        return True
    return (
        re.search(r"[^\W\d_]{3}", text) is not None
        and " " in text
        and (_digits(text) > 0 or "," in text or text.istitle())
        and "=" not in text
    )


def _town(text: str) -> bool:
    return (
        len(text) <= _MOST_TOWN
        and len(text) > 1
        and not re.search(r"[@/\\=<>{}\[\]|_:;#$%^*~\d]", text)
        and text.count(" ") < _MOST_TOWN_WORDS
        and text[:1].isalpha()
    )


def _postcode(text: str) -> bool:
    return _POSTCODE.fullmatch(text) is not None and 3 <= len(text) <= 10 and _digits(text) > 1 and "." not in text  # noqa: PLR2004 - UPU S42


def _date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    return _digits(text) >= 3 and not (len(text) == 4 and text.isdecimal() and int(text) > 2100)  # noqa: PLR2004 - nobody is born then


def _spoken(text: str) -> bool:
    if len(text) > _MOST_WORDS or _URL.match(text) or _UUID.fullmatch(text) or _CODE.match(text) or _ATTRIBUTE.fullmatch(text):
        return False
    return (
        any(c.isalpha() for c in text)
        and not re.search(r"[={}<>\\@]|::|\.(?:py|js|go|java|txt|json|csv)\b", text)
        and not _CONSTANT.fullmatch(text)
    )


def _sex(text: str) -> bool:
    return re.sub(r"[\W_]", "", text.casefold()) in _TELLING_SEX


def _opaque(text: str) -> bool:
    return len(text) >= _TOKEN_LENGTH and not _URL.match(text) and not _DURATION.fullmatch(text) and not _UUID.fullmatch(text)


_TESTS: dict[Kind, Callable[[str], bool]] = {
    Kind.PASSWORD: _password,
    Kind.TOKEN: _token,
    Kind.COOKIE: _cookie,
    Kind.CODE: _code,
    Kind.NAME: _name,
    Kind.FULL_NAME: _full_name,
    Kind.ACCOUNT: _account,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.IP: _ip,
    Kind.MAC: lambda text: _MAC.fullmatch(text) is not None,
    Kind.DATE: _date,
    Kind.AGE: _age,
    Kind.NUMBER: _number,
    Kind.CARD: _card,
    Kind.IBAN: _iban,
    Kind.COORDINATE: _coordinate,
    Kind.STREET: _street,
    Kind.TOWN: _town,
    Kind.POSTCODE: _postcode,
    Kind.WORDS: _spoken,
    Kind.SEX: _sex,
    Kind.OPAQUE: _opaque,
}
