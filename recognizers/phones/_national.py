"""What the countries' phone numbers share: words, extensions, and the check through the numbering plans of phonenumbers."""

from __future__ import annotations

import re
from collections.abc import Callable

import phonenumbers

from redactor.recognizer import Refuses

#: What stands around a number: not a part of a longer number, a version, a date, a path or an id.
#: Chinese, Japanese and Korean set no space between words and numbers, so that only letters of alphabets count as the same word.
LETTER = r"0-9A-Za-z_\u00c0-\u052f\u0590-\u06ff"
LEFT = rf"(?<![{LETTER}/#$€£])(?<![\w.,:=@-][.,-])(?<!\d[ +*])(?<![+-])(?<!\d\))"
RIGHT = rf"(?![{LETTER}]|[-/.:,]\d|[ ]?[%€$£]|-\w|@|\.[a-z0-9-]{{1,30}}\.[a-z])"
#: An extension belongs to the number.
EXTENSION = r"(?:(?:,? ?(?:ext(?:ension|n)?|x|poste|durchwahl|anexo|ramal|доб)[.:]? ?|#)\d{1,6})?"

#: Words that introduce a phone number in many languages, matched at a word's start: hence no bare "call" (Spanish "calle"), "cell" (cells) or
#: "dial" (dialysis).
WORDS = (
    "phone", "telephone", "tel", "tlf", "telf", "mobile", "cellphone", "cell phone", "my cell", "cell:", "cell no", "whatsapp", "whats app", "fax", "sms", "text me", "ring me", "hotline", "viber",
    "call me", "call us", "call him", "call her", "call them", "call back", "call at", "call on", "call now", "call:", "please call", "to call", "calling", "please dial", "dial:", "contact no",
    "contact number", "contact:", "contact me", "contact us", "on signal", "signal:", "telegram", "reach me", "reach us",
)  # fmt: skip


def checked(*regions: str) -> Refuses:
    """Return a check that refuses: a formatted number must have a possible length, a bare run of digits must be in the plan.

    Numbers reserved for drama (Ofcom's, ACMA's, NANP's) are in no plan's valid ranges, hence no more than the length for formatted ones.
    """

    def passes(value: str) -> bool:
        bare = value.isdigit()
        test = phonenumbers.is_valid_number if bare else phonenumbers.is_possible_number
        return any(_passes(value, region, test) for region in regions)

    return Refuses(passes)


def _passes(value: str, region: str, test: Callable[[phonenumbers.PhoneNumber], bool]) -> bool:
    digits = re.sub(r"\D", "", value)
    if len(set(digits)) <= 2:  # noqa: PLR2004 - 000-0000, 11 11 11 11: placeholders
        return False
    try:
        return bool(test(phonenumbers.parse(value, region)))
    except phonenumbers.NumberParseException:
        return False
