"""Finds payment card numbers: a known issuer's range and length, and Luhn's check digit."""

from __future__ import annotations

import re
from collections import defaultdict

from stdnum import luhn

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, valid_if

#: Networks whose numbers stand on their own: (first and last prefix, lengths). Issuer ranges as the networks publish them.
_RANGES: tuple[tuple[int, int, tuple[int, ...]], ...] = (
    (4, 4, (13, 16, 19)),  # Visa
    (51, 55, (16,)),  # Mastercard
    (2221, 2720, (16,)),
    (34, 34, (15,)),  # American Express
    (37, 37, (15,)),
    (300, 305, (14, 16)),  # Diners Club
    (3095, 3095, (14, 16)),
    (36, 36, (14, 16)),
    (38, 39, (14, 16)),
    (6011, 6011, (16, 19)),  # Discover
    (644, 659, (16, 19)),
    (3528, 3589, (16, 19)),  # JCB
    (2131, 2131, (15,)),
    (1800, 1800, (15,)),
    (62, 62, (16, 17, 18, 19)),  # UnionPay
    (81, 81, (16, 17, 18, 19)),  # UnionPay, RuPay
    (60, 60, (16,)),  # RuPay, Elo, Hipercard
    (508, 508, (16,)),
    (82, 82, (16,)),
    (2200, 2205, (16, 17, 18, 19)),  # Mir
    (50, 50, (16,)),  # Maestro, Verve, Dankort, Elo
    (56, 58, (16,)),
    (63, 64, (16,)),
    (66, 69, (16,)),
    (9792, 9792, (16,)),  # Troy
    (8600, 8600, (16,)),  # Uzcard
    (9860, 9860, (16,)),  # Humo
)
#: Maestro's other lengths, and JCB outside the range it issues from, fit too many plain numbers: they need a word that speaks of a card.
_WEAK = re.compile(r"(?:50|5[6-8]|6\d)\d{10,17}|35\d{14}")
#: UATP: 1 and an airline's accounting code. In one row it looks like the id of a thread or a time in microseconds.
_UATP = re.compile(r"1\d{14}")


def check(value: str) -> Check:
    """Check issuer and Luhn; Maestro's rarer lengths and UATP in one row stay unproven."""
    digits = re.sub(r"\D", "", value)
    if len(set(digits)) == 1 or not luhn.is_valid(digits):
        return Check.INVALID
    if any(low <= int(digits[: len(str(low))]) <= high and len(digits) in lengths for low, high, lengths in _RANGES):
        return Check.VALID
    if _UATP.fullmatch(digits):
        return Check.UNKNOWN if value == digits else Check.VALID
    return Check.UNKNOWN if _WEAK.fullmatch(digits) else valid_if(passed=False)


_LEFT = r"(?<![\w])(?<![\w.,]-)(?<!\d[.,/+])"
_RIGHT = r"(?!\w|[-.,/]\d)"

#: What counters, clocks and places in a stream are called: one in ten of their values passes Luhn, and one in three begins as an issuer's range does.
_COUNTERS = (
    "offset seq seqno seq_no sequence tid threadid thread_id thread.id thread lwp txg txid zxid xid lsn scn nanos _ns nsec _us usec micros millis _ms msec"
    " duration elapsed uptime latency ticks cycles timestamp watermark bytes size length position delivered processed received checkpointid checkpoint_id block_number blocknumber inode hash checksum crc cursor epoch term revision version"
    " generation commit commitindex index count counter ptr pointer blockid block_id"
)
#: What stands between such a name and its value: in JSON, logfmt, prose.
_BETWEEN = ("=", ":", ": ", '":', '": ', '":"', '": "', '="', " ")


def _no_counter() -> str:
    """Return look-behinds, one for each width, as Python's have a fixed one."""
    widths: defaultdict[int, list[str]] = defaultdict(list)
    for name in _COUNTERS.split():
        for between in _BETWEEN:
            widths[len(name + between)].append(re.escape(name + between))
    return "".join(f"(?<!{'|'.join(names)})" for _, names in sorted(widths.items()))


RECOGNIZER = Recognizer(
    id="generic.credit_card",
    entity="CREDIT_CARD",
    category=Category.FINANCIAL,
    title="Payment card number",
    source="ISO/IEC 7812-1; issuer ranges as published by the networks",
    patterns=(
        Pattern(
            name="plain",
            regex=rf"{_LEFT}(?i:{_no_counter()})[1-689]\d{{11,18}}{_RIGHT}",
            score=0.3,
            why="12 to 19 digits; only issuer and check digit make it a card, and no counter's name before it",
        ),
        Pattern(
            name="fours",
            regex=rf"{_LEFT}[2-689]\d{{3}}(?: ?[ .–-] ?\d{{4}}){{3}}{_RIGHT}",
            score=0.3,
            why="four fours, as printed on most cards; a code may follow after a space",
        ),
        Pattern(
            name="fours-and-three",
            regex=rf"{_LEFT}[456]\d{{3}}(?:[ .-]\d{{4}}){{3}}[ .-]\d{{3}}{_RIGHT}",
            score=0.3,
            why="19 digits",
        ),
        Pattern(
            name="four-six",
            regex=rf"{_LEFT}[123]\d{{3}}[ .–-]\d{{6}}[ .–-]\d{{4,5}}{_RIGHT}",
            score=0.3,
            why="4-6-5 of American Express, 4-6-4 of Diners",
        ),
        Pattern(name="eight", regex=rf"{_LEFT}6\d{{7}}[ -]\d{{8,11}}{_RIGHT}", score=0.3, why="UnionPay and Maestro print 8 and the rest"),
    ),
    context=(
        "card",
        "visa",
        "mastercard",
        "maestro",
        "uatp",
        "amex",
        "credit",
        "debit",
        "karte",
        "tarjeta",
        "carte",
        "carta",
        "cartão",
        "kaart",
        "karta",
        "карта",
        "卡",
    ),
    validate=check,
    examples=Examples(
        found=(
            "my card is [[4111111111111111]], exp 12/27",
            "[[4012888888881881]] [[4012-8888-8888-1881]] [[4012 8888 8888 1881]]",
            "Amex [[3714 496353 98431]] or [[371449635398431]].",
            '{"pan":"[[5555555555554444]]","cvv":123}',
            "pan=[[6011.0004.0000.0000]]",
            "JCB [[3528000700000000]], Diners [[30569309025904]], UATP [[122000000000003]]",
            "[[4111 1111 1111 1111]] 123",
            "Maestro card [[630427373398]] is lost",
            "Mir: [[2200 0000 0000 0004]]",
        ),
        left=(
            Left(text="4012-8888-8888-1882", why="the check digit is wrong"),
            Left(text="my credit card number is 36168002586008", why="the check digit is wrong"),
            Left(
                text='{"thread.id":4111111111111111,"offset":5500005555555559,"duration_nanos": 6011000990139424} durationNanos=4111111111111111',
                why="counters and clocks",
            ),
            Left(
                text="txg 4532015112830366 synced (TID 4485275742308327), waited_us=30569309025904, checkpointId=4916338506082832 stateSize=5555555555554444",
                why="counters and clocks",
            ),
            Left(text="thread 140234567890112 has left", why="a thread, though the check digit is right"),
            Left(text="blk_-4111111111111111 size 67108864", why="a negative block id"),
            Left(text="order 9411111111111111 shipped", why="no issuer has this range"),
            Left(text="ts=1690000000000 took 5", why="milliseconds since 1970"),
            Left(text="0000 0000 0000 0000", why="a placeholder"),
            Left(text="parcel 630427373398 arrived", why="Maestro's short numbers need a word"),
            Left(text="a84111111111111111ff and 12.4111111111111111", why="part of something longer"),
        ),
    ),
)
