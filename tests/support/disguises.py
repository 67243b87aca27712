"""The ways in which a value is disguised, one function each: value -> what stands in the text."""

import base64
import re
import string

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SPANISH = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_FRENCH = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_GERMAN = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_LOOK_ALIKES = str.maketrans("aeopcxyABEHKMOPTCXSIj", "аеорсхуАВЕНКМОРТСХЅІј")


def _between(sign):
    return sign.join


def _after_each(mark):
    return lambda value: "".join(ch + mark if ch.isalnum() else ch for ch in value)


def _shifted(upper, lower, digit):
    def style(ch):
        for alphabet, start in ((string.ascii_uppercase, upper), (string.ascii_lowercase, lower), (string.digits, digit)):
            if ch in alphabet and start is not None:
                return chr(start + alphabet.index(ch))
        return ch

    return lambda value: "".join(map(style, value))


def _full_width(value):
    return "".join(chr(ord(ch) + 0xFEE0) if "!" <= ch <= "~" else ch for ch in value)


def _spoken(words, dash, dot, plus):
    signs = {"-": dash, ".": dot, "+": plus}
    return lambda value: " ".join(words[int(ch)] if ch.isdigit() else signs.get(ch, ch) for ch in value if ch != " ")


def _digits_only(form):
    """A form for numbers: the digits take it, the signs between groups stay."""
    return lambda value: form(value) if not re.search(r"[^\d .+-]", value) else None


def _dropping_signs(sign):
    return lambda value: sign.join(ch for ch in value if ch not in " -") if not re.search(r"[^\w +-]|_", value) else None


def _groups(sign):
    return lambda value: re.sub(r"[ -]", sign, value) if re.fullmatch(r"[A-Z0-9]{2,6}(?:[ -][A-Z0-9]{1,6})+", value) else None


def _mail(at, dot):
    return lambda value: value.replace("@", at).replace(".", dot) if "@" in value else None


def _ip(dot):
    return lambda value: value.replace(".", dot) if re.fullmatch(r"[\d.]+", value) else None


def _encoded(form):
    return lambda value: "".join(form(ch) for ch in value)


def _signs_encoded(form):
    return lambda value: "".join(ch if ch.isalnum() else form(ch) for ch in value) if not value.isalnum() else None


def _wrapped(encode, *, shortest=0):
    return lambda value: encode(value.encode()).decode() if len(value) >= shortest else None


#: What is done with a whole value; None where the disguise does not apply to such a value.
DISGUISES = {
    "zero-width space": _between("\u200b"),
    "zero-width joiner": _between("\u200d"),
    "zero-width non-joiner": _between("\u200c"),
    "word joiner": _between("\u2060"),
    "byte order mark": _between("\ufeff"),
    "soft hyphen": _between("\u00ad"),
    "combining grapheme joiner": _between("\u034f"),
    "Hangul filler": _between("\u3164"),
    "invisible times": _between("\u2062"),
    "Mongolian vowel separator": _between("\u180e"),
    "variation selector": _between("\ufe0f"),
    "variation selector 17": _between("\U000e0100"),
    "tags": _between("\U000e0061\U000e007f"),
    "many invisibles": _between("\u200b\u200c\u2060\u00ad\ufe0f"),
    "one invisible in the middle": lambda value: value[: len(value) // 2] + "\u200b" + value[len(value) // 2 :],
    "left-to-right mark": _between("\u200e"),
    "bidi isolates": _between("\u2068\u2069"),
    "control character": _between("\x02"),
    "terminal colours": lambda value: value[:3] + "\x1b[31m" + value[3:-2] + "\x1b[0m" + value[-2:],
    "look-alikes": lambda value: value.translate(_LOOK_ALIKES) if value.translate(_LOOK_ALIKES) != value else None,
    "full-width": _full_width,
    "mathematical bold": _shifted(0x1D400, 0x1D41A, 0x1D7CE),
    "mathematical sans": _shifted(0x1D5A0, 0x1D5BA, 0x1D7E2),
    "mathematical monospace": _shifted(0x1D670, 0x1D68A, 0x1D7F6),
    "mathematical fraktur": _shifted(0x1D56C, 0x1D586, 0x1D7D8),
    "circled": lambda value: _shifted(0x24B6, 0x24D0, None)(
        "".join(chr(0x245F + int(c)) if c in "123456789" else "⓪" if c == "0" else c for c in value)
    ),
    "squared": _shifted(0x1F130, None, None),
    "negative squared": lambda value: _shifted(0x1F170, None, None)(value) if re.search("[A-Z]", value) else None,
    "parenthesised": lambda value: _shifted(0x1F110, 0x249C, None)("".join(chr(0x2473 + int(c)) if c in "123456789" else c for c in value)),
    "keycaps": lambda value: re.sub(r"\d", lambda m: m[0] + "\ufe0f\u20e3", value),
    "superscripts": lambda value: value.translate(str.maketrans(string.digits, "⁰¹²³⁴⁵⁶⁷⁸⁹")),
    "subscripts": lambda value: value.translate(str.maketrans(string.digits, "₀₁₂₃₄₅₆₇₈₉")),
    "Arabic digits": _shifted(None, None, 0x660),
    "Persian digits": _shifted(None, None, 0x6F0),
    "Devanagari digits": _shifted(None, None, 0x966),
    "Thai digits": _shifted(None, None, 0xE50),
    "struck through": _after_each("\u0336"),
    "slashed": _after_each("\u0338"),
    "underlined": _after_each("\u0332"),
    "three marks": _after_each("\u0335\u0301\u20dd"),
    "no-break spaces": lambda value: value.replace(" ", "\u00a0") if " " in value else None,
    "thin spaces": lambda value: value.replace(" ", "\u2009") if " " in value else None,
    "figure spaces": lambda value: value.replace(" ", "\u2007") if " " in value else None,
    "non-breaking hyphens": lambda value: value.replace("-", "\u2011") if "-" in value else None,
    "en dashes": lambda value: value.replace("-", "\u2013") if re.fullmatch(r"[\d +-]+", value) and "-" in value else None,
    "minus signs": lambda value: value.replace("-", "\u2212") if "-" in value else None,
    "override": lambda value: "\u202e" + value[::-1] + "\u202c",
    "characters apart": _between(" "),
    "characters dotted": _dropping_signs("."),
    "characters slashed": _dropping_signs("/"),
    "characters dashed": _dropping_signs("-"),
    "characters in lines": _dropping_signs("\n"),
    "groups dotted": _groups("."),
    "groups slashed": _groups("/"),
    "groups in lines": _groups("\n"),
    "groups underscored": _groups("_"),
    "groups wide apart": _groups("   "),
    "percent": _encoded(lambda ch: f"%{ord(ch):02X}"),
    "percent, signs": _signs_encoded(lambda ch: f"%{ord(ch):02x}"),
    "percent, twice": _encoded(lambda ch: f"%25{ord(ch):02X}"),
    "entities": _encoded(lambda ch: f"&#{ord(ch)};"),
    "entities in hex": _encoded(lambda ch: f"&#x{ord(ch):x};"),
    "entities, signs": _signs_encoded(
        lambda ch: {"@": "&commat;", ".": "&period;", "+": "&plus;", "_": "&lowbar;", " ": "&nbsp;"}.get(ch, f"&#{ord(ch)};")
    ),
    "JSON escapes": _encoded(lambda ch: f"\\u{ord(ch):04x}"),
    "JSON escapes, signs": _signs_encoded(lambda ch: f"\\u{ord(ch):04X}"),
    "hex escapes": _encoded(lambda ch: f"\\x{ord(ch):02x}"),
    "markup": lambda value: value[:3] + "<b></b>" + value[3:6] + "<!-- -->" + value[6:],
    "backslashes": lambda value: re.sub("(?<=\\w)(?=[@_-]\\w)", r"\\", value) if re.search("[@_-]", value) else None,
    "quoted-printable": _encoded(lambda ch: f"={ord(ch):02X}"),
    "base64": _wrapped(base64.b64encode, shortest=12),
    "base64 for URLs": _wrapped(base64.urlsafe_b64encode, shortest=12),
    "base64, twice": _wrapped(lambda raw: base64.b64encode(base64.b64encode(raw)), shortest=10),
    "hex": lambda value: value.encode().hex(),
    "hex apart": lambda value: value.encode().hex(" "),
    "English words": _digits_only(_spoken(_WORDS, "dash", "dot", "plus")),
    "Spanish words": _digits_only(_spoken(_SPANISH, "guion", "punto", "más")),
    "French words": _digits_only(_spoken(_FRENCH, "tiret", "point", "plus")),
    "German words": _digits_only(_spoken(_GERMAN, "strich", "punkt", "plus")),
    "[at]": _mail("[at]", "."),
    "(at) (dot)": _mail(" (at) ", " (dot) "),
    "[at] [dot]": _mail("[at]", "[dot]"),
    "at dot": _mail(" at ", " dot "),
    "AT DOT": _mail(" AT ", " DOT "),
    "arroba punto": _mail(" arroba ", " punto "),
    "(at) punkt": _mail(" (at) ", " punkt "),
    "{at}": _mail(" {at} ", "."),
    "[.]": _mail("@", "[.]"),
    "at, bare": _mail(" at ", "."),
    "at, dot com": lambda value: re.sub(r"@(.*)\.(\w+)$", r" at \1 dot \2", value) if "@" in value else None,
    "_at_": _mail("_at_", "."),
    "-at- -dot-": _mail("-at-", "-dot-"),
    "split after @": _mail("@\n", "."),
    "spaced @": _mail(" @ ", "."),
    "address [.]": _ip("[.]"),
    "address (dot)": _ip("(dot)"),
    "address dot": _ip(" dot "),
    "address spaced": _ip(" . "),
}
