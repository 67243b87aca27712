"""Finds phone numbers in international format of any country, and numbers of any format behind words that can only introduce one."""

from __future__ import annotations

import re

import phonenumbers

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_EXTENSION = r"(?:(?:,? ?(?:ext(?:ension|n)?|x|poste|durchwahl|anexo|ramal|доб)[.:]? ?|#)\d{1,6})?"
_RIGHT = r"(?![0-9A-Za-z_\u00c0-\u052f]|[.,/:]\d|-\d|@)"
_GROUPS = r"(?:[ \u00a0.\-/–]{0,3}\(?\d{1,12}\)?){1,8}"
_LABEL = (
    r"(?:msisdn|(?:tele)?phone(?: ?(?:number|no\.?|#))?|tel(?:\.|ephone|éf(?:ono)?\.?|f(?:no)?\.?|efono|efon(?:nummer|e)?)?|tfn?o\.?|tlf(?:no)?\.?|tél(?:éphone)?\.?|mob(?:ile|\.)?(?: ?(?:number|no\.?))?|cell(?:phone|ulare|ular)?"
    r"|móvil|celular|handy(?:nummer)?|fax(?:nummer)?|whats ?app|sms|viber|landline|hotline|direct(?: line)?|desk|gsm|komórka|teléfono|telefone|telemóvel|portable|điện thoại|sđt|số điện thoại|τηλ\.?|τηλέφωνο|κινητό|puh(?:elin)?\.?|telepon|telp\.?|ponsel|hp(?=[.: ]{1,2}0)|ring på|рабочий телефон|телефон|тел\.?|моб\.?|电话|手机|電話|携帯|전화|핸드폰"
    r"|(?:call|ring|text|phone|reach|dial)(?:ed|ing)? (?:me|us|him|her|them|back)?(?: ?(?:back|at|on|up))?(?: my (?:cell|mobile|phone))?)"
)


def check(value: str) -> Check:
    """Check an international number against the plan of its country; any other by its count of digits (E.164: 15 at most)."""
    digits = re.sub(r"\D", "", re.split(r"(?i)[,; ]*(?:ext|x|#|poste|durchwahl|anexo|ramal|доб)", value)[0])
    if not 6 <= len(digits) <= 17 or len(set(digits)) <= 2:  # noqa: PLR2004 - with the trunk 0 or 00
        return Check.INVALID
    if not value.startswith("+") and not value.startswith("00"):
        return Check.UNKNOWN
    try:
        number = phonenumbers.parse("+" + digits.removeprefix("00"), None)
    except phonenumbers.NumberParseException:
        return Check.INVALID
    if phonenumbers.is_valid_number(number):
        return Check.VALID
    if value.startswith("00"):
        return Check.UNKNOWN
    return Check.UNKNOWN if phonenumbers.is_possible_number(number) or "(0)" in value else Check.INVALID


RECOGNIZER = Recognizer(
    id="generic.phone",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number",
    source="ITU-T E.123 and E.164; numbering plans through phonenumbers",
    patterns=(
        Pattern(
            name="international",
            regex=rf"(?<![\w+=/*.-])\+ ?[1-9]\d{{0,3}}{_GROUPS}(?<!\))(?<!\) ){_EXTENSION}{_RIGHT}",
            score=0.5,
            why="a plus and the country's code; the plan tells whether such a number exists",
        ),
        Pattern(
            name="glued",
            regex=rf"(?<=[=:/\"])\+[1-9]\d{{7,14}}{_RIGHT}",
            score=0.5,
            why="behind a key in logs and JSON: in one row only",
        ),
        Pattern(
            name="double-zero",
            regex=rf"(?<![\w+/*.,-])(?<!==)(?<!\d )00[1-9]\d{{0,2}}[ .\-(]{_GROUPS}{_EXTENSION}{_RIGHT}",
            score=0.3,
            why="00 instead of the plus, with a separator after the country's code",
        ),
        Pattern(
            name="sip",
            regex=r"\b(?:(?:sips?|tel):|extension '|PJSIP/[\w-]{1,30}/|SIP/[\w-]{1,30}/)(?P<value>\+?\d{7,15})(?=[@;>?\"'&\s]|$)",
            score=0.6,
            why="RFC 3261, RFC 3966, and Asterisk's channels",
        ),
        Pattern(
            name="labelled",
            regex=rf"(?<![\w-]){_LABEL}[\"']?(?: is| at| on| no| number| es(?: el)?| ist| est(?: le)?)?[\"']? ?[:：.=]?[\s\"']{{0,3}}(?P<value>(?:\+ ?|\()?\d(?:[ \u00a0.\-/–()]{{0,2}}\d){{5,14}}{_EXTENSION})(?![0-9A-Za-z_\u00c0-\u052f]|[,/:]\d|-\d|\.\d|@)",
            score=0.85,
            why="right behind the word any format will do",
            caseless=True,
        ),
        Pattern(
            name="labelled-after",
            regex=r"(?<![\w.+-])(?P<value>\(?\d(?:[ .()-]{0,2}\d){6,12})(?= ?[-–(] ?(?:office|fax|mobile|home|cell|work|tel|phone|desk)\b)",
            score=0.85,
            why="the word may follow: 555 0123-Fax",
            caseless=True,
        ),
    ),
    context=("phone", "tel", "mobile", "fax", "whatsapp", "desk", "telefon", "teléfono", "téléphone", "call me", "call us", "contact:"),
    validate=check,
    examples=Examples(
        found=(
            "Call [[+44 20 7946 0958]] or [[+1 (212) 555-0123]].",
            "collect at [[+1 212-555-0100]]) and immediately",
            "Desk: [[+41 (0)96 471 07 95]]",
            "[[+905321234567]], [[+49 30 901820]] und [[+33 1 42 68 53 00]]",
            "to=[[0049 30 901820]], from [[0049 30 901820]] and [[001-253-366-9781]]",
            '{"phone":"[[+14155550123]]","to":"[[+447911123456]]"}',
            "Phone:\n[[467 3395]]\n\nE-mail:",
            "Fax: [[345-899-3560x4587]]",
            "call me at [[0494 92 82 32]] please",
            "[[07700 063 966]]-Fax",
            "手机:[[13812345678]] 电话 [[010-62345678]]",
            "to=[[+14155550123]] status=sent",
            "INVITE sip:[[+4930552187334]]@voip.example SIP/2.0, to extension '[[00442079460018]]' Called PJSIP/trunk/[[0033612448890]]",
            "Điện thoại: [[0912 441 209]], Τηλ. [[694 441 2093]], HP [[0812-4412-0937]], Ring på [[26 44 12 09]].",
        ),
        left=(
            Left(text="1+1234567 = x+12345678", why="sums"),
            Left(text="phone 12 and tel 1234", why="too short"),
            Left(text="+999 123 456 789", why="no country has this code"),
            Left(text="call 000-000-0000", why="a placeholder"),
            Left(text="GMT+0200 2024-01-01T00:00:00+02:00", why="time zones"),
            Left(text="order 0049301234", why="no separator, no word"),
            Left(text="system call 0x7f1234567 returned", why="a pointer"),
            Left(text="offset +1234567", why="not possible in any plan"),
        ),
    ),
)
